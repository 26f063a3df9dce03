package org.researchhub.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.researchhub.search.Told.told;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.researchhub.search.SearchAnswer.FacetCount;
import org.researchhub.search.SearchAnswer.Hit;
import org.researchhub.search.SearchAnswer.Marked;
import org.researchhub.search.SearchRequest.Sort;

/** What every search index promises. A subclass only says how one is opened. */
abstract class SearchIndexContract {

  @TempDir protected Path folder;
  protected SearchIndex index;
  private long position;

  /** Opens the index in the folder, with what was put into it before. */
  protected abstract SearchIndex open(Path folder);

  @BeforeEach
  void openIndex() {
    index = open(folder);
  }

  @AfterEach
  void closeIndex() {
    index.close();
  }

  @Test
  void emptyIndexFindsNothingAndHasNoPosition() {
    SearchAnswer answer = search("");
    assertThat(answer.total()).isZero();
    assertThat(answer.page()).isEqualTo(1);
    assertThat(answer.hits()).isEmpty();
    assertThat(answer.facets()).containsOnlyKeys(Facet.values());
    assertThat(index.position()).isZero();
    assertThat(index.entries()).isEmpty();
  }

  @Test
  void nothingAskedFindsEverythingNewestFirst() {
    put(told("old").of(1999), told("undated").newest(-5), told("new").of(2006));
    assertThat(ids(search(""))).containsExactly("new", "old", "undated");
    assertThat(ids(search(" \t\n "))).hasSize(3);
    assertThat(search("").hits().getFirst().passages()).isEmpty();
    assertThat(search("").suggestion()).isNull();
  }

  @Test
  void allWordsMustBeThereWhereverTheyStand() {
    put(
        told("a").titled("en", "Guardianship of children").saying("en", "A study of Albania."),
        told("b").titled("en", "Guardianship in law"),
        told("c").titled("en", "Albania").by("UNICEF"));
    assertThat(ids(search("guardianship albania"))).containsExactly("a");
    assertThat(ids(search("unicef albania"))).containsExactly("c");
    assertThat(ids(search("guardianship unicef"))).isEmpty();
    assertThat(ids(index.search(SearchRequest.of("guardianship unicef", "en").withAnyWord())))
        .containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void anyWordIsAnyWordWhereNoSpacesPartThem() {
    put(told("a").titled("zh", "贩运儿童"), told("b").titled("zh", "儿童权利"));
    SearchRequest request = SearchRequest.of("儿童贩运", "zh");
    assertThat(ids(index.search(request))).containsExactly("a");
    assertThat(ids(index.search(request.withAnyWord()))).containsExactly("a", "b");
  }

  @Test
  void titlesCountMoreThanAbstracts() {
    put(
        told("abstract").titled("en", "A study").saying("en", "It is about begging."),
        told("title").titled("en", "Begging").saying("en", "It is about children in streets."));
    assertThat(ids(search("begging"))).containsExactly("title", "abstract");
  }

  @Test
  void everyKindOfTextIsFound() {
    put(
        told("a")
            .titled("en", "Main", "Subtitle here")
            .keyword("en", "keyworded")
            .labelled("fr", "travail forcé")
            .by("Terre des hommes")
            .written("Dottridge, Mike")
            .identified("978-92-806-4000-1", "E/CN.4/2005/78", "10.18356/abc-12"));
    for (String words :
        List.of(
            "main",
            "subtitle",
            "keyworded",
            "travail force",
            "terre des hommes",
            "mike dottridge",
            "9789280640001",
            "978-92-806-4000-1",
            "ISBN 978 92 806 4000 1",
            "E/CN.4/2005/78",
            "https://doi.org/10.18356/abc-12")) {
      assertThat(ids(search(words))).as(words).containsExactly("a");
    }
  }

  @Test
  void wordsInQuotationMarksStandTogetherAndLeftOutWordsAreNotThere() {
    put(
        told("a").titled("en", "Child labour in mines"),
        told("b").titled("en", "Labour of a child"),
        told("c").titled("en", "Child soldiers"));
    assertThat(ids(search("\"child labour\""))).containsExactly("a");
    assertThat(ids(search("“child labour”"))).containsExactly("a");
    assertThat(ids(search("child -labour"))).containsExactly("c");
    assertThat(ids(search("child -\"child labour\""))).containsExactlyInAnyOrder("b", "c");
    assertThat(ids(search("-child"))).isEmpty();
    assertThat(ids(search("child \"labour"))).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void commonWordsDoNotShutOut() {
    put(told("a").titled("en", "Trafficking, persons"), told("b").titled("en", "To be or not"));
    assertThat(ids(search("the trafficking of persons"))).containsExactly("a");
    assertThat(ids(search("to be or not"))).containsExactly("b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Trafficked children's stories | en | trafficking child story",
        "en | Children’s rights | en | children",
        "fr | La traite des êtres humains | fr | etres humain",
        "fr | Protection de l’enfance | en | enfance",
        "fr | Éducation | en | education",
        "en | Education | fr | éducation",
        "ar | الاتجار بالأطفال | ar | اتجار أطفال",
        "ar | حِمَايَة الطِّفْل | ar | حماية الطفل",
        "ar | إستغلال الأطفال | en | استغلال الاطفال",
        "sr-Cyrl | Трговина децом | en | trgovina decom",
        "sr-Latn | Trgovina ljudima | en | трговина људима",
        "hr | Đaci i učenici u školi | en | djaci ucenici skoli",
        "sr-Cyrl | Ђаци у школи | en | djaci",
        "ru | Торговля детьми | ru | торговли",
        "sq | Trafikimi i fëmijëve | en | trafikimi i femijeve",
        "zh | 贩运儿童 | zh | 贩运儿童",
        "en | ＵＮＩＣＥＦ report ٢٠٠٦ | en | unicef 2006",
        "de | Straße | en | strasse"
      })
  void wordsMeetAcrossFormsAccentsAndScripts(
      String language, String title, String page, String words) {
    put(told("a").titled(language, title), told("b").titled("en", "Something else"));
    assertThat(ids(index.search(SearchRequest.of(words, page)))).containsExactly("a");
  }

  @Test
  void facetsCountWithoutTheirOwnFilter() {
    put(
        told("1").counting(Facet.PLACE, "al", "europe").counting(Facet.TYPE, "report").of(2005),
        told("2").counting(Facet.PLACE, "al", "europe").counting(Facet.TYPE, "study").of(2006),
        told("3").counting(Facet.PLACE, "bj", "africa").counting(Facet.TYPE, "report"),
        told("4").counting(Facet.PLACE, "ng", "africa").counting(Facet.TYPE, "study").of(2006));

    SearchAnswer all = search("");
    assertThat(all.facets().get(Facet.PLACE))
        .containsExactly(
            count("africa", 2), count("al", 2), count("europe", 2), count("bj", 1), count("ng", 1));
    assertThat(all.facets().get(Facet.YEAR))
        .containsExactly(count("2006", 2), count("2005", 1), count("none", 1));
    assertThat(all.withoutFilter()).isEmpty();

    SearchAnswer one = narrowed(Map.of(Facet.PLACE, Set.of("al")));
    assertThat(ids(one)).containsExactlyInAnyOrder("1", "2");
    assertThat(one.facets().get(Facet.PLACE)).contains(count("bj", 1), count("africa", 2));
    assertThat(one.facets().get(Facet.TYPE)).containsExactly(count("report", 1), count("study", 1));
    assertThat(one.withoutFilter()).isEqualTo(Map.of(Facet.PLACE, 4L));

    SearchAnswer two =
        narrowed(Map.of(Facet.PLACE, Set.of("al", "bj"), Facet.TYPE, Set.of("report")));
    assertThat(ids(two)).containsExactlyInAnyOrder("1", "3");
    assertThat(two.facets().get(Facet.PLACE))
        .containsExactly(count("africa", 1), count("al", 1), count("bj", 1), count("europe", 1));
    assertThat(two.facets().get(Facet.TYPE)).containsExactly(count("report", 2), count("study", 1));
    assertThat(two.withoutFilter()).isEqualTo(Map.of(Facet.PLACE, 2L, Facet.TYPE, 3L));
  }

  @Test
  void chosenValuesAreAlwaysAmongTheCounted() {
    put(
        IntStream.range(0, 80)
            .mapToObj(i -> told("p" + i).counting(Facet.AGENCY, "common", "ag-" + i))
            .toArray(Told[]::new));
    assertThat(search("").facets().get(Facet.AGENCY)).hasSize(50);
    SearchAnswer answer = narrowed(Map.of(Facet.AGENCY, Set.of("ag-79", "ag-unknown")));
    assertThat(answer.total()).isEqualTo(1);
    assertThat(answer.facets().get(Facet.AGENCY))
        .contains(count("common", 80), count("ag-79", 1), count("ag-unknown", 0));
  }

  @Test
  void countsAreOfEverythingAndFollowChanges() {
    put(
        IntStream.range(0, 80)
            .mapToObj(i -> told("p" + i).counting(Facet.THEME, "all", "t" + i))
            .toArray(Told[]::new));
    assertThat(index.counts(Facet.THEME)).hasSize(81).startsWith(count("all", 80));
    index.apply(List.of(), List.of("p0"), 9);
    assertThat(index.counts(Facet.THEME)).hasSize(80).startsWith(count("all", 79));
    assertThat(index.having(Set.of("t1", "t2", "t0", "unknown")))
        .containsExactlyInAnyOrder("p1", "p2");
  }

  @Test
  void undatedIsAValueOfItsOwnAndNeverWithinYears() {
    put(told("a").of(2004), told("b").of(2006), told("c"));
    assertThat(ids(narrowed(Map.of(Facet.YEAR, Set.of(Facet.NO_DATE))))).containsExactly("c");
    assertThat(ids(narrowed(Map.of(Facet.YEAR, Set.of("2004", Facet.NO_DATE)))))
        .containsExactlyInAnyOrder("a", "c");
    SearchRequest all = SearchRequest.of("", "en");
    assertThat(ids(index.search(all.withYears(2005, null)))).containsExactly("b");
    assertThat(ids(index.search(all.withYears(null, 2005)))).containsExactly("a");
    assertThat(ids(index.search(all.withYears(2004, 2006)))).containsExactly("b", "a");
    assertThat(ids(index.search(all.withYears(2007, 2005)))).isEmpty();
  }

  @Test
  void newestFirstWhenAskedFor() {
    put(
        told("a").titled("en", "begging begging begging").of(1999),
        told("b").titled("en", "begging").of(2006),
        told("c").titled("en", "begging and more words").newest(-1));
    SearchRequest request = SearchRequest.of("begging", "en");
    assertThat(ids(index.search(request.sorted(Sort.NEWEST)))).containsExactly("b", "a", "c");
  }

  @Test
  void amongEqualsTheReadersLanguageComesFirst() {
    put(
        told("a").titled("en", "report").counting(Facet.LANGUAGE, "en").of(2006),
        told("b").titled("en", "report").counting(Facet.LANGUAGE, "fr").of(2001));
    assertThat(ids(index.search(SearchRequest.of("report", "en")))).containsExactly("a", "b");
    assertThat(ids(index.search(SearchRequest.of("report", "fr")))).containsExactly("b", "a");
  }

  @Test
  void pastTheEndIsTheLastPage() {
    put(
        IntStream.range(0, 25)
            .mapToObj(i -> told("p" + i).titled("en", "report " + i).newest(i))
            .toArray(Told[]::new));
    for (String words : List.of("", "report")) {
      SearchRequest request = SearchRequest.of(words, "en");
      SearchAnswer last = index.search(request.withPage(9999, 10));
      assertThat(last.page()).isEqualTo(3);
      assertThat(last.total()).isEqualTo(25);
      assertThat(last.hits()).hasSize(5);
      assertThat(index.search(request.withPage(Integer.MAX_VALUE, 100)).page()).isEqualTo(1);
      assertThat(index.search(request.withPage(-1, 0)).hits()).hasSize(1);
      var all = new ArrayList<String>();
      for (int page = 1; page <= 3; page++) {
        all.addAll(ids(index.search(request.withPage(page, 10))));
      }
      assertThat(all).hasSize(25).doesNotHaveDuplicates();
    }
    assertThat(ids(search("").hits())).startsWith("p24", "p23");
  }

  @Test
  void hitsCarryTheirSummary() {
    put(told("a").version(7).titled("en", "Report"));
    Hit hit = search("report").hits().getFirst();
    assertThat(hit.summary().toString()).isEqualTo("{\"id\":\"a\",\"version\":7}");
    assertThat(hit.score()).isPositive();
  }

  @Test
  void whatMatchedIsMarked() {
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
    assertThat(marked(title(hit))).containsExactly("Trafficking", "Children");
    assertThat(hit.passages()).hasSize(2).allMatch(passage -> passage.language().equals("en"));
    assertThat(marked(hit.passages().getFirst().text())).containsExactly("trafficked", "children");
    assertThat(hit.passages().getFirst().text().text()).startsWith("Then 🙂 trafficked");
    assertThat(marked(hit.passages().getLast().text())).contains("children");
    assertThat(hit.passages().getLast().text().text()).endsWith("(“children”).");
  }

  @Test
  void passagesOfLongSentencesAreCut() {
    String words = "word ".repeat(100);
    put(told("a").titled("en", "T").saying("en", words + "needle " + words + "end."));
    Marked passage = search("needle").hits().getFirst().passages().getFirst().text();
    assertThat(passage.text()).startsWith("… ").endsWith(" …").hasSizeLessThan(300);
    assertThat(marked(passage)).containsExactly("needle");
  }

  @Test
  void wordsKeptTogetherAreMarkedTogether() {
    put(told("a").titled("en", "Child labour and labour of a child"));
    Hit hit = search("\"child labour\"").hits().getFirst();
    assertThat(marked(title(hit))).containsExactly("Child labour");
  }

  @Test
  void misspeltWordsAreCorrectedOnlyWhenThatFindsMore() {
    put(
        told("a").titled("en", "Trafficking in Albania").labelled("en", "hiddenlabel"),
        told("b").titled("en", "Trafficking in Romania").counting(Facet.PLACE, "ro"));
    assertThat(search("trafiking").suggestion()).isEqualTo("trafficking");
    assertThat(search("Trafiking albania").suggestion()).isEqualTo("trafficking albania");
    assertThat(search("trafficking").suggestion()).isNull();
    assertThat(search("hiddenlabell").suggestion()).isNull();
    assertThat(search("xylophonist").suggestion()).isNull();
    assertThat(search("albania romania").suggestion()).isNull();
    SearchRequest elsewhere =
        SearchRequest.of("trafiking", "en").withFilter(Facet.PLACE, Set.of("fr"));
    assertThat(index.search(elsewhere).suggestion()).isNull();
  }

  @Test
  void replacedAndRemovedAreGone() {
    put(told("a").titled("en", "First"), told("b").titled("en", "Second"));
    put(told("a").version(2).titled("en", "Changed"));
    assertThat(ids(search("first"))).isEmpty();
    assertThat(ids(search("changed"))).containsExactly("a");
    index.apply(List.of(), List.of("b", "unknown"), 9);
    assertThat(index.entries()).containsExactly(new SearchIndex.Entry("a", 2));
    assertThat(search("").total()).isEqualTo(1);
  }

  @Test
  void whatWasAppliedIsThereAfterOpeningAgain() {
    put(told("a").titled("en", "Kept").of(2001));
    long generation = search("").generation();
    index.close();
    index = open(folder);
    assertThat(index.position()).isEqualTo(1);
    assertThat(search("").generation()).isEqualTo(generation);
    assertThat(ids(search("kept"))).containsExactly("a");
    index.apply(List.of(), List.of(), 50);
    assertThat(index.position()).isEqualTo(50);
    assertThat(search("").generation()).isNotEqualTo(generation);
  }

  @Test
  void clearedIsEmptyAtPositionZero() {
    put(told("a").titled("en", "Gone").of(2001));
    long generation = search("").generation();
    index.clear();
    assertThat(index.position()).isZero();
    assertThat(index.entries()).isEmpty();
    assertThat(search("").total()).isZero();
    assertThat(search("").facets().get(Facet.YEAR)).isEmpty();
    assertThat(search("").generation()).isNotEqualTo(generation);
  }

  @Test
  void nonsenseFindsNothing() {
    put(told("a").titled("en", "Report"));
    for (String words : List.of("!!!", "*", "\"\"", "- -", "()[]{}", "\\", "AND OR NOT~^:")) {
      SearchAnswer answer = search(words);
      assertThat(answer.hits()).as(words).isEmpty();
      assertThat(answer.page()).isEqualTo(1);
    }
  }

  @Test
  void whatIsTooLongIsShortenedAndSaidSo() {
    put(told("a").titled("en", "word"));
    assertThat(search("word ".repeat(10)).shortened()).isFalse();
    SearchAnswer answer = search("word ".repeat(1000));
    assertThat(answer.shortened()).isTrue();
    assertThat(ids(answer)).containsExactly("a");
    assertThat(search("x".repeat(5000)).shortened()).isTrue();
  }

  @Test
  void nothingTypedIsAnError() {
    put(
        told("a").titled("en", "Trafficking in children").saying("en", "An abstract of words."),
        told("b").titled("ar", "الاتجار بالأطفال").of(2006));
    var random = new Random(20061123);
    List<String> pieces =
        List.of(
            "\"",
            "-",
            "+",
            "*",
            "?",
            "~",
            "^",
            ":",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "\\",
            "/",
            "&&",
            "||",
            "!",
            " ",
            "\u0000",
            "\u0007",
            "\n",
            "\u202e",
            "\u200d",
            "\ud83d",
            "\ude42",
            "🙂",
            "children",
            "title:",
            "NOT",
            "AND",
            "الأطفال",
            "‏",
            "«",
            "”",
            "'",
            "’s",
            "l’",
            "%00",
            "<script>",
            "1e309",
            "2006",
            "İ",
            "ß",
            "ﷺ",
            "e\u0301\u0301\u0301",
            "\uffff",
            "贩运");
    Assertions.assertTimeout(
        Duration.ofSeconds(60),
        () ->
            Stream.generate(() -> hostile(random, pieces))
                .limit(2000)
                .forEach(words -> {
                  SearchRequest request =
                      SearchRequest.of(words, random.nextBoolean() ? "en" : "ar")
                          .withPage(random.nextInt(), random.nextInt())
                          .sorted(Sort.values()[random.nextInt(2)]);
                  SearchAnswer answer =
                      index.search(random.nextBoolean() ? request : request.withAnyWord());
                  answer.hits().forEach(SearchIndexContract::checkMarks);
                }));
  }

  private static String hostile(Random random, List<String> pieces) {
    var words = new StringBuilder();
    int length = random.nextInt(60);
    for (int i = 0; i < length; i++) {
      words.append(
          random.nextInt(4) == 0
              ? String.valueOf((char) random.nextInt(0x10000))
              : pieces.get(random.nextInt(pieces.size())));
    }
    return words.toString();
  }

  private static void checkMarks(Hit hit) {
    hit.markedTitles().values().forEach(SearchIndexContract::marked);
    hit.passages().forEach(passage -> marked(passage.text()));
  }

  /** The marked words; fails when ranges are out of order or out of the text. */
  private static List<String> marked(Marked marked) {
    int end = 0;
    var words = new ArrayList<String>();
    for (int[] mark : marked.marks()) {
      assertThat(mark[0]).isGreaterThanOrEqualTo(end);
      words.add(marked.text().substring(mark[0], mark[1]));
      end = mark[1];
    }
    return words;
  }

  private static Marked title(Hit hit) {
    return hit.markedTitles().getOrDefault("en", new Marked("", List.of()));
  }

  protected void put(Told... publications) {
    index.apply(Stream.of(publications).map(Told::publication).toList(), List.of(), ++position);
  }

  protected SearchAnswer search(String words) {
    return index.search(SearchRequest.of(words, "en"));
  }

  private SearchAnswer narrowed(Map<Facet, Set<String>> filters) {
    return index.search(new SearchRequest("", "en", filters, null, null, Sort.RELEVANCE, 1, 10));
  }

  private static FacetCount count(String value, long count) {
    return new FacetCount(value, count);
  }

  protected static List<String> ids(SearchAnswer answer) {
    return ids(answer.hits());
  }

  private static List<String> ids(List<Hit> hits) {
    return hits.stream().map(Hit::id).toList();
  }
}
