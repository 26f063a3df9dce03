package org.researchhub.curation.matching;

/**
 * What one comparison found.
 *
 * @param weight in units of log odds: above 0 for the same, below 0 against it
 * @param hint what the finding says of the kind of relation
 */
record Evidence(double weight, Hint hint, Reason reason) {

  enum Hint {
    NONE,
    /** An identifier, a file or the whole wording is the same: this outweighs other hints. */
    PROOF,
    TRANSLATION,
    EDITION,
    COMPANION
  }

  static Evidence of(double weight, String words, Object... values) {
    return new Evidence(weight, Hint.NONE, Reason.of(words, values));
  }

  Evidence hinting(Hint other) {
    return new Evidence(weight, other, reason);
  }
}
