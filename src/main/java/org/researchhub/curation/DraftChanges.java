package org.researchhub.curation;

import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;

/** Saves changes of drafts, in the caller's transaction, unless somebody was quicker. */
final class DraftChanges {

  private final Drafts drafts;
  private final Publications publications;
  private final DraftStore store;
  private final Clock clock;

  DraftChanges(Drafts drafts, Publications publications, DraftStore store, Clock clock) {
    this.drafts = drafts;
    this.publications = publications;
    this.store = store;
    this.clock = clock;
  }

  /** Into the publication's open draft, or as a new one. */
  Saving saveChange(
      DSLContext transaction,
      String publication,
      long startedFrom,
      long revision,
      Description description,
      String actor) {
    Optional<Draft> open = store.of(transaction, publication);
    if (open.isPresent()) {
      return save(transaction, open.get(), revision, startedFrom, description, actor);
    }
    if (!(publications.find(publication).orElse(null) instanceof Publication current)) {
      return new Saving.Missing(publication);
    }
    if (current.version() != startedFrom) {
      return new Saving.PublicationChanged(current);
    }
    Draft draft = drafts.begin(publication, startedFrom, null, 0, actor, description);
    if (store.insert(transaction, draft)) {
      return new Saving.Saved(draft);
    }
    return changed(store.of(transaction, publication), publication);
  }

  Saving save(
      DSLContext transaction, String id, long revision, Description description, String actor) {
    return store
        .byId(transaction, id)
        .map(draft -> save(transaction, draft, revision, draft.startedFrom(), description, actor))
        .orElseGet(() -> new Saving.Missing(id));
  }

  private Saving save(
      DSLContext transaction,
      Draft draft,
      long revision,
      long startedFrom,
      Description description,
      String actor) {
    if (draft.revision() != revision) {
      return new Saving.DraftChanged(draft);
    }
    Draft changed =
        new Draft(
            draft.id(),
            draft.publication(),
            startedFrom,
            revision + 1,
            draft.batch(),
            draft.order(),
            draft.added(),
            draft.addedBy(),
            clock.instant().toString(),
            actor,
            description);
    return store.update(transaction, changed, revision)
        ? new Saving.Saved(changed)
        : changed(store.byId(transaction, draft.id()), draft.id());
  }

  static Saving changed(Optional<Draft> current, String id) {
    return current.<Saving>map(Saving.DraftChanged::new).orElseGet(() -> new Saving.Missing(id));
  }
}
