package org.researchhub.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Scheme;
import org.researchhub.authorities.Vocabulary;
import org.springframework.util.MultiValueMap;

/**
 * A search as its address says it: of the results page, its feed and its JSON alike. What cannot be
 * understood falls back to the default; values of a facet that nobody knows are left out and told.
 *
 * @param unknown values that were left out
 * @param asWords filters typed among the words that are not known here, and were looked for as
 *     words; or that had no value, and were left out
 * @param odd names of the parameters whose values were left out or fell back, for programs
 */
public record Query(
    SearchRequest request, List<String> unknown, List<String> asWords, Set<String> odd) {

  private static final int LONGEST = 1000;
  private static final int MOST_VALUES = 50;
  private static final int LONGEST_SLUG = 300;
  private static final Set<String> SORTS = Set.of("", "newest", "relevance");

  /** Reads the parameters of an address. */
  public static Query of(
      MultiValueMap<String, String> parameters, String language, Vocabulary vocabulary, int size) {
    Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
    var unknown = new ArrayList<String>();
    var odd = new LinkedHashSet<String>();
    for (Facet facet : Facet.values()) {
      var values = new LinkedHashSet<String>();
      for (String given : parameters.getOrDefault(facet.key(), List.of())) {
        String value = resolve(facet, given.strip(), vocabulary);
        if (value != null && values.size() < MOST_VALUES) {
          values.add(value);
        } else if (!given.isBlank()) {
          unknown.add(given.length() > 80 ? given.substring(0, 80) : given);
          odd.add(facet.key());
        }
      }
      if (!values.isEmpty()) {
        filters.put(facet, Set.copyOf(values));
      }
    }
    String typed = first(parameters, "q").strip();
    Prefixes prefixes =
        Prefixes.of(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed, vocabulary);
    prefixes.filters().forEach((facet, values) -> filters.merge(facet, values, Query::both));
    Integer from = year(first(parameters, "from"));
    Integer to = year(first(parameters, "to"));
    var request =
        new SearchRequest(
            prefixes.words(),
            language,
            filters,
            prefixes.from() == null ? from : prefixes.from(),
            prefixes.to() == null ? to : prefixes.to(),
            sort(first(parameters, "sort")),
            number(first(parameters, "page")),
            size,
            first(parameters, "any").equals("1"),
            within(first(parameters, "in").strip()),
            List.of());
    odd.addAll(fallenBack(parameters));
    return new Query(request, List.copyOf(unknown), prefixes.asWords(), odd);
  }

  /** The same, told what its words mean. */
  public Query meaning(List<NamedIdeas> named) {
    return new Query(request.meaning(named), unknown, asWords, odd);
  }

  private static Set<String> both(Set<String> some, Set<String> others) {
    var all = new LinkedHashSet<>(some);
    all.addAll(others);
    return Set.copyOf(all);
  }

  /** What was typed as a filter and was not one, in the vocabularies or in the index. */
  public List<String> asWords(SearchAnswer answer) {
    return Stream.concat(asWords.stream(), answer.asWords().stream()).distinct().toList();
  }

  /** Whether nothing is asked for. */
  public boolean blank() {
    return request.words().isEmpty()
        && request.filters().isEmpty()
        && request.from() == null
        && request.to() == null
        && request.within() == null;
  }

  /** The query string of a search, in the fixed order of parameters, without empty ones. */
  public static String string(SearchRequest request) {
    var query = new StringBuilder();
    add(query, "q", request.words());
    for (Facet facet : Facet.values()) {
      request.filters().getOrDefault(facet, Set.of()).stream()
          .sorted()
          .forEach(value -> add(query, facet.key(), value));
    }
    add(query, "from", request.from() == null ? "" : request.from().toString());
    add(query, "to", request.to() == null ? "" : request.to().toString());
    add(query, "sort", request.sort() == SearchRequest.Sort.NEWEST ? "newest" : "");
    add(query, "any", request.anyWord() ? "1" : "");
    add(query, "in", request.within() == null ? "" : request.within());
    add(query, "page", request.page() > 1 ? Integer.toString(request.page()) : "");
    return query.toString();
  }

  private static List<String> fallenBack(MultiValueMap<String, String> parameters) {
    var names = new ArrayList<String>();
    for (String name : List.of("from", "to")) {
      if (!first(parameters, name).isBlank() && year(first(parameters, name)) == null) {
        names.add(name);
      }
    }
    if (!SORTS.contains(first(parameters, "sort"))) {
      names.add("sort");
    }
    return names;
  }

  private static void add(StringBuilder query, String name, String value) {
    if (!value.isEmpty()) {
      query.append(query.isEmpty() ? "" : "&").append(name).append('=');
      query.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }

  private static @Nullable String within(String publication) {
    return publication.isEmpty() || publication.length() > LONGEST_SLUG ? null : publication;
  }

  private static @Nullable String resolve(Facet facet, String given, Vocabulary vocabulary) {
    if (given.startsWith(SearchRequest.LEFT_OUT)) {
      String value = resolve(facet, given.substring(SearchRequest.LEFT_OUT.length()), vocabulary);
      return value == null ? null : SearchRequest.LEFT_OUT + value;
    }
    if (given.isEmpty()) {
      return null;
    }
    return switch (facet) {
      case YEAR -> year(given) != null || given.equals(Facet.NO_DATE) ? given : null;
      case THEME -> concept(Scheme.Kind.THEME, given, vocabulary);
      case PLACE -> concept(Scheme.Kind.PLACE, given, vocabulary);
      case TYPE -> concept(Scheme.Kind.TYPE, given, vocabulary);
      case LANGUAGE -> concept(Scheme.Kind.LANGUAGE, given, vocabulary);
      case INSTRUMENT -> concept(Scheme.Kind.INSTRUMENT, given, vocabulary);
      case AGENCY -> {
        String known = concept(Scheme.Kind.AGENCY, given, vocabulary);
        yield known != null || given.length() > 300 ? known : given;
      }
    };
  }

  private static @Nullable String concept(Scheme.Kind kind, String given, Vocabulary vocabulary) {
    return vocabulary
        .concept(given)
        .filter(concept -> vocabulary.kind(concept) == kind)
        .or(() -> vocabulary.bySlug(kind, given))
        .map(concept -> concept.id())
        .orElse(null);
  }

  private static String first(MultiValueMap<String, String> parameters, String name) {
    String value = parameters.getFirst(name);
    return value == null ? "" : value;
  }

  private static @Nullable Integer year(String text) {
    String year = text.strip();
    return year.length() == 4 && isNumber(year) ? Integer.valueOf(year) : null;
  }

  private static SearchRequest.Sort sort(String text) {
    return text.equals("newest") ? SearchRequest.Sort.NEWEST : SearchRequest.Sort.RELEVANCE;
  }

  private static int number(String text) {
    return text.length() <= 6 && isNumber(text) ? Math.max(1, Integer.parseInt(text)) : 1;
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
