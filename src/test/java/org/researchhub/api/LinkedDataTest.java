package org.researchhub.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.researchhub.ServedHub;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import org.researchhub.platform.web.Frame.Meta;
import org.researchhub.platform.web.Site;
import org.researchhub.platform.web.Sites;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class LinkedDataTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static ServedHub hub;
  private static LinkedData linkedData;
  private static Site site;

  @BeforeAll
  static void start() {
    hub = ServedHub.start();
    linkedData = hub.door(LinkedData.class);
    site = hub.door(Sites.class).main();
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  private static Publication publication(String title, @Nullable String published) {
    ObjectNode json = JSON.createObjectNode();
    json.putObject("titles").put("en", title).put("fr", "Titre");
    json.putObject("abstracts").put("en", "What it says.");
    json.putArray("types").add("dt-refguide");
    json.putArray("themes").add("tp-child-trafficking");
    json.putArray("places").add("pl-150");
    json.putArray("languages").add("en");
    var agencies = json.putArray("agencies");
    agencies.addObject().put("name", "One").put("order", 1).put("role", "publisher");
    agencies.addObject().put("name", "Two").put("order", 2).put("role", "funder");
    json.putObject("rights").put("licence", "CC-BY-4.0");
    if (published != null) {
      json.putArray("dates").addObject().put("kind", "published").put("edtf", published);
    }
    json.putArray("editions")
        .addObject()
        .put("language", "en")
        .putArray("files")
        .addObject()
        .put("name", "guide.pdf")
        .put("mediaType", "application/pdf")
        .put("bytes", 10)
        .put("sha512", "0123456789abcdef".repeat(8));
    return new Publication(
        "k7x2m9qd",
        3,
        "a-guide",
        "2026-11-20",
        0,
        "2026-11-23T10:00:00Z",
        null,
        Description.of(json));
  }

  @Test
  void whatIsStatedIsSaidInSchemaOrgsWords() {
    JsonNode json = JSON.readTree(linkedData.jsonLd(publication("A guide", "2006-10"), site));
    assertEquals("Book", json.path("@type").asString());
    assertEquals("A guide", json.path("name").asString());
    assertEquals("2006-10", json.path("datePublished").asString());
    assertEquals("[\"en\"]", json.path("inLanguage").toString());
    assertEquals("One", json.path("publisher").path(0).path("name").asString());
    assertEquals("Two", json.path("funder").path(0).path("name").asString());
    assertEquals("child trafficking", json.path("about").path(0).path("name").asString());
    assertEquals("Europe", json.path("spatialCoverage").path(0).path("name").asString());
    assertEquals("https://spdx.org/licenses/CC-BY-4.0", json.path("license").asString());
    assertEquals("k7x2m9qd", json.path("identifier").path(0).path("value").asString());
    assertEquals(
        hub.address() + "/files/0123456789abcdef/guide.pdf",
        json.path("encoding").path(0).path("contentUrl").asString());
  }

  @Test
  void anUndatedPublicationHasNoDateAtAll() {
    Publication undated = publication("A guide", null);
    assertFalse(JSON.readTree(linkedData.jsonLd(undated, site)).has("datePublished"));
    assertTrue(
        linkedData.citationTags(undated, site).stream()
            .noneMatch(tag -> tag.name().equals("citation_publication_date")));
  }

  @Test
  void nothingInItCanEndTheScriptItStandsIn() {
    String title = "</script><script>alert('x')</script><!-- & \u2028";
    String json = linkedData.jsonLd(publication(title, "2006"), site);
    assertFalse(json.contains("<"), json);
    assertFalse(json.contains("\u2028"), json);
    assertTrue(JSON.readTree(json).path("name").asString().startsWith("</script><script>"));
  }

  @Test
  void referenceManagersFindTitleAgenciesDateAndFile() {
    List<Meta> tags = linkedData.citationTags(publication("A guide", "2006-10"), site);
    assertTrue(tags.contains(new Meta("citation_title", "A guide")));
    assertTrue(tags.contains(new Meta("citation_author", "One")));
    assertTrue(tags.contains(new Meta("citation_publisher", "Two")));
    assertTrue(tags.contains(new Meta("citation_publication_date", "2006/10")));
    assertTrue(tags.contains(new Meta("citation_language", "en")));
    assertTrue(
        tags.contains(
            new Meta("citation_pdf_url", hub.address() + "/files/0123456789abcdef/guide.pdf")));
  }
}
