package org.researchhub.curation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Outcome;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Submission;
import org.researchhub.curation.matching.Keys;
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

  Batches(Database database, Drafts drafts, Publications publications, Clock clock) {
    this.database = database;
    this.drafts = drafts;
    this.publications = publications;
    this.clock = clock;
  }

  /** Names everything that a record says but for where it came from. */
  public static String wording(Description description) {
    return Keys.wording(description);
  }

  /**
   * Makes what a record of an import brings to a publication that is there already a draft of that
   * publication, and remembers the record's wording. Nothing is made when it brings nothing.
   *
   * @param record as it was read
   * @param startedFrom the version of the publication that the result was made from
   * @param result what the publication shall say
   */
  public Saving takeInto(
      String publication,
      long startedFrom,
      Description record,
      Description result,
      String batch,
      long order,
      String actor) {
    return database.write(transaction -> {
      if (!(publications.find(publication).orElse(null) instanceof Publication current)) {
        return new Saving.Missing(publication);
      }
      if (current.version() != startedFrom) {
        return new Saving.PublicationChanged(current);
      }
      Draft draft = drafts.begin(publication, startedFrom, batch, order, actor, result);
      if (current.description().equals(result)) {
        store.known(transaction, Keys.wording(record), batch, publication);
        return new Saving.Saved(draft);
      }
      if (!draftStore.insert(transaction, draft)) {
        return DraftChanges.changed(draftStore.of(transaction, publication), publication);
      }
      store.take(transaction, Keys.wording(record), batch, draft.id());
      return new Saving.Saved(draft);
    });
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
      int discarded,
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
   * were there before what they said then. Its records count as new again afterwards. Told to stop
   * midway, it is finished by being done again.
   *
   * @param reason what the withdrawn publications' pages say
   */
  public Undone undo(String batch, String reason, String actor) {
    int discarded = 0;
    List<String> next = unchanged(batch);
    while (!next.isEmpty()) {
      discarded += drafts.discardAll(next);
      next = unchanged(batch);
    }
    var withdrawn = new ArrayList<String>();
    var restored = new ArrayList<String>();
    var kept = new ArrayList<String>();
    for (BatchEntry entry : database.read(sql -> store.of(sql, batch))) {
      if (!takeBack(entry, batch, reason, actor)) {
        kept.add(entry.publication());
      } else if (entry.version() == 1) {
        withdrawn.add(entry.publication());
      } else {
        restored.add(entry.publication());
      }
    }
    database.writing(transaction -> store.forgetKnown(transaction, batch));
    List<String> changed = database.read(sql -> store.drafts(sql, batch, true, MOST_NAMED));
    return new Undone(
        discarded, List.copyOf(withdrawn), List.copyOf(restored), changed, List.copyOf(kept));
  }

  private List<String> unchanged(String batch) {
    return database.read(sql -> store.drafts(sql, batch, false, AT_ONCE));
  }

  private boolean takeBack(BatchEntry entry, String batch, String reason, String actor) {
    boolean done =
        publications.find(entry.publication()).orElse(null) instanceof Publication publication
            && publication.version() == entry.version()
            && takeBack(publication, reason, actor) instanceof Outcome.Done;
    if (done) {
      String now = clock.instant().toString();
      database.writing(transaction -> store.undone(transaction, entry.publication(), batch, now));
    }
    return done;
  }

  private Outcome takeBack(Publication publication, String reason, String actor) {
    String id = publication.id();
    if (publication.version() == 1) {
      return publications.withdraw(id, 1, reason, actor);
    }
    return publications
        .version(id, publication.version() - 1)
        .map(before ->
            publications.publish(
                Submission.change(publication, before.description(), actor, reason)))
        .orElseGet(() -> new Outcome.Missing(id));
  }
}
