package org.researchhub.curation;

import java.util.List;

/**
 * A publication, or an open draft of one, that another record may be the same as.
 *
 * @param score from 0 to 1; how sure the reasons make it
 * @param reasons in words, the weightiest first
 * @param draft whether the id is a draft's
 */
public record Match(
    String id, String title, Kind kind, double score, List<String> reasons, boolean draft) {

  /** How the two belong together. */
  public enum Kind {
    SAME,
    TRANSLATION,
    EDITION,
    RELATED
  }

  static final double WORTH_TELLING = 0.6;
  private static final double CERTAIN = 0.9;

  /** Whether nobody needs to look at it. */
  public boolean certain() {
    return kind == Kind.SAME && score >= CERTAIN;
  }

  /** Whether somebody should look at it. */
  public boolean doubtful() {
    return !certain() && score >= WORTH_TELLING;
  }
}
