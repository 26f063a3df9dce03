package org.researchhub.search;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One question to the catalogue. Values of one facet are alternatives, facets narrow each other.
 *
 * @param words what the reader typed, possibly empty; never a syntax error. Up to five words must
 *     all be found; of a sentence, or of more words, some, and those with more of them come first;
 *     "…" keeps words together, a - before a word leaves out what has it
 * @param language the page's language: its word forms are known, and it breaks ties
 * @param filters by facet; a value after {@value #LEFT_OUT} is one that what is found must not have
 * @param from first year, inclusive; with a bound, undated publications are left out
 * @param to last year, inclusive
 * @param page from 1; past the end, and past {@link #DEEPEST} results, answers the last page
 * @param size results on a page, 1 to 100
 * @param anyWord whether one of the words is enough; those with more of them still come first
 * @param within the id or slug of the one publication to look into, of which every passage that
 *     answers is shown; null for all publications
 * @param ideas stretches of the words that are labels of vocabularies, from left to right, none
 *     within another: the labels of the same ideas in other languages are found as well, after the
 *     words themselves. {@link Search} fills them in
 */
public record SearchRequest(
    String words,
    String language,
    Map<Facet, Set<String>> filters,
    @Nullable Integer from,
    @Nullable Integer to,
    Sort sort,
    int page,
    int size,
    boolean anyWord,
    @Nullable String within,
    List<NamedIdeas> ideas) {

  /** How many of what is found a reader can take away as a file. */
  public static final int MOST_TAKEN_AWAY = 5_000;

  /** Stands before the value of a filter that leaves out what has it. */
  public static final String LEFT_OUT = "-";

  /** How many results can be paged through; whoever needs more narrows, or exports. */
  public static final int DEEPEST = 10_000;

  public enum Sort {
    RELEVANCE,
    NEWEST
  }

  public SearchRequest(
      String words,
      String language,
      Map<Facet, Set<String>> filters,
      @Nullable Integer from,
      @Nullable Integer to,
      Sort sort,
      int page,
      int size) {
    this(words, language, filters, from, to, sort, page, size, false, null, List.of());
  }

  /** One of these values is enough; empty when the facet does not narrow. */
  public Set<String> chosen(Facet facet) {
    return filters.getOrDefault(facet, Set.of()).stream()
        .filter(value -> !value.startsWith(LEFT_OUT))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** None of these values may be there. */
  public Set<String> leftOut(Facet facet) {
    return filters.getOrDefault(facet, Set.of()).stream()
        .filter(value -> value.startsWith(LEFT_OUT))
        .map(value -> value.substring(LEFT_OUT.length()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The first ten results for words, without a filter. */
  public static SearchRequest of(String words, String language) {
    return new SearchRequest(words, language, Map.of(), null, null, Sort.RELEVANCE, 1, 10);
  }

  public SearchRequest withWords(String other) {
    return new SearchRequest(
        other, language, filters, from, to, sort, page, size, anyWord, within, List.of());
  }

  /** The same with the facet's values in place of those it had; none takes the filter away. */
  public SearchRequest withFilter(Facet facet, Set<String> values) {
    Map<Facet, Set<String>> changed = new EnumMap<>(Facet.class);
    changed.putAll(filters);
    changed.put(facet, values);
    return new SearchRequest(
        words, language, changed, from, to, sort, page, size, anyWord, within, ideas);
  }

  /** The same without what the facet must be; what it must not be stays. */
  public SearchRequest withoutChosen(Facet facet) {
    Set<String> rest = new LinkedHashSet<>(filters.getOrDefault(facet, Set.of()));
    rest.removeAll(chosen(facet));
    return withFilter(facet, rest);
  }

  /** The same, and a value that was left out may be there again. */
  public SearchRequest withLeftIn(Facet facet, String value) {
    Set<String> rest = new LinkedHashSet<>(filters.getOrDefault(facet, Set.of()));
    rest.remove(LEFT_OUT + value);
    return withFilter(facet, rest);
  }

  public SearchRequest withYears(@Nullable Integer first, @Nullable Integer last) {
    return new SearchRequest(
        words, language, filters, first, last, sort, page, size, anyWord, within, ideas);
  }

  public SearchRequest sorted(Sort other) {
    return new SearchRequest(
        words, language, filters, from, to, other, page, size, anyWord, within, ideas);
  }

  public SearchRequest withPage(int number, int results) {
    return new SearchRequest(
        words, language, filters, from, to, sort, number, results, anyWord, within, ideas);
  }

  public SearchRequest withAnyWord() {
    return new SearchRequest(
        words, language, filters, from, to, sort, page, size, true, within, ideas);
  }

  /** The same in one publication only, named by its id or slug; null for all of them. */
  public SearchRequest within(@Nullable String publication) {
    return new SearchRequest(
        words, language, filters, from, to, sort, page, size, anyWord, publication, ideas);
  }

  /** The same, told what its words mean. */
  public SearchRequest meaning(List<NamedIdeas> named) {
    return new SearchRequest(
        words, language, filters, from, to, sort, page, size, anyWord, within, named);
  }
}
