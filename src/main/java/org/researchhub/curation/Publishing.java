package org.researchhub.curation;

import java.util.List;
import org.researchhub.catalogue.Publication;
import org.researchhub.curation.rules.Finding;

/** What became of an attempt to publish a draft. */
public sealed interface Publishing {

  /** It is published and durable; the draft is gone. */
  record Published(Publication publication) implements Publishing {}

  /** All reasons against it. The draft stays as it was. */
  record Refused(Draft draft, List<Finding> reasons) implements Publishing {}

  /** The publication changed since the draft was begun. The draft stays as it was. */
  record Stale(Draft draft, Publication current) implements Publishing {}

  /** Somebody changed the draft since it was decided on; this is what it is now. */
  record Changed(Draft current) implements Publishing {}

  /** There is no such draft. */
  record Missing(String id) implements Publishing {}
}
