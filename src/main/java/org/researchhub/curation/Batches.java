package org.researchhub.curation;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Outcome;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Submission;
import org.researchhub.curation.matching.Keys;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.db.Database;
import org.springframework.stereotype.Component;

/**
 * What imports took in, remembered word for word: a source that is read again makes nothing twice,
 * and what a whole import made can be taken back.
 */
@Component
public class Batches {

  private static final int AT_ONCE = 200;
  private static final int MOST_NAMED = 1_000;

  private final Database database;
  private final Drafts drafts;
  private final Publications publications;
  private final Clock clock;
  private final BatchStore store = new BatchStore();
  private final DraftStore draftStore = new DraftStore();
  private final MergeStore mergeStore = new MergeStore();
  private final Merges merges;

  Batches(
      Database database, Drafts drafts, Publications publications, Changes changes, Clock clock) {
    this.database = database;
    this.drafts = drafts;
    this.publications = publications;
    this.clock = clock;
    merges = new Merges(database, publications, changes, clock);
  }

  /** Names everything that a record says but for where it came from. */
  public static String wording(Description description) {
    return Keys.wording(description);
  }

  /**
   * What a record of an import brings to a publication that is there already.
   *
   * @param startedFrom the version of the publication that the result was made from
   * @param record as it was read
   * @param result what the publication shall say
   */
  public record Bringing(
      String publication, long startedFrom, Description record, Description result, long order) {}

  /**
   * Makes drafts of publications, in one transaction, of what records bring to them, and keeps the
   * records as they were read beside those. Nothing is made of one that brings nothing. Each has an
   * outcome of its own; told again, what was made is answered once more.
   */
  public List<Saving> takeInto(List<Bringing> all, String batch, String actor) {
    return all.isEmpty()
        ? List.of()
        : database.write(transaction ->
            all.stream().map(one -> takeInto(transaction, one, batch, actor)).toList());
  }

  private Saving takeInto(DSLContext transaction, Bringing one, String batch, String actor) {
    String id = one.publication();
    String wording = Keys.wording(one.record());
    if (!(publications.find(id).orElse(null) instanceof Publication current)) {
      return new Saving.Missing(id);
    }
    Draft open = draftStore.of(transaction, id).orElse(null);
    if (open != null && batch.equals(open.batch()) && open.order() == one.order()) {
      return new Saving.Saved(open);
    }
    if (current.version() != one.startedFrom()) {
      return new Saving.PublicationChanged(current);
    }
    Draft draft = drafts.begin(id, one.startedFrom(), batch, one.order(), actor, one.result());
    if (current.description().equals(one.result())) {
      store.known(transaction, wording, batch, id);
      return new Saving.Saved(draft);
    }
    if (!draftStore.insert(transaction, draft)) {
      return DraftChanges.changed(draftStore.of(transaction, id), id);
    }
    store.take(transaction, wording, batch, draft.id());
    keep(transaction, draft.id(), id, one.record(), batch);
    return new Saving.Saved(draft);
  }

  private void keep(
      DSLContext transaction,
      String draft,
      @Nullable String publication,
      Description record,
      String batch) {
    store.keep(
        transaction,
        new SourceRecord(
            draft, Keys.wording(record), batch, publication, record, clock.instant().toString()));
  }

  /**
   * A record of an import that is known as a draft from now on.
   *
   * @param record as it was read
   * @param part whether the draft says what it says
   */
  public record Absorbed(String draft, Description record, boolean part) {}

  /** Remembers as what drafts records are known, and keeps as they were read what is a part. */
  public void absorbed(List<Absorbed> all, String batch) {
    if (!all.isEmpty()) {
      database.writing(transaction -> {
        for (Absorbed one : all) {
          if (store.take(transaction, Keys.wording(one.record()), batch, one.draft())
              && one.part()) {
            keep(transaction, one.draft(), null, one.record(), batch);
          }
        }
      });
    }
  }

  /** The records, as they were read, that were merged into a draft or a publication. */
  public List<SourceRecord> sources(String into) {
    return database.read(sql -> store.sources(sql, into));
  }

  /** What became of the records of these wordings that were taken in before. */
  public Map<String, Taken> taken(Collection<String> wordings) {
    return database.read(sql -> store.taken(sql, wordings));
  }

  /**
   * What undoing did; what somebody changed since is left alone and named, a thousand at most.
   *
   * @param restored publications that were there before and are as they were
   */
  public record Undone(
      long discarded,
      List<String> withdrawn,
      List<String> restored,
      List<String> keptDrafts,
      List<String> kept) {

    public boolean nothing() {
      return discarded == 0
          && withdrawn.isEmpty()
          && restored.isEmpty()
          && keptDrafts.isEmpty()
          && kept.isEmpty();
    }
  }

  /**
   * Throws a batch's drafts away, withdraws what was published of it, and gives publications that
   * were there before what they said then. Its records count as new again afterwards. Done some
   * hundred at a time, each of them wholly or not at all; broken off at any moment, it is finished
   * by being done again.
   *
   * @param reason what the withdrawn publications' pages say
   */
  public Undone undo(String batch, String reason, String actor) {
    database
        .read(sql -> mergeStore.intoDrafts(sql, batch))
        .forEach(pair -> merges.undo(pair, actor));
    int discarded = 0;
    List<String> next = unchanged(batch);
    while (!next.isEmpty()) {
      discarded += drafts.discardAll(next);
      next = unchanged(batch);
    }
    String last = "";
    List<BatchEntry> entries = after(batch, last);
    while (!entries.isEmpty()) {
      List<BatchEntry> some = entries;
      database.writing(
          transaction -> some.forEach(entry -> takeBack(transaction, entry, batch, reason, actor)));
      last = some.getLast().publication();
      entries = after(batch, last);
    }
    database.writing(transaction -> store.forgetKnown(transaction, batch));
    return undone(batch, discarded);
  }

  /**
   * What undoing a batch has done so far.
   *
   * @param discarded how many drafts it threw away
   */
  public Undone undone(String batch, long discarded) {
    return database.read(sql -> {
      Map<Boolean, List<String>> made =
          store.undoneOf(sql, batch).stream()
              .collect(
                  Collectors.partitioningBy(
                      entry -> entry.version() == 1,
                      Collectors.mapping(BatchEntry::publication, Collectors.toList())));
      return new Undone(
          discarded,
          List.copyOf(made.getOrDefault(true, List.of())),
          List.copyOf(made.getOrDefault(false, List.of())),
          store.drafts(sql, batch, true, MOST_NAMED),
          store.after(sql, batch, "", MOST_NAMED).stream().map(BatchEntry::publication).toList());
    });
  }

  /**
   * How much there is of a batch now.
   *
   * @param drafts that are as they were made
   * @param changed drafts that somebody has changed since
   * @param published publications that it made or changed, without those that were undone
   */
  public record Extent(long drafts, long changed, long published) {

    public long all() {
      return drafts + changed;
    }

    /** What undoing it has to go through. */
    public long undoable() {
      return drafts + published;
    }
  }

  public Extent extent(String batch) {
    return database.read(sql ->
        new Extent(
            store.countDrafts(sql, batch, false),
            store.countDrafts(sql, batch, true),
            store.countPublished(sql, batch)));
  }

  /** The first publications that a batch made or changed, without those that were undone. */
  public List<Publication> published(String batch, int limit) {
    return database.read(sql -> store.after(sql, batch, "", limit)).stream()
        .map(entry -> publications.find(entry.publication()).orElse(null))
        .filter(Publication.class::isInstance)
        .map(Publication.class::cast)
        .toList();
  }

  private List<BatchEntry> after(String batch, String last) {
    return database.read(sql -> store.after(sql, batch, last, AT_ONCE));
  }

  private List<String> unchanged(String batch) {
    return database.read(sql -> store.drafts(sql, batch, false, AT_ONCE));
  }

  private void takeBack(
      DSLContext transaction, BatchEntry entry, String batch, String reason, String actor) {
    String id = entry.publication();
    if (publications.find(id).orElse(null) instanceof Publication publication
        && publication.version() == entry.version()
        && takeBack(transaction, publication, reason, actor) instanceof Outcome.Done) {
      store.undone(transaction, id, batch, clock.instant().toString());
      if (entry.version() == 1) {
        PairStore.gone(transaction, id);
      }
    }
  }

  private Outcome takeBack(
      DSLContext transaction, Publication publication, String reason, String actor) {
    String id = publication.id();
    if (publication.version() == 1) {
      return publications.withdraw(transaction, id, 1, reason, actor);
    }
    return publications
        .version(id, publication.version() - 1)
        .map(before ->
            publications.publish(
                transaction, Submission.change(publication, before.description(), actor, reason)))
        .orElseGet(() -> new Outcome.Missing(id));
  }
}
