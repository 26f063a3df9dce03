package org.researchhub.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.researchhub.Programs;
import org.researchhub.ServedHub;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.platform.web.Words;
import org.w3c.dom.NodeList;

class FindingTest {

  private static ServedHub hub;
  private static Programs robot;

  @BeforeAll
  static void start() {
    hub = ServedHub.start();
    hub.settle();
    robot = new Programs(hub.address());
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  @Test
  void theSitemapNamesEveryPublicationInEveryLanguageWithTheTruthAboutItsLastChange()
      throws Exception {
    Programs.Answer answer = robot.get("/sitemap.xml");
    assertEquals(200, answer.status());
    assertEquals("application/xml;charset=UTF-8", answer.header("Content-Type"));
    List<String> addresses = addresses(answer);
    Publication first = hub.door(Publications.class).recent(0, 1).getFirst();
    for (String language : List.of("en", "fr", "ar")) {
      String page = hub.address() + "/" + language + "/publications/" + first.slug();
      assertEquals(Words.in(language).translated(), addresses.contains(page), page);
    }
    assertTrue(answer.body().contains("<lastmod>" + first.changed() + "</lastmod>"));
    assertEquals(304, robot.get("/sitemap.xml", "If-None-Match", answer.header("ETag")).status());
    valid(answer.body(), "sitemap.xsd");
  }

  @Test
  void aPartOfTheSitemapStartsAfterAPublication() throws Exception {
    Programs.Answer first = robot.get("/sitemap/first.xml");
    valid(first.body(), "sitemap.xsd");
    List<String> all = addresses(first);
    String id = hub.door(Publications.class).byIdAfter("", 1).getFirst().id();
    List<String> rest = addresses(robot.get("/sitemap/" + id + ".xml"));
    assertEquals(all.subList(all.size() - rest.size(), all.size()), rest);
    assertTrue(rest.size() < all.size());
    valid(robot.get("/sitemap/pages.xml").body(), "sitemap.xsd");
    assertEquals(404, robot.get("/sitemap/none.xml").status());
  }

  @Test
  void theCatalogueIsCutIntoPartsByEveryNthId() {
    var publications = hub.door(Publications.class);
    List<String> ids = publications.byIdAfter("", 1000).stream().map(Publication::id).toList();
    assertEquals(List.of(ids.get(4), ids.get(9)), publications.everyNth(5).subList(0, 2));
  }

  @Test
  void robotsAreKeptFromSearchesAndShownTheSitemap() {
    Programs.Answer robots = robot.get("/robots.txt");
    assertTrue(robots.header("Content-Type").startsWith("text/plain"));
    assertTrue(robots.body().startsWith("User-agent: *\n"));
    assertTrue(robots.body().contains("Disallow: /en/search\n"));
    assertTrue(robots.body().contains("Disallow: /api/v1/search\n"));
    assertFalse(robots.body().contains("Disallow: /\n"));
    assertTrue(robots.body().endsWith("Sitemap: " + hub.address() + "/sitemap.xml\n"));
  }

  @Test
  void aBrowserCanTakeTheSearchUp() {
    Programs.Answer answer = robot.get("/opensearch.xml", "Accept-Language", "fr");
    var description = answer.xml().getDocumentElement();
    assertEquals("OpenSearchDescription", description.getLocalName());
    assertTrue(
        description.getElementsByTagName("ShortName").item(0).getTextContent().length() <= 16);
    assertTrue(
        answer.body().contains("template=\"" + hub.address() + "/fr/search?q={searchTerms}\""));
    assertTrue(
        answer
            .body()
            .contains(
                "type=\"application/x-suggestions+json\" template=\""
                    + hub.address()
                    + "/fr/suggest?q={searchTerms}&amp;form=opensearch\""));
  }

  @Test
  void strangersLearnOnlyWhetherTheHubIsReady() {
    assertEquals("{\"status\":\"live\"}", robot.get("/health/live").body());
    Programs.Answer ready = robot.get("/health/ready");
    assertEquals(200, ready.status());
    assertEquals("{\"status\":\"ready\"}", ready.body());
    assertEquals("no-store", ready.header("Cache-Control"));
  }

  @Test
  void figuresAreForThisMachineOnly() {
    Programs.Answer metrics = robot.get("/metrics");
    assertEquals(200, metrics.status());
    assertTrue(metrics.body().contains("hub_follower_position{follower=\"search index\"}"));
    assertTrue(metrics.body().lines().allMatch(line -> line.matches("#.*|[a-z_]+(\\{.+})? .+")));
    assertEquals(404, robot.get("/metrics", "X-Forwarded-For", "203.0.113.9").status());
  }

  private static List<String> addresses(Programs.Answer answer) {
    NodeList found = answer.xml().getElementsByTagName("loc");
    var addresses = new ArrayList<String>();
    for (int i = 0; i < found.getLength(); i++) {
      addresses.add(found.item(i).getTextContent());
    }
    return addresses;
  }

  /** By the outside schema, where the test data is there. */
  private static void valid(String xml, String schema) throws Exception {
    String data = System.getenv().getOrDefault("HUB_TEST_DATA", "../shared/data");
    Path file = Path.of(data, "schemas", "sitemap-0.9", schema);
    if (Files.exists(file)) {
      SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(file.toFile())
          .newValidator()
          .validate(new StreamSource(new StringReader(xml)));
    }
  }
}
