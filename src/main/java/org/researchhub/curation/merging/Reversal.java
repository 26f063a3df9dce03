package org.researchhub.curation.merging;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.researchhub.catalogue.Description;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes back what one change did and keeps what came after it. When nothing came after, the result
 * is exactly what was before.
 */
public final class Reversal {

  private Reversal() {}

  /**
   * @param before what the change began from
   * @param after what it made
   * @param now what is there today
   */
  public static Description of(Description before, Description after, Description now) {
    JsonNode result = undone(before.toJson(), after.toJson(), now.toJson());
    return Description.owning((ObjectNode) result);
  }

  private static JsonNode undone(JsonNode before, JsonNode after, JsonNode now) {
    if (now.equals(after)) {
      return before;
    }
    if (before.equals(after)) {
      return now;
    }
    if (now.isObject() && after.isObject() && (before.isObject() || before.isMissingNode())) {
      return inside(before, after, now);
    }
    if (now.isArray() && after.isArray() && (before.isArray() || before.isMissingNode())) {
      return among(before, after, now);
    }
    return now;
  }

  private static JsonNode inside(JsonNode before, JsonNode after, JsonNode now) {
    var names = new LinkedHashSet<String>(now.propertyNames());
    names.addAll(before.propertyNames());
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    for (String name : names) {
      JsonNode value = undone(before.path(name), after.path(name), now.path(name));
      if (!value.isMissingNode()) {
        result.set(name, value);
      }
    }
    return result.isEmpty() && before.isMissingNode() ? MissingNode.getInstance() : result;
  }

  /** What the change added goes, what it took comes back, what came later stays behind it. */
  private static JsonNode among(JsonNode before, JsonNode after, JsonNode now) {
    List<JsonNode> taken = without(before, after);
    List<JsonNode> added = without(after, before);
    List<JsonNode> later = without(now, after);
    List<JsonNode> gone = without(after, now);
    ArrayNode result = JsonNodeFactory.instance.arrayNode();
    for (JsonNode entry : before) {
      if (taken.contains(entry) || !gone.contains(entry)) {
        result.add(entry);
      }
    }
    later.stream().filter(entry -> !added.contains(entry)).forEach(result::add);
    return result.isEmpty() && before.isMissingNode() ? MissingNode.getInstance() : result;
  }

  private static List<JsonNode> without(JsonNode entries, JsonNode others) {
    var left = new ArrayList<JsonNode>();
    others.forEach(left::add);
    var rest = new ArrayList<JsonNode>();
    for (JsonNode entry : entries) {
      if (!left.remove(entry)) {
        rest.add(entry);
      }
    }
    return rest;
  }
}
