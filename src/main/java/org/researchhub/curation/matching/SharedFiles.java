package org.researchhub.curation.matching;

import java.util.Collections;
import java.util.Optional;

/** The same bytes are the same publication, whatever is said of them. */
final class SharedFiles implements RecordComparison {

  @Override
  public Optional<Evidence> compare(ComparedRecord one, ComparedRecord other) {
    return Collections.disjoint(one.digests(), other.digests())
        ? Optional.empty()
        : Optional.of(Evidence.of(9, "file").hinting(Evidence.Hint.PROOF));
  }
}
