package org.researchhub.curation.matching;

import java.util.Optional;

/** One way of comparing two records. Keeps no state; the order of the two makes no difference. */
@FunctionalInterface
interface RecordComparison {

  /** Empty when the records say nothing that could be compared. */
  Optional<Evidence> compare(ComparedRecord one, ComparedRecord other);
}
