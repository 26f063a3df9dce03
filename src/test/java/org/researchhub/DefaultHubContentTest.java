package org.researchhub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.researchhub.authorities.Edtf;
import org.researchhub.authorities.Scheme;
import org.researchhub.authorities.VocabularyFile;
import org.researchhub.catalogue.PublicationId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files of the default hub can be read, and everything they point to is there. */
class DefaultHubContentTest {

  private static final Path HUB = Path.of("default-hub");
  private static final Path PAGES = Path.of("src/main/resources/pages");
  private static final List<String> LANGUAGES = List.of("en", "fr", "ar");
  private static final Pattern SLUG = Pattern.compile("(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  @Test
  void everyWordHasItsOwnIdAndASlugOfItsOwnInItsKind() {
    Map<String, Set<String>> slugs = new HashMap<>();
    Set<String> ids = new HashSet<>();
    for (VocabularyFile file : vocabularies()) {
      for (ObjectNode word : file.concepts()) {
        String slug = word.path("slug").asString("");
        String kind = file.scheme().kind() + (isCoding(file) ? file.scheme().id() : "");
        assertTrue(ids.add(word.path("id").asString()), () -> "twice: " + word.path("id"));
        assertTrue(SLUG.matcher(slug).matches(), slug);
        assertTrue(slugs.computeIfAbsent(kind, k -> new HashSet<>()).add(slug), slug);
        assertTrue(word.path("labels").has("en"), slug);
        assertFalse(word.toString().contains("\"*"), slug);
      }
    }
  }

  @Test
  void everyWordThatAWordNamesIsThere() {
    Map<String, ObjectNode> words = words();
    for (ObjectNode word : words.values()) {
      for (String field : List.of("broader", "members", "successors", "predecessors", "overlaps")) {
        strings(word.path(field)).forEach(id -> assertKnown(words, id, word));
      }
      for (JsonNode relation : word.path("relations")) {
        assertKnown(words, relation.path("id").asString(""), word);
      }
      for (JsonNode basis : word.path("basis")) {
        assertKnown(words, basis.path("instrument").asString(""), word);
      }
      if (word.path("place").isString()) {
        assertKnown(words, word.path("place").asString(), word);
      }
    }
  }

  @Test
  void nothingIsBroaderThanItself() {
    Map<String, ObjectNode> words = words();
    for (ObjectNode word : words.values()) {
      var above = new ArrayDeque<>(strings(word.path("broader")));
      Set<String> seen = new HashSet<>();
      while (!above.isEmpty()) {
        String id = above.pop();
        assertFalse(id.equals(word.path("id").asString()), () -> "a circle at " + id);
        if (seen.add(id)) {
          above.addAll(strings(Objects.requireNonNull(words.get(id)).path("broader")));
        }
      }
    }
  }

  @Test
  void aPublicationIsWholeAndPointsOnlyToWhatIsThere() {
    Map<String, ObjectNode> words = words();
    Map<String, JsonNode> publications = publications();
    assertEquals(15, publications.size());
    for (JsonNode publication : publications.values()) {
      String slug = publication.path("slug").asString();
      assertTrue(PublicationId.valid(publication.path("id").asString("")), slug);
      assertTrue(SLUG.matcher(slug).matches(), slug);
      LANGUAGES.forEach(language -> assertTrue(publication.path("abstracts").has(language), slug));
      for (String field : List.of("types", "themes", "places", "languages", "instruments")) {
        strings(publication.path(field)).forEach(id -> assertKnown(words, id, publication));
      }
      publication
          .path("agencies")
          .forEach(agency -> assertKnown(words, agency.path("id").asString(""), publication));
      publication.path("dates").forEach(date -> assertDate(date.path("edtf"), slug));
      for (JsonNode relation : publication.path("relations")) {
        assertTrue(publications.containsKey(relation.path("id").asString("")), slug);
      }
    }
  }

  @Test
  void everyStatementOfAPublicationNamesItsSourceAndShowsWhatThePublicationSays() {
    for (JsonNode publication : publications().values()) {
      Set<String> sources = sources(publication);
      for (JsonNode statement : publication.path("statements")) {
        String path = statement.path("path").asString("");
        assertTrue(sources.contains(statement.path("source").asString("")), path);
        boolean text = path.startsWith("/titles/") || path.startsWith("/types/");
        if (text && statement.path("shown").asBoolean()) {
          assertEquals(publication.at(path), statement.path("value"), path);
        }
        if (path.startsWith("/dates/") && statement.path("shown").asBoolean()) {
          assertEquals(publication.at(path).path("edtf"), statement.path("value"), path);
        }
      }
    }
  }

  @Test
  void everythingThatAPublicationSaysIsSaidByASourceAndWhatTheEditorsWroteByThem() {
    for (JsonNode publication : publications().values()) {
      Map<String, JsonNode> sources = new HashMap<>();
      publication.path("sources").forEach(s -> sources.put(s.path("id").asString(), s));
      for (JsonNode source : sources.values()) {
        assertTrue(source.has("retrieved") || !isEditors(source), () -> "no day: " + source);
      }
      if (sources.size() == 1) {
        assertTrue(sources.values().stream().allMatch(DefaultHubContentTest::isEditors));
        continue;
      }
      Map<String, JsonNode> said = new HashMap<>();
      for (JsonNode statement : publication.path("statements")) {
        values(statement).forEach(value -> said.put(value, statement));
      }
      for (String value : coded(publication)) {
        JsonNode statement = said.getOrDefault(value, publication.path("nowhere"));
        JsonNode source = sources.getOrDefault(statement.path("source").asString(""), statement);
        assertTrue(
            isEditors(source) || statement.path("printed").isString(),
            () -> publication.path("slug") + ": who says " + value);
      }
    }
  }

  private static boolean isEditors(JsonNode source) {
    return source.path("kind").asString("").equals("curator");
  }

  /** What of a record is nobody's but the editors', unless the page prints it: field and value. */
  private static List<String> coded(JsonNode publication) {
    return Stream.of("abstracts", "types", "themes", "places", "instruments")
        .flatMap(field ->
            publication.path(field).valueStream().map(value -> field + " " + value.asString()))
        .toList();
  }

  private static List<String> values(JsonNode statement) {
    String field = statement.path("path").asString("").split("/")[1];
    JsonNode value = statement.path("value");
    return value.isArray()
        ? strings(value).stream().map(one -> field + " " + one).toList()
        : List.of(field + " " + value.asString(""));
  }

  @Test
  void aProjectPointsOnlyToWhatIsThereAndEachOfItsFactsNamesItsSource() {
    Map<String, ObjectNode> words = words();
    Map<String, JsonNode> publications = publications();
    for (JsonNode project : read("projects", ".yaml")) {
      String slug = project.path("slug").asString();
      Set<String> sources = sources(project);
      assertTrue(SLUG.matcher(slug).matches(), slug);
      assertDate(project.path("period"), slug);
      strings(project.path("places")).forEach(id -> assertKnown(words, id, project));
      strings(project.path("themes")).forEach(id -> assertKnown(words, id, project));
      strings(project.path("publications"))
          .forEach(id -> assertTrue(publications.containsKey(id), id));
      for (JsonNode partner : project.path("partners")) {
        if (partner.has("id")) {
          assertKnown(words, partner.path("id").asString(), project);
        }
      }
      for (JsonNode source : project.path("sourceOf")) {
        assertTrue(sources.contains(source.asString("")), slug);
      }
      for (JsonNode fact : project.path("facts")) {
        assertTrue(sources.contains(fact.path("source").asString("")), slug);
        LANGUAGES.forEach(language -> assertTrue(fact.path("text").has(language), slug));
      }
    }
  }

  @Test
  void internshipFilesCanBeRead() {
    assertEquals(
        Set.of("programme", "call"),
        Set.copyOf(
            read("internships", ".yaml").stream().map(f -> f.path("kind").asString()).toList()));
  }

  @Test
  void everyPageIsThereInEveryLanguageWithATitleAndOnlyKnownPlaceholders() {
    var known = Set.of("hub", "centre", "email", "post");
    for (Path folder : List.of(PAGES, HUB.resolve("pages"))) {
      for (Path file : files(folder, ".md")) {
        String name = file.getFileName().toString();
        String page = name.substring(0, name.indexOf('.'));
        LANGUAGES.forEach(language ->
            assertTrue(Files.exists(folder.resolve(page + "." + language + ".md")), page));
        String text = text(file);
        assertTrue(text.startsWith("---\ntitle: "), name);
        assertTrue(text.contains("\nsummary: "), name);
        PLACEHOLDER
            .matcher(text.replaceAll("(?s)```.*?```|`[^`]*`", ""))
            .results()
            .forEach(found -> assertTrue(known.contains(found.group(1)), found.group()));
      }
    }
  }

  @Test
  void thePagesForAnyHubSayNoWordOfThisOnesTheme() {
    var theme =
        Pattern.compile("traffick|child|unicef|innocenti|enfant|la traite|طفل|أطفال|الاتجار");
    for (Path file : files(PAGES, ".md")) {
      String text = text(file).toLowerCase(Locale.ROOT);
      assertFalse(theme.matcher(text).find(), file.toString());
    }
  }

  private static boolean isCoding(VocabularyFile file) {
    return file.scheme().kind() == Scheme.Kind.CODING;
  }

  private static List<VocabularyFile> vocabularies() {
    var mapper = new YAMLMapper();
    return files(HUB.resolve("vocabularies"), ".yaml").stream()
        .map(file -> VocabularyFile.of(file.toString(), mapper.readTree(text(file))))
        .toList();
  }

  private static Map<String, ObjectNode> words() {
    var words = new LinkedHashMap<String, ObjectNode>();
    for (VocabularyFile file : vocabularies()) {
      file.concepts().forEach(word -> words.put(word.path("id").asString(), word));
    }
    return words;
  }

  private static Map<String, JsonNode> publications() {
    var publications = new LinkedHashMap<String, JsonNode>();
    read("publications", ".json").forEach(p -> publications.put(p.path("id").asString(), p));
    return publications;
  }

  private static List<JsonNode> read(String folder, String ending) {
    ObjectMapper mapper = ending.equals(".json") ? new JsonMapper() : new YAMLMapper();
    return files(HUB.resolve(folder), ending).stream()
        .map(file -> mapper.readTree(text(file)))
        .toList();
  }

  private static Set<String> sources(JsonNode json) {
    Set<String> ids = new HashSet<>();
    json.path("sources").forEach(source -> ids.add(source.path("id").asString()));
    return ids;
  }

  private static void assertKnown(Map<String, ObjectNode> words, String id, JsonNode where) {
    assertTrue(words.containsKey(id), () -> id + " in " + where.path("id"));
  }

  private static void assertDate(JsonNode edtf, String where) {
    assertTrue(Edtf.parse(edtf.asString("")).isPresent(), () -> edtf + " in " + where);
  }

  private static List<String> strings(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
