package org.researchhub.curation.matching;

import java.util.Collections;
import java.util.Optional;

/** The same address: of one publication, or of a page that lists several. */
final class SharedLinks implements RecordComparison {

  @Override
  public Optional<Evidence> compare(ComparedRecord one, ComparedRecord other) {
    return Collections.disjoint(one.links(), other.links())
        ? Optional.empty()
        : Optional.of(Evidence.of(2, "link"));
  }
}
