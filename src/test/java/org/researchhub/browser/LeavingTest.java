package org.researchhub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Leave this site: by its link and by the keyboard, and nothing behind Back. */
@ExtendWith(Stage.Opener.class)
class LeavingTest {

  private static final Look LOOK = Look.of("en light 360");
  private static final Predicate<String> OUTSIDE = url -> url.startsWith("https://");
  private static final long TOO_LONG = 5_100;

  private static Page arrive(BrowserContext visitor) {
    visitor.route(
        OUTSIDE,
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/html")
                    .setBody("<!doctype html><title>Weather</title><h1>Weather</h1>")));
    return visitor.newPage();
  }

  private static void visitThreePages(Page page) {
    page.navigate("/en/");
    page.navigate("/en/publications");
    page.navigate("/en/contact");
  }

  private static void away(Page page) {
    page.waitForURL(OUTSIDE);
    assertEquals("Weather", page.title());
  }

  @Test
  void afterLeavingFromTheThirdPageNoPageOfTheHubIsBehindBackOrForward(Stage stage) {
    try (var visitor = stage.visitor(LOOK, true)) {
      Page page = arrive(visitor);
      visitThreePages(page);
      page.locator("a.exit").click();
      away(page);
      for (int back = 0; back < 3; back++) {
        assertNeutral(page, "history.back()");
      }
      assertNeutral(page, "history.forward()");
      Stage.picture(page, "leaving-back");
      assertEquals(0, visitor.cookies(stage.address()).size(), "the signal is gone");
    }
  }

  /** The way out itself may flash by, without a word of the hub, and leads away again. */
  private static void assertNeutral(Page page, String move) {
    String before = (String) page.evaluate("location.href");
    page.evaluate(move);
    page.waitForTimeout(1_500);
    String shown = page.url();
    boolean neutral = OUTSIDE.test(shown) || shown.endsWith("/exit") || shown.equals("about:blank");
    assertTrue(neutral, move + " from " + before + " shows " + shown);
    assertFalse(page.content().contains("wordmark"), shown);
  }

  @Test
  void threeShiftsLeave(Stage stage) {
    try (var visitor = stage.visitor(LOOK, true)) {
      Page page = arrive(visitor);
      visitThreePages(page);
      page.keyboard().press("Shift");
      assertSaid(page, "press 2 more times");
      page.keyboard().press("Shift");
      assertSaid(page, "press 1 more time");
      Stage.picture(page, "leaving-shift");
      page.keyboard().press("Shift");
      away(page);
    }
  }

  @Test
  void capitalLettersDoNotLeave(Stage stage) {
    try (var visitor = stage.visitor(LOOK, true)) {
      Page page = arrive(visitor);
      page.navigate("/en/search");
      page.locator("#q").focus();
      for (int i = 0; i < 3; i++) {
        page.keyboard().press("Shift+A");
      }
      page.waitForTimeout(300);
      assertTrue(page.url().endsWith("/en/search"), page.url());
      assertEquals("AAA", page.locator("#q").inputValue());
      assertEquals("", page.locator("#exit-status").textContent());
    }
  }

  @Test
  void shiftsMoreThanFiveSecondsApartDoNotLeave(Stage stage) {
    try (var visitor = stage.visitor(LOOK, true)) {
      Page page = arrive(visitor);
      page.clock().install();
      page.navigate("/en/");
      page.keyboard().press("Shift");
      page.keyboard().press("Shift");
      page.clock().fastForward(TOO_LONG);
      assertSaid(page, "was not completed");
      page.keyboard().press("Shift");
      assertSaid(page, "press 2 more times");
      assertTrue(page.url().endsWith("/en/"), page.url());
    }
  }

  @Test
  void withoutScriptsThePlainLinkLeaves(Stage stage) {
    try (var visitor = stage.visitor(LOOK, false)) {
      Page page = arrive(visitor);
      visitThreePages(page);
      page.locator("a.exit").click();
      page.waitForURL(OUTSIDE);
      assertEquals("Weather", page.title());
    }
  }

  private static void assertSaid(Page page, String words) {
    String said = page.locator("#exit-status").textContent();
    assertTrue(said.contains(words), said);
  }
}
