package org.researchhub.pages;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchhub.platform.web.Assets;
import org.researchhub.platform.web.Stylesheet;

class PagesTest {

  private static final int PAGE_LIMIT = 14_000;
  private static final int STYLE_LIMIT = 3_000;
  private static final int SCRIPT_LIMIT = 3_000;

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ar"})
  void everyPageIsSmallHasOneHeadingAndNoInlineStyleOrScript(String language) {
    var preview = new Preview();
    var pages = new SamplePages(new Samples(language), preview).all();
    pages.forEach((name, html) -> preview.keep(name + "." + language, html, Assets.load()));
    assertAll(pages.entrySet().stream().map(page -> () -> check(page.getKey(), page.getValue())));
  }

  private static void check(String name, String html) {
    var document = Jsoup.parse(html);
    assertTrue(Preview.compressed(html) <= PAGE_LIMIT, name + " is " + Preview.compressed(html));
    assertEquals(1, document.select("h1").size(), name + ": one h1");
    assertEquals(0, document.select("[style], [onclick]").size(), name + ": no inline style");
    assertEquals(
        0,
        document.select("script:not([src]):not([type='application/ld+json'])").size(),
        name + ": no inline script");
    List<String> ids = document.select("[id]").eachAttr("id");
    assertEquals(ids.stream().distinct().toList(), ids, name + ": ids once");
    assertTrue(
        document.select("a[href^=#]").eachAttr("href").stream()
            .allMatch(target -> document.getElementById(target.substring(1)) != null),
        name + ": every jump has its target");
    assertEquals(
        List.of(),
        document.select("input:not([type=hidden]), textarea, select").stream()
            .filter(field -> field.closest("label") == null)
            .filter(field -> document.select("label[for='" + field.id() + "']").isEmpty())
            .map(Object::toString)
            .toList(),
        name + ": every field has a label");
  }

  @Test
  void styleAndScriptStayWithinTheirBudgets() {
    var assets = Assets.load();
    String script =
        Optional.of(assets.url("hub.js"))
            .flatMap(url -> assets.find(url.substring(Assets.ROOT.length())))
            .map(asset -> new String(asset.bytes(), StandardCharsets.UTF_8))
            .orElseThrow();
    int style = Preview.compressed(Stylesheet.plain().text());
    assertTrue(style <= STYLE_LIMIT, "style " + style);
    assertTrue(Preview.compressed(script) <= SCRIPT_LIMIT);
  }

  @Test
  void ownColoursReplaceTheStylesheetsAndOnlyColoursItHas() {
    String css = Stylesheet.coloured(Map.of("link", "#005500"), Map.of()).text();
    assertTrue(css.endsWith(":root{--link:#005500;}"));
    org.junit.jupiter.api.Assertions.assertThrows(
        IllegalArgumentException.class,
        () -> Stylesheet.coloured(Map.of("link", "red;}body{display:none"), Map.of()));
    org.junit.jupiter.api.Assertions.assertThrows(
        IllegalArgumentException.class,
        () -> Stylesheet.coloured(Map.of("nothing", "#000000"), Map.of()));
  }
}
