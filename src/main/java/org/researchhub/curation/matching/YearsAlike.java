package org.researchhub.curation.matching;

import java.util.Optional;

/**
 * When both were published. A year apart is common for one report published by several agencies; a
 * paper of named persons that comes again a year later is another version.
 */
final class YearsAlike implements RecordComparison {

  @Override
  public Optional<Evidence> compare(ComparedRecord one, ComparedRecord other) {
    Optional<Integer> mine = one.year();
    Optional<Integer> theirs = other.year();
    if (mine.isEmpty() || theirs.isEmpty()) {
      return Optional.empty();
    }
    int apart = Math.abs(mine.get() - theirs.get());
    if (apart == 0) {
      return Optional.of(Evidence.of(1, "year", mine.get().toString()));
    }
    boolean papers =
        !one.persons().isEmpty()
            && !other.persons().isEmpty()
            && (one.agencies().isEmpty() || other.agencies().isEmpty());
    boolean near = apart == 1 && !papers;
    Evidence evidence =
        Evidence.of(
            near ? -1.5 : -4.5, "years-differ", mine.get().toString(), theirs.get().toString());
    boolean alike =
        !near && (TitlesAlike.likeness(one, other) >= 0.85 || TitlesAlike.oneIsMain(one, other));
    return Optional.of(alike ? evidence.hinting(Evidence.Hint.EDITION) : evidence);
  }
}
