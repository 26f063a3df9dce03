package org.researchhub.workspace.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.researchhub.authorities.Concept;
import org.researchhub.authorities.Scheme;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.curation.rules.Finding;
import org.researchhub.workspace.web.FormFields.Column;
import org.researchhub.workspace.web.FormFields.Field;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a sent form into the document it began from. What the form does not show stays: unknown
 * fields, and what is in a row beside its columns.
 */
final class FormReading {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int MOST_ROWS = 300;

  private final Map<String, List<String>> sent;
  private final ObjectNode base;
  private final Vocabulary words;
  private final AgencyRecords agencies;
  private final Map<String, PlacedRows> placed = new LinkedHashMap<>();

  private FormReading(Map<String, List<String>> sent, ObjectNode base, Vocabulary words) {
    this.sent = sent;
    this.base = base;
    this.words = words;
    this.agencies = new AgencyRecords(words);
  }

  static ObjectNode read(Map<String, List<String>> sent, ObjectNode base, Vocabulary words) {
    var reading = new FormReading(sent, base, words);
    ObjectNode document = base.deepCopy();
    FormFields.ALL.forEach(field -> reading.put(document, field));
    reading.placed.forEach((field, rows) -> rows.follow(document.path("statements"), field));
    ArrayNode answers = JSON.arrayNode();
    sent.getOrDefault("notStated", List.of()).forEach(answers::add);
    set(document, "notStated", answers);
    return document;
  }

  private void put(ObjectNode document, Field field) {
    switch (field.shape()) {
      case SCALAR -> {
        String value = value(field.name(), 0, "value");
        set(document, field.name(), value.isEmpty() ? JSON.arrayNode() : JSON.stringNode(value));
      }
      case OBJECT -> {
        ObjectNode object = JSON.objectNode();
        if (base.path(field.name()) instanceof ObjectNode known) {
          object.setAll(known);
        }
        field.columns().forEach(column -> fill(object, field, 0, column));
        set(document, field.name(), object);
      }
      case BY_LANGUAGE -> {
        ObjectNode texts = JSON.objectNode();
        for (int i = 0; i < rows(field); i++) {
          String text = value(field.name(), i, "value");
          String language = value(field.name(), i, "lang");
          if (!text.isEmpty()) {
            texts.put(unused(texts, language.isEmpty() ? "und" : language), text);
          }
        }
        set(document, field.name(), texts);
      }
      case LIST, CONCEPTS -> {
        ArrayNode values = JSON.arrayNode();
        for (int i = 0; i < rows(field); i++) {
          String text = value(field.name(), i, "value");
          if (!text.isEmpty()) {
            values.add(field.kind() == null ? text : id(field.kind(), text));
          }
        }
        set(document, field.name(), values);
      }
      case TICKED -> set(document, field.name(), ticked(field));
      case ROWS -> {
        ArrayNode values = field.placed() ? placed(field) : JSON.arrayNode();
        for (int i = 0; !field.placed() && i < rows(field); i++) {
          row(field, i).ifPresent(values::add);
        }
        set(document, field.name(), values);
      }
    }
  }

  /** What was chosen before keeps its order. */
  private ArrayNode ticked(Field field) {
    var chosen = new LinkedHashSet<>(sent.getOrDefault(field.name(), List.of()));
    ArrayNode values = JSON.arrayNode();
    base.path(field.name())
        .forEach(known -> {
          if (chosen.remove(known.asString())) {
            values.add(known);
          }
        });
    chosen.stream().filter(id -> !id.isBlank()).limit(MOST_ROWS).forEach(values::add);
    return values;
  }

  /** A language that has a text already is set apart by spaces, so that the form shows both. */
  private static String unused(ObjectNode texts, String language) {
    String unused = language;
    while (texts.has(unused)) {
      unused += " ";
    }
    return unused;
  }

  /** Refusals of what was written twice in one language; such a document cannot be kept. */
  static List<Finding> twice(ObjectNode document) {
    var findings = new ArrayList<Finding>();
    for (Field field : FormFields.ALL) {
      List<String> languages =
          field.shape() == FormFields.Shape.BY_LANGUAGE
              ? List.copyOf(document.path(field.name()).propertyNames())
              : List.of();
      for (int i = 0; i < languages.size(); i++) {
        if (languages.get(i).endsWith(" ")) {
          findings.add(
              Finding.refusal("/" + field.name() + "/" + i, "twice", languages.get(i).strip()));
        }
      }
    }
    return findings;
  }

  /** Rows in printed order; what sources say of them is read after them and goes with them. */
  private ArrayNode placed(Field field) {
    var rows = new PlacedRows();
    for (int i = 0; i < rows(field); i++) {
      int from = i + 1;
      String place = value(field.name(), i, FormFields.PLACE);
      row(field, i).ifPresent(row -> rows.add(from, place, row));
    }
    placed.put(field.name(), rows);
    return rows.sorted();
  }

  private Optional<ObjectNode> row(Field field, int i) {
    boolean blank = true;
    for (Column column : field.columns()) {
      blank &= !column.options().isEmpty() || value(field.name(), i, column.name()).isEmpty();
    }
    if (blank) {
      return Optional.empty();
    }
    JsonNode known = known(field, i);
    ObjectNode row = known instanceof ObjectNode object ? object.deepCopy() : JSON.objectNode();
    field.columns().forEach(column -> fill(row, field, i, column));
    if (field.name().equals("agencies")) {
      agencies.link(
          row,
          known.path("name").asString(""),
          sent.containsKey(control(field.name(), i, AgencyRecords.CHOICE))
              ? Optional.of(value(field.name(), i, AgencyRecords.CHOICE))
              : Optional.empty(),
          value(field.name(), i, AgencyRecords.OFFERED));
    }
    return Optional.of(row);
  }

  /**
   * The row that a row of the form was. A form that was shown again with more rows may have moved
   * those that have names.
   */
  private JsonNode known(Field field, int i) {
    String was = value(field.name(), i, "was");
    if (!was.matches("\\d{1,4}")) {
      return JSON.missingNode();
    }
    JsonNode rows = base.path(field.name());
    JsonNode there = rows.path(Integer.parseInt(was));
    String name = value(field.name(), i, "name");
    if (!field.placed() || there.path("name").asString("").equals(name)) {
      return there;
    }
    return IntStream.range(0, rows.size())
        .filter(at -> rows.path(at).path("name").asString("").equals(name))
        .filter(at -> !isAnothers(field, at, name))
        .mapToObj(rows::path)
        .findFirst()
        .orElse(there);
  }

  /** Whether a row of the form was this one and is still called so. */
  private boolean isAnothers(Field field, int at, String name) {
    return IntStream.range(0, rows(field))
        .anyMatch(i ->
            value(field.name(), i, "was").equals(String.valueOf(at))
                && value(field.name(), i, "name").equals(name));
  }

  private void fill(ObjectNode row, Field field, int i, Column column) {
    String text = value(field.name(), i, column.name());
    if (text.equals(written(row.path(column.name())))) {
      return;
    }
    if (text.isEmpty()) {
      row.remove(column.name());
    } else if (column.name().equals("shown")) {
      row.put("shown", text.equals("true"));
    } else {
      row.put(column.name(), text);
    }
  }

  /** What the form shows of a value. */
  static String written(JsonNode value) {
    return value.isMissingNode() || value.isNull()
        ? ""
        : value.isString() ? value.asString() : value.toString();
  }

  private String id(Scheme.Kind kind, String text) {
    if (words.concept(text).isPresent()) {
      return text;
    }
    List<Concept> found = words.lookup(kind, text);
    return found.size() == 1 ? found.getFirst().id() : preferred(found, text);
  }

  /** Of several words with this label, the one that shows it in English; else the text itself. */
  private static String preferred(List<Concept> found, String text) {
    return found.stream()
        .filter(concept -> concept.label("en").equalsIgnoreCase(text))
        .map(Concept::id)
        .findFirst()
        .orElse(text);
  }

  private int rows(Field field) {
    var numbers = new ArrayList<Integer>(List.of(-1));
    String prefix = field.name() + ".";
    for (String name : sent.keySet()) {
      String[] parts = name.split("\\.");
      if (name.startsWith(prefix) && parts.length == 3 && parts[1].matches("\\d{1,3}")) {
        numbers.add(Integer.parseInt(parts[1]));
      }
    }
    return Math.min(MOST_ROWS, numbers.stream().mapToInt(Integer::intValue).max().orElse(-1) + 1);
  }

  private String value(String field, int row, String column) {
    List<String> values = sent.getOrDefault(control(field, row, column), List.of());
    return values.isEmpty() ? "" : values.getFirst().strip().replace("\r\n", "\n");
  }

  private static String control(String field, int row, String column) {
    return field + "." + row + "." + column;
  }

  private static void set(ObjectNode document, String name, JsonNode value) {
    if (value.isContainer() && value.isEmpty()) {
      if (document.path(name).isContainer() && document.path(name).isEmpty()) {
        return;
      }
      document.remove(name);
    } else {
      document.set(name, value);
    }
  }
}
