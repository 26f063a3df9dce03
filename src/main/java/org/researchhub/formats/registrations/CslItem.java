package org.researchhub.formats.registrations;

import java.util.List;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An item of CSL as it is filled from what an agency of registration says; the first word stays.
 */
final class CslItem {

  private final ObjectNode item = JsonNodeFactory.instance.objectNode();

  CslItem(String type, String title) {
    item.put("type", type);
    item.put("title", title);
  }

  /** What is no text, or is blank, is left out. */
  void put(String field, JsonNode value) {
    put(field, value.isString() ? value.asString() : "");
  }

  void put(String field, String value) {
    if (!item.has(field) && !value.isBlank()) {
      item.put(field, value);
    }
  }

  void putAll(String field, List<? extends JsonNode> values) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    values.forEach(all::add);
    set(field, all);
  }

  /** What says nothing is left out. */
  void set(String field, JsonNode value) {
    boolean nothing =
        value.isMissingNode() || value.isNull() || value.isContainer() && value.isEmpty();
    if (!item.has(field) && !nothing) {
      item.set(field, value);
    }
  }

  void putAbstract(JsonNode marked) {
    put("abstract", plain(marked.asString("")));
  }

  ObjectNode json() {
    return item;
  }

  /**
   * Without the marks of JATS or HTML, and without the heading that says that it is an abstract.
   */
  static String plain(String marked) {
    return Jsoup.parse(marked.replaceAll("(?is)<jats:title>.*?</jats:title>", " ")).text().strip();
  }
}
