package org.researchhub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.platform.changes.Change;
import org.researchhub.platform.changes.Changes;

/** A hub that is started again on the same data folder. */
class SecondStartTest {

  @TempDir private Path data = Path.of("");

  private record Held(List<Change> changes, Map<String, Long> versions, Map<String, String> said) {}

  @Test
  void whatTheDefaultHubBringsIsLoadedOnce() {
    Held first = held();
    assertThat(first.versions()).hasSizeGreaterThan(10);
    assertThat(first.changes()).isNotEmpty();
    assertThat(held()).isEqualTo(first);
  }

  private Held held() {
    try (ServedHub hub = ServedHub.in(data)) {
      hub.settle();
      List<Publication> all = hub.door(Publications.class).byIdAfter("", 1_000);
      return new Held(
          hub.door(Changes.class).after(0, 10_000),
          all.stream().collect(Collectors.toMap(Publication::id, Publication::version)),
          all.stream()
              .collect(
                  Collectors.toMap(
                      Publication::id, one -> one.slug() + one.changed() + one.description())));
    }
  }
}
