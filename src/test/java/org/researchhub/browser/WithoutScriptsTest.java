package org.researchhub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everything a reader does works with JavaScript off. */
@ExtendWith(Stage.Opener.class)
class WithoutScriptsTest {

  private static final Look PHONE = Look.of("en light 360");

  @Test
  void fromHomeASearchIsFilteredAResultOpenedAndItsReferenceSaved(Stage stage) throws IOException {
    try (var visitor = stage.visitor(PHONE, false)) {
      Page page = visitor.newPage();
      page.navigate("/en/");
      page.locator("main input[name=q]").fill("trafficking");
      page.locator("main input[name=q]").press("Enter");
      page.waitForURL(Pattern.compile(".*/en/search\\?q=trafficking"));
      int all = page.locator(".items > li").count();

      page.locator("a[href='#filters']").click();
      page.locator("#filters input[name=type]").first().check();
      page.locator("#filters button").click();
      page.waitForURL(Pattern.compile(".*[?&]type=.*"));
      int filtered = page.locator(".items > li").count();
      assertTrue(filtered > 0 && filtered < all, filtered + " of " + all);
      assertEquals(1, page.locator(".chips a").count());
      Stage.picture(page, "without-scripts-filtered");

      page.locator(".items > li").first().locator("h2 a, h3 a").first().click();
      page.waitForURL(Pattern.compile(".*/en/publications/.*"));
      Locator reference = page.locator("a[href$='.ris']");
      Download saved = page.waitForDownload(reference::click);
      assertTrue(Files.readString(saved.path()).startsWith("TY  - "));
    }
  }

  @Test
  void theLanguageSwitchKeepsThePageAndTheQuery(Stage stage) {
    try (var visitor = stage.visitor(PHONE, false)) {
      Page page = visitor.newPage();
      page.navigate("/en/search?q=child&type=dt-report");
      page.locator(".tongues summary").click();
      Stage.picture(page, "without-scripts-languages");
      page.locator(".tongues a[hreflang=ar]").click();
      page.waitForURL(Pattern.compile(".*/ar/search\\?q=child&type=dt-report"));
      assertEquals("child", page.locator("#q").inputValue());
      assertEquals(1, page.locator(".chips a").count());
    }
  }
}
