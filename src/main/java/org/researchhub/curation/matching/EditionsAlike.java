package org.researchhub.curation.matching;

import java.util.Optional;

/** Which edition each says it is; the first need not say so. */
final class EditionsAlike implements RecordComparison {

  @Override
  public Optional<Evidence> compare(ComparedRecord one, ComparedRecord other) {
    int mine = Math.max(1, one.edition());
    int theirs = Math.max(1, other.edition());
    if (mine == theirs) {
      return one.edition() > 0 && other.edition() > 0
          ? Optional.of(Evidence.of(1, "edition-same"))
          : Optional.empty();
    }
    return Optional.of(Evidence.of(-5, "editions-differ").hinting(Evidence.Hint.EDITION));
  }
}
