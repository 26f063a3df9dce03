package org.researchhub.files.derived;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.researchhub.files.Accessibility;
import org.researchhub.files.DocumentText;
import org.researchhub.files.DocumentText.Entry;
import org.researchhub.files.DocumentText.Outcome;
import org.researchhub.files.DocumentText.Unit;
import org.researchhub.files.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The text of a document as JSON: for the disk, and for whoever asks on the command line. */
public final class TextJson {

  private TextJson() {}

  /** For people: the reason as a sentence. */
  public static ObjectNode told(DocumentText text, String language) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("outcome", outcome(text));
    Reason reason = text.reason();
    if (reason != null) {
      json.put("reason", reason.in(language));
    }
    return content(json, text);
  }

  /** For the disk: the reason so that it can be said in any language. */
  static ObjectNode kept(DocumentText text) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("outcome", outcome(text));
    Reason reason = text.reason();
    if (reason != null) {
      ArrayNode values = json.putObject("reason").put("key", reason.key()).putArray("values");
      reason.values().forEach(values::add);
    }
    return content(json, text);
  }

  static DocumentText read(JsonNode json) {
    var units = new ArrayList<Unit>();
    for (JsonNode unit : json.path("pages")) {
      units.add(
          new Unit(
              number(unit, "number"),
              number(unit, "section"),
              text(unit, "heading"),
              text(unit, "language"),
              unit.path("text").asString(""),
              unit.path("machineRead").asBoolean(false)));
    }
    var contents = new ArrayList<Entry>();
    for (JsonNode entry : json.path("contents")) {
      contents.add(
          new Entry(
              entry.path("level").asInt(1),
              entry.path("title").asString(""),
              entry.path("unit").asInt(1)));
    }
    return new DocumentText(
        Outcome.valueOf(json.path("outcome").asString().toUpperCase(Locale.ROOT)),
        reason(json.path("reason")),
        json.path("mediaType").asString(""),
        accessibility(json.path("accessibility")),
        List.copyOf(units),
        List.copyOf(contents));
  }

  private static ObjectNode content(ObjectNode json, DocumentText text) {
    json.put("mediaType", text.mediaType());
    Accessibility facts = text.accessibility();
    ObjectNode accessibility = json.putObject("accessibility");
    if (facts.tagged() != null) {
      accessibility.put("tagged", facts.tagged());
    }
    put(accessibility, "title", facts.title());
    put(accessibility, "language", facts.language());
    ArrayNode pages = json.putArray("pages");
    for (Unit unit : text.units()) {
      ObjectNode page = pages.addObject();
      page.put("number", unit.page());
      if (unit.section() != null) {
        page.put("section", unit.section());
      }
      put(page, "heading", unit.heading());
      page.put("language", unit.language());
      if (unit.machineRead()) {
        page.put("machineRead", true);
      }
      page.put("text", unit.text());
    }
    ArrayNode contents = json.putArray("contents");
    for (Entry entry : text.contents()) {
      contents
          .addObject()
          .put("level", entry.level())
          .put("title", entry.title())
          .put("unit", entry.unit());
    }
    return json;
  }

  private static String outcome(DocumentText text) {
    return text.outcome().name().toLowerCase(Locale.ROOT);
  }

  private static void put(ObjectNode json, String name, @Nullable String value) {
    if (value != null) {
      json.put(name, value);
    }
  }

  private static @Nullable Reason reason(JsonNode json) {
    if (!json.isObject()) {
      return null;
    }
    var values = new ArrayList<String>();
    json.path("values").forEach(value -> values.add(value.asString()));
    return new Reason(json.path("key").asString(), values);
  }

  private static Accessibility accessibility(JsonNode json) {
    JsonNode tagged = json.path("tagged");
    return new Accessibility(
        tagged.isBoolean() ? (Boolean) tagged.asBoolean() : null,
        text(json, "title"),
        text(json, "language"));
  }

  private static @Nullable String text(JsonNode json, String name) {
    JsonNode value = json.path(name);
    return value.isString() ? value.asString() : null;
  }

  private static @Nullable Integer number(JsonNode json, String name) {
    JsonNode value = json.path(name);
    return value.isInt() ? (Integer) value.asInt() : null;
  }
}
