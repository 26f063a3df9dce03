package org.researchhub.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.researchhub.search.Told.told;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchhub.search.lucene.LuceneSearchIndex;

class MendingIndexTest {

  private static final SearchRequest ALL = SearchRequest.of("", "en");

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"every file", "the list of segments", "a segment"})
  void aDamagedIndexIsBegunAnewWhenItIsOpenedAndAnswersNothingUntilItIsComplete(String what)
      throws IOException {
    try (SearchIndex index = open()) {
      index.apply(List.of(told("a").titled("en", "Kept").publication()), List.of(), 1);
      index.complete();
      assertThat(index.search(ALL).total()).isEqualTo(1);
    }
    damage(what);
    try (SearchIndex index = open()) {
      assertThatThrownBy(() -> index.search(ALL)).isInstanceOf(SearchOutOfOrder.class);
      assertThat(index.mend()).isTrue();
      assertThat(index.position()).isZero();
      assertThatThrownBy(() -> index.search(ALL)).isInstanceOf(SearchOutOfOrder.class);
      assertThatThrownBy(() -> index.counts(Facet.THEME)).isInstanceOf(SearchOutOfOrder.class);
      index.apply(List.of(told("a").titled("en", "Kept").publication()), List.of(), 1);
      index.complete();
      assertThat(index.search(ALL).total()).isEqualTo(1);
    }
  }

  @Test
  void damageThatOnlyASearchFindsIsMendedOnce() {
    var opened = new AtomicInteger();
    SearchIndex index =
        new MendingIndex(
            new IndexFolders(
                folder,
                where ->
                    opened.incrementAndGet() == 1
                        ? new Unreadable()
                        : LuceneSearchIndex.open(where),
                where -> {}));
    assertThat(index.mend()).isFalse();
    assertThatThrownBy(() -> index.search(ALL)).isInstanceOf(UnreadableIndex.class);
    assertThatThrownBy(() -> index.search(ALL)).isInstanceOf(SearchOutOfOrder.class);
    assertThat(index.mend()).isTrue();
    assertThat(index.mend()).isFalse();
    assertThatThrownBy(() -> index.search(ALL)).isInstanceOf(SearchOutOfOrder.class);
    index.complete();
    assertThat(index.search(ALL).total()).isZero();
    index.close();
  }

  @Test
  void whatWasNotCompleteWhenItWasClosedAnswersNothingUntilItIs() {
    try (SearchIndex index = open()) {
      index.begin("a database", "");
      index.apply(List.of(told("a").titled("en", "Half").publication()), List.of(), 1);
    }
    try (SearchIndex index = open()) {
      assertThatThrownBy(() -> index.search(ALL)).isInstanceOf(SearchOutOfOrder.class);
      assertThatThrownBy(() -> index.count(ALL)).isInstanceOf(SearchOutOfOrder.class);
      index.complete();
      assertThat(index.search(ALL).total()).isEqualTo(1);
    }
  }

  private SearchIndex open() {
    return new MendingIndex(SearchConfiguration.in(folder));
  }

  private void damage(String what) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("1"))) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        boolean hit =
            switch (what) {
              case "the list of segments" -> name.startsWith("segments");
              case "a segment" -> name.endsWith(".cfs");
              default -> true;
            };
        if (hit) {
          Files.write(file, new byte[] {1, 2, 3});
        }
      }
    }
  }
}
