package org.researchhub.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.researchhub.Programs;
import org.researchhub.ServedHub;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Outcome;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Submission;
import org.researchhub.platform.changes.Changes;
import org.researchhub.search.Search;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class FeedTest {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static ServedHub hub;
  private static Programs reader;

  @BeforeAll
  static void start() {
    hub = ServedHub.start();
    reader = new Programs(hub.address());
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  private static Element feed(String path) {
    Programs.Answer answer = reader.get(path);
    assertEquals(200, answer.status(), answer.body());
    assertTrue(answer.header("Content-Type").startsWith("application/atom+xml"));
    return answer.xml().getDocumentElement();
  }

  private static String text(Element parent, String name) {
    NodeList found = parent.getElementsByTagNameNS(ATOM, name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent();
  }

  @Test
  void theFeedHoldsWhatAFeedMustHaveAndEveryAgencyAsAnAuthor() {
    Element feed = feed("/en/publications.atom");
    assertEquals("feed", feed.getLocalName());
    assertTrue(text(feed, "id").startsWith("tag:localhost,2026:feed/en/"));
    assertFalse(text(feed, "updated").isEmpty());
    NodeList entries = feed.getElementsByTagNameNS(ATOM, "entry");
    assertTrue(entries.getLength() >= 14);
    var ids = new HashSet<String>();
    for (int i = 0; i < entries.getLength(); i++) {
      Element entry = (Element) entries.item(i);
      assertTrue(ids.add(text(entry, "id")));
      assertFalse(text(entry, "title").isBlank());
      assertFalse(text(entry, "updated").isBlank());
    }
    Publication first = hub.door(Publications.class).recent(0, 1).getFirst();
    Element entry = (Element) entries.item(0);
    assertEquals("tag:localhost,2026:publication/" + first.id(), text(entry, "id"));
    assertEquals(first.changed(), text(entry, "updated"));
    assertEquals(
        first.description().agencies().size(),
        entry.getElementsByTagNameNS(ATOM, "author").getLength());
    assertTrue(feed.getElementsByTagNameNS(ATOM, "category").getLength() > 14);
  }

  @Test
  void theFeedOfASearchHoldsWhatTheSearchFinds() {
    Element feed = feed("/fr/search.atom?q=guidelines&sort=relevance&page=7");
    int entries = feed.getElementsByTagNameNS(ATOM, "entry").getLength();
    assertEquals(reader.get("/fr/search.json?q=guidelines").json().path("total").asInt(), entries);
    assertTrue(entries > 0);
    assertEquals(
        0, feed("/en/search.atom?q=zzzzzzzz").getElementsByTagNameNS(ATOM, "entry").getLength());
    assertEquals(404, reader.get("/xx/publications.atom").status());
  }

  @Test
  void hostileCharactersDoNotBreakTheFeed() throws InterruptedException {
    ObjectNode json = new JsonMapper().createObjectNode();
    String title = "Nasty \u0000\u0008\u001b\uffff ]]> <b>&amp; \u202eevil\u2028end";
    json.putObject("titles").put("en", title);
    json.putObject("abstracts").put("ar", "خلاصة \u0001");
    json.putArray("agencies").addObject().put("name", "A <\u0002> B").put("order", 1);
    Outcome outcome =
        hub.door(Publications.class).publish(Submission.fresh(Description.of(json), "test"));
    assertTrue(outcome instanceof Outcome.Done, outcome.toString());
    while (hub.door(Search.class).position() < hub.door(Changes.class).last()) {
      Thread.sleep(20);
    }
    for (String path : new String[] {"/en/publications.atom", "/en/search.atom?q=nasty"}) {
      NodeList titles = feed(path).getElementsByTagNameNS(ATOM, "title");
      boolean found = false;
      for (int i = 0; i < titles.getLength(); i++) {
        found |= titles.item(i).getTextContent().contains("]]> <b>&amp; \u202eevil end");
      }
      assertTrue(found, path);
    }
  }

  @Test
  void aFeedReaderThatHasItIsToldSo() {
    String etag = reader.get("/en/publications.atom").header("ETag");
    Programs.Answer again = reader.get("/en/publications.atom", "If-None-Match", etag);
    assertTrue(again.status() == 304 || !again.header("ETag").equals(etag));
    assertEquals("", again.header("Set-Cookie"));
  }
}
