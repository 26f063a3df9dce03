package org.researchhub.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.researchhub.ServedHub;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;

/** An index that disagrees with the catalogue is told, publication by publication. */
class IndexCheckTest {

  @Test
  void whatIsMissingOutdatedOrTooMuchIsNamed() {
    try (ServedHub hub = ServedHub.start()) {
      var check = hub.door(IndexCheck.class);
      assertThat(check.check().none()).isTrue();
      assertThat(check.status().publications()).isEqualTo(15);
      assertThat(check.status().behind()).isZero();

      List<Publication> there = hub.door(Publications.class).byIdAfter("", 2);
      var index = hub.door(SearchIndex.class);
      index.apply(
          List.of(
              Told.told("ghost").publication(),
              Told.told(there.getLast().id()).version(99).publication()),
          List.of(there.getFirst().id()),
          index.position());
      IndexCheck.Differences found = check.check();
      assertThat(found.missing()).containsExactly(there.getFirst().id());
      assertThat(found.outdated()).containsExactly(there.getLast().id());
      assertThat(found.ghosts()).containsExactly("ghost");
    }
  }
}
