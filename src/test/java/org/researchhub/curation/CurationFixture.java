package org.researchhub.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.catalogue.CatalogueFiles;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Outcome;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Submission;
import org.researchhub.files.StagedFiles;
import org.researchhub.files.StoredFiles;
import org.researchhub.platform.Forcing;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.db.DatabaseContract;
import org.researchhub.platform.settings.SettingsFile;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A hub on which curators work: a real database, and doors of its own for each of them. */
abstract class CurationFixture extends DatabaseContract {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder = Path.of("");
  private final Random pairNames = new Random(9);
  Changes changes;
  KnownRecords known;
  MatchKeys keys;
  Publications publications;
  Matches matches;
  DraftFiles files;
  Drafts drafts;

  @BeforeEach
  void openDrafts() {
    changes = new Changes(database(), CLOCK);
    publications = new Publications(database(), changes, CLOCK, new Random(1));
    known = new KnownRecords(publications, changes);
    keys = new MatchKeys(database(), changes, known);
    matches = new Matches(known, keys, database());
    var named = new CatalogueFiles(database());
    var settings = SettingsFile.read(folder.resolve("hub.yaml"), folder, Map.of());
    var staged = new StagedFiles(database(), named, List.of(), settings, new Forcing(), CLOCK);
    files = new DraftFiles(new StoredFiles(named, List.of(), staged));
    drafts = own(2);
  }

  Batches batches() {
    return new Batches(database(), drafts, publications, changes, CLOCK);
  }

  Merges merges() {
    return new Merges(database(), publications, changes, CLOCK);
  }

  Pairs pairs() {
    return new Pairs(database(), drafts, publications, changes, CLOCK, pairNames);
  }

  Pair pair(String one, String other) {
    var match = new Match(other, "", Match.Kind.SAME, 0.7, List.of(), false);
    Description said =
        drafts.find(one).map(Draft::description).orElseGet(() -> current(one).description());
    return pairs()
        .found(new Draft(one, null, 0, 1, null, 0, "", "", "", "", said), match)
        .orElseThrow();
  }

  Publication current(String id) {
    return (Publication) publications.find(id).orElseThrow();
  }

  /** A curator's own door, so that nothing but the database is between them. */
  Drafts own(int actor) {
    return new Drafts(
        database(), publications, matches, files, changes, CLOCK, new Random(100 + actor));
  }

  Publication publish(String title) {
    return publish(titled(title));
  }

  Publication publish(Description description) {
    Outcome outcome = publications.publish(Submission.fresh(description, "test"));
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return (Publication) ((Outcome.Done) outcome).entry();
  }

  static Draft saved(Saving saving) {
    assertThat(saving).isInstanceOf(Saving.Saved.class);
    return ((Saving.Saved) saving).draft();
  }

  static Publication published(Publishing publishing) {
    assertThat(publishing).isInstanceOf(Publishing.Published.class);
    return ((Publishing.Published) publishing).publication();
  }

  static Description titled(String title) {
    return described("{'titles': {'en': '" + title + "'}}");
  }

  static Description described(String json) {
    return Description.of((ObjectNode) new JsonMapper().readTree(json.replace('\'', '"')));
  }
}
