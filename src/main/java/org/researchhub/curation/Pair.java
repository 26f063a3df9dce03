package org.researchhub.curation;

import java.util.List;
import java.util.Locale;
import org.researchhub.curation.matching.Reason;
import org.researchhub.platform.web.Words;

/**
 * A draft or publication and another that may be the same.
 *
 * @param one the draft, or what it was published as
 * @param other the publication or draft that was there before, and that stays when they are merged
 * @param score from 0 to 1
 * @param reasons the weightiest first
 * @param found when, ISO 8601
 */
public record Pair(
    String id,
    String one,
    String other,
    double score,
    List<Reason> reasons,
    String found,
    State state) {

  public enum State {
    /** Nobody has decided. */
    OPEN,
    /** Somebody said that they are not the same: remembered for ever. */
    APART,
    /** One was merged into the other. */
    MERGED;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /** The evidence in words, the weightiest first. */
  public List<String> reasons(Words words) {
    return reasons.stream().map(reason -> reason.sentence(words)).toList();
  }
}
