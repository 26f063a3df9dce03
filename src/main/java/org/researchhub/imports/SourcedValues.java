package org.researchhub.imports;

import java.util.List;
import org.researchhub.catalogue.Description;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Names, for every value of a record from one source, that source. */
final class SourcedValues {

  private static final List<String> BY_LANGUAGE = List.of("titles", "subtitles", "abstracts");
  private static final List<String> LISTS =
      List.of(
          "agencies",
          "persons",
          "dates",
          "types",
          "languages",
          "identifiers",
          "links",
          "keywords",
          "themes",
          "places",
          "series");
  private static final List<String> TELLING = List.of("name", "edtf", "value", "url", "title");

  private SourcedValues() {}

  static Description of(Description read) {
    ObjectNode json = read.toJson();
    // The form shows nothing of it, and nothing is kept that nobody saw.
    json.remove("unmapped");
    String source = json.path("sources").path(0).path("id").asString("s1");
    for (String field : BY_LANGUAGE) {
      for (String language : json.path(field).propertyNames()) {
        String text = json.path(field).path(language).asString("");
        if (text.indexOf('\n') < 0) {
          state(json, "/" + field + "/" + language, text, source);
        }
      }
    }
    for (String field : LISTS) {
      JsonNode values = json.path(field);
      for (int i = 0; i < values.size(); i++) {
        state(json, "/" + field + "/" + i, told(values.path(i)), source);
      }
    }
    return Description.owning(json);
  }

  private static String told(JsonNode value) {
    return value.isString()
        ? value.asString()
        : TELLING.stream()
            .map(name -> value.path(name).asString(""))
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("");
  }

  private static void state(ObjectNode json, String path, String value, String source) {
    if (!value.isEmpty()) {
      json.withArray("statements")
          .addObject()
          .put("path", path)
          .put("value", value)
          .put("source", source)
          .put("shown", true);
    }
  }
}
