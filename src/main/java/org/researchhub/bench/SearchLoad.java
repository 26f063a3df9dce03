package org.researchhub.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.researchhub.search.Facet;
import org.researchhub.search.SearchRequest;

/** The questions of the benchmark: each time with another filter, order or page. */
final class SearchLoad {

  private static final List<String> OWN =
      List.of(
          "children border",
          "policy evidence",
          "labour law",
          "migration",
          "health survey",
          "school risk",
          "justice service",
          "language data",
          "network model",
          "region method");

  private final List<String> queries;

  SearchLoad() {
    Path file = Records.testData().resolve("bench/queries.txt");
    try {
      queries =
          Files.exists(file)
              ? Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList()
              : OWN;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The n-th question. */
  SearchRequest request(int n) {
    int round = n / queries.size();
    SearchRequest request = SearchRequest.of(queries.get(n % queries.size()), "en");
    return switch (round % 5) {
      case 0 -> request.withPage(1 + (round / 5) % 3, 10);
      case 1 -> request.withYears(1990 + (n * 7 + round) % 25, null);
      case 2 -> request.withFilter(Facet.YEAR, Set.of(Integer.toString(2000 + (n + round) % 20)));
      case 3 -> request.withFilter(Facet.LANGUAGE, Set.of("en")).withPage(1 + round % 4, 10);
      default -> request.sorted(SearchRequest.Sort.NEWEST).withPage(1 + round % 3, 10);
    };
  }
}
