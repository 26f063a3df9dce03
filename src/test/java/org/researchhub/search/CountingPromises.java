package org.researchhub.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.researchhub.search.Told.told;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every search index promises about counting and narrowing. */
interface CountingPromises extends Indexed {

  @Test
  default void aCountIsTheAnswersTotalWithItsFilters() {
    put(
        told("a").titled("en", "Report").counting(Facet.PLACE, "al").of(1999),
        told("b").titled("en", "Report").counting(Facet.PLACE, "al").of(2004),
        told("c").titled("en", "Report").counting(Facet.PLACE, "xk").of(2004));
    SearchRequest request = SearchRequest.of("report", "en");
    assertThat(index().count(request)).isEqualTo(3);
    SearchRequest narrowed = request.withFilter(Facet.PLACE, Set.of("al")).withYears(2000, null);
    assertThat(index().count(narrowed)).isEqualTo(1);
    assertThat(index().count(SearchRequest.of("", "en"))).isEqualTo(3);
  }

  @Test
  default void facetsCountWithoutTheirOwnFilter() {
    put(
        told("1").counting(Facet.PLACE, "al", "europe").counting(Facet.TYPE, "report").of(2005),
        told("2").counting(Facet.PLACE, "al", "europe").counting(Facet.TYPE, "study").of(2006),
        told("3").counting(Facet.PLACE, "bj", "africa").counting(Facet.TYPE, "report"),
        told("4").counting(Facet.PLACE, "ng", "africa").counting(Facet.TYPE, "study").of(2006));

    SearchAnswer all = search("");
    assertThat(all.facets().get(Facet.PLACE))
        .containsExactly(
            Indexed.count("africa", 2),
            Indexed.count("al", 2),
            Indexed.count("europe", 2),
            Indexed.count("bj", 1),
            Indexed.count("ng", 1));
    assertThat(all.facets().get(Facet.YEAR))
        .containsExactly(
            Indexed.count("2006", 2), Indexed.count("2005", 1), Indexed.count("none", 1));
    assertThat(all.withoutFilter()).isEmpty();

    SearchAnswer one = narrowed(Map.of(Facet.PLACE, Set.of("al")));
    assertThat(Indexed.ids(one)).containsExactlyInAnyOrder("1", "2");
    assertThat(one.facets().get(Facet.PLACE))
        .contains(Indexed.count("bj", 1), Indexed.count("africa", 2));
    assertThat(one.facets().get(Facet.TYPE))
        .containsExactly(Indexed.count("report", 1), Indexed.count("study", 1));
    assertThat(one.withoutFilter()).isEqualTo(Map.of(Facet.PLACE, 4L));

    SearchAnswer two =
        narrowed(Map.of(Facet.PLACE, Set.of("al", "bj"), Facet.TYPE, Set.of("report")));
    assertThat(Indexed.ids(two)).containsExactlyInAnyOrder("1", "3");
    assertThat(two.facets().get(Facet.PLACE))
        .containsExactly(
            Indexed.count("africa", 1),
            Indexed.count("al", 1),
            Indexed.count("bj", 1),
            Indexed.count("europe", 1));
    assertThat(two.facets().get(Facet.TYPE))
        .containsExactly(Indexed.count("report", 2), Indexed.count("study", 1));
    assertThat(two.withoutFilter()).isEqualTo(Map.of(Facet.PLACE, 2L, Facet.TYPE, 3L));
  }

  @Test
  default void whatTheYearsKeepOutIsCounted() {
    put(
        told("a").titled("en", "Report").counting(Facet.PLACE, "al").of(1999),
        told("b").titled("en", "Report").counting(Facet.PLACE, "al").of(2004),
        told("c").titled("en", "Report").counting(Facet.PLACE, "xk").of(1999),
        told("d").titled("en", "Report").counting(Facet.PLACE, "al"));
    SearchRequest request =
        SearchRequest.of("report", "en")
            .withFilter(Facet.PLACE, Set.of("al"))
            .withYears(2000, null);

    SearchAnswer answer = index().search(request);

    assertThat(Indexed.ids(answer)).containsExactly("b");
    assertThat(answer.withoutYears()).isEqualTo(3);
    assertThat(answer.withoutFilter()).isEqualTo(Map.of(Facet.PLACE, 1L));
    assertThat(answer.facets().get(Facet.PLACE)).containsExactly(Indexed.count("al", 1));
    assertThat(search("report").withoutYears()).isEqualTo(4);
  }

  @Test
  default void whereNothingHasAllWordsThoseWithAnyAreCounted() {
    put(
        told("a").titled("en", "Guardianship of children").counting(Facet.PLACE, "al"),
        told("b").titled("en", "Shelter for children").counting(Facet.PLACE, "al"),
        told("c").titled("en", "Shelter").counting(Facet.PLACE, "xk"));

    assertThat(search("guardianship shelter").withAnyWord()).isEqualTo(3);
    SearchRequest narrowed =
        SearchRequest.of("guardianship shelter", "en").withFilter(Facet.PLACE, Set.of("al"));
    assertThat(index().search(narrowed).withAnyWord()).isEqualTo(2);
    assertThat(search("nothing").withAnyWord()).isZero();
    assertThat(search("shelter children").withAnyWord()).as("something is found").isZero();
    assertThat(index().search(narrowed.withAnyWord()).withAnyWord()).isZero();
  }

  @Test
  default void chosenValuesAreAlwaysAmongTheCounted() {
    put(
        IntStream.range(0, 80)
            .mapToObj(i -> told("p" + i).counting(Facet.AGENCY, "common", "ag-" + i))
            .toArray(Told[]::new));
    assertThat(search("").facets().get(Facet.AGENCY)).hasSize(50);
    SearchAnswer answer = narrowed(Map.of(Facet.AGENCY, Set.of("ag-79", "ag-unknown")));
    assertThat(answer.total()).isEqualTo(1);
    assertThat(answer.facets().get(Facet.AGENCY))
        .contains(
            Indexed.count("common", 80), Indexed.count("ag-79", 1), Indexed.count("ag-unknown", 0));
  }

  @Test
  default void countsAreOfEverythingAndFollowChanges() {
    put(
        IntStream.range(0, 80)
            .mapToObj(i -> told("p" + i).counting(Facet.THEME, "all", "t" + i))
            .toArray(Told[]::new));
    assertThat(index().counts(Facet.THEME)).hasSize(81).startsWith(Indexed.count("all", 80));
    index().apply(List.of(), List.of("p0"), 9);
    assertThat(index().counts(Facet.THEME)).hasSize(80).startsWith(Indexed.count("all", 79));
    assertThat(index().having(Set.of("t1", "t2", "t0", "unknown")))
        .containsExactlyInAnyOrder("p1", "p2");
  }

  @Test
  default void undatedIsAValueOfItsOwnAndNeverWithinYears() {
    put(told("a").of(2004), told("b").of(2006), told("c"));
    assertThat(Indexed.ids(narrowed(Map.of(Facet.YEAR, Set.of(Facet.NO_DATE)))))
        .containsExactly("c");
    assertThat(Indexed.ids(narrowed(Map.of(Facet.YEAR, Set.of("2004", Facet.NO_DATE)))))
        .containsExactlyInAnyOrder("a", "c");
    SearchRequest all = SearchRequest.of("", "en");
    assertThat(Indexed.ids(index().search(all.withYears(2005, null)))).containsExactly("b");
    assertThat(Indexed.ids(index().search(all.withYears(null, 2005)))).containsExactly("a");
    assertThat(Indexed.ids(index().search(all.withYears(2004, 2006)))).containsExactly("b", "a");
    assertThat(Indexed.ids(index().search(all.withYears(2007, 2005)))).isEmpty();
  }

  @Test
  default void pastTheEndIsTheLastPage() {
    put(
        IntStream.range(0, 25)
            .mapToObj(i -> told("p" + i).titled("en", "report " + i).newest(i))
            .toArray(Told[]::new));
    for (String words : List.of("", "report")) {
      SearchRequest request = SearchRequest.of(words, "en");
      SearchAnswer last = index().search(request.withPage(9999, 10));
      assertThat(last.page()).isEqualTo(3);
      assertThat(last.total()).isEqualTo(25);
      assertThat(last.hits()).hasSize(5);
      assertThat(index().search(request.withPage(Integer.MAX_VALUE, 100)).page()).isEqualTo(1);
      assertThat(index().search(request.withPage(-1, 0)).hits()).hasSize(1);
      var all = new ArrayList<String>();
      for (int page = 1; page <= 3; page++) {
        all.addAll(Indexed.ids(index().search(request.withPage(page, 10))));
      }
      assertThat(all).hasSize(25).doesNotHaveDuplicates();
    }
    assertThat(Indexed.ids(search("").hits())).startsWith("p24", "p23");
  }

  @Test
  default void whatIsFoundIsToldInItsOrderWithoutItsPages() {
    put(
        IntStream.range(0, 25)
            .mapToObj(i -> told("p" + i).titled("en", "report " + i).newest(i))
            .toArray(Told[]::new));
    SearchRequest request = SearchRequest.of("report", "en").sorted(SearchRequest.Sort.NEWEST);
    List<String> all = index().found(request, Integer.MAX_VALUE, Deadline.never());
    assertThat(all).hasSize(25).doesNotHaveDuplicates().startsWith("p24", "p23").endsWith("p0");
    assertThat(index().found(request.withPage(2, 3), 4, Deadline.never()))
        .isEqualTo(all.subList(0, 4));
    assertThat(index().found(SearchRequest.of("nothing", "en"), 9, Deadline.never())).isEmpty();
  }

  @Test
  default void whatTheTimeDidNotReachIsLeftOutAndSaidSo() {
    put(told("a").titled("en", "report").page(1, "en", "A report."), told("b"));
    assertThat(search("report").cut()).isFalse();
    for (String words : List.of("report", "reprot", "", "\"a report\"")) {
      SearchRequest request = SearchRequest.of(words, "en");
      SearchAnswer answer = index().search(request, Deadline.in(Duration.ZERO));
      assertThat(answer.cut()).as(words).isTrue();
      assertThat(answer.hits()).as(words).isEmpty();
    }
    Deadline over = Deadline.in(Duration.ZERO);
    assertThat(index().count(SearchRequest.of("report", "en"), over)).isZero();
    assertThat(over.cut()).isTrue();
  }

  @Test
  default void onlySoManyResultsArePagedThrough() {
    put(
        IntStream.range(0, SearchRequest.DEEPEST + 30)
            .mapToObj(i -> told("p" + i).newest(i))
            .toArray(Told[]::new));
    SearchRequest all = SearchRequest.of("", "en");
    SearchAnswer last = index().search(all.withPage(1003, 10));
    assertThat(last.total()).isEqualTo(SearchRequest.DEEPEST + 30);
    assertThat(last.page()).isEqualTo(last.lastPage(10)).isEqualTo(1000);
    assertThat(Indexed.ids(last)).hasSize(10).startsWith("p39").endsWith("p30");
    assertThat(index().search(all.withPage(Integer.MAX_VALUE, 70)).page()).isEqualTo(142);
    assertThat(index().found(all, Integer.MAX_VALUE, Deadline.never()))
        .hasSize(SearchRequest.DEEPEST + 30);
  }

  @Test
  default void theGenerationIsThatOfTheAnswers() {
    put(told("a").titled("en", "report"));
    assertThat(index().generation()).isEqualTo(search("report").generation());
  }
}
