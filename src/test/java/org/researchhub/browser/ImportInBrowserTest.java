package org.researchhub.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.researchhub.accounts.Accounts;
import org.researchhub.accounts.Role;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Outcome;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Submission;
import org.researchhub.curation.Drafts;
import org.researchhub.curation.Pairs;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A hundred references, on a phone and without scripts: seen first, then imported, then undone. */
@ExtendWith(Stage.Opener.class)
class ImportInBrowserTest {

  private static final Look PHONE = Look.of("en light 360");
  private static final int MOST_CLICKS = 4;

  private int clicks;

  @Test
  void aHundredReferencesAreSeenDecidedImportedAndUndone(Stage stage) {
    Map<String, Description> before = publish(stage);
    long drafts = stage.door(Drafts.class).count();
    String secret = stage.door(Accounts.class).add("Importer", Role.CURATOR);
    try (var visitor = stage.visitor(PHONE, false)) {
      Page page = visitor.newPage();
      page.navigate("/curate/sign-in/" + secret);
      page.locator("main button").click();
      page.navigate("/curate/imports");
      narrow(page);
      page.locator("#file")
          .setInputFiles(
              new FilePayload(
                  "hundred.ris", "text/plain", references().getBytes(StandardCharsets.UTF_8)));
      click(page.locator("main form button").first());
      page.waitForURL(Pattern.compile(".*/curate/imports/u[a-z0-9]{8}"));
      page.locator("dl.facts").waitFor();
      page.locator("form[action$='/take']").waitFor();
      Stage.picture(page, "import-report");
      narrow(page);
      assertThat(page.locator("dl.facts b").allInnerTexts())
          .as("new, same, edition, doubtful, refused")
          .containsExactly("78", "12", "0", "10", "1");
      assertThat(stage.door(Drafts.class).count()).as("nothing is made yet").isEqualTo(drafts);

      assertThat(page.locator("form[action$='/take'] button").innerText())
          .isEqualTo("Import the 88 records as drafts");
      whatIsCertainCanBeOpened(page);

      click(page.locator("a.button"));
      int pairs = 0;
      for (String act : acts()) {
        page.waitForURL(Pattern.compile(".*/pairs/\\d+"));
        narrow(page);
        if (pairs++ == 0) {
          Stage.picture(page, "import-compare");
          assertThat(page.locator("mark").count()).isPositive();
          assertThat(page.locator(".outcome").first().innerText())
              .as("what the result will say, at first")
              .contains(page.locator(".three label:first-child .lines").first().innerText());
          assertThat(page.locator("main").innerText()).contains("Source: hundred.ris");
          assertThat(keyboardOrder(page))
              .containsExactly("merge", "keep-existing", "use-import", "keep-both");
        }
        String here = page.url();
        page.locator("button[value='" + act + "']").press("Enter");
        page.waitForURL(url -> !url.equals(here));
      }
      assertThat(pairs).isEqualTo(10);
      assertThat(page.locator("[role=status]").innerText())
          .contains("Decided about 10 of 10 doubtful ones.");
      click(page.locator("form[action$='/take'] button"));
      Locator batch = page.locator("a[href*='/batches/']");
      batch.waitFor();
      page.locator("form[action$='/discard']").waitFor();
      assertThat(clicks).as("clicks besides one for each pair").isLessThanOrEqualTo(MOST_CLICKS);
      assertThat(stage.door(Drafts.class).count())
          .as("78 new, 12 filled, 4 merged or used, 3 kept beside")
          .isEqualTo(drafts + 78 + 12 + 4 + 3);

      page.navigate(batch.getAttribute("href"));
      Stage.picture(page, "import-batch");
      narrow(page);
      page.locator("form[action$='/undo'] button").click();
      page.locator("[role=status] h2").waitFor();
      assertThat(page.locator("[role=status]").innerText()).contains("97 drafts were thrown away");
    }
    assertThat(stage.door(Drafts.class).count()).isEqualTo(drafts);
    before.forEach((id, description) ->
        assertThat(((Publication) stage.door(Publications.class).find(id).orElseThrow()))
            .satisfies(publication -> {
              assertThat(publication.version()).isEqualTo(1);
              assertThat(publication.description()).isEqualTo(description);
            }));
    assertThat(stage.door(Pairs.class).countOpen()).isZero();
    rememberedForEver(stage);
  }

  /** Looked at, and left as it is: it costs no click of who trusts it. */
  private static void whatIsCertainCanBeOpened(Page page) {
    String report = page.url();
    page.locator("dl.facts a[href$='/same']").click();
    assertThat(page.locator(".items h2 a").count()).isEqualTo(12);
    page.locator(".items h2 a").first().click();
    narrow(page);
    assertThat(page.locator("button[value='keep-both']").count()).isEqualTo(1);
    page.navigate(report);
    page.locator("dl.facts a[href$='/refused']").click();
    assertThat(page.locator(".items li").first().innerText()).contains("title");
    page.navigate(report);
  }

  /** The buttons that the tab key reaches after the last choice, in its order. */
  private static List<String> keyboardOrder(Page page) {
    page.locator(".three input").last().focus();
    var reached = new ArrayList<String>();
    for (int i = 0; i < 4; i++) {
      page.keyboard().press("Tab");
      reached.add(String.valueOf(page.evaluate("document.activeElement.value")));
    }
    return reached;
  }

  /** The three that were kept beside what is here come again and are new. */
  private void rememberedForEver(Stage stage) {
    String secret = stage.door(Accounts.class).add("Importer again", Role.CURATOR);
    try (var visitor = stage.visitor(PHONE, false)) {
      Page page = visitor.newPage();
      page.navigate("/curate/sign-in/" + secret);
      page.locator("main button").click();
      page.navigate("/curate/imports");
      page.locator("#file")
          .setInputFiles(
              new FilePayload(
                  "hundred.ris", "text/plain", references().getBytes(StandardCharsets.UTF_8)));
      page.locator("main form button").first().click();
      page.locator("form[action$='/take']").waitFor();
      assertThat(page.locator("dl.facts b").allInnerTexts())
          .containsExactly("81", "12", "0", "7", "1");
      page.locator("form[action$='/discard'] button").click();
      page.waitForURL(Pattern.compile(".*/curate/imports"));
    }
  }

  private static List<String> acts() {
    var acts = new ArrayList<String>();
    acts.addAll(List.of("merge", "merge", "use-import", "use-import"));
    acts.addAll(List.of("keep-existing", "keep-existing", "keep-existing"));
    acts.addAll(List.of("keep-both", "keep-both", "keep-both"));
    return acts;
  }

  private void click(Locator control) {
    clicks++;
    control.click();
  }

  private static void narrow(Page page) {
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .as("no sideways scroll at 360 px on " + page.url())
        .isLessThanOrEqualTo(360);
  }

  private static Map<String, Description> publish(Stage stage) {
    var published = new HashMap<String, Description>();
    for (int i = 0; i < 22; i++) {
      String doi =
          i < 12 ? ", 'identifiers': [{'scheme': 'doi', 'value': '10.5555/cert." + i + "'}]" : "";
      Description description =
          described(
              "{'titles': {'en': '"
                  + words(i)
                  + "'}, 'agencies': [{'name': 'Bureau of Maps', 'order': 1, 'role':"
                  + " 'publisher'}], 'dates': [{'kind': 'published', 'edtf': '2006'}], 'sources':"
                  + " [{'id': 's1', 'kind': 'hand', 'name': 'A curator'}]"
                  + doi
                  + "}");
      Outcome outcome =
          stage.door(Publications.class).publish(Submission.fresh(description, "test"));
      published.put(((Outcome.Done) outcome).entry().id(), description);
    }
    return published;
  }

  /** A hundred, and one that has no title. */
  private static String references() {
    return "TY  - RPRT\nPB  - Bureau of Maps\nPY  - 2006\nER  - \n\n" + hundred();
  }

  private static String hundred() {
    return IntStream.range(0, 100)
        .mapToObj(i ->
            "TY  - RPRT\nTI  - "
                + (i >= 12 && i < 22 ? words(i) + " revisited" : words(i))
                + "\nPB  - "
                + (i >= 12 && i < 22 ? "Office of Roads" : "Bureau of Maps")
                + "\nPY  - 2006\nAB  - About it.\n"
                + (i < 12 ? "DO  - 10.5555/cert." + i + "\n" : "")
                + "ER  - \n\n")
        .collect(Collectors.joining());
  }

  /** Words that no other number has. */
  private static String words(int number) {
    var random = new Random(4000 + number);
    return IntStream.range(0, 6)
        .mapToObj(i ->
            random
                .ints(8, 0, 26)
                .mapToObj(letter -> Character.toString('a' + letter))
                .collect(Collectors.joining()))
        .collect(Collectors.joining(" "));
  }

  private static Description described(String json) {
    return Description.of((ObjectNode) new JsonMapper().readTree(json.replace('\'', '"')));
  }
}
