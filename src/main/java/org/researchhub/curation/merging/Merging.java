package org.researchhub.curation.merging;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.researchhub.catalogue.Description;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts what another record says into a publication's description. Neither is altered; what was not
 * chosen stays in the result as a statement of its source, marked as not shown.
 */
public final class Merging {

  /** Not chosen between: kept of both. */
  private static final Set<String> KEPT_OF_BOTH = Set.of("sources", "statements", "unmapped");

  private final ObjectNode existing;
  private final ObjectNode other;

  public Merging(Description existing, Description other) {
    this.existing = existing.toJson();
    this.other = other.toJson();
  }

  /** What they say differently, in the order of the documents: what both say comes first. */
  public List<Difference> differences() {
    var both = new ArrayList<Difference>();
    var one = new ArrayList<Difference>();
    var names = new LinkedHashSet<String>(existing.propertyNames());
    names.addAll(other.propertyNames());
    names.removeAll(KEPT_OF_BOTH);
    for (String name : names) {
      for (Difference difference : differences(name)) {
        boolean inBoth =
            !difference.existing().isMissingNode() && !difference.other().isMissingNode();
        (inBoth ? both : one).add(difference);
      }
    }
    both.addAll(one);
    return List.copyOf(both);
  }

  private List<Difference> differences(String name) {
    JsonNode one = said(existing.path(name));
    JsonNode two = said(other.path(name));
    if (one.equals(two)) {
      return List.of();
    }
    if (!(one.isObject() || two.isObject())) {
      return List.of(new Difference("/" + name, one, two));
    }
    var parts = new LinkedHashSet<String>(one.propertyNames());
    parts.addAll(two.propertyNames());
    return parts.stream()
        .map(part -> new Difference("/" + name + "/" + part, one.path(part), two.path(part)))
        .filter(difference -> !difference.existing().equals(difference.other()))
        .toList();
  }

  private static JsonNode said(JsonNode value) {
    return value.isNull() || value.isContainer() && value.isEmpty()
        ? MissingNode.getInstance()
        : value;
  }

  /** Only what is empty is filled from the other record. */
  public Description filled() {
    return merged(Map.of());
  }

  /**
   * @param choices by path; what is not named is filled when it is empty and left when it is not
   */
  public Description merged(Map<String, Choice> choices) {
    ObjectNode result = existing.deepCopy();
    ArrayNode sources = result.withArray("/sources");
    ArrayNode statements = result.withArray("/statements");
    var named = new Sources(existing, other);
    var taken = new ArrayList<JsonNode>();
    for (Difference difference : differences()) {
      Choice choice = choices.getOrDefault(difference.path(), difference.filling());
      if (choice == Choice.OTHER && !difference.other().isMissingNode()) {
        set(result, difference, difference.other());
      } else if (choice == Choice.BOTH && difference.canHoldBoth()) {
        set(result, difference, together(difference));
      }
      competing(difference, choice, named, taken);
    }
    named.added().forEach(sources::add);
    named.statements(other).forEach(taken::add);
    taken.stream().filter(statement -> !holds(statements, statement)).forEach(statements::add);
    keep(result, "unmapped");
    List.of("sources", "statements").stream()
        .filter(name -> result.path(name).isEmpty())
        .forEach(result::remove);
    return Description.owning(result);
  }

  private void keep(ObjectNode result, String name) {
    other
        .path(name)
        .forEach(entry -> {
          if (!holds(result.withArray("/" + name), entry)) {
            result.withArray("/" + name).add(entry);
          }
        });
    if (result.path(name).isContainer() && result.path(name).isEmpty()) {
      result.remove(name);
    }
  }

  private static void competing(
      Difference difference, Choice choice, Sources sources, List<JsonNode> statements) {
    boolean both = !difference.existing().isMissingNode() && !difference.other().isMissingNode();
    if (both) {
      statements.add(
          Sources.statement(
              difference.path(),
              difference.existing(),
              sources.existing(difference.path()),
              choice != Choice.OTHER));
    }
    if (both || !difference.other().isMissingNode() && !sources.ofOther().isEmpty()) {
      statements.add(
          Sources.statement(
              difference.path(), difference.other(), sources.other(), choice != Choice.EXISTING));
    }
  }

  /** What stands when this is chosen; a missing node when nothing does. */
  public static JsonNode chosen(Difference difference, Choice choice) {
    return switch (choice) {
      case EXISTING -> difference.existing();
      case OTHER -> difference.other();
      case BOTH -> difference.canHoldBoth() ? together(difference) : difference.existing();
    };
  }

  /** The name of the source that the publication has a statement from; empty when it names none. */
  public String existingSource(Difference difference) {
    return difference.existing().isMissingNode()
        ? ""
        : named(existing, Sources.saying(existing, difference.path()));
  }

  /** Likewise of the other record. */
  public String otherSource(Difference difference) {
    return difference.other().isMissingNode()
        ? ""
        : named(other, Sources.saying(other, difference.path()));
  }

  private static String named(ObjectNode document, String id) {
    for (JsonNode source : document.path("sources")) {
      if (source.path("id").asString("").equals(id)) {
        return source.path("name").asString(source.path("url").asString(""));
      }
    }
    return "";
  }

  private static void set(ObjectNode result, Difference difference, JsonNode value) {
    if (difference.part().isEmpty()) {
      result.set(difference.field(), value.deepCopy());
    } else {
      result.withObject("/" + difference.field()).set(difference.part(), value.deepCopy());
    }
  }

  private static ArrayNode together(Difference difference) {
    ArrayNode both = JsonNodeFactory.instance.arrayNode();
    difference.existing().forEach(both::add);
    int order = both.size();
    for (JsonNode entry : difference.other()) {
      if (!saysAlready(difference.existing(), entry)) {
        JsonNode copy = entry.deepCopy();
        if (copy instanceof ObjectNode object && object.has("order")) {
          object.put("order", ++order);
        }
        both.add(copy);
      }
    }
    return both;
  }

  private static boolean saysAlready(JsonNode entries, JsonNode entry) {
    return entries.valueStream().anyMatch(known -> placeless(known).equals(placeless(entry)));
  }

  private static JsonNode placeless(JsonNode entry) {
    JsonNode copy = entry.deepCopy();
    if (copy instanceof ObjectNode object) {
      object.remove("order");
    }
    return copy;
  }

  private static boolean holds(ArrayNode entries, JsonNode entry) {
    return entries.valueStream().anyMatch(entry::equals);
  }
}
