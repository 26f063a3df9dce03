package org.researchhub.authorities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Between words and their documents. */
final class ConceptJson {

  static final Comparator<ObjectNode> IN_ORDER =
      Comparator.comparing((ObjectNode concept) -> concept.path("scheme").asString(""))
          .thenComparing(concept -> concept.path("position").asInt(0));

  private static final Set<String> OWN =
      Set.of(
          "id",
          "scheme",
          "slug",
          "broader",
          "labels",
          "unsure",
          "altLabels",
          "hiddenLabels",
          "position");
  private static final JsonMapper JSON = new JsonMapper();

  private ConceptJson() {}

  static Concept concept(ObjectNode json) {
    ObjectNode facts = json.deepCopy();
    facts.remove(OWN);
    String id = json.path("id").asString();
    return new Concept(
        id,
        json.path("scheme").asString(""),
        json.path("slug").asString(id),
        strings(json.path("broader")),
        texts(json.path("labels")),
        Set.copyOf(strings(json.path("unsure"))),
        lists(json.path("altLabels")),
        lists(json.path("hiddenLabels")),
        facts);
  }

  static Scheme scheme(ObjectNode json) {
    return new Scheme(
        json.path("scheme").asString(),
        Scheme.Kind.of(json.path("kind").asString()),
        texts(json.path("title")),
        json.path("ordered").asBoolean(false),
        months(json.path("verifiedForMonths")));
  }

  private static @Nullable Integer months(JsonNode written) {
    return written.isInt() && written.asInt() > 0 ? written.asInt() : null;
  }

  static ObjectNode json(Scheme scheme) {
    ObjectNode json = JSON.createObjectNode();
    json.put("scheme", scheme.id());
    json.put("kind", scheme.kind().name());
    json.set("title", JSON.valueToTree(scheme.title()));
    json.put("ordered", scheme.ordered());
    if (scheme.verifiedForMonths() != null) {
      json.put("verifiedForMonths", scheme.verifiedForMonths());
    }
    return json;
  }

  private static List<String> strings(JsonNode node) {
    if (node.isString()) {
      return List.of(node.asString());
    }
    var strings = new ArrayList<String>();
    node.forEach(value -> strings.add(value.asString()));
    return List.copyOf(strings);
  }

  static Map<String, String> texts(JsonNode node) {
    var texts = new LinkedHashMap<String, String>();
    node.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
    return texts;
  }

  static Map<String, List<String>> lists(JsonNode node) {
    var lists = new LinkedHashMap<String, List<String>>();
    node.properties().forEach(entry -> lists.put(entry.getKey(), strings(entry.getValue())));
    return lists;
  }
}
