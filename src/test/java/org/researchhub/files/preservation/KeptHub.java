package org.researchhub.files.preservation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.researchhub.authorities.Authorities;
import org.researchhub.catalogue.CatalogueFiles;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Outcome;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Submission;
import org.researchhub.files.StagedFile;
import org.researchhub.files.StagedFiles;
import org.researchhub.files.StoredFiles;
import org.researchhub.files.Text;
import org.researchhub.files.Thumbnails;
import org.researchhub.files.ocfl.TestStores;
import org.researchhub.platform.Facts;
import org.researchhub.platform.Forcing;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.db.Database;
import org.researchhub.platform.settings.HubSettings;
import org.researchhub.platform.settings.SettingsFile;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A hub without pages that takes files in, publishes and preserves. */
public final class KeptHub implements AutoCloseable {

  public final Database database;
  public final Changes changes;
  public final Publications publications;
  public final StagedFiles staged;
  public final StoredFiles stored;
  public final OpenedStore opened;
  public final KeptFiles kept;
  public final PreservationFollower follower;
  public final StoreCheck check;
  public final List<Preserved> preserved;
  public final HubSettings settings;
  private final Map<String, String> given;
  private final CatalogueFiles named;

  public KeptHub(
      Database database, Path data, Clock clock, Forcing forcing, Map<String, String> settings) {
    this.database = database;
    this.given = settings;
    var all = new HashMap<>(settings);
    all.putIfAbsent("HUB_FILES_WINDOW", "0");
    this.settings = SettingsFile.read(data.resolve("hub.yaml"), data, all);
    changes = new Changes(database, clock);
    publications = new Publications(database, changes, clock, new Random());
    named = new CatalogueFiles(database);
    var authorities = new Authorities(database, changes, clock);
    opened =
        new OpenedStore(TestStores.opening(this.settings, forcing), new Facts(database), clock);
    kept = new KeptFiles(database, opened, clock);
    staged = new StagedFiles(database, named, List.of(), this.settings, forcing, clock);
    stored = new StoredFiles(named, List.of(kept), staged);
    check = new StoreCheck(opened, kept, staged, this.settings, clock);
    preserved =
        List.of(
            new PreservedPublications(publications, named, List.of()),
            new PreservedWords(authorities));
    follower =
        new PreservationFollower(
            opened,
            kept,
            changes,
            database,
            preserved,
            staged,
            stored,
            named,
            new Text(this.settings),
            new Thumbnails(this.settings, named, publications),
            this.settings,
            clock);
  }

  /** What it was opened with, to open another on the same store. */
  public Map<String, String> settings() {
    return given;
  }

  /** What the follower does to single things, without what it records. */
  Preserving preserving() {
    return new Preserving(
        opened,
        kept,
        preserved,
        staged,
        stored,
        named,
        new Text(settings),
        new Thumbnails(settings, named, publications),
        database);
  }

  public void follow() {
    changes.refresh();
    while (follower.follow()) {}
  }

  public StagedFile stage(String name, byte[] bytes) {
    try {
      return (StagedFile) staged.stage(name, new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  public StagedFile stage(String name, String bytes) {
    return stage(name, bytes.getBytes(StandardCharsets.UTF_8));
  }

  /** As curators publish: the bytes are made durable first. */
  public Publication publish(String title, StagedFile... files) {
    return done(Submission.fresh(description(title, files), "test"), files);
  }

  public Publication change(Publication of, String title, StagedFile... files) {
    return done(Submission.change(of, description(title, files), "test", null), files);
  }

  private Publication done(Submission submission, StagedFile... files) {
    for (StagedFile file : files) {
      if (!stored.makeDurable(file.digests().sha512())) {
        throw new IllegalStateException("no bytes of " + file);
      }
    }
    return (Publication) ((Outcome.Done) publications.publish(submission)).entry();
  }

  public static Description description(String title, StagedFile... files) {
    ObjectNode json = new JsonMapper().createObjectNode();
    json.putObject("titles").put("en", title);
    var edition = json.putArray("editions").addObject().put("language", "en").putArray("files");
    for (StagedFile file : files) {
      edition
          .addObject()
          .put("name", file.name())
          .put("mediaType", "application/pdf")
          .put("bytes", file.digests().bytes())
          .put("sha512", file.digests().sha512());
    }
    return Description.of(json);
  }

  public PreservationStore store() {
    return opened.store();
  }

  /** Everything that is wrong in the store. */
  public List<Finding> findings() {
    var findings = new ArrayList<Finding>(StoreOwner.examine(store()));
    try (var folders = store().folders()) {
      folders.forEach(folder -> findings.addAll(store().examine(folder)));
    }
    return findings;
  }

  @Override
  public void close() {
    follower.destroy();
    opened.destroy();
  }
}
