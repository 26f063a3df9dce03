package org.researchhub.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.researchhub.search.Told.told;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.researchhub.search.lucene.LuceneSearchIndex;

class LuceneSearchIndexTest extends SearchIndexContract {

  @Override
  protected SearchIndex open(Path folder) {
    return LuceneSearchIndex.open(folder);
  }

  @Test
  void whatWasAppliedIsOnDiskBeforeClosing() throws IOException {
    put(told("a").titled("en", "Kept"));
    Path copy = copied();
    try (SearchIndex afterCrash = open(copy)) {
      assertThat(afterCrash.position()).isEqualTo(1);
      assertThat(Indexed.ids(afterCrash.search(SearchRequest.of("kept", "en"))))
          .containsExactly("a");
    }
  }

  @Test
  void whatFailsHalfWayLeavesNothing() {
    put(told("a").titled("en", "Kept"));
    IndexedPublication good = told("b").titled("en", "Good").publication();
    assertThatThrownBy(() -> index().apply(java.util.Arrays.asList(good, null), List.of("a"), 2))
        .isInstanceOf(NullPointerException.class);
    put(told("c").titled("en", "Later"));
    assertThat(index().entries())
        .containsExactly(new SearchIndex.Entry("a", 1), new SearchIndex.Entry("c", 1));
  }

  @Test
  void manySegmentsAnswerAsOne() {
    for (int i = 0; i < 40; i++) {
      put(told("p" + i).titled("en", "report").counting(Facet.PLACE, "al", "x" + i).of(1980 + i));
    }
    SearchAnswer answer = search("report");
    assertThat(answer.total()).isEqualTo(40);
    assertThat(answer.facets().getOrDefault(Facet.PLACE, List.of()))
        .startsWith(new SearchAnswer.FacetCount("al", 40));
  }

  @Test
  void itsSizeIsToldWhileItIsWritten() throws InterruptedException {
    Thread writing =
        Thread.ofPlatform()
            .start(() -> {
              for (int i = 0; i < 150; i++) {
                put(told("p" + i % 20).titled("en", "report"));
              }
            });
    try {
      while (writing.isAlive()) {
        assertThat(index().size().bytes()).isPositive();
      }
    } finally {
      writing.join();
    }
    assertThat(index().size().publications()).isEqualTo(20);
  }

  @Test
  void anotherProcessMaySearchWhileThisOneWrites() {
    put(told("a").titled("en", "First"));
    try (SearchIndex other = open(folder)) {
      put(told("b").titled("en", "Second"));
      assertThat(other.search(SearchRequest.of("", "en")).total()).isEqualTo(1);
    }
  }

  @Test
  void damagedAndForeignIndexesAreToldAsSuch() throws IOException {
    put(told("a").titled("en", "Kept"));
    Path damaged = copied();
    try (Stream<Path> files = Files.list(damaged)) {
      for (Path file : files.toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    assertThatThrownBy(() -> open(damaged)).isInstanceOf(UnreadableIndex.class);

    Path foreign = Files.createDirectory(folder.resolve("foreign"));
    try (var directory = FSDirectory.open(foreign);
        var writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.addDocument(new Document());
      writer.commit();
    }
    assertThatThrownBy(() -> open(foreign)).isInstanceOf(UnreadableIndex.class);
  }

  private Path copied() throws IOException {
    Path copy = Files.createDirectory(folder.resolve("copy"));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy;
  }
}
