package org.researchhub.curation;

import org.jspecify.annotations.Nullable;

/**
 * What became of a record that an import took in.
 *
 * @param draft the draft that was made of it, or that it was the same as; empty for none
 * @param publication what that was published as, or what it was the same as; null for a draft
 * @param recognised whether nothing was made of it: it was the same as something else
 */
public record Taken(String batch, String draft, @Nullable String publication, boolean recognised) {

  /** Whether an import made it itself: it is gone on with when the import is. */
  public boolean madeBy(@Nullable String otherBatch) {
    return !recognised && batch.equals(otherBatch);
  }
}
