package org.researchhub.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.researchhub.ServedHub;
import org.researchhub.accounts.Accounts;
import org.researchhub.accounts.Browser;
import org.researchhub.accounts.Role;
import org.researchhub.authorities.Authorities;
import org.researchhub.authorities.Scheme;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.curation.Draft;
import org.researchhub.curation.Drafts;
import org.researchhub.enquiries.Enquiries;
import org.researchhub.enquiries.Enquiry;
import org.researchhub.platform.Facts;
import org.researchhub.platform.db.Database;

class WorkspaceTest {

  private static final String SAVE = "/curate/save";
  private static ServedHub hub;

  @BeforeAll
  static void start() {
    hub = ServedHub.start();
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  @Test
  void whatTheHubGaveUpIsShownWhereTheDayBegins() {
    Browser browser = Browser.signedIn(hub, "Early", Role.CURATOR);
    assertFalse(browser.get("/curate").text().contains("not tried any more"));
    Database database = hub.door(Database.class);
    database.writing(sql ->
        sql.execute(
            "insert into platform_job (kind, subject, state, priority, run_at, attempts, added)"
                + " values ('text', 'f', 'failed', 0, '2026-01-01T00:00:00Z', 8,"
                + " '2026-01-01T00:00:00Z')"));
    hub.door(Facts.class).remember("files.store-root", "0=ocfl_1.1 is not there.");
    String today = browser.get("/curate").text();
    database.writing(sql -> sql.execute("delete from platform_job where subject = 'f'"));
    hub.door(Facts.class).remember("files.store-root", "");

    assertTrue(today.contains("The text of one document could not be taken"), today);
    assertTrue(today.contains("a file that describes the preservation store is damaged"), today);
    assertFalse(browser.get("/curate").text().contains("preservation store"));
  }

  @Test
  void aCuratorCorrectsATitleFromTheListInOneFormAndNothingElseChanges() {
    Browser browser = Browser.signedIn(hub, "Corrector", Role.CURATOR);
    Publication before = publication("gx3sp75x");
    var form = browser.get("/curate/publications/gx3sp75x").form(SAVE);
    var done =
        browser.submit(form, Map.of("titles.0.value", "Children in Kosovo", "act", "publish"));
    assertTrue(done.text().contains("Published."), done.text());
    Publication after = publication("gx3sp75x");
    assertEquals("Children in Kosovo", after.description().titles().get("en"));
    var wanted = before.description().toJson();
    wanted.withObject("titles").put("en", "Children in Kosovo");
    assertEquals(Description.of(wanted), after.description());
  }

  @Test
  void themesAreTickedAmongAllWordsAndWhatIsChosenStandsFirst() {
    Browser browser = Browser.signedIn(hub, "Ticker", Role.CURATOR);
    Publication before = publication("j5j08z0q");
    var form = browser.get("/curate/publications/j5j08z0q").form(SAVE);
    assertEquals(
        before.description().themes(), form.select("[name=themes][checked]").eachAttr("value"));
    assertEquals(
        hub.door(Authorities.class).vocabulary().concepts(Scheme.Kind.THEME).size(),
        form.select("[name=themes]").size());
    String kept = before.description().themes().getLast();
    browser.submit(form, Map.of("themes", kept, "act", "save"));
    Draft draft = hub.door(Drafts.class).of("j5j08z0q").orElseThrow();
    assertEquals(List.of(kept), draft.description().themes());
    assertEquals(before.description().types(), draft.description().types());
    hub.door(Drafts.class).discard(draft.id());
  }

  @Test
  void whatWasWrittenWhenTheSessionEndedIsSentAgainAfterSigningIn() {
    Accounts accounts = hub.door(Accounts.class);
    Browser browser = Browser.signedIn(hub, "Interrupted", Role.CURATOR);
    var form = browser.get("/curate/add").form(SAVE);
    String link = accounts.reset("Interrupted").orElseThrow();
    String written = "\nTwo lines,\r\nand “quotes” & <marks>";
    var answer =
        browser.submit(
            form,
            Map.of(
                "titles.0.lang",
                "en",
                "titles.0.value",
                "A long morning’s work",
                "notes.0.value",
                written,
                "act",
                "save"));
    assertEquals(403, answer.status());
    assertTrue(answer.text().contains("what you wrote is here"), answer.text());
    assertTrue(
        answer.response().headers().firstValue("Cache-Control").orElse("").contains("no-store"));

    var again = answer.form(SAVE);
    assertEquals(403, browser.submit(again, Map.of()).status(), "still signed out");
    var asked = browser.get("/curate/sign-in/" + link).form("/curate/sign-in");
    browser.submit(asked, Map.of());
    var done = browser.submit(again, Map.of());
    assertEquals(200, done.status(), done.text());
    var kept = done.page().select("[name=titles.0.value]").attr("value");
    assertEquals("A long morning’s work", kept);
    var draft = hub.door(Drafts.class).changedBy("Interrupted", 1).getFirst().description();
    assertEquals(
        List.of(written.strip().replace("\r\n", "\n")),
        draft.notes().stream().map(note -> note.replace("\r\n", "\n")).toList());
  }

  @Test
  void theTextsOfAFormWithFilesAreKeptAndTheFilesAreNamed() {
    Browser browser = Browser.signedIn(hub, "Uploader", Role.CURATOR);
    var form = browser.get("/curate/add").form(SAVE);
    String link = hub.door(Accounts.class).reset("Uploader").orElseThrow();
    var answer =
        browser.upload(
            form,
            Map.of("titles.0.lang", "en", "titles.0.value", "With a file", "act", "save"),
            List.of(new Browser.Upload("files", "report.pdf", "%PDF-1.7 not kept")));
    assertEquals(403, answer.status());
    assertTrue(answer.text().contains("report.pdf"), answer.text());
    var again = answer.form(SAVE);
    browser.submit(browser.get("/curate/sign-in/" + link).form("/curate/sign-in"), Map.of());
    assertEquals(200, browser.submit(again, Map.of()).status());
    assertEquals("With a file", hub.door(Drafts.class).changedBy("Uploader", 1).getFirst().title());
  }

  @Test
  void aFormFromAnotherSiteIsNotKept() {
    var stranger =
        new org.researchhub.Programs(hub.address())
            .ask(
                "POST",
                SAVE,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Origin",
                "https://elsewhere.example");
    assertEquals(403, stranger.status());
    assertFalse(stranger.body().contains("what you wrote is here"));
  }

  @Test
  void allThatIsWrongIsToldAtOnceAndWhatWasTypedStays() {
    Browser browser = Browser.signedIn(hub, "Hasty", Role.CURATOR);
    var form = browser.get("/curate/add").form(SAVE);
    var answer =
        browser.submit(
            form, Map.of("dates.0.edtf", "soon", "places.0.value", "Atlantis", "act", "publish"));
    assertEquals(422, answer.status());
    assertTrue(answer.page().title().startsWith("Error:"), answer.page().title());
    assertEquals(3, answer.page().select("#errors li").size());
    assertEquals("soon", answer.page().select("[name=dates.0.edtf]").attr("value"));
    for (var link : answer.page().select("#errors a")) {
      String id = link.attr("href").substring(1);
      assertTrue(answer.page().getElementById(id) != null, id);
    }
  }

  @Test
  void aMessageToTheCentreIsListedMarkedAsReadAndDeletedByTheStaff() {
    Enquiries enquiries = hub.door(Enquiries.class);
    String secret =
        enquiries.send(
            new Enquiries.Message(
                Enquiry.Desk.CONTACT, "publication", "Is <b>this</b> in print?", null, null, "en"));
    String reference = enquiries.receipt(secret).orElseThrow().reference();
    Browser browser = Browser.signedIn(hub, "Reader of messages", Role.CURATOR);
    assertTrue(browser.get("/curate/messages").text().contains(reference));
    String one = "/curate/messages/" + reference;
    assertTrue(browser.get(one).page().text().contains("Is <b>this</b> in print?"));
    browser.submit(browser.get(one).form(one + "/read"), Map.of());
    assertTrue(enquiries.find(reference).orElseThrow().isRead());
    browser.submit(browser.get(one).form(one + "/delete"), Map.of());
    assertTrue(enquiries.find(reference).isEmpty());
  }

  @Test
  void aReviewerSavesDraftsAndPublishesNothing() {
    Browser browser = Browser.signedIn(hub, "Reader", Role.REVIEWER);
    var form = browser.get("/curate/publications/j5j08z0q").form(SAVE);
    assertTrue(form.select("button[value=publish]").isEmpty());
    browser.submit(form, Map.of("titles.0.value", "Not yet", "act", "publish"));
    assertEquals(1, publication("j5j08z0q").version());
    var draft = hub.door(Drafts.class).of("j5j08z0q").orElseThrow();
    assertEquals("Not yet", draft.title());
    assertTrue(browser.get("/curate/preview/" + draft.id()).text().contains("Not yet"));
    assertFalse(new Browser(hub.address()).get("/p/j5j08z0q").text().contains("Not yet"));
  }

  @Test
  void aReviewerDiscardsOwnDraftsOnly() {
    Drafts drafts = hub.door(Drafts.class);
    Description any = publication("gx3sp75x").description();
    String theirs = drafts.add(any, "Somebody else").id();
    String own = drafts.add(any, "Tidy").id();
    Browser browser = Browser.signedIn(hub, "Tidy", Role.REVIEWER);
    String discard = "/curate/drafts/" + own + "/discard";
    var form = browser.get("/curate/drafts/" + own).form(discard);
    form.attr("action", "/curate/drafts/" + theirs + "/discard");
    assertEquals(403, browser.submit(form, Map.of()).status());
    assertTrue(drafts.find(theirs).isPresent());
    form.attr("action", discard);
    browser.submit(form, Map.of());
    assertTrue(drafts.find(own).isEmpty());
  }

  @Test
  void twoTitlesInOneLanguageAreRefusedAndBothStay() {
    Browser browser = Browser.signedIn(hub, "Doubler", Role.CURATOR);
    long before = hub.door(Drafts.class).count();
    var twice =
        Map.of(
            "titles.0.lang",
            "en",
            "titles.0.value",
            "One",
            "titles.1.lang",
            "en",
            "titles.1.value",
            "Other",
            "act",
            "save");
    var answer = browser.submit(browser.get("/curate/add").form(SAVE), twice);
    assertEquals(422, answer.status());
    assertEquals("#titles.1.value", answer.page().select("#errors a").attr("href"));
    assertEquals("One", answer.page().select("[name=titles.0.value]").attr("value"));
    assertEquals("Other", answer.page().select("[name=titles.1.value]").attr("value"));
    assertEquals(422, browser.submit(answer.form(SAVE), Map.of("act", "save")).status());
    assertEquals(before, hub.door(Drafts.class).count());
  }

  @Test
  void whatIsWithdrawnIsStillFoundByTheStaff() {
    Publications publications = hub.door(Publications.class);
    Browser browser = Browser.signedIn(hub, "Finder", Role.CURATOR);
    Publication published =
        publications.recent(0, 50).stream()
            .filter(each -> !List.of("gx3sp75x", "mcfcbss8", "j5j08z0q").contains(each.id()))
            .findFirst()
            .orElseThrow();
    publications.withdraw(published.id(), published.version(), "Printed in error", "Finder");
    String records = "/curate/publications";
    String link = "a[href=" + records + "/" + published.id() + "]";
    var all = browser.get(records);
    assertEquals(1, all.page().select(link).size());
    assertTrue(all.text().contains("Withdrawn: Printed in error"), all.text());
    String title = published.description().titles().values().iterator().next();
    String query = URLEncoder.encode(title, StandardCharsets.UTF_8);
    assertEquals(1, browser.get(records + "?q=" + query).page().select(link).size());
    publications.reinstate(published.id(), published.version() + 1, "Finder");
  }

  private static Publication publication(String id) {
    return (Publication) hub.door(Publications.class).find(id).orElseThrow();
  }
}
