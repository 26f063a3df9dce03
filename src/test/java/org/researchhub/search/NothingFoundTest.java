package org.researchhub.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.researchhub.Programs;
import org.researchhub.ServedHub;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Outcome;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Submission;
import org.researchhub.platform.changes.Followers;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a reader is offered when nothing is found, and that it leads to as much as it says. */
class NothingFoundTest {

  private static ServedHub hub;
  private static Programs reader;

  @BeforeAll
  static void start() {
    hub = ServedHub.start();
    reader = new Programs(hub.address());
    for (int i = 1; i <= 3; i++) {
      publish("fr", "La tutelle des mineurs, partie " + i, 2003);
    }
    publish("hr", "Skrbništvo nad djecom", 2004);
    publish("en", "Guardianship in practice", 2005);
    hub.door(Followers.class).catchUpAll();
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  /** Nothing is said of it but its title, so only the words of the title find it. */
  private static void publish(String language, String title, int year) {
    ObjectNode json = new JsonMapper().createObjectNode();
    json.putObject("titles").put(language, title);
    json.putArray("dates").addObject().put("kind", "published").put("edtf", Integer.toString(year));
    assertThat(hub.door(Publications.class).publish(Submission.fresh(Description.of(json), "test")))
        .isInstanceOf(Outcome.Done.class);
  }

  private static Document page(String path) {
    return Jsoup.parse(reader.get(path).body());
  }

  private static long total(String address) {
    return reader
        .get(address.replaceFirst("/search", "/search.json"))
        .json()
        .path("total")
        .asLong();
  }

  /** What is offered under a heading: the words with how many they say there are. */
  private static Map<String, Long> offered(Document page, String heading) {
    var offered = new LinkedHashMap<String, Long>();
    Element list =
        page.select("h3").stream()
            .filter(h -> h.text().equals(heading))
            .findFirst()
            .map(Element::nextElementSibling)
            .orElseThrow(() -> new AssertionError("No " + heading + " in " + page.text()));
    for (Element item : list.select("li")) {
      offered.put(item.text().replaceAll("\\h*:?\\h*[0-9]+\\h*\\p{L}*$", ""), number(item));
    }
    return offered;
  }

  private static long number(Element item) {
    String[] numbers = item.text().replaceAll("[^0-9]+", " ").strip().split(" ");
    return Long.parseLong(numbers[numbers.length - 1]);
  }

  /** Every link with a number finds just so many. */
  private static void everyNumberIsTrue(Document page) {
    var told = new ArrayList<Element>(page.select("section li"));
    told.addAll(page.select("section p:has(a):contains(result)"));
    assertThat(told).isNotEmpty();
    for (Element item : told) {
      Element link = item.selectFirst("a[href*=/search?]");
      if (link != null && item.parents().select(".chips").isEmpty()) {
        assertThat(total(link.attr("href"))).as(item.text()).isEqualTo(number(item)).isPositive();
      }
    }
  }

  private static String anyTheme(Document page) {
    return page.select("section a[href*=theme=]").attr("href");
  }

  @Test
  void aWordThatIsSpeltOtherwiseIsOfferedWithItsNumber() {
    Document page = page("/en/search?q=guardianshipp");
    assertThat(page.select("section").text()).contains("Did you mean guardianship:");
    everyNumberIsTrue(page);
  }

  @Test
  void eachFilterIsOfferedToBeTakenAway() {
    Document page = page("/en/search?q=guardianship&place=pl-AL&from=1950&to=1960");
    Map<String, Long> offered = offered(page, "Nothing was found. What may help:");
    assertThat(offered).doesNotContainKey("Without the filter “Place: Albania”");
    assertThat(page("/en/search?q=guardianship&place=pl-AL").select("ol.items")).isEmpty();
    assertThat(
            offered(
                page("/en/search?q=guardianship&place=pl-AL"), "Nothing was found. What may help:"))
        .containsKey("Without the filter “Place: Albania”");
    Document years = page("/en/search?q=guardianship&from=1950&to=1960");
    assertThat(offered(years, "Nothing was found. What may help:"))
        .containsKey("Without the filter “Published: 1950–1960”");
    everyNumberIsTrue(years);
    everyNumberIsTrue(page("/en/search?q=guardianship&place=pl-AL"));
  }

  @Test
  void anyOfTheWordsIsOffered() {
    Document page = page("/en/search?q=guardianship+zzxqw");
    assertThat(offered(page, "Nothing was found. What may help:"))
        .containsKey("Any of these words");
    everyNumberIsTrue(page);
  }

  @Test
  void theSameIsOfferedInOtherLanguagesWithHowManyHaveIt() {
    Document page = page("/en/search?q=guardianship+zzxqw");
    assertThat(offered(page, "The same in other languages"))
        .containsEntry("tutelle (French)", 3L)
        .containsEntry("skrbništvo (Croatian)", 1L);
    assertThat(page.select("section bdi[lang=fr]").text()).isEqualTo("tutelle");
    everyNumberIsTrue(page);
    Document french = page("/fr/search?q=skrbni%C5%A1tvo+zzxqw");
    assertThat(offered(french, "La même chose dans d’autres langues"))
        .containsEntry("tutelle (français)", 3L);
  }

  @Test
  void labelsThatAreHiddenOrFindNothingAreNotOffered() {
    Document page = page("/en/search?q=guardianship+zzxqw");
    assertThat(offered(page, "The same in other languages"))
        .doesNotContainValue(0L)
        .hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void theThemesNearTheWordsAreOfferedNotTheMostFrequentOnes() {
    Document page = page("/en/search?q=reform+zzxqw");
    Map<String, Long> near = offered(page, "Themes near these words");
    assertThat(near.keySet().iterator().next()).containsIgnoringCase("reform");
    assertThat(total(anyTheme(page))).isPositive();
    everyNumberIsTrue(page);
    Document french = page("/fr/search?q=r%C3%A9formes+zzxqw");
    assertThat(offered(french, "Thèmes proches de ces mots").keySet().iterator().next())
        .containsIgnoringCase("réforme");
  }

  @Test
  void withNothingNearTheMostFrequentThemesAreOffered() {
    Document page = page("/en/search?q=qqqqq");
    assertThat(page.select("h3").eachText()).doesNotContain("Themes near these words");
    assertThat(offered(page, "Where to start")).isNotEmpty();
    everyNumberIsTrue(page);
  }

  @Test
  void theLastStepIsToAskAPersonWithTheWordsFilledIn() {
    Document page = page("/en/search?q=guardianship+zzxqw");
    String ask = page.select("section a[href*=/contact]").attr("href");
    assertThat(ask).isEqualTo("/en/contact?about=guardianship+zzxqw");
    assertThat(page(ask).select("form").outerHtml()).contains("guardianship zzxqw");
    assertThat(page.select("section a[href*=search.atom]")).isNotEmpty();
  }

  @Test
  void theStepsComeInTheirOrderAndInEveryLanguage() {
    for (String language : List.of("en", "fr", "ar")) {
      Document page = page("/" + language + "/search?q=guardianship+zzxqw");
      List<String> links = page.select("section a[href]").eachAttr("href");
      int any = first(links, "any=1");
      int other = first(links, "q=%22tutelle%22");
      int ask = first(links, "/contact");
      assertThat(any).as(language).isNotNegative().isLessThan(other);
      assertThat(other).as(language).isLessThan(ask);
    }
  }

  private static int first(List<String> links, String part) {
    return (int) links.stream().takeWhile(link -> !link.contains(part)).count();
  }

  @Test
  void oneIdeaIsFoundInWhicheverLanguageItIsAskedFor() {
    for (String word :
        List.of("guardianship", "tutelle", "skrbni%C5%A1tvo", "%D9%88%D8%B5%D8%A7%D9%8A%D8%A9")) {
      assertThat(total("/en/search?q=" + word)).as(word).isGreaterThanOrEqualTo(5);
    }
    Document page = page("/en/search?q=guardianship");
    assertThat(page.select("ol.items mark").eachText()).contains("tutelle", "Skrbništvo");
  }
}
