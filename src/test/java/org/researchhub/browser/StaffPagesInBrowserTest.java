package org.researchhub.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchhub.accounts.Accounts;
import org.researchhub.accounts.Role;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Submission;
import org.researchhub.curation.Drafts;
import org.researchhub.enquiries.Enquiries;
import org.researchhub.enquiries.Enquiry;

/** A curator's morning, page by page; each page is looked at as the readers' are. */
@ExtendWith(Stage.Opener.class)
class StaffPagesInBrowserTest {

  private static final String EDITED = "gx3sp75x";

  @ParameterizedTest
  @ValueSource(strings = {"en light 1280", "en dark 360", "en light 360", "en dark 1280"})
  void everyPageOfTheStaffIsAccessibleAndFitsTheWindow(String words, Stage stage) {
    Look look = Look.of(words);
    String name = "Curator " + look;
    String link = stage.door(Accounts.class).add(name, Role.CURATOR);
    stage
        .door(Enquiries.class)
        .send(
            new Enquiries.Message(
                Enquiry.Desk.CONTACT, "other", "Where is the guide?", null, "/en/", "en"));
    try (var visitor = stage.visitor(look, true)) {
      Page page = visitor.newPage();
      page.navigate("/curate/sign-in/" + link);
      looked(page, "link", look);
      page.getByRole(AriaRole.BUTTON).first().click();
      looked(page, "today", look);
      for (String path :
          List.of(
              "publications",
              "publications?q=guidelines",
              "messages",
              "imports",
              "matches",
              "add")) {
        page.navigate("/curate/" + path);
        looked(page, path.replaceAll("\\W", "-"), look);
      }
      page.locator("button[value=publish]").first().click();
      looked(page, "refused", look);
      assertTrue(page.title().startsWith("Error:"), page.title());
      assertEquals("errors", page.evaluate("document.activeElement.id"), "the summary has focus");
      columns(page, look);
      page.navigate("/curate/messages");
      page.locator(".items a").first().click();
      looked(page, "message", look);
      page.navigate("/curate/publications/" + EDITED);
      looked(page, "edit", look);
      page.locator("[name='titles.0.value']").fill("Trafficked children in Kosovo " + look);
      meanwhile(stage, look);
      page.locator("button[value=save]").last().click();
      looked(page, "conflict", look);
      page.locator("main button").last().click();
      looked(page, "settled", look);
      page.locator("button[value=preview]").click();
      looked(page, "preview", look);
    } finally {
      discard(stage);
    }
  }

  /** A table whose headings the hub was never told about. */
  private static void columns(Page page, Look look) {
    String table = "Kop " + look + ";Jaar;\nThe shelters of the north;1998;a\nWells;2001;b\n";
    page.navigate("/curate/imports");
    page.locator("#file")
        .setInputFiles(
            new FilePayload("lijst.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
    page.locator("main form button").first().click();
    page.waitForURL(Pattern.compile(".*/columns"));
    looked(page, "columns", look);
    page.locator("main button").first().click();
    looked(page, "columns-refused", look);
    assertEquals("errors", page.evaluate("document.activeElement.id"), "the summary has focus");
    page.locator("#column-0").selectOption("title");
    page.locator("main button").first().click();
    page.locator("form[action$='/take']").waitFor();
    page.locator("form[action$='/discard'] button").click();
  }

  private static void meanwhile(Stage stage, Look look) {
    Publications publications = stage.door(Publications.class);
    Publication now = (Publication) publications.find(EDITED).orElseThrow();
    var document = now.description().toJson();
    document.withObject("titles").put("en", "Children in Kosovo " + look);
    publications.publish(Submission.change(now, Description.of(document), "Other", null));
  }

  private static void discard(Stage stage) {
    Drafts drafts = stage.door(Drafts.class);
    drafts.of(EDITED).ifPresent(draft -> drafts.discard(draft.id()));
  }

  private static void looked(Page page, String name, Look look) {
    Stage.picture(page, "staff-" + name + "-" + look);
    assertAll(
        "staff " + name + " " + look,
        () -> assertEquals(1, page.locator("h1").count(), "one h1"),
        () -> PagesInBrowserTest.fits(page, look),
        () -> assertEquals(List.of(), PagesInBrowserTest.accessibility(page), "axe"));
  }
}
