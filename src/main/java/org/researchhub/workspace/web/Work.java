package org.researchhub.workspace.web;

import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Publication;
import org.researchhub.curation.Draft;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a form is about: a publication, its open draft, a draft of a new one, or nothing yet. */
record Work(@Nullable Publication publication, @Nullable Draft draft) {

  /** What the form begins from. */
  ObjectNode document() {
    if (draft != null) {
      return draft.description().toJson();
    }
    return publication == null
        ? JsonNodeFactory.instance.objectNode()
        : publication.description().toJson();
  }

  boolean isNew() {
    return publication == null && draft == null;
  }

  String publicationId() {
    return publication == null ? "" : publication.id();
  }

  String draftId() {
    return draft == null ? "" : draft.id();
  }

  long version() {
    if (draft != null) {
      return draft.startedFrom();
    }
    return publication == null ? 0 : publication.version();
  }

  long revision() {
    return draft == null ? 0 : draft.revision();
  }

  /** Where the form is. */
  String address() {
    if (publication != null) {
      return "/curate/publications/" + publication.id();
    }
    return draft == null ? "/curate/add" : "/curate/drafts/" + draft.id();
  }
}
