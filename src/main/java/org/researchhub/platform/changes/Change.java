package org.researchhub.platform.changes;

/**
 * One entry of the list that everything follows: something got a version.
 *
 * @param number 1, 2, 3 … in commit order, without gaps
 */
public record Change(long number, Kind kind, String id, long version, String at) {

  /** What changed. */
  public enum Kind {
    PUBLICATION,
    AGENCY,
    CONCEPT,
    THESAURUS,
    PROJECT,
    CALL,
    PAGE,
    FILE,
    MEANING,
    PAIR
  }
}
