package org.researchhub.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What is handed to the catalogue to be published.
 *
 * @param id the publication to change, or the identifier a new one shall have; null to mint one
 * @param startedFrom the version that the change started from; 0 for a new publication
 * @param slug the name in its address; null to keep it or to make one from the title
 * @param added the day of addition for a new one, ISO 8601; null for today
 * @param sourceOrder its place in its source for a new one
 * @param actor who does it, for the history
 * @param note what was done, for the history
 */
public record Submission(
    @Nullable String id,
    long startedFrom,
    @Nullable String slug,
    @Nullable String added,
    long sourceOrder,
    Description description,
    String actor,
    @Nullable String note) {

  /** A new publication with everything else chosen by the catalogue. */
  public static Submission fresh(Description description, String actor) {
    return new Submission(null, 0, null, null, 0, description, actor, null);
  }

  /** A changed description of a publication. */
  public static Submission change(
      Publication of, Description description, String actor, @Nullable String note) {
    return new Submission(of.id(), of.version(), null, null, 0, description, actor, note);
  }
}
