package org.researchhub.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchhub.Programs;
import org.researchhub.ServedHub;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Outcome;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.PublicationId;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Submission;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ApiTest {

  private static final String LIST = "/api/v1/publications";
  private static ServedHub hub;
  private static Programs program;

  @BeforeAll
  static void start() {
    hub = ServedHub.start();
    program = new Programs(hub.address());
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  @Test
  void everyPublicationOfTheDefaultHubKeepsThePublishedSchema() {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(program.get("/api/v1/publication.schema.json").json());
    JsonNode items = program.get(LIST + "?limit=100").json().path("items");
    assertTrue(items.size() >= 14, "the default hub");
    for (JsonNode item : items) {
      assertEquals("[]", schema.validate(item).toString(), item.path("id").asString());
    }
    ObjectNode wrong = (ObjectNode) items.get(0).deepCopy();
    wrong.put("version", "first");
    assertFalse(schema.validate(wrong).isEmpty(), "the schema can refuse");
  }

  @Test
  void followingNextGivesEveryPublicationOnceInTheOrderOfThePage() {
    var ids = new LinkedHashSet<String>();
    String next = LIST + "?limit=5";
    int pages = 0;
    while (!next.isEmpty()) {
      Programs.Answer answer = program.get(next);
      answer.json().path("items").forEach(item -> assertTrue(ids.add(item.path("id").asString())));
      next = answer.json().path("links").path("next").asString("");
      assertEquals(!next.isEmpty(), answer.header("Link").contains("rel=\"next\""));
      pages++;
    }
    var wanted = new LinkedHashSet<String>();
    hub.door(Publications.class).recent(0, 1000).forEach(item -> wanted.add(item.id()));
    assertEquals(wanted.stream().toList(), ids.stream().toList());
    assertEquals((wanted.size() + 4) / 5, pages);
    assertEquals(wanted.size(), program.get("/en/publications.json").json().path("total").asInt());
  }

  @Test
  void aListSaysWhereItIsAndAnswersScriptsOfAnySite() {
    Programs.Answer answer = program.get(LIST + "?limit=2", "Origin", "https://elsewhere.example");
    assertEquals("*", answer.header("Access-Control-Allow-Origin"));
    assertEquals("application/json", answer.header("Content-Type"));
    assertEquals("", answer.header("Set-Cookie"));
    assertEquals(
        hub.address() + LIST + "?limit=2", answer.json().path("links").path("self").asString());
    assertEquals(
        304, program.get(LIST + "?limit=2", "If-None-Match", answer.header("ETag")).status());
    Programs.Answer asked = program.ask("OPTIONS", LIST);
    assertEquals(204, asked.status());
    assertEquals("GET, HEAD", asked.header("Access-Control-Allow-Methods"));
    assertEquals(200, program.ask("HEAD", LIST).status());
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/publications?limit=none, limit",
    "/api/v1/publications?limit=0, limit",
    "/api/v1/publications?limit=-3, limit",
    "/api/v1/publications?cursor=nonsense, cursor",
    "/en/publications.json?cursor=%00, cursor",
    "/api/v1/search?place=zz, place",
    "/api/v1/search?from=soon, from",
    "/api/v1/search?sort=upwards, sort"
  })
  void aParameterThatCannotBeUnderstoodIsNamed(String path, String parameter) {
    Programs.Answer answer = program.get(path);
    assertEquals(400, answer.status());
    assertEquals("application/problem+json", answer.header("Content-Type"));
    JsonNode problem = answer.json();
    assertEquals(parameter, problem.path("errors").path(0).path("parameter").asString());
    assertTrue(problem.path("type").asString().endsWith("/en/api/problems#problem-bad-parameter"));
    assertEquals(400, problem.path("status").asInt());
    Programs.Answer explained = program.get(problem.path("type").asString().split("#")[0]);
    assertTrue(explained.body().contains("id=\"problem-bad-parameter\""));
    assertFalse(problem.path("detail").asString().startsWith("platform."));
  }

  @Test
  void moreThanAHundredAtOnceIsAHundred() {
    assertEquals(200, program.get(LIST + "?limit=99999").status());
  }

  @Test
  void onePublicationAnswersWithItsVersionAsItsTag() {
    Publication first = hub.door(Publications.class).recent(0, 1).getFirst();
    Programs.Answer byId = program.get(LIST + "/" + first.id());
    Programs.Answer bySlug = program.get("/fr/publications/" + first.slug() + ".json");
    assertEquals(byId.json(), bySlug.json());
    assertEquals(hub.address() + "/p/" + first.id(), byId.json().path("url").asString());
    assertEquals("W/\"v" + first.version() + "\"", byId.header("ETag"));
    assertEquals(
        304, program.get(LIST + "/" + first.id(), "If-None-Match", byId.header("ETag")).status());
  }

  @Test
  void aMistypedIdentifierIsToldFromOneThatIsNotThere() {
    Programs.Answer mistyped = program.get(LIST + "/t6wjnc3k");
    assertEquals(404, mistyped.status());
    assertTrue(mistyped.json().path("type").asString().endsWith("#problem-wrong-id"));
    assertTrue(mistyped.json().path("detail").asString().contains("check character"));
    Programs.Answer missing = program.get(LIST + "/" + unused());
    assertTrue(missing.json().path("type").asString().endsWith("#problem-not-found"));
    assertEquals(405, program.ask("DELETE", LIST).status());
    assertEquals("application/problem+json", program.get("/api/v2").header("Content-Type"));
  }

  @Test
  void withdrawnSaysWhyRemovedLeavesATraceAndMergedLeadsOn() {
    Publication withdrawn = published("A withdrawn study");
    hub.door(Publications.class).withdraw(withdrawn.id(), 1, "Under review", "test");
    Programs.Answer answer = program.get(LIST + "/" + withdrawn.id());
    assertEquals(200, answer.status());
    assertEquals("Under review", answer.json().path("withdrawn").asString());

    Publication removed = published("A removed study");
    hub.door(Publications.class).remove(removed.id(), 1, "A court order", "test");
    Programs.Answer gone = program.get(LIST + "/" + removed.id());
    assertEquals(410, gone.status());
    assertEquals("application/problem+json", gone.header("Content-Type"));
    assertEquals("A court order", gone.json().path("reason").asString());
    assertEquals("A removed study", gone.json().path("titles").path("en").asString());
    assertEquals(410, program.get("/en/publications/" + removed.slug() + ".ris").status());
    assertEquals(410, program.get("/p/" + removed.id(), "Accept", "application/json").status());
    assertEquals(410, program.get("/p/" + removed.id(), "Accept", "text/html").status());

    Publication merged = published("A merged study");
    hub.door(Publications.class).merge(merged.id(), 1, withdrawn.id(), "test");
    Programs.Answer moved = program.get(LIST + "/" + merged.id());
    assertEquals(301, moved.status());
    assertEquals(LIST + "/" + withdrawn.id(), moved.header("Location"));
    assertEquals("/p/" + withdrawn.id(), program.get("/p/" + merged.id()).header("Location"));
    assertEquals(
        "/en/publications/" + withdrawn.slug() + ".bib",
        program.get("/en/publications/" + merged.slug() + ".bib").header("Location"));
  }

  @Test
  void aPermalinkLeadsToTheReadersLanguageOrTheFormAskedFor() {
    Publication first = hub.door(Publications.class).recent(0, 1).getFirst();
    String permalink = "/p/" + first.id();
    Programs.Answer french = program.get(permalink, "Accept-Language", "fr-CH, en;q=0.5");
    assertEquals(303, french.status());
    assertEquals("/fr/publications/" + first.slug(), french.header("Location"));
    assertTrue(french.header("Vary").contains("Accept-Language"), french.header("Vary"));
    assertEquals(
        "/en/publications/" + first.slug(),
        program.get(permalink, "Accept-Language", "xx").header("Location"));
    Programs.Answer json = program.get(permalink, "Accept", "application/json");
    assertEquals(first.id(), json.json().path("id").asString());
    assertEquals(
        "/en/publications/" + first.slug() + ".ris",
        program.get(permalink, "Accept", "application/x-research-info-systems").header("Location"));
    assertEquals(301, program.get("/p/" + first.id().toUpperCase(java.util.Locale.ROOT)).status());
    Programs.Answer wrong = program.get("/p/t6wjnc3k", "Accept", "text/html");
    assertEquals(404, wrong.status());
    assertTrue(wrong.body().contains("check character"), wrong.body());
  }

  @Test
  void aSearchFindsCountsAndGoesOn() {
    hub.settle();
    Programs.Answer answer = program.get("/api/v1/search?q=guidelines&lang=fr&limit=1");
    JsonNode found = answer.json();
    assertEquals(200, answer.status());
    assertTrue(found.path("total").asInt() > 1, answer.body());
    JsonNode item = found.path("items").path(0);
    assertTrue(item.path("url").asString().startsWith(hub.address() + "/p/"));
    assertTrue(item.path("score").asDouble() > 0);
    assertTrue(item.path("passages").isArray());
    JsonNode theme = found.path("facets").path("theme").path(0);
    assertTrue(theme.path("count").asInt() > 0);
    assertFalse(theme.path("label").asString().startsWith("tp-"));
    JsonNode second = program.get(found.path("links").path("next").asString()).json();
    assertEquals(found.path("total"), second.path("total"));
    assertFalse(item.path("id").equals(second.path("items").path(0).path("id")));
    assertEquals(
        304,
        program
            .get(
                "/api/v1/search?q=guidelines&lang=fr&limit=1",
                "If-None-Match",
                answer.header("ETag"))
            .status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ar/search.json?q=%D8%A7%D9%84%D8%A7%D8%AA%D8%AC%D8%A7%D8%B1",
        "/en/search.json?q=%22unclosed",
        "/en/search.json?place=zz&page=9999&sort=upwards",
        "/en/search.json",
        "/api/v1/search",
        "/en/themes.json",
        "/ar/themes/child-trafficking.json",
        "/fr/places.json",
        "/en/types/report.json",
        "/en/instruments.json",
        "/en.json",
        "/fr/about.json",
        "/ar/safety.json",
        "/en/projects.json",
        "/en/projects/expert-workshop-2004.json",
        "/en/internships.json",
        "/en/publications/2006.json",
        "/en/publications/2006/06.json",
        "/fr/publications/no-date.json?page=1",
        "/api/openapi.json"
      })
  void whatAPageAnswersItsJsonAnswersToo(String path) {
    hub.settle();
    Programs.Answer answer = program.get(path);
    assertEquals(200, answer.status(), answer.body());
    assertEquals("application/json", answer.header("Content-Type"));
    assertEquals("*", answer.header("Access-Control-Allow-Origin"));
    assertTrue(answer.json().isObject());
    assertEquals(304, program.get(path, "If-None-Match", answer.header("ETag")).status());
  }

  @Test
  void aWordTellsNoLabelThatNobodyHasConfirmed() {
    JsonNode theme = program.get("/en/types/toolkit.json").json();
    assertEquals("toolkit", theme.path("label").asString());
    assertTrue(theme.path("labels").has("fr"));
    assertFalse(theme.path("labels").has("sq"), "unsure");
    assertFalse(theme.has("hiddenLabels"));
    assertTrue(theme.path("broader").path(0).path("url").asString().endsWith("/en/types/handbook"));
    assertEquals(404, program.get("/en/types/nothing.json").status());
    assertEquals(404, program.get("/xx/types.json").status());
  }

  @Test
  void citationFilesHaveSafeNamesAndTheirTypes() {
    Publication first = hub.door(Publications.class).recent(0, 1).getFirst();
    String page = "/en/publications/" + first.slug();
    Programs.Answer ris = program.get(page + ".ris");
    assertTrue(ris.header("Content-Type").startsWith("application/x-research-info-systems"));
    assertEquals(
        "attachment; filename=\"" + first.slug() + ".ris\"", ris.header("Content-Disposition"));
    assertTrue(ris.body().startsWith("TY  - "));
    assertTrue(program.get(page + ".bib").body().startsWith("@"));
    assertEquals(first.id(), program.get(page + ".csl.json").json().path(0).path("id").asString());
    Programs.Answer linked = program.get(page + ".jsonld");
    assertEquals("application/ld+json", linked.header("Content-Type"));
    assertEquals("https://schema.org", linked.json().path("@context").asString());
    assertEquals(404, program.get("/en/publications/nothing.ris").status());
  }

  @Test
  void openApiDescribesExactlyWhatIsAnswered() {
    JsonNode paths = program.get("/api/openapi.json").json().path("paths");
    Set<String> described = new java.util.TreeSet<>();
    paths.properties().forEach(path -> described.add(path.getKey()));
    assertEquals(Registered.paths(hub), described);
    for (String list : Set.of("/api/v1/publications", "/api/v1/search")) {
      var names = new java.util.TreeSet<String>();
      paths
          .path(list)
          .path("get")
          .path("parameters")
          .forEach(parameter -> names.add(parameter.path("name").asString()));
      assertEquals(Registered.parameters(list), names, list);
    }
  }

  private static String unused() {
    return "0123456789bcdfghjkmnpqrstvwxz"
        .chars()
        .mapToObj(check -> "b000000" + (char) check)
        .filter(PublicationId::valid)
        .findFirst()
        .orElseThrow();
  }

  private static Publication published(String title) {
    ObjectNode json = new JsonMapper().createObjectNode();
    json.putObject("titles").put("en", title);
    Outcome outcome =
        hub.door(Publications.class).publish(Submission.fresh(Description.of(json), "test"));
    return (Publication) ((Outcome.Done) outcome).entry();
  }
}
