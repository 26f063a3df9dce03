package org.researchhub.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.CatalogueFiles;
import org.researchhub.search.IndexedPassage.Place;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * @param page the page that is answered, which is the last one when the request was past it; the
 *     last one is at most the one that ends with the {@link SearchRequest#DEEPEST}th result
 * @param facets for each facet the values with their counts, counted as if the facet's own filter
 *     were not set, so that a second value can be chosen; most frequent first, at most 50, chosen
 *     values always among them
 * @param withoutFilter for each facet that narrows the request, how many there would be without its
 *     filter
 * @param withoutYears how many there would be whatever their years
 * @param withAnyWord when nothing is found, how many there would be if one of the words were
 *     enough; 0 when it is enough already
 * @param suggestion the request's words, spelt so that they find more, or null
 * @param shortened whether the words were too many and the last of them were left out
 * @param asWords what was typed for one kind of text, such as {@code agency:somebody}, and was
 *     looked for everywhere, because nothing has it there, or left out, because nothing followed it
 * @param cut whether the time was over before everything was looked at: there may be more, better
 *     ones, and other counts; such an answer is not to be kept
 * @param generation changes whenever the index does; for the answer's ETag
 */
public record SearchAnswer(
    long total,
    int page,
    List<Hit> hits,
    Map<Facet, List<FacetCount>> facets,
    Map<Facet, Long> withoutFilter,
    long withoutYears,
    long withAnyWord,
    @Nullable String suggestion,
    boolean shortened,
    List<String> asWords,
    boolean cut,
    long generation) {

  private static final JsonMapper JSON = new JsonMapper();

  /** The last page of so many results that can be asked for. */
  public int lastPage(int size) {
    return lastPage(total, size);
  }

  /** As {@link #lastPage(int)}, of so many found. */
  public static int lastPage(long found, int size) {
    long reachable = Math.min(found, SearchRequest.DEEPEST / size * (long) size);
    return (int) Math.max(1, (reachable + size - 1) / size);
  }

  /**
   * @param score only comparable within one answer; 0 when it is sorted by date
   * @param json what a result shows, as {@link IndexedPublication#summary} was given, in UTF-8; not
   *     to be changed
   * @param markedTitles by language, only the titles in which something matched
   * @param passages stretches of the text that answer, best first, with what matched marked; "… "
   *     stands where a sentence is cut
   * @param more how many further passages of its files answer as well
   */
  public record Hit(
      String id,
      float score,
      byte[] json,
      Map<String, Marked> markedTitles,
      List<Passage> passages,
      int more) {

    /** Reads {@link #json}, every time anew. */
    public ObjectNode summary() {
      return (ObjectNode) JSON.readTree(json);
    }
  }

  /** Text with matched ranges: pairs of start (inclusive) and end (exclusive) in UTF-16 units. */
  public record Marked(String text, List<int[]> marks) {}

  /**
   * A stretch of an abstract or of a file in the named language.
   *
   * @param place where in a file it stands; null when it is of the abstract
   */
  public record Passage(String language, Marked text, @Nullable Place place) {

    /**
     * Where in its file it can be read: a path below the host; empty when it is of the abstract.
     */
    public String address() {
      if (place == null) {
        return "";
      }
      String file = CatalogueFiles.address(place.sha512(), place.name());
      return place.page() == null ? file : file + "#page=" + place.page();
    }

    /**
     * Where it can be read as a web page.
     *
     * @param publication the address of its publication's page
     * @return empty when it is of the abstract
     */
    public String reading(String publication) {
      if (place == null) {
        return "";
      }
      Integer number = place.page() == null ? place.section() : place.page();
      return publication
          + "/read"
          + (number == null ? "" : "/p/" + number)
          + "?file="
          + place.sha512();
    }
  }

  public record FacetCount(String value, long count) {}
}
