package org.researchhub.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Concept;
import org.researchhub.authorities.Scheme;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.search.SearchRequest.Sort;

/**
 * A search as the query string of its address, the same for the results page, its feed and its
 * JSON. Concepts are written by id and understood by id or slug.
 *
 * @param odd the parameters whose values could not be understood and were left out, in order
 */
public record SearchAddress(SearchRequest request, List<String> odd) {

  private static final int MOST_VALUES = 50;

  /**
   * Reads what was asked for; what cannot be understood is left out and named in {@link #odd}.
   *
   * @param parameters as the request has them
   * @param size results on a page
   */
  public static SearchAddress read(
      Map<String, String[]> parameters, String language, int size, Vocabulary vocabulary) {
    var reading = new Reading(parameters, vocabulary);
    Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      Set<String> values = reading.values(facet);
      if (!values.isEmpty()) {
        filters.put(facet, values);
      }
    }
    Integer from = reading.year("from");
    Integer to = reading.year("to");
    Sort sort = reading.sort();
    int page = reading.page();
    boolean anyWord = reading.one("any").equals("1");
    return new SearchAddress(
        new SearchRequest(reading.one("q"), language, filters, from, to, sort, page, size, anyWord),
        List.copyOf(reading.odd));
  }

  /**
   * The query string, without the question mark, in its one fixed order; empty when nothing is
   * asked for. The page is not part of it.
   */
  public static String query(SearchRequest request) {
    var query = new StringBuilder();
    append(query, "q", request.words());
    for (Facet facet : Facet.values()) {
      request.filters().getOrDefault(facet, Set.of()).stream()
          .sorted()
          .forEach(value -> append(query, facet.key(), value));
    }
    append(query, "from", request.from());
    append(query, "to", request.to());
    if (request.sort() == Sort.NEWEST) {
      append(query, "sort", "newest");
    }
    if (request.anyWord()) {
      append(query, "any", 1);
    }
    return query.toString();
  }

  private static void append(StringBuilder query, String name, @Nullable Object value) {
    if (value != null && !value.toString().isEmpty()) {
      query
          .append(query.isEmpty() ? "" : "&")
          .append(name)
          .append('=')
          .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
    }
  }

  private static final class Reading {
    private final Map<String, String[]> parameters;
    private final Vocabulary vocabulary;
    private final List<String> odd = new ArrayList<>();

    Reading(Map<String, String[]> parameters, Vocabulary vocabulary) {
      this.parameters = parameters;
      this.vocabulary = vocabulary;
    }

    String one(String name) {
      String[] values = parameters.get(name);
      return values == null || values.length == 0 ? "" : values[0].strip();
    }

    Set<String> values(Facet facet) {
      var values = new LinkedHashSet<String>();
      for (String value : parameters.getOrDefault(facet.key(), new String[0])) {
        if (value.isBlank() || values.size() >= MOST_VALUES) {
          continue;
        }
        value(facet, value.strip()).ifPresentOrElse(values::add, () -> strange(facet.key()));
      }
      return values;
    }

    private Optional<String> value(Facet facet, String value) {
      if (facet == Facet.YEAR) {
        return Optional.of(value).filter(v -> v.equals(Facet.NO_DATE) || v.matches("\\d{4}"));
      }
      var kind = Scheme.Kind.valueOf(facet.name());
      return vocabulary
          .concept(value)
          .filter(concept -> vocabulary.kind(concept) == kind)
          .or(() -> vocabulary.bySlug(kind, value))
          .map(Concept::id);
    }

    @Nullable Integer year(String name) {
      String value = one(name);
      if (value.isEmpty()) {
        return null;
      }
      if (!value.matches("\\d{4}")) {
        strange(name);
        return null;
      }
      return Integer.valueOf(value);
    }

    Sort sort() {
      return switch (one("sort").toLowerCase(Locale.ROOT)) {
        case "newest" -> Sort.NEWEST;
        case "", "relevance" -> Sort.RELEVANCE;
        default -> {
          strange("sort");
          yield Sort.RELEVANCE;
        }
      };
    }

    int page() {
      String value = one("page");
      if (value.isEmpty()) {
        return 1;
      }
      if (!value.matches("0*[1-9]\\d{0,6}")) {
        strange("page");
        return 1;
      }
      return Integer.parseInt(value);
    }

    private void strange(String name) {
      if (!odd.contains(name)) {
        odd.add(name);
      }
    }
  }
}
