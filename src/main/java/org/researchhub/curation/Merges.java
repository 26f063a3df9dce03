package org.researchhub.curation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
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
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.db.Database;
import org.springframework.stereotype.Component;

/**
 * Merges pairs that are the same, and takes merges back. A draft that is merged becomes a draft of
 * the publication, or a part of the other draft; a publication that is merged leads to the survivor
 * from then on. Neither is altered: undoing brings it back as it was, and the survivor says again
 * what it said, but for what somebody changed since.
 */
@Component
public class Merges {

  private final Database database;
  private final Publications publications;
  private final Clock clock;
  private final DraftStore drafts = new DraftStore();
  private final PairStore pairs;
  private final MergeStore merges = new MergeStore();
  private final DraftMerging merging;

  Merges(Database database, Publications publications, Changes changes, Clock clock) {
    this.database = database;
    this.publications = publications;
    this.clock = clock;
    pairs = new PairStore(changes);
    merging = new DraftMerging(publications, clock);
  }

  /** What became of a merge or of undoing one. */
  public sealed interface Result {
    /**
     * @param survivor the publication, or the other draft
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
   * @param seen the version of the surviving publication, or the revision of the surviving draft,
   *     that was decided on; 0 for the newest
   */
  public Result merge(String pair, Map<String, Choice> choices, long seen, String actor) {
    return undoing(transaction ->
        merge(
            transaction,
            pair,
            (existing, other) -> new Merging(existing, other).merged(choices),
            seen,
            actor));
  }

  /**
   * As {@link #merge}, when it was decided before what the survivor is to say.
   *
   * @param result what that is
   */
  public Result join(String pair, Description result, long seen, String actor) {
    return undoing(
        transaction -> merge(transaction, pair, (existing, other) -> result, seen, actor));
  }

  private Result merge(
      DSLContext transaction,
      String id,
      BinaryOperator<Description> putTogether,
      long seen,
      String actor) {
    pairs.lock(transaction);
    Optional<Pair> found = pairs.byId(transaction, id).filter(Merges::open);
    if (found.isEmpty()) {
      return new Result.Refused("curation.merge.decided");
    }
    Pair pair = found.get();
    Draft draft = drafts.byId(transaction, pair.one()).orElse(null);
    Draft other = drafts.byId(transaction, pair.other()).orElse(null);
    Publication survivor = other == null ? readable(pair.other()) : null;
    long now = other != null ? other.revision() : survivor == null ? 0 : survivor.version();
    if (now == 0 || seen != 0 && seen != now) {
      return new Result.Refused(now == 0 ? "curation.merge.gone" : "curation.merge.changed");
    }
    Result result =
        draft == null
            ? publication(transaction, pair, survivor, putTogether, actor)
            : survivor != null
                ? merging.intoPublication(transaction, pair, draft, survivor, putTogether, actor)
                : other != null
                    ? merging.intoDraft(transaction, pair, draft, other, putTogether, actor)
                    : new Result.Refused("curation.merge.gone");
    if (result instanceof Result.Done) {
      pairs.decide(transaction, id, Pair.State.MERGED, now(), actor);
      pairs.goneButFor(transaction, pair);
    }
    return result;
  }

  private static boolean open(Pair pair) {
    return pair.state() == Pair.State.OPEN;
  }

  private Result publication(
      DSLContext transaction,
      Pair pair,
      @Nullable Publication survivor,
      BinaryOperator<Description> putTogether,
      String actor) {
    Publication loser = readable(pair.one());
    if (loser == null || survivor == null) {
      return new Result.Refused("curation.merge.gone");
    }
    Description result = putTogether.apply(survivor.description(), loser.description());
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
            null,
            null,
            result,
            List.of()),
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
    pairs.lock(transaction);
    Optional<Merge> found = merges.byPair(transaction, pair);
    if (found.isEmpty()) {
      return new Result.Refused("curation.merge.none");
    }
    Merge merge = found.get();
    if (merge.survivorJson() != null) {
      if (!merging.takeBackFromDraft(transaction, merge, actor)) {
        return new Result.Refused("curation.merge.changed");
      }
    } else if (merge.draft() != null) {
      if (!merging.takeBackFromPublication(transaction, merge, actor)) {
        return new Result.Refused("curation.merge.edited");
      }
      takeBackPublished(transaction, merge, actor);
    } else {
      if (!(publications.unmerge(transaction, merge.one(), actor) instanceof Outcome.Done)) {
        return new Result.Refused("curation.merge.gone");
      }
      takeBackPublished(transaction, merge, actor);
    }
    pairs.decide(transaction, pair, Pair.State.OPEN, now(), actor);
    merges.delete(transaction, pair);
    return new Result.Done(merge.survivor(), null);
  }

  private void takeBackPublished(DSLContext transaction, Merge merge, String actor) {
    if (merge.survivorAfter() > merge.survivorBefore()) {
      takeBack(transaction, merge, actor);
    }
  }

  private void takeBack(DSLContext transaction, Merge merge, String actor) {
    Publication now = readable(merge.survivor());
    Optional<Publication> before = publications.version(merge.survivor(), merge.survivorBefore());
    Optional<Publication> after = publications.version(merge.survivor(), merge.survivorAfter());
    if (now == null || before.isEmpty() || after.isEmpty()) {
      throw new Undecided("curation.merge.gone");
    }
    Description made = merge.result() == null ? after.get().description() : merge.result();
    Description result = Reversal.of(before.get().description(), made, now.description());
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
