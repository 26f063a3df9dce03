package org.researchhub.curation.matching;

import java.util.Optional;

/** The best likeness between any two of their titles, numbers and editions left out. */
final class TitlesAlike implements RecordComparison {

  /** Below this titles are taken for those of two works. */
  private static final double DIFFERENT = 0.6;

  private static final int LONG_MAIN_TITLE = 16;

  @Override
  public Optional<Evidence> compare(ComparedRecord one, ComparedRecord other) {
    if (one.titles().isEmpty() || other.titles().isEmpty()) {
      return Optional.empty();
    }
    boolean common = one.commonTitle() || other.commonTitle();
    double likeness = likeness(one, other);
    if (likeness >= 0.999) {
      double ofCommon = nothingElse(one, other) ? 4.2 : 2.5;
      return Optional.of(Evidence.of(common ? ofCommon : 5, "title-same"));
    }
    long percent = Math.round(likeness * 100);
    if (likeness >= 0.85) {
      return Optional.of(Evidence.of(common ? 2 : 4, "title-nearly", percent));
    }
    if (oneIsMain(one, other)) {
      return Optional.of(Evidence.of(common ? 1.5 : 3.5, "title-main"));
    }
    if (likeness >= 0.75) {
      return Optional.of(Evidence.of(common ? 0 : 2, "title-alike", percent));
    }
    return likeness >= DIFFERENT
        ? Optional.of(Evidence.of(-0.3, "title-alike", percent))
        : Optional.of(Evidence.of(-6, "title-differs", percent));
  }

  /** Where a title is all there is to compare, somebody should look, however short it is. */
  private static boolean nothingElse(ComparedRecord one, ComparedRecord other) {
    return (one.persons().isEmpty() || other.persons().isEmpty())
        && (one.agencies().isEmpty() || other.agencies().isEmpty())
        && (one.year().isEmpty() || other.year().isEmpty())
        && (one.identifiers().isEmpty() || other.identifiers().isEmpty());
  }

  static double likeness(ComparedRecord one, ComparedRecord other) {
    double best = 0;
    for (ComparedTitle mine : one.titles()) {
      for (ComparedTitle theirs : other.titles()) {
        best = Math.max(best, mine.likeness(theirs));
      }
    }
    return best;
  }

  /** Whether no two of their titles are alike enough to be those of one work. */
  static boolean differ(ComparedRecord one, ComparedRecord other) {
    for (ComparedTitle mine : one.titles()) {
      for (ComparedTitle theirs : other.titles()) {
        if (mine.isAlike(theirs, DIFFERENT)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether the whole title of one is the other's without its subtitle. */
  static boolean oneIsMain(ComparedRecord one, ComparedRecord other) {
    for (ComparedTitle mine : one.titles()) {
      for (ComparedTitle theirs : other.titles()) {
        if (begins(mine, theirs) || begins(theirs, mine)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean begins(ComparedTitle whole, ComparedTitle part) {
    return part.words().length() >= LONG_MAIN_TITLE
        && (whole.isMainAlike(part, 0.95) || whole.words().startsWith(part.words() + " "));
  }
}
