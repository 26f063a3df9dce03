package org.researchhub.files.preservation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.researchhub.catalogue.CatalogueFile;
import org.researchhub.catalogue.CatalogueFiles;
import org.researchhub.files.StagedFiles;
import org.researchhub.files.StoredFiles;
import org.researchhub.files.Text;
import org.researchhub.files.Thumbnails;
import org.researchhub.platform.db.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings one thing's object up to date. */
final class Preserving {

  private static final Logger LOG = LoggerFactory.getLogger(Preserving.class);
  private static final String PREFIX = "hub:";

  private final OpenedStore opened;
  private final KeptFiles kept;
  private final List<Preserved> preserved;
  private final StagedFiles staged;
  private final StoredFiles stored;
  private final CatalogueFiles named;
  private final Text texts;
  private final Thumbnails thumbnails;
  private final Database database;
  private final Set<String> trusted = new HashSet<>();

  Preserving(
      OpenedStore opened,
      KeptFiles kept,
      List<Preserved> preserved,
      StagedFiles staged,
      StoredFiles stored,
      CatalogueFiles named,
      Text texts,
      Thumbnails thumbnails,
      Database database) {
    this.opened = opened;
    this.kept = kept;
    this.preserved = preserved;
    this.staged = staged;
    this.stored = stored;
    this.named = named;
    this.texts = texts;
    this.thumbnails = thumbnails;
    this.database = database;
  }

  /** The id of a thing's object. */
  static String object(String kind, String id) {
    return PREFIX + kind + ":" + id;
  }

  /**
   * An object that is durable and waits to be recorded.
   *
   * @param before what it held that may have gone with a removal, as SHA-512
   */
  record Done(StoredObject object, Contents contents, KeptFiles.Sizes sizes, Set<String> before) {
    void record(DSLContext transaction, KeptFiles kept) {
      kept.record(transaction, object, contents.version(), sizes);
    }
  }

  /** Writes a thing's object and forces it, and adds it to what is done. */
  void preserve(Preserved of, String id, List<Done> done) {
    Optional<Contents> contents = of.contents(id);
    if (contents.isEmpty()) {
      return;
    }
    String object = object(of.kind(), id);
    PreservationStore store = opened.store();
    long recorded = kept.object(object).map(KeptFiles.Known::head).orElse(0L);
    distrust(object, recorded);
    Set<String> before = Set.of();
    if (contents.get().alone()) {
      before = Set.copyOf(kept.contents(object).values());
      rescue(object, id, done);
    }
    StoredObject written = store.write(object, contents.get(), stored::bytes);
    if (written.head() != recorded || contents.get().alone()) {
      store.force(written, contents.get().alone() ? 0 : Math.min(recorded, written.head()));
    }
    reportMissing(object, contents.get(), written);
    done.add(new Done(written, contents.get(), path -> store.size(path).orElse(0L), before));
  }

  /**
   * Looks through versions that are in the store and were never recorded, once in the life of this
   * process: a loss of power may have torn them. Torn ones are taken back, to be written again.
   */
  private void distrust(String object, long recorded) {
    if (!trusted.add(object)) {
      return;
    }
    PreservationStore store = opened.store();
    Optional<StoredObject> found = whole(store, object);
    if (found.isPresent()
        && found.get().head() > recorded
        && !store.examine(found.get().folder()).isEmpty()) {
      LOG.warn("{} was torn after version {}; it is written again from there", object, recorded);
      store.takeBack(found.get(), recorded);
    }
  }

  /** Nothing when even its inventory cannot be read: writing clears that away first. */
  private static Optional<StoredObject> whole(PreservationStore store, String object) {
    try {
      return store.find(object);
    } catch (RuntimeException e) {
      LOG.warn("{} cannot be read as it is: {}", object, e.toString());
      return Optional.empty();
    }
  }

  /**
   * Bytes that go with a removed publication and that another names too are kept with that one
   * first. An object that does not name them any more does not count: it may be about to go too.
   */
  private void rescue(String object, String id, List<Done> done) {
    for (String sha512 : Set.copyOf(kept.contents(object).values())) {
      List<String> others =
          named.naming(sha512).stream()
              .map(CatalogueFile::publication)
              .filter(other -> !other.equals(id))
              .distinct()
              .toList();
      List<String> holding = kept.holding(sha512);
      if (others.stream()
          .map(other -> object(PreservedPublications.KIND, other))
          .noneMatch(holding::contains)) {
        others.forEach(other -> preserveThatWith(other, done));
      }
    }
  }

  /** Recorded at once: the bytes are found there before they go from where they were. */
  private void preserveThatWith(String publication, List<Done> done) {
    var rescued = new ArrayList<Done>();
    preserved.stream()
        .filter(each -> each.kind().equals(PreservedPublications.KIND))
        .forEach(each -> preserve(each, publication, rescued));
    database.writing(transaction -> rescued.forEach(each -> each.record(transaction, kept)));
    done.addAll(rescued);
  }

  private static void reportMissing(String object, Contents contents, StoredObject written) {
    contents
        .files()
        .forEach((path, sha512) -> {
          if (!written.state().containsKey(path)) {
            LOG.error(
                "{} names the file {} (SHA-512 {}), whose bytes are nowhere: the object is kept"
                    + " without it. Hand the file in again.",
                object,
                path,
                sha512);
          }
        });
  }

  /** What was made from bytes that are gone goes with them. */
  private void forget(String sha512) {
    texts.forget(sha512);
    thumbnails.forget(sha512);
    staged.forgetVerdict(sha512);
  }

  /** Lets go of staged bytes that are in the store, durable and recorded. */
  void release(List<Done> done) {
    for (Done each : done) {
      each.object().contents().values().stream()
          .filter(each.contents().files()::containsValue)
          .distinct()
          .forEach(staged::release);
      if (each.contents().alone()) {
        each.before().stream()
            .filter(sha512 -> kept.holding(sha512).isEmpty() && named.naming(sha512).isEmpty())
            .forEach(this::forget);
        LOG.warn(
            "{} was removed from the preservation store; a tombstone is left: {}",
            each.object().id(),
            each.contents().message());
      }
    }
  }
}
