package org.researchhub.curation;

import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Description;

/**
 * A description that is not published.
 *
 * @param publication the publication it changes; null for a new one
 * @param startedFrom the version of the publication that it began from; 0 for a new one
 * @param revision 1, 2, 3 … counting its own changes
 * @param batch the import that made it; null when a person did
 * @param order its place in the batch
 * @param added when, ISO 8601; changed likewise
 */
public record Draft(
    String id,
    @Nullable String publication,
    long startedFrom,
    long revision,
    @Nullable String batch,
    long order,
    String added,
    String addedBy,
    String changed,
    String changedBy,
    Description description) {

  /** The same draft, changed. */
  Draft saying(Description other, long newRevision, String when, String by) {
    return new Draft(
        id, publication, startedFrom, newRevision, batch, order, added, addedBy, when, by, other);
  }

  /** The title to list it by; empty when it has none yet. */
  public String title() {
    return Description.inLanguage(description.titles(), "en")
        .map(java.util.Map.Entry::getValue)
        .orElse("");
  }
}
