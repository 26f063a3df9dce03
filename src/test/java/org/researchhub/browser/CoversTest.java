package org.researchhub.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchhub.Programs;
import org.researchhub.catalogue.CatalogueEntry;
import org.researchhub.catalogue.Publications;

/** Covers as they are shown on pages and answered to who asks for them. */
@ExtendWith(Stage.Opener.class)
class CoversTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar"})
  void thePageShowsTheCoverAsADecorationAndSaysNothingOfItElsewhere(String language, Stage stage) {
    Document page = page(stage, "/" + language + "/publications/" + Prepared.CHANGED);
    var cover = page.expectFirst("main img");
    assertThat(cover.attr("alt")).isEmpty();
    assertThat(cover.hasAttr("alt")).isTrue();
    assertThat(cover.attr("loading")).isEqualTo("lazy");
    assertThat(cover.attr("width")).isNotEmpty();
    assertThat(cover.attr("height")).isNotEmpty();
    assertThat(cover.attr("src")).isEqualTo(address(stage, Prepared.CHANGED) + "?v=2");
    assertThat(page.select("meta[property='og:image']")).isEmpty();
    assertThat(page.select("meta[property='og:title']")).isNotEmpty();
  }

  @Test
  void theCoverOfAVersionIsKeptForEverAndTheNewestIsAskedAboutAgain(Stage stage) {
    var reader = new Programs(stage.address());
    String address = address(stage, Prepared.CHANGED);
    Programs.Answer first = reader.get(address + "?v=1");
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.header("Content-Type")).isEqualTo("image/svg+xml");
    assertThat(first.header("Cache-Control")).contains("immutable");
    assertThat(first.header("Content-Security-Policy")).contains("sandbox", "default-src 'none'");
    assertThat(first.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(first.body()).contains("children").doesNotContain("corrected");
    Programs.Answer newest = reader.get(address);
    assertThat(newest.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(newest.body()).contains("corrected");
    String tag = newest.header("ETag");
    assertThat(tag).isNotEqualTo(first.header("ETag"));
    assertThat(reader.get(address, "If-None-Match", tag).status()).isEqualTo(304);
    for (String none : new String[] {"?v=9", "?v=x", "?v=-1", "?v="}) {
      assertThat(reader.get(address + none).status()).as(none).isEqualTo(404);
    }
    assertThat(reader.get("/p/zzzzzzzz/cover.svg").status()).isEqualTo(404);
  }

  @Test
  void whatIsWithdrawnKeepsItsCoverAndWhatIsRemovedIsGone(Stage stage) {
    var reader = new Programs(stage.address());
    assertThat(reader.get(address(stage, Prepared.WITHDRAWN)).status()).isEqualTo(200);
    assertThat(reader.get(address(stage, Prepared.REMOVED)).status()).isEqualTo(410);
    assertThat(reader.get(address(stage, Prepared.REMOVED) + "?v=1").status()).isEqualTo(410);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en light 360", "ar dark 1280"})
  void aBrowserDrawsIt(String words, Stage stage) {
    Look look = Look.of(words);
    try (var visitor = stage.visitor(look, true)) {
      Page page = visitor.newPage();
      page.navigate("/" + look.language() + "/publications/" + Prepared.CHANGED);
      page.locator(".cover").scrollIntoViewIfNeeded();
      page.waitForCondition(() -> drawn(page));
      Stage.picture(page, "cover-" + look);
    }
  }

  private static boolean drawn(Page page) {
    return (boolean)
        page.locator(".cover").evaluate("image => image.complete && image.naturalWidth === 240");
  }

  private static Document page(Stage stage, String path) {
    return Jsoup.parse(new Programs(stage.address()).get(path, "Accept", "text/html").body());
  }

  private static String address(Stage stage, String slug) {
    CatalogueEntry entry = stage.door(Publications.class).bySlug(slug).orElseThrow();
    return "/p/" + entry.id() + "/cover.svg";
  }
}
