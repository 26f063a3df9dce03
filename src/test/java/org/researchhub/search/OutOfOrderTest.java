package org.researchhub.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchhub.Programs;
import org.researchhub.ServedHub;

/** A hub whose index was taken away from under it: everything else answers. */
class OutOfOrderTest {

  private static ServedHub hub;
  private static ServedHub whole;
  private static Programs reader;

  @BeforeAll
  static void start() {
    whole = ServedHub.start();
    hub = ServedHub.start();
    reader = new Programs(hub.address());
    hub.door(SearchIndex.class).close();
  }

  @AfterAll
  static void stop() {
    hub.close();
    whole.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ar"})
  void theSearchPageSaysSoAndLeadsToListsByYearAndTheme(String language) {
    Programs.Answer answer =
        reader.get("/" + language + "/search?q=children", "Accept", "text/html");
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isEqualTo("60");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    var page = Jsoup.parse(answer.body(), hub.address());
    assertThat(page.select("a[href=/" + language + "/publications/2006]")).isNotEmpty();
    assertThat(page.select("a[href^=/" + language + "/themes/]")).hasSizeGreaterThan(5);
    for (var link : page.select("main a[href^=/" + language + "/themes], main a[href*=/20]")) {
      assertThat(reader.get(link.attr("href")).status()).as(link.attr("href")).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/en/search.json?q=children", "/api/v1/search?q=children", "/en/search.atom"})
  void programsAreToldTheSame(String address) {
    Programs.Answer answer = reader.get(address);
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isEqualTo("60");
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().path("type").asString("")).endsWith("#problem-out-of-order");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/en/",
        "/en/publications",
        "/en/publications/trafficking-in-children-in-kosovo",
        "/en/themes",
        "/en/places",
        "/en/agencies",
        "/en/types",
        "/en/places/al",
        "/en/places/xk",
        "/fr/themes/stage-protect"
      })
  void pagesThatCountShowWhatTheyShowOtherwise(String address) {
    Programs.Answer answer = reader.get(address, "Accept", "text/html");
    Programs.Answer usual = new Programs(whole.address()).get(address, "Accept", "text/html");
    assertThat(answer.status()).isEqualTo(usual.status());
    assertThat(texts(answer, ".count")).isEqualTo(texts(usual, ".count"));
    assertThat(texts(answer, "ol.items h3")).isEqualTo(texts(usual, "ol.items h3"));
  }

  @Test
  void itIsNotReadyWhileTheIndexCannotBeFollowed() throws InterruptedException {
    Programs.Answer answer = reader.get("/health/ready");
    for (int i = 0; i < 100 && answer.status() == 200; i++) {
      Thread.sleep(100);
      answer = reader.get("/health/ready");
    }
    assertThat(answer.status()).isEqualTo(503);
  }

  private static java.util.List<String> texts(Programs.Answer answer, String selector) {
    return Jsoup.parse(answer.body()).select(selector).eachText();
  }
}
