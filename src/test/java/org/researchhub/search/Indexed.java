package org.researchhub.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.researchhub.search.SearchAnswer.FacetCount;
import org.researchhub.search.SearchAnswer.Hit;
import org.researchhub.search.SearchAnswer.Marked;
import org.researchhub.search.SearchRequest.Sort;

/** An index to be tried, and what its promises are said with. */
interface Indexed {

  SearchIndex index();

  /** Closes the index and opens it again. */
  void reopen();

  void put(Told... publications);

  default SearchAnswer search(String words) {
    return index().search(SearchRequest.of(words, "en"));
  }

  default SearchAnswer narrowed(Map<Facet, Set<String>> filters) {
    return index().search(new SearchRequest("", "en", filters, null, null, Sort.RELEVANCE, 1, 10));
  }

  static FacetCount count(String value, long count) {
    return new FacetCount(value, count);
  }

  static List<String> ids(SearchAnswer answer) {
    return ids(answer.hits());
  }

  static List<String> ids(List<Hit> hits) {
    return hits.stream().map(Hit::id).toList();
  }

  static Marked title(Hit hit) {
    return hit.markedTitles().getOrDefault("en", new Marked("", List.of()));
  }

  /** The marked words; fails when ranges are out of order or out of the text. */
  static List<String> marked(Marked marked) {
    int end = 0;
    var words = new ArrayList<String>();
    for (int[] mark : marked.marks()) {
      assertThat(mark[0]).isGreaterThanOrEqualTo(end);
      words.add(marked.text().substring(mark[0], mark[1]));
      end = mark[1];
    }
    return words;
  }
}
