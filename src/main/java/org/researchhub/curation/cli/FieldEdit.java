package org.researchhub.curation.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.researchhub.platform.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One {@code FIELD=VALUE}: the field with dots between its steps ({@code titles.en}, {@code
 * dates.0.edtf}); the value as text, as JSON when it begins with a bracket or brace, or empty to
 * take the field away.
 */
final class FieldEdit {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> FIELDS =
      Set.of(
          "titles",
          "subtitles",
          "alternativeTitles",
          "abstracts",
          "keywords",
          "notes",
          "contentNotes",
          "agencies",
          "persons",
          "dates",
          "types",
          "themes",
          "places",
          "languages",
          "instruments",
          "identifiers",
          "rights",
          "series",
          "partOf",
          "editionStatement",
          "publishedIn",
          "extent",
          "editions",
          "links",
          "relations",
          "sources",
          "statements",
          "notStated");

  private FieldEdit() {}

  static void apply(ObjectNode document, String assignment) {
    int equals = assignment.indexOf('=');
    if (equals < 1) {
      throw new Fault(
          Fault.USAGE,
          "“" + assignment + "” sets nothing.",
          "Write FIELD=VALUE, for example titles.en=\"A better title\".");
    }
    var steps = new ArrayList<String>(Arrays.asList(assignment.substring(0, equals).split("\\.")));
    if (!FIELDS.contains(steps.getFirst())) {
      throw new Fault(
          Fault.USAGE,
          "A publication has no field “" + steps.getFirst() + "”.",
          "Its fields are " + String.join(", ", FIELDS.stream().sorted().toList()) + ".");
    }
    set(document, steps, value(assignment.substring(equals + 1)));
  }

  private static JsonNode value(String text) {
    if (text.isEmpty()) {
      return JsonNodeFactory.instance.missingNode();
    }
    if (text.startsWith("[") || text.startsWith("{")) {
      try {
        return JSON.readTree(text);
      } catch (JacksonException e) {
        throw new Fault(
            Fault.USAGE, "The value " + text + " is not JSON.", "Check its quotes and brackets.");
      }
    }
    return JsonNodeFactory.instance.stringNode(text);
  }

  private static void set(JsonNode node, List<String> steps, JsonNode value) {
    String step = steps.getFirst();
    boolean last = steps.size() == 1;
    if (node instanceof ArrayNode array && step.matches("\\d{1,4}")) {
      int index = Math.min(Integer.parseInt(step), array.size());
      if (last && value.isMissingNode()) {
        array.remove(index);
      } else if (last) {
        put(array, index, value);
      } else {
        if (index == array.size()) {
          array.addObject();
        }
        set(array.get(index), steps.subList(1, steps.size()), value);
      }
    } else if (node instanceof ObjectNode object) {
      if (last && value.isMissingNode()) {
        object.remove(step);
      } else if (last) {
        object.set(step, value);
      } else {
        if (!object.path(step).isContainer()) {
          object.set(step, container(steps.get(1)));
        }
        set(object.get(step), steps.subList(1, steps.size()), value);
      }
    } else {
      throw new Fault(
          Fault.USAGE, "There is nothing called “" + step + "” there.", "Look at the publication.");
    }
  }

  private static void put(ArrayNode array, int index, JsonNode value) {
    if (index == array.size()) {
      array.add(value);
    } else {
      array.set(index, value);
    }
  }

  private static JsonNode container(String next) {
    return next.matches("\\d{1,4}")
        ? JsonNodeFactory.instance.arrayNode()
        : JsonNodeFactory.instance.objectNode();
  }
}
