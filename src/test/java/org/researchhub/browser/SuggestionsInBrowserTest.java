package org.researchhub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Suggestions under the search box, by keyboard, by touch, and where they are not wanted. */
@ExtendWith(Stage.Opener.class)
class SuggestionsInBrowserTest {

  @ParameterizedTest
  @CsvSource({
    "en light 360, /, #q, Alban, al",
    "en dark 1280, /publications, #find, Alban, al",
    "ar light 360, /search, #q, ألبان, al",
    "ar light 1280, /publications, #find, ألبان, al"
  })
  void whatIsMeantIsChosenByKeyboardAndEnterWithoutAChoiceSearches(
      String words, String path, String field, String typed, String place, Stage stage) {
    Look look = Look.of(words);
    try (var visitor = stage.visitor(look, true)) {
      Page page = visitor.newPage();
      var complaints = new ArrayList<String>();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.onPageError(complaints::add);
      page.navigate("/" + look.language() + path);
      Locator box = page.locator(field);
      assertEquals("combobox", box.getAttribute("role"));
      box.pressSequentially(typed);
      Locator first = page.locator("[role=option]").first();
      first.waitFor();
      assertEquals("true", box.getAttribute("aria-expanded"));
      assertNull(box.getAttribute("aria-activedescendant"));
      assertFalse(page.locator("form [role=status]").textContent().isBlank());
      PagesInBrowserTest.fits(page, look);
      box.press("ArrowDown");
      assertEquals(first.getAttribute("id"), box.getAttribute("aria-activedescendant"));
      assertEquals("true", first.getAttribute("aria-selected"));
      Stage.picture(page, "suggestions-" + look);
      assertEquals(List.of(), PagesInBrowserTest.accessibility(page));
      box.press("Escape");
      first.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
      assertEquals("false", box.getAttribute("aria-expanded"));
      assertEquals(typed, box.inputValue());
      box.press("Backspace");
      first.waitFor();
      box.press("ArrowUp");
      box.press("ArrowDown");
      box.press("Enter");
      page.waitForURL("**/" + look.language() + "/places/" + place);
      page.goBack();
      box.fill("");
      box.pressSequentially(typed);
      first.waitFor();
      box.press("Enter");
      page.waitForURL("**/" + look.language() + "/search?q=*");
      assertEquals(List.of(), complaints);
    }
  }

  @Test
  void aTouchChoosesToo(Stage stage) {
    try (var visitor = stage.visitor(Look.of("fr light 360"), true)) {
      Page page = visitor.newPage();
      page.navigate("/fr/");
      page.locator("#q").pressSequentially("alban");
      page.locator("[role=option]").first().click();
      page.waitForURL("**/fr/places/al");
    }
  }

  @Test
  void twoLettersAskNothingAndWhoSavesDataIsNotAskedFor(Stage stage) {
    try (var visitor = stage.visitor(Look.of("en light 360"), true)) {
      var asked = new ArrayList<String>();
      visitor.onRequest(request -> asked.add(request.url()));
      Page page = visitor.newPage();
      page.navigate("/en/");
      page.locator("#q").pressSequentially("al");
      page.waitForTimeout(400);
      visitor.addInitScript(
          "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })");
      page.reload();
      page.locator("#q").pressSequentially("alban");
      page.waitForTimeout(400);
      assertNull(page.locator("#q").getAttribute("role"));
      assertTrue(asked.stream().noneMatch(url -> url.contains("/suggest")), asked.toString());
    }
  }
}
