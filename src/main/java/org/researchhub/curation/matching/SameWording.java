package org.researchhub.curation.matching;

import java.util.Optional;

/** Both say the same, word for word: a record that came twice. */
final class SameWording implements RecordComparison {

  @Override
  public Optional<Evidence> compare(ComparedRecord one, ComparedRecord other) {
    return one.saysTheSame(other)
        ? Optional.of(Evidence.of(6, "wording").hinting(Evidence.Hint.PROOF))
        : Optional.empty();
  }
}
