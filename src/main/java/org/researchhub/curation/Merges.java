package org.researchhub.curation;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Outcome;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Submission;
import org.researchhub.curation.MergeStore.Merge;
import org.researchhub.curation.merging.Choice;
import org.researchhub.curation.merging.Merging;
import org.researchhub.curation.merging.Reversal;
import org.researchhub.platform.db.Database;
import org.springframework.stereotype.Component;

/**
 * Merges pairs that are the same, and takes merges back. A draft that is merged becomes a draft of
 * the publication; a publication that is merged leads to the survivor from then on. Neither is
 * altered: undoing brings it back as it was, and the survivor says again what it said, but for what
 * somebody changed since.
 */
@Component
public class Merges {

  private final Database database;
  private final Publications publications;
  private final Clock clock;
  private final DraftStore drafts = new DraftStore();
  private final BatchStore batches = new BatchStore();
  private final PairStore pairs = new PairStore();
  private final MergeStore merges = new MergeStore();

  Merges(Database database, Publications publications, Clock clock) {
    this.database = database;
    this.publications = publications;
    this.clock = clock;
  }

  /** What became of a merge or of undoing one. */
  public sealed interface Result {
    /**
     * @param survivor the publication
     * @param draft the draft that has to be published for the merge to be seen; null when it is
     *     seen at once, and after undoing
     */
    record Done(String survivor, @Nullable String draft) implements Result {}

    /**
     * Nothing was changed.
     *
     * @param reason the key of the sentence that says why
     */
    record Refused(String reason) implements Result {}
  }

  /**
   * Merges the first of a pair into the other.
   *
   * @param choices by path, as {@link Merging#merged} takes them
   * @param seen the version of the surviving publication that was decided on; 0 for the newest
   */
  public Result merge(String pair, Map<String, Choice> choices, long seen, String actor) {
    return undoing(transaction -> merge(transaction, pair, choices, seen, actor));
  }

  private Result merge(
      DSLContext transaction, String id, Map<String, Choice> choices, long seen, String actor) {
    Optional<Pair> found = pairs.byId(transaction, id).filter(Merges::open);
    if (found.isEmpty()) {
      return new Result.Refused("curation.merge.decided");
    }
    Pair pair = found.get();
    Publication survivor = readable(pair.other());
    if (survivor == null || seen != 0 && seen != survivor.version()) {
      return new Result.Refused(
          survivor == null ? "curation.merge.gone" : "curation.merge.changed");
    }
    Draft draft = drafts.byId(transaction, pair.one()).orElse(null);
    Result result =
        draft == null
            ? publication(transaction, pair, survivor, choices, actor)
            : draft(transaction, pair, draft, survivor, choices, actor);
    if (result instanceof Result.Done) {
      pairs.decide(transaction, id, Pair.State.MERGED, now(), actor);
    }
    return result;
  }

  private static boolean open(Pair pair) {
    return pair.state() == Pair.State.OPEN;
  }

  private Result draft(
      DSLContext transaction,
      Pair pair,
      Draft draft,
      Publication survivor,
      Map<String, Choice> choices,
      String actor) {
    Description result = new Merging(survivor.description(), draft.description()).merged(choices);
    Draft change =
        new Draft(
            Drafts.changeOf(draft.id()),
            survivor.id(),
            survivor.version(),
            1,
            draft.batch(),
            draft.order(),
            now(),
            actor,
            now(),
            actor,
            result);
    if (!drafts.insert(transaction, change)) {
      return new Result.Refused("curation.merge.open");
    }
    drafts.delete(transaction, draft.id());
    batches.became(transaction, draft.id(), change.id());
    merges.insert(
        transaction,
        new Merge(
            pair.id(),
            draft.id(),
            draft.revision(),
            DraftJson.of(draft),
            survivor.id(),
            survivor.version(),
            0,
            change.id()),
        now(),
        actor);
    return new Result.Done(survivor.id(), change.id());
  }

  private Result publication(
      DSLContext transaction,
      Pair pair,
      Publication survivor,
      Map<String, Choice> choices,
      String actor) {
    Publication loser = readable(pair.one());
    if (loser == null) {
      return new Result.Refused("curation.merge.gone");
    }
    Description result = new Merging(survivor.description(), loser.description()).merged(choices);
    Outcome changed =
        publications.publish(
            transaction, Submission.change(survivor, result, actor, "merged with " + loser.id()));
    if (!(changed instanceof Outcome.Done(Publication after))) {
      throw new Undecided("curation.merge.changed");
    }
    Outcome merged =
        publications.merge(transaction, loser.id(), loser.version(), survivor.id(), actor);
    if (!(merged instanceof Outcome.Done)) {
      throw new Undecided("curation.merge.changed");
    }
    pairs.mergedAway(transaction, loser.id());
    pairs.insert(transaction, pair, Comparison.of(loser.description()).likeness(), null);
    merges.insert(
        transaction,
        new Merge(
            pair.id(),
            loser.id(),
            loser.version(),
            "",
            survivor.id(),
            survivor.version(),
            after.version(),
            null),
        now(),
        actor);
    return new Result.Done(survivor.id(), null);
  }

  /** The merge that took a publication away, if it was one of a pair. */
  public Optional<String> of(String loser) {
    return database.read(sql -> merges.of(sql, loser));
  }

  /** Takes a merge back; the pair is open again. */
  public Result undo(String pair, String actor) {
    return undoing(transaction -> undo(transaction, pair, actor));
  }

  private Result undo(DSLContext transaction, String pair, String actor) {
    Optional<Merge> found = merges.byPair(transaction, pair);
    if (found.isEmpty()) {
      return new Result.Refused("curation.merge.none");
    }
    Merge merge = found.get();
    if (merge.draft() == null) {
      if (!(publications.unmerge(transaction, merge.one(), actor) instanceof Outcome.Done)) {
        return new Result.Refused("curation.merge.gone");
      }
    } else if (!takeBackDraft(transaction, merge)) {
      return new Result.Refused("curation.merge.edited");
    }
    if (merge.survivorAfter() > merge.survivorBefore()) {
      takeBack(transaction, merge, actor);
    }
    merges.delete(transaction, pair);
    pairs.decide(transaction, pair, Pair.State.OPEN, now(), actor);
    return new Result.Done(merge.survivor(), null);
  }

  /** The merged draft comes back; the draft of the publication goes unless somebody changed it. */
  private boolean takeBackDraft(DSLContext transaction, Merge merge) {
    String change = String.valueOf(merge.draft());
    Optional<Draft> open = drafts.byId(transaction, change);
    if (open.filter(draft -> draft.revision() > 1).isPresent()) {
      return false;
    }
    drafts.delete(transaction, change);
    drafts.insert(transaction, DraftJson.read(merge.oneJson()));
    batches.became(transaction, change, merge.one());
    return true;
  }

  private void takeBack(DSLContext transaction, Merge merge, String actor) {
    Publication now = readable(merge.survivor());
    Optional<Publication> before = publications.version(merge.survivor(), merge.survivorBefore());
    Optional<Publication> after = publications.version(merge.survivor(), merge.survivorAfter());
    if (now == null || before.isEmpty() || after.isEmpty()) {
      throw new Undecided("curation.merge.gone");
    }
    Description result =
        Reversal.of(before.get().description(), after.get().description(), now.description());
    Outcome outcome =
        publications.publish(
            transaction,
            Submission.change(now, result, actor, "the merge with " + merge.one() + " undone"));
    if (!(outcome instanceof Outcome.Done)) {
      throw new Undecided("curation.merge.changed");
    }
  }

  private @Nullable Publication readable(String id) {
    return publications.find(id).orElse(null) instanceof Publication publication
        ? publication
        : null;
  }

  private String now() {
    return clock.instant().toString();
  }

  /** Leaves the transaction with nothing of it done. */
  private static final class Undecided extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String reason;

    Undecided(String reason) {
      super(reason, null, false, false);
      this.reason = reason;
    }
  }

  private Result undoing(java.util.function.Function<DSLContext, Result> work) {
    try {
      return database.write(work);
    } catch (Undecided e) {
      return new Result.Refused(e.reason);
    }
  }
}
