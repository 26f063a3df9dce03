package org.researchhub.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * @param page the page that is answered, which is the last one when the request was past it
 * @param facets for each facet the values with their counts, counted as if the facet's own filter
 *     were not set, so that a second value can be chosen; most frequent first, chosen values always
 *     among them
 * @param suggestion other words that find more, or null
 * @param generation changes whenever the index does; for the answer's ETag
 */
public record SearchAnswer(
    long total,
    int page,
    List<Hit> hits,
    Map<Facet, List<FacetCount>> facets,
    @Nullable String suggestion,
    long generation) {

  /**
   * @param summary what a result shows, as {@link IndexedPublication#summary} was given
   * @param passages stretches of the text that answer, best first, with what matched marked
   * @param markedTitles by language, only the titles in which something matched
   */
  public record Hit(
      String id,
      float score,
      ObjectNode summary,
      Map<String, Marked> markedTitles,
      List<Passage> passages) {}

  /** Text with matched ranges: pairs of start (inclusive) and end (exclusive) in UTF-16 units. */
  public record Marked(String text, List<int[]> marks) {}

  /** A stretch of an abstract in the named language. */
  public record Passage(String language, Marked text) {}

  public record FacetCount(String value, long count) {}
}
