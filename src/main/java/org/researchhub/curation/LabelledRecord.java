package org.researchhub.curation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.researchhub.catalogue.Description;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One side of a labelled pair as a description: the hub's own JSON, or a flat record with title,
 * authors or creators, publishers, venue, year or date, language, doi, isbn, symbol, url.
 */
final class LabelledRecord {

  private LabelledRecord() {}

  static Description of(JsonNode record) {
    if (record.has("titles") && record instanceof ObjectNode own) {
      return Description.of(own);
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.putObject("titles").put("und", text(record, "title"));
    ArrayNode persons = json.putArray("persons");
    Stream.of("authors", "author", "creators")
        .flatMap(field -> names(record.path(field)))
        .forEach(name -> persons.addObject().put("name", name).put("role", "author"));
    ArrayNode agencies = json.putArray("agencies");
    Stream.of("publishers", "publisher", "agencies")
        .flatMap(field -> agencies(record.path(field)))
        .forEach(name -> agencies.addObject().put("name", name).put("order", agencies.size()));
    String date = text(record, "date").isEmpty() ? text(record, "year") : text(record, "date");
    if (!date.isEmpty()) {
      json.putArray("dates").addObject().put("kind", "published").put("edtf", date);
    }
    if (!text(record, "venue").isEmpty()) {
      json.putObject("partOf").put("title", text(record, "venue"));
    }
    if (!text(record, "language").isEmpty()) {
      json.putArray("languages").add(text(record, "language"));
    }
    ArrayNode identifiers = json.putArray("identifiers");
    for (String scheme : List.of("doi", "isbn", "symbol", "handle")) {
      if (!text(record, scheme).isEmpty()) {
        identifiers.addObject().put("scheme", scheme).put("value", text(record, scheme));
      }
    }
    if (!text(record, "url").isEmpty()) {
      json.putArray("links").addObject().put("url", text(record, "url"));
    }
    return Description.owning(json);
  }

  private static String text(JsonNode record, String field) {
    JsonNode value = record.path(field);
    return value.isNumber() ? value.toString() : value.asString("").strip();
  }

  private static Stream<String> agencies(JsonNode value) {
    if (value.isArray()) {
      return value.valueStream().map(name -> name.asString("")).filter(name -> !name.isBlank());
    }
    return Arrays.stream(value.asString("").split(";"))
        .map(String::strip)
        .filter(s -> !s.isEmpty());
  }

  private static Stream<String> names(JsonNode value) {
    if (value.isArray()) {
      return agencies(value);
    }
    String all = value.asString("").replaceAll("(&\\s?#\\s?\\d+)\\s?;", "$1\u0000");
    String[] parts = all.split(";");
    if (parts.length == 1) {
      String[] pieces = all.split(",");
      boolean whole = Arrays.stream(pieces).filter(name -> name.strip().contains(" ")).count() > 0;
      parts = whole ? pieces : parts;
    }
    return Arrays.stream(parts)
        .flatMap(name -> Arrays.stream(name.split(" and ")))
        .map(name -> name.replace('\u0000', ';').strip())
        .filter(name -> !name.isEmpty());
  }
}
