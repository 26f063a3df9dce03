package org.researchhub.curation.matching;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.researchhub.catalogue.Description.DateStatement;

/**
 * Dates that are not of publication: the period that was covered, commissioned, worked in. Few
 * records state any, so that two which state the same ones hardly do so by chance.
 */
final class PeriodsAlike implements RecordComparison {

  private static final double EACH = 1.6;
  private static final int MOST = 2;

  @Override
  public Optional<Evidence> compare(ComparedRecord one, ComparedRecord other) {
    Set<DateStatement> theirs = Set.copyOf(other.periods());
    List<DateStatement> shared =
        one.periods().stream().filter(theirs::contains).distinct().toList();
    if (shared.isEmpty()) {
      return Optional.empty();
    }
    var written = new TreeSet<String>();
    shared.forEach(date -> written.add(date.edtf()));
    return Optional.of(
        Evidence.of(EACH * Math.min(MOST, shared.size()), "periods", String.join(", ", written)));
  }
}
