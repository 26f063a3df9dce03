package org.researchhub.curation.merging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The sources of two descriptions under names that do not clash. */
final class Sources {

  private final ObjectNode existing;
  private final Map<String, String> renamed = new HashMap<>();
  private final List<JsonNode> added = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private final String other;
  private String unsourcedExisting = "";
  private String unsourcedOther = "";

  Sources(ObjectNode existing, ObjectNode other) {
    this.existing = existing;
    existing.path("sources").forEach(source -> taken.add(source.path("id").asString("")));
    for (JsonNode source : other.path("sources")) {
      String id = source.path("id").asString("");
      String known = known(source);
      String name = known == null ? free() : known;
      taken.add(name);
      renamed.put(id, name);
      if (known == null && source instanceof ObjectNode object) {
        added.add(object.deepCopy().put("id", name));
      }
    }
    this.other =
        other.path("sources").isEmpty()
            ? ""
            : renamed.getOrDefault(other.path("sources").path(0).path("id").asString(""), "");
  }

  private @Nullable String known(JsonNode source) {
    for (JsonNode candidate : existing.path("sources")) {
      if (nameless(candidate).equals(nameless(source))) {
        return candidate.path("id").asString("");
      }
    }
    return null;
  }

  private static JsonNode nameless(JsonNode source) {
    JsonNode copy = source.deepCopy();
    if (copy instanceof ObjectNode object) {
      object.remove("id");
    }
    return copy;
  }

  private String free() {
    int number = taken.size() + 1;
    while (taken.contains("s" + number)) {
      number++;
    }
    return "s" + number;
  }

  /** The other record's sources that the existing description does not have yet. */
  List<JsonNode> added() {
    return added;
  }

  /** The other record's own statements, none of them shown any more than the merge shows it. */
  List<JsonNode> statements(ObjectNode description) {
    var statements = new ArrayList<JsonNode>();
    for (JsonNode statement : description.path("statements")) {
      if (statement instanceof ObjectNode object) {
        String source = object.path("source").asString("");
        statements.add(
            object
                .deepCopy()
                .put("source", renamed.getOrDefault(source, source))
                .put("shown", false));
      }
    }
    return statements;
  }

  String ofOther() {
    return other;
  }

  /** Named as a source when the publication names none, so that nothing it said is lost. */
  String existing(String path) {
    String source = ofExisting(path);
    if (source.isEmpty() && unsourcedExisting.isEmpty()) {
      unsourcedExisting = add("What this publication said before");
    }
    return source.isEmpty() ? unsourcedExisting : source;
  }

  /** Likewise of the other record. */
  String other() {
    if (other.isEmpty() && unsourcedOther.isEmpty()) {
      unsourcedOther = add("A record that was merged into this one");
    }
    return other.isEmpty() ? unsourcedOther : other;
  }

  private String add(String name) {
    String id = free();
    taken.add(id);
    added.add(
        JsonNodeFactory.instance.objectNode().put("id", id).put("kind", "hub").put("name", name));
    return id;
  }

  private String ofExisting(String path) {
    return saying(existing, path);
  }

  /**
   * Who said what a description shows here; where no statement tells, its only source. Empty when
   * it has several and does not tell: a guess would put words into a source's mouth.
   */
  static String saying(ObjectNode description, String path) {
    for (JsonNode statement : description.path("statements")) {
      String stated = statement.path("path").asString("");
      if (statement.path("shown").asBoolean(true)
          && (stated.equals(path) || stated.startsWith(path + "/"))) {
        return statement.path("source").asString("");
      }
    }
    JsonNode sources = description.path("sources");
    return sources.size() == 1 ? sources.path(0).path("id").asString("") : "";
  }

  static ObjectNode statement(String path, JsonNode value, String source, boolean shown) {
    ObjectNode statement = JsonNodeFactory.instance.objectNode().put("path", path);
    statement.set("value", value.deepCopy());
    return statement.put("source", source).put("shown", shown);
  }
}
