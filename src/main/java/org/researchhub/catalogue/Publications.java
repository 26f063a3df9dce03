package org.researchhub.catalogue;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.PublicationStore.State;
import org.researchhub.platform.changes.Change;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.db.Database;
import org.springframework.stereotype.Component;

/**
 * The catalogue's door. Every act is one transaction that writes the new version and its change;
 * when it answers {@link Outcome.Done} both are durable. Versions are never altered, with one
 * exception: removal empties what the earlier versions said. Identifiers, versions and slugs are
 * never given twice.
 */
@Component
public class Publications {

  static final String GONE = "It is no longer in the catalogue.";

  private final Database database;
  private final Changes changes;
  private final Clock clock;
  private final PublicationStore store = new PublicationStore();
  private final PublicationLists lists = new PublicationLists();
  private final Publishing publishing;

  public Publications(Database database, Changes changes, Clock clock, Random random) {
    this.database = database;
    this.changes = changes;
    this.clock = clock;
    this.publishing = new Publishing(store, changes, clock, random);
  }

  /**
   * Publishes one new or changed publication. A withdrawn one stays withdrawn. A description equal
   * to the current one with no new slug makes no version.
   */
  public Outcome publish(Submission submission) {
    return publishAll(List.of(submission)).getFirst();
  }

  /** As {@link #publish(Submission)}, in the caller's transaction: durable when that is. */
  public Outcome publish(DSLContext transaction, Submission submission) {
    return publishAll(transaction, List.of(submission)).getFirst();
  }

  /**
   * Publishes many in one transaction, in the order given; a stale or refused one does not stop the
   * others. Answers one outcome for each.
   */
  public List<Outcome> publishAll(List<Submission> submissions) {
    return database.write(transaction -> publishAll(transaction, submissions));
  }

  /** As {@link #publishAll(List)}, in the caller's transaction: durable when that is. */
  public List<Outcome> publishAll(DSLContext transaction, List<Submission> submissions) {
    changes.lock(transaction);
    return publishing.publishAll(transaction, submissions);
  }

  /**
   * Takes a publication out of lists, search and feeds; its page stays, with the reason on top.
   *
   * @param startedFrom the version that the decision was made on
   */
  public Outcome withdraw(String id, long startedFrom, String reason, String actor) {
    return database.write(transaction -> withdraw(transaction, id, startedFrom, reason, actor));
  }

  /** As above, in the caller's transaction: durable when that is. */
  public Outcome withdraw(
      DSLContext transaction, String id, long startedFrom, String reason, String actor) {
    if (reason.isBlank()) {
      return refused("A reason is needed: it is shown on the page.");
    }
    return change(
        transaction,
        id,
        startedFrom,
        (step, publication) ->
            publication.withdrawn() != null
                ? refused("It is withdrawn already.")
                : next(
                    step,
                    publication,
                    new State(
                        "withdrawn",
                        reason.strip(),
                        reason.strip(),
                        null,
                        publication.description()),
                    actor));
  }

  /** Puts a withdrawn publication back as it was. */
  public Outcome reinstate(String id, long startedFrom, String actor) {
    return change(
        id,
        startedFrom,
        (transaction, publication) ->
            publication.withdrawn() == null
                ? refused("It is not withdrawn.")
                : next(
                    transaction,
                    publication,
                    new State("published", null, null, null, publication.description()),
                    actor));
  }

  /**
   * Removes a publication for good, for legal reasons: what its versions said is emptied, and its
   * addresses answer 410 with the reason, the titles, agencies and dates.
   */
  public Outcome remove(String id, long startedFrom, String reason, String actor) {
    if (reason.isBlank()) {
      return refused("A reason is needed: it is shown in place of the page.");
    }
    return change(
        id,
        startedFrom,
        (transaction, publication) -> {
          store.emptyVersions(transaction, id);
          Description remains = Remains.of(publication.description());
          return next(
              transaction,
              publication,
              new State("removed", reason.strip(), reason.strip(), null, remains),
              actor);
        });
  }

  /**
   * Merges a publication into another: its addresses lead to the survivor from now on. The survivor
   * may itself be merged into a third later, so whoever follows must follow on.
   */
  public Outcome merge(String id, long startedFrom, String survivor, String actor) {
    return database.write(transaction -> merge(transaction, id, startedFrom, survivor, actor));
  }

  /** As {@link #merge(String, long, String, String)}, in the caller's transaction. */
  public Outcome merge(
      DSLContext transaction, String id, long startedFrom, String survivor, String actor) {
    return change(
        transaction,
        id,
        startedFrom,
        (sql, publication) ->
            survivor.equals(id) || !(store.byId(sql, survivor).orElse(null) instanceof Publication)
                ? refused(
                    "The publication to merge into, " + survivor + ", is not in the catalogue.")
                : next(
                    sql,
                    publication,
                    new State("merged", null, null, survivor, publication.description()),
                    actor));
  }

  /** Undoes a merge: a new version equal to the state before it. */
  public Outcome unmerge(String id, String actor) {
    return database.write(transaction -> unmerge(transaction, id, actor));
  }

  /** As {@link #unmerge(String, String)}, in the caller's transaction. */
  public Outcome unmerge(DSLContext transaction, String id, String actor) {
    changes.lock(transaction);
    Optional<CatalogueEntry> current = store.byId(transaction, id);
    if (current.isEmpty()) {
      return new Outcome.Missing(id);
    }
    if (!(current.get() instanceof Tombstone tombstone) || tombstone.survivor() == null) {
      return refused("It is not merged into another.");
    }
    Publication before = store.lastReadable(transaction, id).orElseThrow();
    State state =
        new State(
            before.withdrawn() == null ? "published" : "withdrawn",
            before.withdrawn(),
            before.withdrawn(),
            null,
            before.description());
    return next(transaction, tombstone, state, actor);
  }

  /** Everything that is known of a publication, for keeping it elsewhere. */
  public Optional<Chronicle> chronicle(String id) {
    return database.read(sql -> Chronicles.find(sql, id));
  }

  /**
   * Puts a publication back as it was, with its versions, their times and its addresses, in the
   * caller's transaction. Only for filling an empty hub from its preservation store: nothing may be
   * there under its id or its slugs.
   */
  public void restore(DSLContext transaction, Chronicle chronicle) {
    changes.lock(transaction);
    Chronicles.write(transaction, chronicle);
    changes.append(
        transaction, Change.Kind.PUBLICATION, chronicle.id(), chronicle.newest().number());
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
    return database.read(sql -> lists.published(sql, ids));
  }

  /** Everything that was ever published under these ids, tombstones included, in no order. */
  public List<CatalogueEntry> entries(List<String> ids) {
    return database.read(sql -> store.entries(sql, ids));
  }

  /** The versions of those of the given that are published or withdrawn, by id. */
  public Map<String, Long> versions(Collection<String> ids) {
    return database.read(sql -> store.versions(sql, ids));
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
    return database.read(sql -> lists.recent(sql, offset, limit));
  }

  /** A page of what is withdrawn, last changed first. */
  public List<Publication> withdrawn(int offset, int limit) {
    return database.read(sql -> lists.withdrawn(sql, offset, limit));
  }

  /**
   * What comes after a publication in the order of {@link #recent}, however far down that is; the
   * first ones when it is null.
   */
  public List<Publication> recentAfter(@Nullable RecentPlace place, int limit) {
    return database.read(sql -> lists.recentAfter(sql, place, limit));
  }

  /** A publication's place in the order of {@link #recent}. */
  public record RecentPlace(String added, long sourceOrder, String id) {}

  /** What is published with an id after the given one ("" for the first), by id. */
  public List<Publication> byIdAfter(String id, int limit) {
    return database.read(sql -> lists.byIdAfter(sql, id, limit));
  }

  /**
   * Where what is published has its pages, with an id after the given one ("" for the first), by
   * id.
   */
  public List<Address> addressesAfter(String id, int limit) {
    return database.read(sql -> lists.addressesAfter(sql, id, limit));
  }

  /** The name of a publication in addresses, and when it last changed. */
  public record Address(String id, String slug, String changed) {}

  /** Every nth id of what is published, by id; for cutting the whole into parts of n. */
  public List<String> everyNth(int n) {
    return database.read(sql -> lists.everyNth(sql, n));
  }

  /** What was published in a year (null: no date stated), newest first. */
  public List<Publication> ofYear(@Nullable Integer year, int offset, int limit) {
    return database.read(sql -> lists.ofYear(sql, year, offset, limit));
  }

  /** What was published in a month, written 2006-10, newest first. */
  public List<Publication> ofMonth(String month, int offset, int limit) {
    return database.read(sql -> lists.ofMonth(sql, month, offset, limit));
  }

  /** How many were published in a month, written 2006-10. */
  public long countOfMonth(String month) {
    return database.read(sql -> lists.countOfMonth(sql, month));
  }

  /**
   * A page of what has all these words, or beginnings and middles of them, in its identifier,
   * titles or agencies, whatever their case and accents: what is published in the order of {@link
   * #recent}, then what is withdrawn. For the staff.
   */
  public List<Publication> having(String words, int offset, int limit) {
    return database.read(sql -> lists.having(sql, words, offset, limit));
  }

  /** How many there are in {@link #having} altogether. */
  public long countHaving(String words) {
    return database.read(sql -> lists.countHaving(sql, words));
  }

  /** How many are published. */
  public long count() {
    return database.read(lists::count);
  }

  /** How many were published in each year, newest first; those with no date last, under null. */
  public List<YearCount> years() {
    return database.read(lists::years);
  }

  /** The year is null for those whose source states no date. */
  public record YearCount(@Nullable Integer year, long count) {}

  /** What becomes of a publication that is there and is the version the act started from. */
  private interface Step {
    Outcome take(DSLContext transaction, Publication publication);
  }

  private Outcome change(String id, long startedFrom, Step step) {
    return database.write(transaction -> change(transaction, id, startedFrom, step));
  }

  private Outcome change(DSLContext transaction, String id, long startedFrom, Step step) {
    changes.lock(transaction);
    Optional<CatalogueEntry> current = store.byId(transaction, id);
    if (current.isEmpty()) {
      return new Outcome.Missing(id);
    }
    if (!(current.get() instanceof Publication publication)) {
      return refused(GONE);
    }
    return publication.version() == startedFrom
        ? step.take(transaction, publication)
        : new Outcome.Stale(publication);
  }

  private Outcome next(DSLContext transaction, CatalogueEntry current, State state, String actor) {
    long version = current.version() + 1;
    CatalogueEntry entry =
        store.next(transaction, current, version, state, actor, clock.instant().toString());
    changes.append(transaction, Change.Kind.PUBLICATION, current.id(), version);
    return new Outcome.Done(entry);
  }

  private static Outcome refused(String reason) {
    return new Outcome.Refused(List.of(reason));
  }
}
