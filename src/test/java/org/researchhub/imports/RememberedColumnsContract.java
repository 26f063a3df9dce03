package org.researchhub.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.researchhub.platform.db.DatabaseContract;

abstract class RememberedColumnsContract extends DatabaseContract {

  @Test
  void aTableIsKnownByItsHeadingsWhateverTheirCaseAndTheLastDecisionCounts() {
    var remembered = new RememberedColumns(database(), Clock.systemUTC());
    List<String> headings = List.of("Kop", "Jaar", "Überschrift");
    assertThat(remembered.of(headings)).isEmpty();

    remembered.remember(headings, List.of("title", "date", ""), "Ana");
    assertThat(remembered.of(List.of("kop ", "JAAR", "überschrift")))
        .contains(List.of("title", "date", ""));
    assertThat(remembered.of(List.of("Jaar", "Kop", "Überschrift"))).as("another order").isEmpty();

    remembered.remember(headings, List.of("title", "covered", "note"), "Ben");
    assertThat(new RememberedColumns(database(), Clock.systemUTC()).of(headings))
        .contains(List.of("title", "covered", "note"));
  }
}
