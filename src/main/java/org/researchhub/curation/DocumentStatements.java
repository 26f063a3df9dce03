package org.researchhub.curation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.files.FirstLook;
import org.researchhub.files.FirstLook.Seen;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fills what a description does not say yet with what a document seems to be. Each value keeps the
 * document as its source; nothing that stands there already is touched.
 */
public final class DocumentStatements {

  private static final String UNKNOWN = "und";

  private DocumentStatements() {}

  /**
   * A value that was filled in.
   *
   * @param path where in the description, a JSON pointer
   * @param page where in the document; 0 for its own properties
   */
  public record Filled(String path, String value, int page) {}

  /**
   * @param json changed in place
   * @param file the document's name
   * @param language of the edition that the document is; null when only the document can tell
   * @return what was filled in, in the order of the form
   */
  public static List<Filled> fill(
      ObjectNode json, FirstLook look, String file, @Nullable String language, LocalDate today) {
    var filled = new ArrayList<Filled>();
    Seen own = look.language();
    String spoken = language != null ? language : own == null ? UNKNOWN : own.value();
    Seen title = look.title();
    if (title != null && json.path("titles").path(spoken).isMissingNode() && wants(json, spoken)) {
      json.withObject("/titles").put(spoken, title.value());
      filled.add(new Filled("/titles/" + spoken, title.value(), title.page()));
    }
    Seen date = look.date();
    if (date != null && json.path("dates").isEmpty()) {
      json.withArray("dates").addObject().put("kind", "published").put("edtf", date.value());
      filled.add(new Filled("/dates/0", date.value(), date.page()));
    }
    if (!spoken.equals(UNKNOWN) && !holds(json.path("languages"), spoken)) {
      ArrayNode languages = json.withArray("languages");
      languages.add(spoken);
      filled.add(
          new Filled("/languages/" + (languages.size() - 1), spoken, own == null ? 0 : own.page()));
    }
    if (json.path("persons").isEmpty()) {
      persons(json, look, filled);
    }
    Seen symbol = look.symbol();
    if (symbol != null && json.path("identifiers").isEmpty()) {
      json.withArray("identifiers")
          .addObject()
          .put("scheme", "symbol")
          .put("value", symbol.value());
      filled.add(new Filled("/identifiers/0", symbol.value(), symbol.page()));
    }
    state(json, filled, file, today);
    return List.copyOf(filled);
  }

  /** A title that a person gave in any language is enough until a document in another comes. */
  private static boolean wants(ObjectNode json, String spoken) {
    return json.path("titles").isEmpty() || !spoken.equals(UNKNOWN);
  }

  /**
   * Says of the edition that holds a file where its language comes from.
   *
   * @param json changed in place
   * @param file as it stands in {@code editions[].files[]}
   */
  public static void language(ObjectNode json, Seen language, ObjectNode file, LocalDate today) {
    JsonNode editions = json.path("editions");
    for (int i = 0; i < editions.size(); i++) {
      JsonNode edition = editions.path(i);
      if (edition.path("language").asString("").equals(language.value())
          && holds(edition.path("files").findValues("sha512"), file.path("sha512").asString(""))) {
        var filled = new Filled("/editions/" + i + "/language", language.value(), language.page());
        state(json, List.of(filled), file.path("name").asString(""), today);
        return;
      }
    }
  }

  private static void persons(ObjectNode json, FirstLook look, List<Filled> filled) {
    for (Seen author : look.authors()) {
      ArrayNode persons = json.withArray("persons");
      persons
          .addObject()
          .put("name", author.value())
          .put("role", "author")
          .put("order", persons.size());
      filled.add(new Filled("/persons/" + (persons.size() - 1), author.value(), author.page()));
    }
  }

  private static void state(ObjectNode json, List<Filled> filled, String file, LocalDate today) {
    if (filled.isEmpty()) {
      return;
    }
    String source = source(json, file, today);
    for (Filled one : filled) {
      ObjectNode statement =
          json.withArray("statements")
              .addObject()
              .put("path", one.path())
              .put("value", one.value())
              .put("source", source)
              .put("shown", true);
      if (one.page() > 0) {
        statement.put("page", one.page());
      }
    }
  }

  private static String source(ObjectNode json, String file, LocalDate today) {
    ArrayNode sources = json.withArray("sources");
    int free = 1;
    for (JsonNode source : sources) {
      if (source.path("kind").asString("").equals("document")
          && source.path("name").asString("").equals(file)) {
        return source.path("id").asString("");
      }
    }
    while (taken(sources, "s" + free)) {
      free++;
    }
    sources
        .addObject()
        .put("id", "s" + free)
        .put("kind", "document")
        .put("name", file)
        .put("retrieved", today.toString());
    return "s" + free;
  }

  private static boolean taken(ArrayNode sources, String id) {
    return sources.valueStream().anyMatch(source -> source.path("id").asString("").equals(id));
  }

  private static boolean holds(Iterable<JsonNode> list, String value) {
    for (JsonNode one : list) {
      if (one.asString("").equals(value)) {
        return true;
      }
    }
    return false;
  }
}
