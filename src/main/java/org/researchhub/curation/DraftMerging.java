package org.researchhub.curation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Submission;
import org.researchhub.curation.matching.Keys;
import org.researchhub.curation.merging.Reversal;

/** Merges drafts into publications and into other drafts, in the caller's transaction. */
final class DraftMerging {

  private final Publications publications;
  private final Clock clock;
  private final DraftStore drafts = new DraftStore();
  private final BatchStore batches = new BatchStore();
  private final MergeStore merges = new MergeStore();

  DraftMerging(Publications publications, Clock clock) {
    this.publications = publications;
    this.clock = clock;
  }

  /** What was a draft of its own becomes a draft of the publication. */
  Merges.Result intoPublication(
      DSLContext transaction,
      Pair pair,
      Draft draft,
      Publication survivor,
      BinaryOperator<Description> merging,
      String actor) {
    Description result = merging.apply(survivor.description(), draft.description());
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
      return new Merges.Result.Refused("curation.merge.open");
    }
    takeAway(transaction, draft, change.id(), survivor.id());
    merges.insert(
        transaction,
        new MergeStore.Merge(
            pair.id(),
            draft.id(),
            draft.revision(),
            DraftJson.of(draft),
            survivor.id(),
            survivor.version(),
            0,
            change.id(),
            null,
            result,
            List.of()),
        now(),
        actor);
    return new Merges.Result.Done(survivor.id(), change.id());
  }

  /** One draft says what both say, the other is gone. */
  Merges.Result intoDraft(
      DSLContext transaction,
      Pair pair,
      Draft draft,
      Draft survivor,
      BinaryOperator<Description> merging,
      String actor) {
    Description result = merging.apply(survivor.description(), draft.description());
    Draft changed = survivor.saying(result, survivor.revision() + 1, now(), actor);
    if (!drafts.update(transaction, changed, survivor.revision())) {
      return new Merges.Result.Refused("curation.merge.changed");
    }
    List<String> wordings = batches.wordings(transaction, draft.id());
    takeAway(transaction, draft, survivor.id(), null);
    merges.insert(
        transaction,
        new MergeStore.Merge(
            pair.id(),
            draft.id(),
            draft.revision(),
            DraftJson.of(draft),
            survivor.id(),
            survivor.revision(),
            changed.revision(),
            null,
            DraftJson.of(survivor),
            result,
            wordings),
        now(),
        actor);
    return new Merges.Result.Done(survivor.id(), survivor.id());
  }

  private void takeAway(
      DSLContext transaction, Draft draft, String into, @Nullable String publication) {
    drafts.delete(transaction, draft.id());
    batches.became(transaction, draft.id(), into);
    batches.keep(
        transaction,
        new SourceRecord(
            into,
            Keys.wording(draft.description()),
            draft.batch() == null ? "" : draft.batch(),
            publication,
            draft.description(),
            now()));
  }

  /**
   * The merged draft comes back. The draft of the publication goes, unless somebody changed it:
   * then it says only what that change says. False when that cannot be told any more.
   */
  boolean takeBackFromPublication(DSLContext transaction, MergeStore.Merge merge, String actor) {
    String change = String.valueOf(merge.draft());
    Optional<Draft> open = drafts.byId(transaction, change);
    if (open.isPresent() && open.get().revision() > 1) {
      if (!keepWhatCameLater(transaction, merge, open.get(), actor)) {
        return false;
      }
    } else {
      drafts.delete(transaction, change);
    }
    bringBack(transaction, merge, change);
    batches.became(transaction, change, merge.one());
    return true;
  }

  private boolean keepWhatCameLater(
      DSLContext transaction, MergeStore.Merge merge, Draft open, String actor) {
    Description result = merge.result();
    Publication before =
        publications.version(merge.survivor(), merge.survivorBefore()).orElse(null);
    if (result == null || before == null) {
      return false;
    }
    Description rest = Reversal.of(before.description(), result, open.description());
    if (rest.equals(before.description())) {
      return drafts.delete(transaction, open.id());
    }
    return drafts.update(
        transaction, open.saying(rest, open.revision() + 1, now(), actor), open.revision());
  }

  /** The merged draft comes back, and the other says what it said but for what came later. */
  boolean takeBackFromDraft(DSLContext transaction, MergeStore.Merge merge, String actor) {
    Draft before = DraftJson.read(String.valueOf(merge.survivorJson()));
    Description result = merge.result();
    if (result == null) {
      return false;
    }
    Draft open = drafts.byId(transaction, merge.survivor()).orElse(null);
    if (open != null) {
      Draft back =
          open.revision() == merge.survivorAfter()
              ? before
              : open.saying(
                  Reversal.of(before.description(), result, open.description()),
                  open.revision() + 1,
                  now(),
                  actor);
      if (!drafts.update(transaction, back, open.revision())) {
        return false;
      }
    } else if (publications.find(merge.survivor()).orElse(null) instanceof Publication now) {
      Description back = Reversal.of(before.description(), result, now.description());
      publications.publish(
          transaction,
          Submission.change(now, back, actor, "the merge with " + merge.one() + " undone"));
    }
    bringBack(transaction, merge, before.id());
    batches.moved(transaction, merge.wordings(), merge.one());
    return true;
  }

  private void bringBack(DSLContext transaction, MergeStore.Merge merge, String from) {
    Draft draft = DraftJson.read(merge.oneJson());
    drafts.insert(transaction, draft);
    batches.forgetSource(transaction, from, Keys.wording(draft.description()));
  }

  private String now() {
    return clock.instant().toString();
  }
}
