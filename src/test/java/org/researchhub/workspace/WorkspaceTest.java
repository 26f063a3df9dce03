package org.researchhub.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.researchhub.ServedHub;
import org.researchhub.accounts.Accounts;
import org.researchhub.accounts.Browser;
import org.researchhub.accounts.Role;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.curation.Drafts;
import org.researchhub.enquiries.Enquiries;
import org.researchhub.enquiries.Enquiry;

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
  void aCuratorCorrectsATitleFromTheListInOneFormAndNothingElseChanges() {
    Browser browser = signedIn("Corrector", Role.CURATOR);
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
  void aFormThatBeganFromAnOlderVersionIsShownBesideTheNewerOne() {
    Browser browser = signedIn("Late", Role.CURATOR);
    var form = browser.get("/curate/publications/mcfcbss8").form(SAVE);
    browser.submit(form, Map.of("titles.0.value", "First", "act", "publish"));
    var conflict = browser.submit(form, Map.of("titles.0.value", "Second", "act", "publish"));
    assertEquals(409, conflict.status());
    assertTrue(conflict.text().contains("en: First"), conflict.text());
    assertTrue(conflict.text().contains("en: Second"), conflict.text());
    assertEquals("First", publication("mcfcbss8").description().titles().get("en"));
  }

  @Test
  void allThatIsWrongIsToldAtOnceAndWhatWasTypedStays() {
    Browser browser = signedIn("Hasty", Role.CURATOR);
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
    Browser browser = signedIn("Reader of messages", Role.CURATOR);
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
    Browser browser = signedIn("Reader", Role.REVIEWER);
    var form = browser.get("/curate/publications/j5j08z0q").form(SAVE);
    assertTrue(form.select("button[value=publish]").isEmpty());
    browser.submit(form, Map.of("titles.0.value", "Not yet", "act", "publish"));
    assertEquals(1, publication("j5j08z0q").version());
    var draft = hub.door(Drafts.class).of("j5j08z0q").orElseThrow();
    assertEquals("Not yet", draft.title());
    assertTrue(browser.get("/curate/preview/" + draft.id()).text().contains("Not yet"));
    assertFalse(new Browser(hub.address()).get("/p/j5j08z0q").text().contains("Not yet"));
  }

  private static Publication publication(String id) {
    return (Publication) hub.door(Publications.class).find(id).orElseThrow();
  }

  private static Browser signedIn(String name, Role role) {
    var browser = new Browser(hub.address());
    String secret = hub.door(Accounts.class).add(name, role);
    browser.submit(browser.get("/curate/sign-in/" + secret).form("/curate/sign-in"), Map.of());
    return browser;
  }
}
