package org.researchhub.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page once, every language, colour scheme and width many times; all with -Dmatrix=full. */
@ExtendWith(Stage.Opener.class)
class PagesInBrowserTest {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
  private static final int HEADER_LIMIT = 112;
  private static final int MOST_REQUESTS = 4;

  static Stream<Arguments> views() {
    if (System.getProperty("matrix", "").equals("full")) {
      return PageKind.ALL.stream()
          .flatMap(kind -> Look.ALL.stream().map(look -> Arguments.of(kind, look)));
    }
    Stream<Arguments> eachPage =
        IntStream.range(0, PageKind.ALL.size())
            .mapToObj(i -> Arguments.of(PageKind.ALL.get(i), Look.ALL.get(i % Look.ALL.size())));
    Stream<Arguments> again =
        Stream.of("en light 360", "ar light 1280")
            .map(Look::of)
            .flatMap(look ->
                Stream.of(PageKind.HOME, PageKind.PUBLICATION_PAGE, PageKind.SEARCH)
                    .map(kind -> Arguments.of(kind, look)));
    return Stream.concat(eachPage, again).distinct();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("views")
  void aPageIsAccessibleFitsTheWindowAsksNobodyElseAndKeepsNothing(
      PageKind kind, Look look, Stage stage) {
    try (var visitor = stage.visitor(look, true)) {
      List<String> asked = new ArrayList<>();
      List<String> complaints = new ArrayList<>();
      Page page = visitor.newPage();
      page.onRequest(request -> asked.add(request.url()));
      page.onPageError(complaints::add);
      page.onConsoleMessage(message -> {
        boolean ownStatus = message.text().contains("status of " + kind.status());
        if (message.type().equals("error") && !ownStatus) {
          complaints.add(message.text());
        }
      });
      @Nullable Response answer = page.navigate(stage.path(kind, look.language()));
      if (kind == PageKind.CONTACT_REFUSED) {
        asked.clear();
        answer = sent(page);
      }
      int status = answer == null ? 0 : answer.status();
      Stage.picture(page, kind + "-" + look);
      assertAll(
          kind + " " + look,
          () -> assertEquals(kind.status(), status),
          () -> assertEquals(List.of(), complaints, "errors on the console"),
          () -> assertEquals(List.of(), strangers(asked, stage), "requests to other hosts"),
          () -> assertTrue(asked.size() <= MOST_REQUESTS, "requests " + asked),
          () -> assertEquals(List.of(), visitor.cookies(), "cookies"),
          () -> assertEquals("0 0 0 0", kept(page), "kept in the browser"),
          () -> language(page, kind, look),
          () -> assertEquals(1, page.locator("h1").count(), "one h1"),
          () -> fits(page, look),
          () -> assertEquals(List.of(), accessibility(page), "axe"),
          () -> firstStops(page, kind));
    }
  }

  private static Response sent(Page page) {
    Response answer =
        page.waitForResponse(
            response -> response.request().method().equals("POST"),
            () -> page.evaluate("document.querySelector('main form').submit()"));
    page.waitForLoadState();
    page.locator("#errors").waitFor();
    return answer;
  }

  private static List<String> strangers(List<String> asked, Stage stage) {
    return asked.stream()
        .filter(url -> !url.startsWith("data:"))
        .filter(url -> !stage.host().equals(URI.create(url).getAuthority()))
        .toList();
  }

  private static Object kept(Page page) {
    return page.evaluate(
        """
        async () => [localStorage.length, sessionStorage.length,
          (await indexedDB.databases()).length,
          'caches' in globalThis ? (await caches.keys()).length : 0].join(' ')
        """);
  }

  private static void language(Page page, PageKind kind, Look look) {
    assertEquals(
        kind.open() ? look.language() + " " + look.direction() : "en ltr",
        page.evaluate("document.documentElement.lang + ' ' + document.documentElement.dir"));
  }

  static void fits(Page page, Look look) {
    int wide = (int) page.evaluate("document.documentElement.scrollWidth");
    assertTrue(wide <= look.width(), "scrolls sideways: " + wide);
    if (look.narrow()) {
      int header = (int) page.evaluate("Math.floor(document.querySelector('header').offsetHeight)");
      assertTrue(header <= HEADER_LIMIT, "the header takes " + header);
    }
  }

  static List<String> accessibility(Page page) {
    var seen = new AxeBuilder(page).withTags(RULES).setLegacyMode(true).analyze();
    assertTrue(seen.getPasses().size() > 10, "axe looked at the page");
    return seen.getViolations().stream().map(PagesInBrowserTest::told).toList();
  }

  private static String told(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getNodes().stream()
            .limit(3)
            .map(node -> node.getTarget() + " " + node.getFailureSummary())
            .toList();
  }

  private static void firstStops(Page page, PageKind kind) {
    if (kind == PageKind.CONTACT_REFUSED) {
      assertEquals("errors", page.evaluate("document.activeElement.id"), "the summary has focus");
      return;
    }
    if (kind == PageKind.CONTACT_SENT) {
      assertEquals("H1", page.evaluate("document.activeElement.tagName"), "the heading has focus");
      return;
    }
    page.keyboard().press("Tab");
    assertEquals("#main", stop(page), "first stop");
    if (kind.open()) {
      page.keyboard().press("Tab");
      assertEquals("/exit", stop(page), "second stop");
    }
  }

  private static Object stop(Page page) {
    return page.evaluate("document.activeElement.getAttribute('href')");
  }
}
