package org.researchhub.search.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.web.Listed;
import org.researchhub.platform.web.Counted;
import org.researchhub.platform.web.Link;
import org.researchhub.platform.web.Notice;
import org.researchhub.platform.web.Pager;
import org.researchhub.platform.web.Text;
import org.researchhub.search.SearchAnswer;

/**
 * What a search finds, and how to find less or more.
 *
 * @param words what the reader typed
 * @param blank nothing was asked for: no words and no filter
 * @param heading e.g. "42 results", "Search"
 * @param notices e.g. that the words were too long and were cut
 * @param printed which results are shown, when they were found, and where; for paper
 * @param first number of the first result shown, from 1
 * @param suggestion "Did you mean": the words, their search and how many it finds; or null
 * @param chips the active filters; the link takes the filter away
 * @param clearUrl the search without any filter
 * @param sorts the orders to choose from; the current one marked
 * @param facets what to narrow by
 * @param kept hidden fields of the filter form beside the words: e.g. sort
 * @param from first year as typed, or empty
 * @param to last year as typed, or empty
 * @param without nothing found: each filter's search without it, and one for any of the words
 * @param otherWords nothing found: what the words mean, said in other languages
 * @param near nothing found: themes with words like those asked for
 * @param browse places to start from: blank search, or nothing found and no theme near it
 * @param askUrl the contact form with the words filled in
 * @param forms all that is found, in the forms in which publications can be taken away
 * @param styles all that is found, as a bibliography
 */
public record ResultsPage(
    String words,
    boolean blank,
    String heading,
    long total,
    List<Notice> notices,
    List<String> printed,
    long first,
    @Nullable Counted suggestion,
    List<Link> chips,
    String clearUrl,
    List<Result> results,
    List<Choice> sorts,
    List<FacetGroup> facets,
    List<Field> kept,
    String from,
    String to,
    @Nullable Pager pager,
    List<Counted> without,
    List<OtherWord> otherWords,
    List<Counted> near,
    List<Counted> browse,
    String askUrl,
    @Nullable String feedUrl,
    List<Link> forms,
    List<Link> styles) {

  /**
   * @param title the title with what matched marked; null to show it plain
   * @param passages stretches of the text that answer, best first; shown instead of the summary
   * @param more all passages of this publication that answer; null when they are all shown
   */
  public record Result(
      Listed item, @Nullable List<Run> title, List<Passage> passages, @Nullable Link more) {}

  /**
   * @param lang the language when it is not the page's own, else null
   * @param place where it stands in a file: "Page 12", leading there; null when it is of the
   *     abstract
   * @param asText the same page as a web page
   */
  public record Passage(
      List<Run> runs, @Nullable String lang, @Nullable Link place, @Nullable Link asText) {}

  /** A run of text that matched or did not. */
  public record Run(String text, boolean marked) {

    /** Cuts a marked text into its runs. */
    public static List<Run> of(SearchAnswer.Marked marked) {
      var runs = new ArrayList<Run>();
      int done = 0;
      for (int[] mark : marked.marks()) {
        if (mark[0] > done) {
          runs.add(new Run(marked.text().substring(done, mark[0]), false));
        }
        runs.add(new Run(marked.text().substring(mark[0], mark[1]), true));
        done = mark[1];
      }
      if (done < marked.text().length()) {
        runs.add(new Run(marked.text().substring(done), false));
      }
      return runs;
    }
  }

  /**
   * A word of another language and how many publications have it.
   *
   * @param language its name, for this reader
   */
  public record OtherWord(Text label, String language, String url, long count) {}

  /** A choice of one among several; {@code url} asks for it. */
  public record Choice(String text, String url, boolean current) {}

  public record Field(String name, String value) {}

  /**
   * @param key the parameter's name
   * @param values the most frequent first, chosen ones always among them
   * @param rest further values, folded
   */
  public record FacetGroup(
      String key, String label, List<FacetValue> values, List<FacetValue> rest) {}

  public record FacetValue(String value, Text label, long count, boolean chosen) {}
}
