package org.researchhub.workspace.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.researchhub.authorities.Label;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.platform.web.Words;
import org.researchhub.workspace.web.FormFields.Shape;
import tools.jackson.databind.JsonNode;

/**
 * Values of a publication's document in the words of the staff, an entry a line. A code stands
 * beside its label only where the label alone may mean something else.
 */
final class ShownValues {

  private static final int DIGEST_START = 8;

  /** Where the words of a code are, whatever the field. */
  private static final List<String> CODES =
      List.of(
          "workspace.option.",
          "workspace.unstated.",
          "reading.identifier.",
          "reading.relation.",
          "reading.publication.role.");

  private final Words words;
  private final Vocabulary vocabulary;

  ShownValues(Words words, Vocabulary vocabulary) {
    this.words = words;
    this.vocabulary = vocabulary;
  }

  /** The name of a field, or of one part of it. */
  String name(String field, String part) {
    String name = said("workspace.field.", field);
    return part.isEmpty() ? name : name + " (" + part(field, part) + ")";
  }

  /**
   * @param field that the value, or a part of it, stands in
   */
  String text(String field, JsonNode value) {
    var lines = new ArrayList<String>();
    if (value.isObject()) {
      value
          .properties()
          .forEach(entry ->
              lines.add(
                  part(field, entry.getKey()) + ": " + FormReading.written(entry.getValue())));
    } else if (value.isArray()) {
      value.forEach(entry -> lines.add(entry.isObject() ? row(entry) : single(field, entry)));
    } else if (!value.isMissingNode()) {
      lines.add(FormReading.written(value));
    }
    return lines.isEmpty() ? words.say("workspace.nothing") : String.join("\n", lines);
  }

  private String part(String field, String part) {
    return isA(Shape.BY_LANGUAGE, field) ? label(part) : said("workspace.column.", part);
  }

  private String single(String field, JsonNode entry) {
    String written = FormReading.written(entry);
    return isA(Shape.LIST, field)
        ? written
        : field.equals("notStated") ? code(written) : label(written);
  }

  private static boolean isA(Shape shape, String field) {
    return FormFields.ALL.stream()
        .anyMatch(known -> known.name().equals(field) && known.shape() == shape);
  }

  private String label(String id) {
    Label alone = vocabulary.labelAlone(id, "en");
    if (alone == null) {
      return id;
    }
    String label = vocabulary.label(id, "en");
    boolean shared =
        vocabulary.lookup(label).stream()
            .anyMatch(other -> !other.id().equals(id) && other.label("en").equals(label));
    return shared ? alone.text() + " (" + id + ")" : alone.text();
  }

  /** Kind: what it is, what it does (this hub's record of it); with its place before it. */
  private String row(JsonNode entry) {
    var kinds = new ArrayList<String>();
    var values = new ArrayList<String>();
    var roles = new ArrayList<String>();
    String place = "";
    String record = "";
    for (var property : entry.properties()) {
      String value = FormReading.written(property.getValue());
      switch (property.getKey()) {
        case FormFields.PLACE -> place = value + ". ";
        case "kind", "scheme" -> kinds.add(code(value));
        case "lang", "language" -> kinds.add(label(value));
        case "role", "rel" -> roles.add(code(value));
        case "as" -> values.add(words.say("workspace.shown.as", value));
        case "files" -> values.add(files(property.getValue()));
        case "id" -> {
          if (entry.has("name")) {
            record = " (" + record(value, entry) + ")";
          } else {
            values.add(value);
          }
        }
        default -> values.add(value);
      }
    }
    values.addAll(roles);
    String before = String.join(", ", kinds);
    return place
        + before
        + (before.isEmpty() || values.isEmpty() ? "" : ": ")
        + String.join(", ", values)
        + record;
  }

  /** Two rows of one name may be linked to different agencies, or only one of them to any. */
  private String record(String id, JsonNode entry) {
    String label = vocabulary.label(id, "en");
    return label.equals(id) || label.equals(FormReading.written(entry.path("name")))
        ? id
        : label + ", " + id;
  }

  /** Files of one name may hold different bytes. */
  private static String files(JsonNode files) {
    return files
        .valueStream()
        .map(file -> {
          String digest = FormReading.written(file.path("sha512"));
          return FormReading.written(file.path("name"))
              + " ("
              + digest.substring(0, Math.min(DIGEST_START, digest.length()))
              + ")";
        })
        .collect(Collectors.joining(", "));
  }

  private String code(String code) {
    return CODES.stream()
        .map(prefix -> prefix + code)
        .filter(words::knows)
        .findFirst()
        .map(words::say)
        .orElse(code);
  }

  private String said(String prefix, String code) {
    return Optional.of(prefix + code).filter(words::knows).map(words::say).orElse(code);
  }
}
