package org.researchhub.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.ServedHub;
import org.researchhub.authorities.Authorities;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Submission;
import org.researchhub.files.Text;
import org.researchhub.search.IndexCheck;
import org.researchhub.search.Search;

/** The hub and its ceiling answer the same questions, of records and of pages of text. */
class SearchSpeedTest {

  private static final int RECORDS = 60;
  private static final int PAGES = 60;
  private static final int QUESTIONS = 400;

  @TempDir private Path folder;

  @Test
  void theCeilingFindsWhatTheHubFindsAndIndexesTheSameDocuments() throws IOException {
    try (ServedHub hub = ServedHub.start()) {
      var texts = new TextFiles(hub.door(Text.class), RECORDS, PAGES);
      Publications publications = hub.door(Publications.class);
      new Records(hub.door(Authorities.class).vocabulary())
          .each(
              0,
              RECORDS,
              texts,
              record -> publications.publish(Submission.fresh(record, "benchmark")));
      hub.settle();
      Search search = hub.door(Search.class);
      assertThat(texts.pages(RECORDS)).isEqualTo(PAGES);

      Path queries = folder.resolve("queries");
      try (var straight = new StraightLucene(hub.door(IndexCheck.class).status().folder())) {
        assertThat(SearchSpeed.agree(QUESTIONS, search, straight, queries)).isPositive();
      }
      assertThat(Files.readAllLines(queries))
          .hasSize(QUESTIONS)
          .anyMatch(line -> line.contains("text:"));

      assertThat(
              new StraightIndexing(
                      publications, hub.door(Authorities.class).vocabulary(), hub.door(Text.class))
                  .perSecond(folder.resolve("straight")))
          .isPositive();
    }
  }

  @Test
  void aFigureSaysWhetherWhatIsPromisedIsMet() {
    var figures = new Figures();
    figures.atMost("search", "CPU", 3, "ms", 2, 2);
    figures.add("publish", "rebuild", 1, "/s", 2, 0.6);
    figures.atMost("memory", "heap", 600, "MB", 512);
    List<String> table = figures.table();
    assertThat(table.get(1)).contains("1.50 ≤ 2 met");
    assertThat(table.get(2)).contains("0.50 ≥ 0.6 missed");
    assertThat(table.get(3)).contains("≤ 512 missed");
    assertThat(figures.json())
        .contains("\"target\":2.0,\"met\":true")
        .contains("\"target\":0.6,\"met\":false");
  }
}
