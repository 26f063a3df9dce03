package org.researchhub.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.researchhub.search.Told.told;

import org.junit.jupiter.api.Test;
import org.researchhub.search.SearchAnswer.Hit;
import org.researchhub.search.SearchAnswer.Marked;

/** What every search index promises about what a result shows. */
interface ShowingPromises extends Indexed {

  @Test
  default void hitsCarryTheirSummary() {
    put(told("a").version(7).titled("en", "Report"));
    Hit hit = search("report").hits().getFirst();
    assertThat(hit.summary().toString()).isEqualTo("{\"id\":\"a\",\"version\":7}");
    assertThat(hit.score()).isPositive();
  }

  @Test
  default void whatMatchedIsMarked() {
    put(
        told("a")
            .titled("en", "Trafficking 🙂 “Children” in Albania")
            .titled("sq", "Trafikimi i fëmijëve")
            .saying(
                "en",
                "First nothing. Then 🙂 trafficked children come home. "
                    + "A long way after. ".repeat(30)
                    + "Here is a child again (“children”)."));
    Hit hit = search("trafficking children").hits().getFirst();
    assertThat(hit.markedTitles()).containsOnlyKeys("en");
    assertThat(Indexed.marked(Indexed.title(hit))).containsExactly("Trafficking", "Children");
    assertThat(hit.passages()).hasSize(2).allMatch(passage -> passage.language().equals("en"));
    assertThat(Indexed.marked(hit.passages().getFirst().text()))
        .containsExactly("trafficked", "children");
    assertThat(hit.passages().getFirst().text().text()).startsWith("Then 🙂 trafficked");
    assertThat(Indexed.marked(hit.passages().getLast().text())).contains("children");
    assertThat(hit.passages().getLast().text().text()).endsWith("(“children”).");
  }

  @Test
  default void passagesOfLongSentencesAreCut() {
    String words = "word ".repeat(100);
    put(told("a").titled("en", "T").saying("en", words + "needle " + words + "end."));
    Marked passage = search("needle").hits().getFirst().passages().getFirst().text();
    assertThat(passage.text()).startsWith("… ").endsWith(" …").hasSizeLessThan(300);
    assertThat(Indexed.marked(passage)).containsExactly("needle");
  }

  @Test
  default void wordsKeptTogetherAreMarkedTogether() {
    put(told("a").titled("en", "Child labour and labour of a child"));
    Hit hit = search("\"child labour\"").hits().getFirst();
    assertThat(Indexed.marked(Indexed.title(hit))).containsExactly("Child labour");
  }
}
