package org.researchhub.curation.matching;

import java.util.List;
import java.util.Optional;

/** The agencies named in both. One report published by several agencies names each its own. */
final class AgenciesAlike implements RecordComparison {

  @Override
  public Optional<Evidence> compare(ComparedRecord one, ComparedRecord other) {
    List<ComparedAgency> mine = one.comparedAgencies();
    List<ComparedAgency> theirs = other.comparedAgencies();
    if (mine.isEmpty() || theirs.isEmpty()) {
      return Optional.empty();
    }
    Optional<ComparedAgency> shared =
        mine.stream().filter(agency -> theirs.stream().anyMatch(agency::alike)).findFirst();
    boolean common = one.commonTitle() || other.commonTitle();
    return shared.isPresent()
        ? Optional.of(Evidence.of(common ? 2 : 2.5, "agency", shared.get().printed()))
        : Optional.of(Evidence.of(common ? -3 : -0.5, "agencies-differ"));
  }
}
