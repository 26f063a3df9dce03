package org.researchhub.formats.legacypage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.researchhub.authorities.Folding;
import org.researchhub.catalogue.Description;
import org.researchhub.formats.AuthorityLookup;
import org.researchhub.formats.Origin;
import org.researchhub.formats.Problem;
import org.researchhub.formats.Reading;
import org.researchhub.formats.WrittenForm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The sample pages, a small vocabulary for them, and readings in a form to compare. */
final class Pages {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private Pages() {}

  static byte[] bytes(String name) {
    try (InputStream file = Pages.class.getResourceAsStream("/legacypage/" + name)) {
      if (file == null) {
        throw new IllegalArgumentException(name);
      }
      return file.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Reading<Description> read(byte[] page) {
    return WrittenForm.LEGACY_PAGE.reader().read(page, Origin.named("page"), words());
  }

  static List<String> titles(Reading<Description> reading) {
    return reading.items().stream()
        .map(item -> item.value().titles().values().iterator().next())
        .toList();
  }

  static List<String> messages(Reading.Item<Description> item) {
    return item.problems().stream().map(Problem::message).toList();
  }

  /** What a reading says, without what every record repeats. */
  static JsonNode compared(Reading<Description> reading) {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    ArrayNode records = all.putArray("records");
    for (Reading.Item<Description> item : reading.items()) {
      ObjectNode record = records.addObject().put("line", item.line());
      item.value().toJson().properties().stream()
          .filter(
              field -> !field.getKey().equals("sources") && !field.getKey().equals("statements"))
          .forEach(field -> record.set(field.getKey(), field.getValue()));
      problems(record.putArray("problems"), item.problems());
    }
    problems(all.putArray("problems"), reading.problems());
    return all;
  }

  private static void problems(ArrayNode array, List<Problem> problems) {
    problems.forEach(problem -> array.add(problem.line() + ": " + problem.message()));
  }

  /** The words of vocabulary.json; its first label is the one shown. */
  static AuthorityLookup words() {
    Map<String, List<AuthorityLookup.Match>> words = new HashMap<>();
    JSON.readTree(bytes("vocabulary.json"))
        .properties()
        .forEach(scheme ->
            scheme
                .getValue()
                .properties()
                .forEach(concept ->
                    concept
                        .getValue()
                        .forEach(label ->
                            words
                                .computeIfAbsent(
                                    scheme.getKey() + Folding.fold(label.asString()),
                                    key -> new ArrayList<>())
                                .add(
                                    new AuthorityLookup.Match(
                                        concept.getKey(),
                                        concept.getValue().get(0).asString(),
                                        true)))));
    return (scheme, text) -> words.getOrDefault(scheme + Folding.fold(text), List.of());
  }
}
