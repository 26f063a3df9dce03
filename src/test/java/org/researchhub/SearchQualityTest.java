package org.researchhub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchhub.bench.Figures;
import org.researchhub.bench.ReportQuestions;
import org.researchhub.bench.SearchQuality;
import org.researchhub.platform.Fault;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How well search finds is measured over the API that readers use, and stays as good. */
class SearchQualityTest {

  private static final Path DATA =
      Path.of(Objects.requireNonNullElse(System.getenv("HUB_TEST_DATA"), "../shared/data"));

  /** One short report: the whole set is measured by the command. */
  private static final String REPORT = "un-E_ESCWA_30_8-EN.pdf";

  @TempDir private Path folder;

  @Test
  @Timeout(300)
  void judgedDocumentsAndPagesOfReportsAreFoundFirst() throws IOException {
    assumeTrue(Files.isDirectory(DATA), "The outside test data is not beside the checkout");
    Path some = folder.resolve("reports.jsonl");
    Files.write(
        some,
        Files.readAllLines(Path.of("src/test/resources/search/reports.jsonl")).stream()
            .filter(line -> line.contains(REPORT))
            .toList());
    var figures = new Figures();
    var medline = new SearchQuality(figures, List.of(DATA.resolve("ir/medline")));
    var reports = new ReportQuestions(figures, some);
    try (ServedHub hub = ServedHub.start()) {
      reports.ask(hub::door, hub.address());
      medline.publish(hub::door);
      medline.ask(hub.address(), "");
    }
    assertThat(reports.found()).as(reports.missed().toString()).isGreaterThanOrEqualTo(0.6);
    JsonNode ndcg =
        new JsonMapper()
            .readTree(figures.json())
            .path("figures")
            .valueStream()
            .filter(figure -> figure.path("name").asString().equals("medline, nDCG@10"))
            .findFirst()
            .orElseThrow();
    assertThat(ndcg.path("ratio").asDouble()).isGreaterThanOrEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"oai", "serch", "matching", "search-quality"})
  void aPartThatIsNotThereOrHasNothingToMeasureIsAFaultOfUsage(String part) {
    var bench = new Bench();
    new CommandLine(bench).parseArgs(part);
    assertThatThrownBy(bench::call)
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.exitCode()).isEqualTo(Fault.USAGE));
  }

  @Test
  void aSetThatIsNoSetIsSaidToBeNoneBeforeAnyIsAsked() throws IOException {
    Path file = Files.writeString(folder.resolve("odd.jsonl"), "{\"question\":\"?\"}\n");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path absent = folder.resolve("absent");
    assertThatThrownBy(() -> asked(file)).hasMessageContaining(file + " cannot be read");
    assertThatThrownBy(() -> asked(file, empty)).hasMessageContaining("no judged set in " + empty);
    assertThatThrownBy(() -> asked(file, absent)).hasMessageContaining(absent + " cannot be read");
  }

  private static void asked(Path... sets) throws Exception {
    var bench = new Bench();
    var command = new ArrayList<>(List.of("search-quality"));
    Stream.of(sets).map(Path::toString).forEach(command::add);
    new CommandLine(bench).parseArgs(command.toArray(String[]::new));
    bench.call();
  }

  @Test
  void theQuestionsAreOfThreeLanguages() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("src/test/resources/search/reports.jsonl"));
    assertThat(lines).hasSizeGreaterThanOrEqualTo(40);
    for (String language : List.of("en", "fr", "ar")) {
      assertThat(lines.stream().filter(line -> line.contains("\"language\": \"" + language + "\"")))
          .hasSizeGreaterThanOrEqualTo(12);
    }
  }
}
