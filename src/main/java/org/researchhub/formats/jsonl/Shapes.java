package org.researchhub.formats.jsonl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.researchhub.formats.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What form the fields of the hub's document have; what has another is taken out and named. */
final class Shapes {

  private static final List<String> TEXTS = List.of("titles", "subtitles", "abstracts");
  private static final List<String> STRINGS =
      List.of(
          "notes",
          "contentNotes",
          "types",
          "themes",
          "places",
          "languages",
          "instruments",
          "publishedIn");
  private static final List<String> OBJECTS =
      List.of(
          "alternativeTitles",
          "keywords",
          "agencies",
          "persons",
          "dates",
          "identifiers",
          "series",
          "editions",
          "links",
          "relations",
          "sources",
          "statements");
  private static final List<String> LONE = List.of("editionStatement", "extent");
  private static final Map<String, String> NEEDED =
      Map.of(
          "agencies",
          "name",
          "persons",
          "name",
          "dates",
          "edtf",
          "identifiers",
          "value",
          "series",
          "title",
          "links",
          "url",
          "keywords",
          "value",
          "alternativeTitles",
          "value");

  private Shapes() {}

  static List<Problem> mend(ObjectNode json, int line) {
    List<Problem> problems = new ArrayList<>();
    for (String field : TEXTS) {
      check(
          json,
          field,
          json.path(field).isObject()
              && json.path(field).valueStream().allMatch(JsonNode::isString),
          line,
          problems);
    }
    for (String field : STRINGS) {
      check(
          json,
          field,
          json.path(field).isArray() && json.path(field).valueStream().allMatch(JsonNode::isString),
          line,
          problems);
    }
    for (String field : OBJECTS) {
      check(
          json,
          field,
          json.path(field).isArray() && json.path(field).valueStream().allMatch(JsonNode::isObject),
          line,
          problems);
    }
    for (String field : LONE) {
      check(json, field, json.path(field).isString(), line, problems);
    }
    for (String field : List.of("partOf", "rights")) {
      check(json, field, json.path(field).isObject(), line, problems);
    }
    NEEDED.forEach((field, needed) -> {
      if (json.path(field) instanceof ArrayNode list
          && !list.valueStream().allMatch(entry -> entry.path(needed).isString())) {
        check(json, field, false, line, problems);
      }
    });
    return problems;
  }

  private static void check(
      ObjectNode json, String field, boolean right, int line, List<Problem> problems) {
    if (json.has(field) && !right) {
      json.remove(field);
      problems.add(
          new Problem(
              line,
              "The field "
                  + field
                  + " has not the form that the schema gives it; it was left out."));
    }
  }
}
