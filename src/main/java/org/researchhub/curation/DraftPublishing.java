package org.researchhub.curation;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.researchhub.catalogue.Outcome;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Submission;
import org.researchhub.curation.rules.Finding;
import org.researchhub.curation.rules.Rules;

/** Makes drafts publications, in the caller's transaction. */
final class DraftPublishing {

  private final Publications publications;
  private final DraftStore store;
  private final BatchStore batches;
  private final PairStore pairs;

  DraftPublishing(
      Publications publications, DraftStore store, BatchStore batches, PairStore pairs) {
    this.publications = publications;
    this.store = store;
    this.batches = batches;
    this.pairs = pairs;
  }

  /** A draft as it was kept: all reasons against it, or a new version and the draft is gone. */
  Publishing publish(DSLContext transaction, String id, long revision, String actor) {
    Optional<Draft> found = store.byId(transaction, id);
    if (found.isEmpty()) {
      return new Publishing.Missing(id);
    }
    Draft draft = found.get();
    if (draft.revision() != revision) {
      return new Publishing.Changed(draft);
    }
    if (!store.hold(transaction, draft)) {
      return store
          .byId(transaction, id)
          .<Publishing>map(Publishing.Changed::new)
          .orElseGet(() -> new Publishing.Missing(id));
    }
    List<Finding> refusals = refusals(draft);
    if (!refusals.isEmpty()) {
      return new Publishing.Refused(draft, refusals);
    }
    return switch (publications.publish(transaction, submission(draft, actor))) {
      case Outcome.Done(Publication publication) -> {
        store.delete(transaction, id);
        batches.published(transaction, draft, publication);
        pairs.published(transaction, draft, publication);
        yield new Publishing.Published(publication);
      }
      case Outcome.Stale(Publication current) -> new Publishing.Stale(draft, current);
      case Outcome.Refused(var reasons) ->
          new Publishing.Refused(
              draft,
              reasons.stream().map(reason -> new Finding(true, "", reason, List.of())).toList());
      case Outcome.Done done -> throw new IllegalStateException(done.toString());
      case Outcome.Stale stale ->
          new Publishing.Refused(draft, List.of(Finding.refusal("", "gone")));
      case Outcome.Missing missing ->
          new Publishing.Refused(draft, List.of(Finding.refusal("", "gone")));
    };
  }

  /** A draft of a new publication that was never kept; empty when something refuses it. */
  Optional<Publication> unkept(DSLContext transaction, Draft draft, String actor) {
    if (!refusals(draft).isEmpty()
        || !(publications.publish(transaction, submission(draft, actor))
            instanceof Outcome.Done(Publication publication))) {
      return Optional.empty();
    }
    batches.published(transaction, draft, publication);
    return Optional.of(publication);
  }

  private static List<Finding> refusals(Draft draft) {
    return Rules.check(draft.description()).stream().filter(Finding::refuses).toList();
  }

  private static Submission submission(Draft draft, String actor) {
    return new Submission(
        draft.publication(),
        draft.startedFrom(),
        null,
        null,
        draft.order(),
        draft.description(),
        actor,
        null);
  }
}
