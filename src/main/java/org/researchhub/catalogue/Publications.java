package org.researchhub.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.changes.Change;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.db.Database;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The catalogue's door. Every act is one transaction that writes the new version and its change;
 * when it answers {@link Outcome.Done} both are durable. Versions are never altered, with one
 * exception: removal empties what the earlier versions said. Identifiers, versions and slugs are
 * never given twice.
 */
@Component
public class Publications {

  private final Database database;
  private final Changes changes;
  private final Clock clock;
  private final Random random;
  private final PublicationStore store = new PublicationStore();

  public Publications(Database database, Changes changes, Clock clock, Random random) {
    this.database = database;
    this.changes = changes;
    this.clock = clock;
    this.random = random;
  }

  /**
   * Publishes one new or changed publication. A withdrawn one stays withdrawn. A description equal
   * to the current one with no new slug makes no version.
   */
  public Outcome publish(Submission submission) {
    return publishAll(List.of(submission)).getFirst();
  }

  /**
   * Publishes many in one transaction, in the order given; a stale or refused one does not stop the
   * others. Answers one outcome for each.
   */
  public List<Outcome> publishAll(List<Submission> submissions) {
    return database.write(transaction -> {
      changes.lock(transaction);
      var outcomes = new ArrayList<Outcome>();
      submissions.forEach(submission -> outcomes.add(publish(transaction, submission)));
      return List.copyOf(outcomes);
    });
  }

  /**
   * Takes a publication out of lists, search and feeds; its page stays, with the reason on top.
   *
   * @param startedFrom the version that the decision was made on
   */
  public Outcome withdraw(String id, long startedFrom, String reason, String actor) {
    if (reason.isBlank()) {
      return new Outcome.Refused(List.of("A reason is needed: it is shown on the page."));
    }
    return change(
        id,
        startedFrom,
        publication ->
            publication.withdrawn() == null
                ? new State("withdrawn", reason.strip(), null, publication.description())
                : null,
        "It is withdrawn already.",
        actor);
  }

  /** Puts a withdrawn publication back as it was. */
  public Outcome reinstate(String id, long startedFrom, String actor) {
    return change(
        id,
        startedFrom,
        publication ->
            publication.withdrawn() != null
                ? new State("published", null, null, publication.description())
                : null,
        "It is not withdrawn.",
        actor);
  }

  /**
   * Removes a publication for good, for legal reasons: what its versions said is emptied, and its
   * addresses answer 410 with the reason, the titles, agencies and dates.
   */
  public Outcome remove(String id, long startedFrom, String reason, String actor) {
    if (reason.isBlank()) {
      return new Outcome.Refused(List.of("A reason is needed: it is shown in place of the page."));
    }
    return database.write(transaction -> {
      changes.lock(transaction);
      Optional<CatalogueEntry> current = store.byId(transaction, id);
      if (current.isEmpty()) {
        return new Outcome.Missing(id);
      }
      if (!(current.get() instanceof Publication publication)) {
        return new Outcome.Refused(List.of("It is no longer in the catalogue."));
      }
      if (publication.version() != startedFrom) {
        return new Outcome.Stale(publication);
      }
      store.emptyVersions(transaction, id);
      Description remains = Remains.of(publication.description());
      return done(
          transaction, publication, new State("removed", reason.strip(), null, remains), actor);
    });
  }

  /** Merges a publication into another: its addresses lead to the survivor from now on. */
  public Outcome merge(String id, long startedFrom, String survivor, String actor) {
    if (!(find(survivor).orElse(null) instanceof Publication) || survivor.equals(id)) {
      return new Outcome.Refused(
          List.of("The publication to merge into, " + survivor + ", is not in the catalogue."));
    }
    return change(
        id,
        startedFrom,
        publication -> new State("merged", null, survivor, publication.description()),
        "It is merged already.",
        actor);
  }

  /** Undoes a merge: a new version equal to the state before it. */
  public Outcome unmerge(String id, String actor) {
    return database.write(transaction -> {
      changes.lock(transaction);
      Optional<CatalogueEntry> current = store.byId(transaction, id);
      if (current.isEmpty()) {
        return new Outcome.Missing(id);
      }
      if (!(current.get() instanceof Tombstone tombstone) || tombstone.survivor() == null) {
        return new Outcome.Refused(List.of("It is not merged into another."));
      }
      Publication before = store.lastReadable(transaction, id).orElseThrow();
      State state =
          new State(
              before.withdrawn() == null ? "published" : "withdrawn",
              before.withdrawn(),
              null,
              before.description());
      return done(transaction, tombstone, state, actor);
    });
  }

  /** What an identifier leads to. */
  public Optional<CatalogueEntry> find(String id) {
    return database.read(sql -> store.byId(sql, id));
  }

  /** What a slug leads to, be it the current or an old one. */
  public Optional<CatalogueEntry> bySlug(String slug) {
    return database.read(sql -> store.bySlug(sql, slug));
  }

  /** Those of the given that are published and not withdrawn, in the order given. */
  public List<Publication> published(List<String> ids) {
    return database.read(sql -> store.published(sql, ids));
  }

  /** Everything that was ever published under these ids, tombstones included, in no order. */
  public List<CatalogueEntry> entries(List<String> ids) {
    return database.read(sql -> store.entries(sql, ids));
  }

  /** One version as it was; empty when there is none or when it was removed. */
  public Optional<Publication> version(String id, long version) {
    return database.read(sql -> store.version(sql, id, version));
  }

  /** All versions, newest first. */
  public List<VersionEntry> history(String id) {
    return database.read(sql -> store.history(sql, id));
  }

  /** A page of what is published, newest addition first, then in the order of its source. */
  public List<Publication> recent(int offset, int limit) {
    return database.read(sql -> store.recent(sql, offset, limit));
  }

  /**
   * What comes after a publication in the order of {@link #recent}, however far down that is; the
   * first ones when it is null.
   */
  public List<Publication> recentAfter(@Nullable RecentPlace place, int limit) {
    return database.read(sql -> store.recentAfter(sql, place, limit));
  }

  /** A publication's place in the order of {@link #recent}. */
  public record RecentPlace(String added, long sourceOrder, String id) {}

  /** What is published with an id after the given one ("" for the first), by id. */
  public List<Publication> byIdAfter(String id, int limit) {
    return database.read(sql -> store.byIdAfter(sql, id, limit));
  }

  /** Every nth id of what is published, by id; for cutting the whole into parts of n. */
  public List<String> everyNth(int n) {
    return database.read(sql -> store.everyNth(sql, n));
  }

  /** What was published in a year (null: no date stated), newest first. */
  public List<Publication> ofYear(@Nullable Integer year, int offset, int limit) {
    return database.read(sql -> store.ofYear(sql, year, offset, limit));
  }

  /** How many are published. */
  public long count() {
    return database.read(store::count);
  }

  /** How many were published in each year, newest first; those with no date last, under null. */
  public List<YearCount> years() {
    return database.read(store::years);
  }

  /** The year is null for those whose source states no date. */
  public record YearCount(@Nullable Integer year, long count) {}

  record State(
      String name, @Nullable String reason, @Nullable String survivor, Description description) {}

  private interface Transition {
    @Nullable State next(Publication publication);
  }

  private Outcome change(
      String id, long startedFrom, Transition transition, String otherwise, String actor) {
    return database.write(transaction -> {
      changes.lock(transaction);
      Optional<CatalogueEntry> current = store.byId(transaction, id);
      if (current.isEmpty()) {
        return new Outcome.Missing(id);
      }
      if (current.get().version() != startedFrom) {
        return new Outcome.Stale(current.get());
      }
      State next =
          current.get() instanceof Publication publication ? transition.next(publication) : null;
      return next == null
          ? new Outcome.Refused(List.of(otherwise))
          : done(transaction, current.get(), next, actor);
    });
  }

  private Outcome done(DSLContext transaction, CatalogueEntry current, State state, String actor) {
    long version = current.version() + 1;
    CatalogueEntry entry =
        store.next(transaction, current, version, state, actor, clock.instant().toString());
    changes.append(transaction, Change.Kind.PUBLICATION, current.id(), version);
    return new Outcome.Done(entry);
  }

  /** As {@link #publish(Submission)}, in the caller's transaction: durable when that is. */
  public Outcome publish(DSLContext transaction, Submission submission) {
    changes.lock(transaction);
    String id = submission.id() == null ? mint(transaction) : submission.id();
    List<String> reasons = PublishingRules.refusals(submission, id);
    if (!reasons.isEmpty()) {
      return new Outcome.Refused(reasons);
    }
    Optional<CatalogueEntry> current = store.byId(transaction, id);
    if (current.isEmpty()) {
      return submission.startedFrom() == 0
          ? create(transaction, id, submission)
          : new Outcome.Missing(id);
    }
    if (!(current.get() instanceof Publication publication)) {
      return new Outcome.Refused(List.of("It is no longer in the catalogue."));
    }
    if (publication.version() != submission.startedFrom()) {
      return new Outcome.Stale(publication);
    }
    String slug = submission.slug();
    if (slug != null && !slug.equals(publication.slug())) {
      Optional<String> owner = store.ownerOf(transaction, slug);
      if (owner.isPresent() && !owner.get().equals(id)) {
        return new Outcome.Refused(
            List.of("The address name “" + slug + "” belongs to another publication."));
      }
      store.giveSlug(transaction, slug, id);
    } else if (publication.description().equals(submission.description())) {
      return new Outcome.Done(publication);
    }
    long version = publication.version() + 1;
    CatalogueEntry entry =
        store.republish(transaction, publication, version, submission, clock.instant().toString());
    changes.append(transaction, Change.Kind.PUBLICATION, id, version);
    return new Outcome.Done(entry);
  }

  private Outcome create(DSLContext transaction, String id, Submission submission) {
    String slug = submission.slug();
    if (slug == null || store.ownerOf(transaction, slug).isPresent()) {
      String title = submission.description().titles().values().iterator().next();
      slug =
          Slug.of(
              submission.description().titles().getOrDefault("en", title),
              id,
              taken -> store.ownerOf(transaction, taken).isPresent());
    }
    String added =
        submission.added() == null
            ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString()
            : submission.added();
    CatalogueEntry entry =
        store.create(transaction, id, slug, added, submission, clock.instant().toString());
    changes.append(transaction, Change.Kind.PUBLICATION, id, 1);
    return new Outcome.Done(entry);
  }

  private String mint(DSLContext transaction) {
    String id = PublicationId.mint(random);
    while (store.byId(transaction, id).isPresent()) {
      id = PublicationId.mint(random);
    }
    return id;
  }

  static final JsonMapper JSON = new JsonMapper();
}
