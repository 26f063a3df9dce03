package org.researchhub.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.researchhub.ServedHub;
import org.researchhub.accounts.Browser;
import org.researchhub.accounts.Role;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.curation.Draft;
import org.researchhub.curation.Drafts;
import org.researchhub.curation.Pairs;
import org.researchhub.curation.Publishing;
import org.researchhub.curation.Saving;
import org.researchhub.imports.Taking;
import org.researchhub.imports.UploadedRecord;
import org.researchhub.imports.Uploads;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is laid side by side: two publications, a record and a publication, two states of one. */
class ComparingTest {

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
  void aFormThatBeganFromAnOlderVersionIsShownBesideTheNewerOne() {
    Browser browser = Browser.signedIn(hub, "Late", Role.CURATOR);
    var form = browser.get("/curate/publications/mcfcbss8").form(SAVE);
    browser.submit(form, Map.of("titles.0.value", "First", "act", "publish"));
    var conflict = browser.submit(form, Map.of("titles.0.value", "Second", "act", "publish"));
    assertEquals(409, conflict.status());
    assertTrue(conflict.text().contains("English: First"), conflict.text());
    assertTrue(conflict.text().contains("English: Second"), conflict.text());
    assertEquals("First", publication("mcfcbss8").description().titles().get("en"));
  }

  @Test
  void twoPublicationsAreComparedByHandWhateverTheirLikeness() {
    Browser browser = Browser.signedIn(hub, "Comparer", Role.CURATOR);
    var form = browser.get("/curate/publications/mcfcbss8").form("/curate/matches");
    var unknown = browser.submit(form, Map.of("one", "nowhere"));
    assertEquals(422, unknown.status());
    assertTrue(unknown.text().contains("There is no other publication"), unknown.text());
    var compared = browser.submit(form, Map.of("one", hub.address() + "/p/gx3sp75x?lang=fr"));
    assertEquals(200, compared.status());
    assertEquals("Are these the same?", compared.page().select("h1").text());
    assertFalse(compared.page().select(".outcome").isEmpty());
    assertEquals("/p/mcfcbss8", compared.page().select("dl.facts a").attr("href"), compared.text());
    var reviewer = Browser.signedIn(hub, "Comparing reviewer", Role.REVIEWER);
    assertTrue(
        reviewer
            .get("/curate/publications/mcfcbss8")
            .page()
            .select("form[action=/curate/matches]")
            .isEmpty());
    Pairs pairs = hub.door(Pairs.class);
    pairs.keepBoth(pairs.between("gx3sp75x", "mcfcbss8").orElseThrow().id(), "Comparer");
  }

  @Test
  void whatIsComparedIsToldInTheWordsOfTheStaff() {
    Drafts drafts = hub.door(Drafts.class);
    String one =
        draft(
            """
            {"titles": {"fr": "Les enfants d’abord"},
             "agencies": [{"id": "ag-unicef", "name": "United Nations Children’s Fund",
               "as": "UNICEF", "order": 1, "role": "publisher"}],
             "persons": [{"name": "Dottridge, Mike", "role": "editor", "order": 1}],
             "dates": [{"kind": "published", "edtf": "2006-10"}],
             "types": ["dt-guidelines"], "themes": ["tp-child-trafficking"], "places": ["pl-AL"],
             "languages": ["sq"], "rights": {"licence": "CC BY 4.0"},
             "identifiers": [{"scheme": "isbn", "value": "9780306406157"}],
             "links": [{"url": "https://example.org/a", "rel": "landing"}],
             "relations": [{"kind": "companion", "id": "t6wjnc3d"}],
             "editions": [{"language": "sq", "files": [{"name": "a.pdf", "mediaType":
               "application/pdf", "bytes": 1, "sha512": "0123456789abcdef"}]}]}
            """);
    String other =
        draft(
            """
            {"titles": {"en": "Children first"},
             "agencies": [{"name": "UNICEF", "order": 1, "role": "commissioner"}],
             "types": ["dt-refguide"], "places": ["pl-MK", "pl-unknown"]}
            """);
    Pairs pairs = hub.door(Pairs.class);
    String pair = pairs.pair(one, other).orElseThrow().id();
    var page = Browser.signedIn(hub, "Wordly", Role.CURATOR).get("/curate/matches/" + pair).page();
    String said = page.select("fieldset").text();
    for (String words :
        List.of(
            "Title (French)",
            "1. United Nations Children’s Fund, printed as “UNICEF”, Publisher (ag-unicef)",
            "1. UNICEF, Commissioner",
            "1. Dottridge, Mike, Editor",
            "Published: 2006-10",
            "Guidelines",
            "Child trafficking",
            "Albania",
            "North Macedonia",
            "pl-unknown",
            "Albanian",
            "Rights (Licence)",
            "ISBN: 9780306406157",
            "https://example.org/a, Its page",
            "companion publication: t6wjnc3d",
            "Albanian: a.pdf (01234567)")) {
      assertTrue(said.contains(words), words + " in " + said);
    }
    for (String code : List.of("publisher", "dt-", "tp-", "pl-AL", "pl-MK", "editor", "(fr)")) {
      assertFalse(said.contains(code), code + " in " + said);
    }
    drafts.discard(one);
    drafts.discard(other);
  }

  @Test
  void aFullStopBehindATitleIsNoDifference() {
    String one = draft("{'titles': {'en': 'A title.'}, 'extent': '3 p.'}".replace('\'', '"'));
    String other = draft("{'titles': {'en': 'A title'}, 'extent': '4 p.'}".replace('\'', '"'));
    String pair = hub.door(Pairs.class).pair(one, other).orElseThrow().id();
    var page = Browser.signedIn(hub, "Exact", Role.CURATOR).get("/curate/matches/" + pair).page();
    assertEquals(List.of("Extent"), page.select("fieldset legend").eachText());
    hub.door(Drafts.class).discard(one);
    hub.door(Drafts.class).discard(other);
  }

  private static String draft(String json) {
    return hub.door(Drafts.class)
        .add(Description.of((ObjectNode) JsonMapper.shared().readTree(json)), "Test")
        .id();
  }

  @Test
  void aReviewerDecidesNothingAboutAFileAndAChangeMeanwhileIsToldAtOnce() throws Exception {
    Publication here = publication("gx3sp75x");
    String title = here.description().titles().values().iterator().next();
    Uploads uploads = hub.door(Uploads.class);
    String id =
        Taking.handedIn(hub, "one.ris", "TY  - RPRT\nTI  - " + title + "\nER  - \n", "test").id();
    for (int i = 0; i < 500 && uploads.find(id).orElseThrow().busy(); i++) {
      Thread.sleep(20);
    }
    UploadedRecord record = uploads.record(id, 1).orElseThrow();
    assertTrue(record.comparable(), record.toString());
    String pair = "/curate/imports/" + id + "/pairs/1";
    Browser curator = Browser.signedIn(hub, "Decider", Role.CURATOR);
    var form = curator.get(pair).form(pair);
    Browser reviewer = Browser.signedIn(hub, "Onlooker", Role.REVIEWER);
    assertTrue(reviewer.get(pair).page().select("button[name=act]").isEmpty());
    assertTrue(reviewer.get("/curate/imports/" + id).page().select("form[action$=take]").isEmpty());
    var token = reviewer.get(pair).form(pair);
    assertEquals(403, reviewer.submit(token, Map.of("act", "keep-both")).status());
    token.attr("action", "/curate/imports/" + id + "/take");
    assertEquals(403, reviewer.submit(token, Map.of()).status());
    token.attr("action", "/curate/imports/" + id + "/discard");
    assertEquals(403, reviewer.submit(token, Map.of()).status());

    form.select("input[name=base]").attr("value", "999");
    var late = curator.submit(form, Map.of("act", "merge"));
    assertEquals(409, late.status());
    assertTrue(late.text().contains("changed meanwhile"), late.text());
    assertNull(uploads.record(id, 1).orElseThrow().choice());
    curator.submit(late.form(pair), Map.of("act", "keep-existing"));
    assertEquals(UploadedRecord.Choice.KEEP_EXISTING, uploads.record(id, 1).orElseThrow().choice());
    uploads.discard(id);
  }

  @Test
  void onlyWhatTheCuratorSawIsSavedOverOrPublished() {
    Drafts drafts = hub.door(Drafts.class);
    Draft seen = drafts.add(publication("gx3sp75x").description(), "One");
    drafts.save(seen.id(), seen.revision(), seen.description(), "Two");
    assertInstanceOf(Publishing.Changed.class, drafts.publish(seen.id(), seen.revision(), "One"));
    assertInstanceOf(
        Saving.DraftChanged.class,
        drafts.save(seen.id(), seen.revision(), seen.description(), "One"));
    drafts.discard(seen.id());
  }

  @Test
  void aThirdSaveWhileAConflictIsSettledIsAConflictAgain() {
    Drafts drafts = hub.door(Drafts.class);
    Browser browser = Browser.signedIn(hub, "Settler", Role.REVIEWER);
    Draft begun = drafts.add(publication("gx3sp75x").description(), "Settler");
    var form = browser.get("/curate/drafts/" + begun.id()).form(SAVE);
    drafts.save(begun.id(), 1, titled(begun, "Second"), "Two");
    var conflict = browser.submit(form, Map.of("titles.0.value", "Mine", "act", "save"));
    assertEquals(409, conflict.status());
    drafts.save(begun.id(), 2, titled(begun, "Third"), "Three");
    var again = browser.submit(conflict.form("/curate/resolve"), Map.of());
    assertEquals(409, again.status());
    assertTrue(again.text().contains("English: Third"), again.text());
    assertEquals("Third", drafts.find(begun.id()).orElseThrow().title());
    var settled = browser.submit(again.form("/curate/resolve"), Map.of());
    assertEquals(200, settled.status());
    assertEquals("Mine", drafts.find(begun.id()).orElseThrow().title());
    drafts.discard(begun.id());
  }

  private static Description titled(Draft draft, String title) {
    var document = draft.description().toJson();
    document.withObject("titles").put("en", title);
    return Description.of(document);
  }

  private static Publication publication(String id) {
    return (Publication) hub.door(Publications.class).find(id).orElseThrow();
  }
}
