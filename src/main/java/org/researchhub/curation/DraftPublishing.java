package org.researchhub.curation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** Drafts of new publications that were never kept, by id, but for those that are refused. */
  Map<String, Publication> unkept(DSLContext transaction, List<Draft> drafts, String actor) {
    List<Draft> sound = drafts.stream().filter(draft -> refusals(draft).isEmpty()).toList();
    List<Outcome> outcomes =
        publications.publishAll(
            transaction, sound.stream().map(draft -> submission(draft, actor)).toList());
    var published = new HashMap<String, Publication>();
    for (int i = 0; i < sound.size(); i++) {
      if (outcomes.get(i) instanceof Outcome.Done(Publication publication)) {
        published.put(sound.get(i).id(), publication);
      }
    }
    return published;
  }

  private static List<Finding> refusals(Draft draft) {
    return Rules.refusals(draft.description());
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
