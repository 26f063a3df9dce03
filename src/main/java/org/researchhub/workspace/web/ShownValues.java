package org.researchhub.workspace.web;

import java.util.ArrayList;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.platform.web.Words;
import tools.jackson.databind.JsonNode;

/** Values of a publication's document as text, an entry a line. */
final class ShownValues {

  private final Words words;
  private final Vocabulary vocabulary;

  ShownValues(Words words, Vocabulary vocabulary) {
    this.words = words;
    this.vocabulary = vocabulary;
  }

  String text(JsonNode value) {
    if (value.isMissingNode()) {
      return words.say("workspace.nothing");
    }
    var lines = new ArrayList<String>();
    if (value.isObject()) {
      value
          .properties()
          .forEach(
              entry -> lines.add(entry.getKey() + ": " + FormReading.written(entry.getValue())));
    } else if (value.isArray()) {
      value.forEach(entry -> lines.add(entry.isObject() ? flat(entry) : label(entry)));
    } else {
      lines.add(FormReading.written(value));
    }
    return lines.isEmpty() ? words.say("workspace.nothing") : String.join("\n", lines);
  }

  private String label(JsonNode entry) {
    return vocabulary.label(FormReading.written(entry), "en");
  }

  private static String flat(JsonNode entry) {
    return String.join(
        ", ",
        entry.properties().stream().map(field -> FormReading.written(field.getValue())).toList());
  }
}
