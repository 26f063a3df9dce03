package org.researchhub.files;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the bytes that are kept are still those that were taken in. */
public interface Fixity {

  /** What is known of the bytes with this SHA-512; empty until the preservation store has them. */
  Optional<Check> of(String sha512);

  /**
   * The last look at a kept file.
   *
   * @param preserved when it came into the store, ISO 8601 in UTC
   * @param checked when it was last read and digested again; null when it was not yet
   */
  record Check(String preserved, @Nullable String checked, Result result) {}

  /** What the last look found. */
  enum Result {
    /** Its digest was right when it was stored, and nobody has looked since. */
    NOT_CHECKED,
    SOUND,
    DAMAGED,
    MISSING
  }
}
