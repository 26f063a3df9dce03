package org.researchhub.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.researchhub.search.Facet;
import org.researchhub.search.Search;
import org.researchhub.search.SearchAnswer;
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

  /** Of every facet so many values, the most frequent, are filtered by in turn. */
  private static final int VALUES = 40;

  private final List<String> queries;
  private final Map<Facet, List<String>> values = new EnumMap<>(Facet.class);

  /**
   * @param search tells which values there are to filter by
   */
  SearchLoad(Search search) {
    for (Facet facet : Facet.values()) {
      values.put(
          facet,
          search.counts(facet).stream().limit(VALUES).map(SearchAnswer.FacetCount::value).toList());
    }
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

  /** The bare questions, each once. */
  List<SearchRequest> bare() {
    return queries.stream().map(words -> SearchRequest.of(words, "en")).toList();
  }

  /** The n-th question: in each round every query is filtered, ordered or paged otherwise. */
  SearchRequest request(int n) {
    int round = n / queries.size();
    int turn = n + 7 * round;
    SearchRequest request = SearchRequest.of(queries.get(n % queries.size()), "en");
    return switch ((n + round) % 10) {
      case 0 -> request.withPage(1 + round % 4, 10);
      case 1 -> request.withYears(1990 + turn % 25, null);
      case 2 -> request.sorted(SearchRequest.Sort.NEWEST).withPage(1 + round % 3, 10);
      case 3 -> by(Facet.THEME, turn, request);
      case 4 -> by(Facet.PLACE, turn, request);
      case 5 -> by(Facet.AGENCY, turn, request);
      case 6 -> by(Facet.TYPE, turn, request);
      case 7 -> by(Facet.LANGUAGE, turn, request).withPage(1 + round % 4, 10);
      case 8 -> by(Facet.YEAR, turn, request);
      default -> by(Facet.TYPE, turn, by(Facet.THEME, turn / 3, request));
    };
  }

  private SearchRequest by(Facet facet, int turn, SearchRequest request) {
    List<String> all = values.getOrDefault(facet, List.of());
    return all.isEmpty() ? request : request.withFilter(facet, Set.of(all.get(turn % all.size())));
  }
}
