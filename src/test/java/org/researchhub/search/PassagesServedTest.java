package org.researchhub.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.researchhub.Programs;
import org.researchhub.ServedHub;
import tools.jackson.databind.JsonNode;

/** The default hub's guides, found by what their pages say. */
class PassagesServedTest {

  private static ServedHub hub;
  private static Programs reader;

  @BeforeAll
  @Timeout(240)
  static void start() throws InterruptedException {
    hub = ServedHub.start();
    reader = new Programs(hub.address());
    while (!inFiles("en", "checksums").iterator().hasNext()
        || !inFiles("ar", "الموجزات").iterator().hasNext()) {
      Thread.sleep(200);
    }
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  private static JsonNode inFiles(String language, String words) {
    JsonNode first =
        reader
            .get(
                "/api/v1/search?lang="
                    + language
                    + "&q="
                    + java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8))
            .json()
            .path("items")
            .path(0)
            .path("passages");
    return first.valueStream().anyMatch(passage -> passage.has("file")) ? first : first.path(-1);
  }

  @Test
  void aResultShowsThePassageAndLeadsToItsPage() {
    Document page = page("/en/search?q=checksums");
    Element place = page.selectFirst("ol.items a[href*=#page=]");
    assertThat(place).isNotNull();
    if (place != null) {
      assertThat(place.text()).matches("Page [0-9]+");
      String file = place.attr("href").replaceFirst("#.*", "");
      assertThat(reader.get(file).status()).isEqualTo(200);
    }
    Element asText = page.selectFirst("ol.items a[href*=/read/p/]");
    assertThat(asText).isNotNull();
    if (asText != null) {
      assertThat(page(asText.attr("href")).text()).contains("checksums");
    }
    assertThat(page.select("ol.items blockquote mark")).isNotEmpty();
  }

  @Test
  void allPassagesOfOnePublicationAreOneSearchAway() {
    Document page = page("/en/search?q=page");
    Element more = page.selectFirst("ol.items a[href*=in=]");
    assertThat(more).isNotNull();
    if (more != null) {
      Document within = page(more.attr("href"));
      assertThat(within.select("ol.items > li")).hasSize(1);
      assertThat(within.select("ol.items blockquote")).hasSizeGreaterThan(3);
      assertThat(within.select(".chips a[href=/en/search?q=page]")).isNotEmpty();
      assertThat(within.select("form input[name=in]")).isNotEmpty();
    }
    assertThat(page("/en/search?q=page&in=no-such-publication").select("ol.items")).isEmpty();
  }

  @Test
  void programsGetTheFileAndThePage() {
    JsonNode passage = inFiles("en", "checksums").path(0);
    assertThat(passage.path("page").asInt()).isPositive();
    assertThat(passage.path("url").asString("")).startsWith("http").contains("/files/", "#page=");
    assertThat(passage.path("file").asString("")).endsWith(".pdf");
    assertThat(passage.has("section")).isTrue();
    String read = passage.path("read").asString("");
    assertThat(read).contains("/read/p/" + passage.path("page").asInt() + "?file=");
    assertThat(page(read.substring(hub.address().length())).text()).contains("checksums");
    assertThat(passage.path("marks")).isNotEmpty();
  }

  @Test
  void narrowingASearchForAnyWordLeavesItOne() {
    Document page = page("/en/search?q=checksums+zzzunknown&any=1&type=-report");
    assertThat(page.select("#filters input[name=any][value=1]")).hasSize(1);
    assertThat(page.select("#filters input[name=type][type=hidden]")).hasSize(1);
    assertThat(page.select(".chips").text()).contains("not ");
  }

  @Test
  void anyOfTheWordsIsOfferedAlsoWhereNoSpacesPartThem() {
    Document page = page("/en/search?q=%E5%84%BF%E7%AB%A5qqqzzz");
    assertThat(page.select("ol.items")).isEmpty();
    assertThat(page.select("a[href*=any=1]").text()).isEqualTo("Any of these words");
    assertThat(page("/en/search?q=zzzunknown").select("a[href*=any=1]")).isEmpty();
  }

  @Test
  void whatIsNotKnownAsAFilterIsSearchedAsWordsAndSaidSo() {
    Document page = page("/en/search?q=place:checksums+agency:checksums+title:");
    assertThat(page.select("ol.items > li")).isNotEmpty();
    assertThat(page.text()).contains("place:checksums", "agency:checksums", "title:");
    assertThat(
            reader
                .get("/api/v1/search?lang=en&q=place:checksums")
                .json()
                .path("asWords")
                .path(0)
                .asString(""))
        .isEqualTo("place:checksums");
  }

  private static Document page(String address) {
    return Jsoup.parse(reader.get(address, "Accept", "text/html").body(), hub.address());
  }
}
