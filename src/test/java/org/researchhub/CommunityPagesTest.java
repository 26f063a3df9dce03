package org.researchhub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.accounts.Browser;
import org.researchhub.enquiries.Enquiries;
import org.researchhub.enquiries.Enquiry;

/**
 * Projects, internships, who says what, plain pages, safety and messages of the default hub, over
 * HTTP.
 */
class CommunityPagesTest {

  private static final String CALL =
      """
      id: int-test
      slug: library-internship
      kind: call
      state: open
      titles: {en: Internship in the library}
      closes: "2099-02-12T17:00"
      timeZone: Europe/Rome
      months: 3
      paid: true
      howToApply: {en: Send a letter.}
      """;

  @TempDir static Path data;
  private static ServedHub hub;
  private static Browser reader;

  @BeforeAll
  static void start() {
    hub = ServedHub.in(data);
    reader = new Browser(hub.address());
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  @Test
  void aProjectNamesTheSourceOfEachFactAndListsItsPublications() {
    var page = reader.get("/en/projects/child-trafficking-in-west-africa").page();
    assertEquals("Child trafficking in West Africa", page.expectFirst("h1").text());
    for (var fact : page.select(".prose li")) {
      assertTrue(fact.text().contains("Source:"), fact.text());
    }
    assertTrue(page.select("dl.facts").text().contains("1998–2002"));
    assertEquals(1, page.select("ol.items > li").size());
    assertTrue(page.select("dl.facts a[href^=/en/places/]").size() >= 8);
  }

  @Test
  void aPublicationSaysWhoSaysWhat() {
    var page =
        reader
            .get(
                "/en/publications/reference-guide-on-protecting-the-rights-of-child-victims-of-trafficking")
            .page();
    assertTrue(
        page.select("details li").eachText().contains("The editors of this hub, 23 November 2026"));
    assertEquals(
        List.of("Title", "Agencies", "Date", "Languages", "Themes"), saidBy(page, "page of 2006"));
    assertEquals(
        List.of(
            "Type", "Abstract", "Abstract", "Abstract", "Themes", "Places", "Legal instruments"),
        saidBy(page, "editors of this hub"));
    String arabic = page.select("table bdi[lang=ar]").text();
    assertTrue(arabic.startsWith("دليل عملي") && arabic.endsWith(" …"), arabic);
  }

  private static List<String> saidBy(Document page, String source) {
    return page.select("tr:has(td:contains(" + source + ")) th").eachText();
  }

  @Test
  void homeNamesTheProjectsAndTheListHasTheEventToo() {
    assertEquals(3, reader.get("/en/").page().select("a[href^=/en/projects/]").size());
    var page = reader.get("/fr/projects").page();
    assertEquals(4, page.select("main ol.items > li").size());
    assertTrue(page.text().contains("La traite des enfants en Afrique de l’Ouest"));
    assertEquals(404, reader.get("/en/projects/nowhere").status());
    assertTrue(
        reader
            .get("/fr/publications/reference-guide-protect.html")
            .page()
            .select("a[href='/fr/search?any=1&q=reference+guide+protect']")
            .hasText());
  }

  @Test
  void aCallShowsWhenItsFileIsAddedAndABadFileDoesNoHarm() throws Exception {
    assertTrue(reader.get("/en/internships").text().contains("No call is open at the moment."));
    Path folder = data.resolve("internships");
    Files.writeString(folder.resolve("bad.yaml"), CALL.replace("Europe/Rome", "Florence"));
    Files.writeString(folder.resolve("new.yaml"), CALL);
    eventually("/en/internships", "Internship in the library");
    String list = reader.get("/en/internships").text();
    assertTrue(list.contains("Closes on 12 February 2099, 17:00 (Europe/Rome, UTC+01:00)"), list);
    eventually("/en/", "Internship in the library");
    var call = reader.get("/en/internships/library-internship");
    assertTrue(call.text().contains("3 months"));
    assertTrue(call.text().contains("Send a letter."));
    Files.delete(folder.resolve("new.yaml"));
    Files.delete(folder.resolve("bad.yaml"));
    eventually("/en/internships", "No call is open at the moment.");
    assertEquals(404, reader.get("/en/internships/library-internship").status());
  }

  private static void eventually(String path, String words) throws InterruptedException {
    for (int i = 0; i < 100 && !reader.get(path).text().contains(words); i++) {
      Thread.sleep(Duration.ofMillis(200));
    }
    String text = reader.get(path).text();
    assertTrue(text.contains(words), text);
  }

  @Test
  void theHubsOwnPageGoesBeforeTheProgramsAndNamesTheHub() {
    String about = reader.get("/en/about").text();
    assertTrue(about.contains("Child Trafficking Research Hub is a library"), about);
    assertFalse(about.contains("{hub}"));
    for (String page : List.of("copyright", "accessibility", "privacy", "api")) {
      var answer = reader.get("/en/" + page);
      assertEquals(200, answer.status());
      assertFalse(answer.page().select("main h2").isEmpty(), page);
    }
  }

  @Test
  void aPlaceholderIsFilledInCodeAndOtherBracesStay() {
    String copyright = reader.get("/en/copyright").page().select("pre").text();
    assertTrue(copyright.startsWith("Child Trafficking Research Hub."), copyright);
    String api = reader.get("/en/api").page().select(".prose code").text();
    assertTrue(api.contains("{id}") && api.contains("{\"total\": …"), api);
    assertFalse(reader.get("/en/privacy").text().contains("E-mail:"));
    assertTrue(reader.get("/en/api").page().select("#problem-not-found").size() == 1);
  }

  @Test
  void wordsInAnotherLanguageSayWhichAndAReaderOfAnUnwrittenLanguageGetsEnglish() {
    var arabic = reader.get("/ar/about").page();
    assertEquals(
        "ar",
        arabic.expectFirst(".prose").hasAttr("lang")
            ? arabic.expectFirst(".prose").attr("lang")
            : arabic.expectFirst("html").attr("lang"));
    var russian = reader.get("/ru/about").page();
    assertEquals("en", russian.expectFirst("html").attr("lang"));
    assertTrue(russian.text().contains("About this hub"));
    for (String path : List.of("/es/", "/es/publications", "/ru/about")) {
      var english = reader.get(path).page();
      assertTrue(english.text().contains("This page is not translated yet."), path);
      assertEquals("noindex", english.expectFirst("meta[name=robots]").attr("content"), path);
    }
    assertEquals(404, reader.get("/tlh/publications").status());
    assertFalse(reader.get("/tlh/publications").page().select("form[role=search]").isEmpty());
  }

  @Test
  void safetyNamesEmergencyServicesAndDirectoriesAndNoHelplineThatNobodyVerified() {
    var answer = reader.get("/en/safety");
    assertTrue(answer.text().contains("Call the local emergency services."));
    assertTrue(answer.text().contains("Find A Helpline"));
    assertTrue(answer.page().select("a[href^=tel:]").isEmpty());
    assertEquals("no-store", answer.response().headers().firstValue("Cache-Control").orElse(""));
  }

  @Test
  void aMessageIsStoredAndItsReferenceShownAndNothingOfItStandsInTheAddress() throws Exception {
    var form = reader.get("/en/contact?topic=rights");
    String notice = form.page().expectFirst("main").text();
    assertTrue(notice.indexOf("not a helpline") < notice.indexOf("What is it about?"), notice);
    assertEquals("no-store", form.response().headers().firstValue("Cache-Control").orElse(""));
    Thread.sleep(Duration.ofMillis(2100));
    var sent =
        reader.submit(
            form.form("/en/contact"),
            Map.of("message", "Please take <b>page 4</b> down.", "email", "a@example.org"));
    assertEquals(200, sent.status());
    String reference = sent.page().expectFirst("main strong").text();
    assertTrue(reference.matches("E-[2-9B-Z]{7}"), reference);
    assertTrue(sent.at().getPath().matches("/en/contact/sent/[A-Za-z0-9_-]{32}"));
    assertEquals("no-store", sent.response().headers().firstValue("Cache-Control").orElse(""));
    Enquiry stored = hub.door(Enquiries.class).find(reference.toLowerCase()).orElseThrow();
    assertEquals("Please take <b>page 4</b> down.", stored.message());
    assertEquals("rights", stored.topic());
    assertEquals("a@example.org", stored.email());
    assertTrue(hub.door(Enquiries.class).markRead(reference, "Amina"));
    assertTrue(hub.door(Enquiries.class).delete(reference));
    assertTrue(hub.door(Enquiries.class).find(reference).isEmpty());
  }

  @Test
  void everythingToCorrectIsSaidAtOnceAndTheInputKept() {
    var form = reader.get("/en/support").form("/en/support");
    var wrong = reader.submit(form, Map.of("message", "", "email", "nobody"));
    assertEquals(422, wrong.status());
    assertTrue(wrong.page().title().startsWith("Error:"), wrong.page().title());
    assertEquals(2, wrong.page().select("#errors li").size());
    assertEquals("nobody", wrong.page().expectFirst("#email").attr("value"));
    assertEquals(422, reader.submit(form, Map.of("message", "x".repeat(10_001))).status());
  }

  @Test
  void aRobotThatFillsTheTrapOrIsTooFastIsNotHeard() {
    long before = hub.door(Enquiries.class).count();
    var form = reader.get("/en/contact").form("/en/contact");
    assertEquals(422, reader.submit(form, Map.of("message", "Buy!")).status());
    assertEquals(422, reader.submit(form, Map.of("message", "x", "website", "y")).status());
    assertEquals(
        422,
        reader
            .post(
                "/en/contact",
                List.of(
                    Map.entry("topic", "other"),
                    Map.entry("message", "x"),
                    Map.entry("stamp", "0.forged")))
            .status());
    assertEquals(before, hub.door(Enquiries.class).count());
  }

  @Test
  void aFormOnAnotherSiteCannotSend() throws IOException, InterruptedException {
    var client = java.net.http.HttpClient.newHttpClient();
    var request =
        java.net.http.HttpRequest.newBuilder(java.net.URI.create(hub.address() + "/en/contact"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "cross-site")
            .POST(java.net.http.HttpRequest.BodyPublishers.ofString("topic=other&message=x"))
            .build();
    var answer = client.send(request, java.net.http.HttpResponse.BodyHandlers.discarding());
    assertEquals(403, answer.statusCode());
  }
}
