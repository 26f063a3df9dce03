package org.researchhub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchhub.accounts.Accounts;
import org.researchhub.accounts.Role;

/** Pages by keyboard alone. */
@ExtendWith(Stage.Opener.class)
class KeyboardTest {

  private static final int MOST_STOPS = 200;

  private static final String STOP =
      """
      () => {
        const at = document.activeElement;
        if (!at || at === document.body) return null;
        const box = at.getBoundingClientRect(), style = getComputedStyle(at);
        const shown = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        const region = at.matches('.skip') ? 'skip' : at.closest('header') ? 'header'
          : at.closest('form#search') ? 'search' : at.closest('#filters') ? 'filters'
          : at.closest('.trap') ? 'trap' : at.closest('main') ? 'main' : 'footer';
        const flaw = !ring ? 'no ring' : box.width * box.height < 1 ? 'no size'
          : !shown || !(at.contains(shown) || shown.contains(at) || at.getClientRects().length > 1)
            ? 'covered by ' + shown?.outerHTML.slice(0, 80) : '';
        return region + '|' + (flaw && flaw + ': ' + at.outerHTML.slice(0, 120));
      }
      """;

  @ParameterizedTest
  @ValueSource(strings = {"en light 360", "en dark 1280", "ar light 1280"})
  void theSearchPageIsWalkedInTheOrderItIsSeenAndTheFocusIsNeverHidden(String look, Stage stage) {
    try (var visitor = stage.visitor(Look.of(look), true)) {
      Page page = visitor.newPage();
      page.navigate(PageKind.SEARCH.in(Look.of(look).language()));
      assertEquals(
          List.of("skip", "header", "search", "main", "filters", "footer"), walked(page, look));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/, en light 1280",
    "/, ar light 360",
    "/publications/user-guide, en light 360",
    "/publications/user-guide, ar light 1280",
    "/contact, en light 1280",
    "/contact, ar light 360"
  })
  void aPageIsWalkedFromItsHeadThroughItsContentToItsFoot(String path, String look, Stage stage) {
    try (var visitor = stage.visitor(Look.of(look), true)) {
      Page page = visitor.newPage();
      page.navigate("/" + Look.of(look).language() + path);
      assertEquals(List.of("skip", "header", "main", "footer"), walked(page, look));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en light 1280", "en light 360"})
  void theFormOfAPublicationIsWalkedFieldByFieldInTheOrderItIsSeen(String look, Stage stage) {
    String link = stage.door(Accounts.class).add("Keyboard " + look, Role.CURATOR);
    try (var visitor = stage.visitor(Look.of(look), true)) {
      Page page = visitor.newPage();
      page.navigate("/curate/sign-in/" + link);
      page.locator("main button").focus();
      page.keyboard().press("Enter");
      page.waitForURL("**/curate");
      page.navigate("/curate/add");
      assertEquals(List.of("skip", "header", "main", "footer"), walked(page, look));
    }
  }

  /** The regions in the order in which Tab comes to them; each stop is seen and ringed. */
  private static List<String> walked(Page page, String look) {
    List<String> regions = new ArrayList<>();
    List<String> flaws = new ArrayList<>();
    for (int stops = 0; stops < MOST_STOPS; stops++) {
      page.keyboard().press("Tab");
      if (!(page.evaluate(STOP) instanceof String stop)) {
        break;
      }
      String[] parts = stop.split("\\|", 2);
      boolean roundAgain = parts[0].equals("skip") && regions.contains("footer");
      if (roundAgain) {
        break;
      }
      if (regions.isEmpty() || !regions.getLast().equals(parts[0])) {
        regions.add(parts[0]);
        Stage.picture(page, "keyboard-" + parts[0] + "-" + look.replace(' ', '-'));
      }
      if (!parts[1].isEmpty()) {
        flaws.add(parts[1]);
      }
    }
    assertEquals(List.of(), flaws);
    return regions;
  }
}
