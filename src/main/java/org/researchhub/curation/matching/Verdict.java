package org.researchhub.curation.matching;

import java.util.List;

/**
 * What two records are to each other.
 *
 * @param score from 0 to 1: for {@link Kind#SAME} how likely they are the same, for the other kinds
 *     how likely they belong together in this way
 * @param reasons the weightiest first
 */
public record Verdict(Kind kind, double score, List<Reason> reasons) {

  /** How two records belong together. */
  public enum Kind {
    SAME,
    TRANSLATION,
    EDITION,
    RELATED
  }
}
