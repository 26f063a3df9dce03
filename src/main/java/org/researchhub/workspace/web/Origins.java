package org.researchhub.workspace.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.web.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where a value of the form comes from, as long as it is as its source said it. */
final class Origins {

  private static final String EDITIONS = "editions";

  private final Map<String, String> marks = new HashMap<>();

  Origins(ObjectNode document, Words words) {
    for (JsonNode statement : document.path("statements")) {
      JsonNode value = statement.path("value");
      if (statement.path("shown").asBoolean(true) && value.isString()) {
        String[] steps = statement.path("path").asString("").split("/");
        JsonNode source = source(document, statement.path("source").asString(""));
        String field = steps.length > 1 ? steps[1] : "";
        marks.putIfAbsent(
            key(field.equals(EDITIONS) ? of(source.path("name").asString("")) : field, value),
            mark(source, statement.path("page").asInt(0), words));
      }
    }
  }

  private static JsonNode source(ObjectNode document, String id) {
    return document
        .path("sources")
        .valueStream()
        .filter(source -> source.path("id").asString("").equals(id))
        .findFirst()
        .orElse(document.path("sources").path(-1));
  }

  private static String mark(JsonNode source, int page, Words words) {
    String name = source.path("name").asString(source.path("kind").asString(""));
    if (page > 0) {
      return words.say("workspace.origin.page", name, page);
    }
    return words.say(
        source.path("kind").asString("").equals("document")
            ? "workspace.origin.properties"
            : "workspace.origin",
        name);
  }

  private static String key(String field, JsonNode value) {
    return field + "/" + FormReading.written(value);
  }

  /** Of the files of an edition some may tell its language, and some were put there by somebody. */
  private static String of(String file) {
    return EDITIONS + "/" + file;
  }

  /** Where it comes from that this file is in this language; null when somebody said so. */
  @Nullable String ofFile(String name, String language) {
    return marks.get(of(name) + "/" + language);
  }

  /** Null when nobody but the curator says so. */
  @Nullable String of(String field, JsonNode value) {
    if (value.isObject()) {
      for (JsonNode part : value) {
        String mark = marks.get(key(field, part));
        if (mark != null) {
          return mark;
        }
      }
      return null;
    }
    return marks.get(key(field, value));
  }
}
