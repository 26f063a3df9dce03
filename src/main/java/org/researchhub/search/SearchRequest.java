package org.researchhub.search;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One question to the catalogue. Values of one facet are alternatives, facets narrow each other.
 *
 * @param words what the reader typed, possibly empty; never a syntax error
 * @param language the page's language, which breaks ties
 * @param from first year, inclusive; with a bound, undated publications are left out
 * @param to last year, inclusive
 * @param page from 1; past the end answers the last page
 * @param size results on a page, 1 to 100
 */
public record SearchRequest(
    String words,
    String language,
    Map<Facet, Set<String>> filters,
    @Nullable Integer from,
    @Nullable Integer to,
    Sort sort,
    int page,
    int size) {

  public enum Sort {
    RELEVANCE,
    NEWEST
  }
}
