package org.researchhub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.accounts.Browser;
import org.researchhub.platform.cli.Program;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Another centre's hub, made with {@code hub init}. */
class OwnHubTest {

  private static final List<String> START =
      List.of(
          "/en/",
          "/en/search?q=water",
          "/en/safety",
          "/en/contact",
          "/en/support",
          "/en/nowhere",
          "/robots.txt",
          "/sitemap.xml",
          "/opensearch.xml",
          "/en/publications.atom",
          "/api/v1/publications",
          "/api/v1/search?q=water",
          "/api/openapi.json");

  /** Words of the default hub's theme and centre that no other hub would say of itself. */
  private static final Set<String> THEME =
      Set.of(
          "child",
          "children",
          "trafficking",
          "trafficked",
          "unicef",
          "innocenti",
          "exploitation",
          "niño",
          "niña",
          "trata",
          "palermo");

  @TempDir Path folder;

  @Test
  void initAnswersAProgramWithOneDocument() {
    Path data = folder.resolve("answered");
    var before = System.out;
    var said = new java.io.ByteArrayOutputStream();
    System.setOut(new java.io.PrintStream(said, true, java.nio.charset.StandardCharsets.UTF_8));
    try {
      assertEquals(
          0,
          hub(
              "init",
              "--empty",
              "--json",
              "--title",
              "Rivers",
              "--languages",
              "en,es",
              "--data",
              data));
    } finally {
      System.setOut(before);
    }
    JsonNode report =
        new tools.jackson.databind.json.JsonMapper()
            .readTree(said.toString(java.nio.charset.StandardCharsets.UTF_8));
    assertEquals("Rivers", report.path("title").path("es").asString());
    assertEquals("[\"en\",\"es\"]", report.path("languages").toString());
    assertTrue(Files.exists(Path.of(report.path("settings").asString())));
    assertTrue(report.path("empty").asBoolean());
  }

  @Test
  void noPageOfAnEmptyHubSaysAWordOfAnotherTheme() throws IOException {
    Path data = folder.resolve("rivers");
    assertEquals(
        0, hub("init", "--empty", "--title", "Rivers", "--languages", "en,es", "--data", data));
    try (ServedHub hub = ServedHub.in(data)) {
      var said = new ArrayList<String>();
      var seen = new HashSet<String>();
      var waiting = new ArrayDeque<String>(START);
      START.forEach(path -> waiting.add(path.replaceFirst("^/en/", "/es/")));
      var browser = new Browser(hub.address());
      Pattern theme = pattern();
      while (!waiting.isEmpty()) {
        String path = waiting.poll();
        if (seen.add(path) && seen.size() < 400) {
          var answer = browser.get(path);
          assertTrue(answer.status() < 500, path + " answers " + answer.status());
          for (String line : withoutStyles(answer).split("\n")) {
            var found = theme.matcher(line);
            if (found.find()) {
              said.add(path + " says “" + found.group() + "” in: " + line.strip());
            }
          }
          links(answer).forEach(waiting::add);
        }
      }
      assertEquals(List.of(), said);
      assertTrue(seen.size() > 40, seen.toString());
      assertTrue(browser.get("/es/").text().contains("Rivers"));
    }
  }

  @Test
  void aSecondInitInTheSameFolderIsRefused() {
    Path data = folder.resolve("twice");
    assertEquals(0, hub("init", "--title", "One", "--data", data));
    assertEquals(5, hub("init", "--title", "Two", "--data", data));
    assertEquals(2, hub("init", "--title", "Three", "--languages", "English", "--data", data));
  }

  @Test
  void aTitleMayBeGivenByLanguage() throws IOException {
    Path data = folder.resolve("titles");
    hub("init", "--title", "en=Our \"hub\": one", "--title", "fr=Le nôtre", "--data", data);
    JsonNode title = new YAMLMapper().readTree(Files.readString(data.resolve("hub.yaml")));
    assertEquals("Our \"hub\": one", title.path("hub").path("title").path("en").asString());
    assertEquals("Le nôtre", title.path("hub").path("title").path("fr").asString());
  }

  private static int hub(Object... arguments) {
    return Program.run(
        new ResearchHub.Commands(),
        Stream.of(arguments).map(Object::toString).toArray(String[]::new));
  }

  /** "first-child" in the stylesheet is no word for a reader. */
  private static String withoutStyles(Browser.Answer answer) {
    return answer.response().body().replaceAll("(?s)<style>.*?</style>", "");
  }

  private static List<String> links(Browser.Answer answer) {
    return answer.page().select("a[href^=/]").eachAttr("href").stream()
        .map(link -> link.replaceFirst("#.*", ""))
        .filter(link -> link.matches("/(en|es)/.*") && !link.matches(".*/(places|types)/.+"))
        .toList();
  }

  /** The theme's words, and every label and setting of the default hub that names it. */
  private static Pattern pattern() throws IOException {
    var words = new HashSet<>(THEME);
    for (String file : List.of("topic", "exploitation", "act-means", "agencies", "instruments")) {
      JsonNode vocabulary =
          new YAMLMapper()
              .readTree(Files.readString(Path.of("default-hub/vocabularies/" + file + ".yaml")));
      for (JsonNode concept : vocabulary.path("concepts")) {
        String label = concept.path("labels").path("en").asString("");
        if (label.length() > 8 && !label.equals("United Nations")) {
          words.add(label.toLowerCase(Locale.ROOT));
        }
      }
    }
    JsonNode settings =
        new YAMLMapper().readTree(Files.readString(Path.of("default-hub/hub.yaml")));
    settings.path("hub").path("title").forEach(title -> words.add(title.asString()));
    settings.path("hub").path("centre").forEach(centre -> words.add(centre.asString()));
    return Pattern.compile(
        "\\b(" + String.join("|", words.stream().map(Pattern::quote).toList()) + ")\\b",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
