package org.researchhub.curation;

import org.researchhub.catalogue.Publication;

/** What became of an attempt to save a draft. */
public sealed interface Saving {

  /** It is kept. */
  record Saved(Draft draft) implements Saving {}

  /** Somebody changed the draft meanwhile; this is what it is now. Nothing was saved. */
  record DraftChanged(Draft current) implements Saving {}

  /** There was no draft, and the publication has changed meanwhile. Nothing was saved. */
  record PublicationChanged(Publication current) implements Saving {}

  /** There is no such draft or publication (any more). */
  record Missing(String id) implements Saving {}
}
