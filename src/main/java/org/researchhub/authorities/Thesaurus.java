package org.researchhub.authorities;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A thesaurus that others keep, as it was imported. It only helps to find: nothing is coded with
 * its concepts, and they have no pages, lists or filters of their own.
 *
 * @param name short, unique among thesauri
 * @param title by BCP 47 tag
 * @param licence as its file says it, words or an address; empty when it does not
 * @param holders who made it or holds the rights, as its file says it
 * @param address what it calls itself; empty when it does not
 * @param concepts each with {@code id} (its address), {@code labels} (one by tag), {@code
 *     altLabels}, {@code hiddenLabels} (several by tag), {@code notation}, {@code broader} and
 *     {@code exactMatch} (addresses); what a concept does not have is left out
 */
public record Thesaurus(
    String name,
    Map<String, String> title,
    String licence,
    List<String> holders,
    String address,
    ArrayNode concepts) {

  /** The title in English or any language, else the name. */
  public String shownTitle() {
    return title.getOrDefault("en", title.values().stream().findFirst().orElse(name));
  }

  /** The tags of the languages that any label is in. */
  public SortedSet<String> languages() {
    var languages = new TreeSet<String>();
    for (JsonNode concept : concepts) {
      for (String labels : List.of("labels", "altLabels", "hiddenLabels")) {
        languages.addAll(concept.path(labels).propertyNames());
      }
    }
    return languages;
  }

  static Thesaurus of(ObjectNode json) {
    return new Thesaurus(
        json.path("name").asString(""),
        ConceptJson.texts(json.path("title")),
        json.path("licence").asString(""),
        json.path("holders").valueStream().map(JsonNode::asString).toList(),
        json.path("address").asString(""),
        json.withArray("concepts"));
  }

  ObjectNode json() {
    ObjectNode json = concepts.objectNode();
    json.put("name", name);
    ObjectNode titles = json.putObject("title");
    title.forEach(titles::put);
    json.put("licence", licence);
    ArrayNode by = json.putArray("holders");
    holders.forEach(by::add);
    json.put("address", address);
    json.set("concepts", concepts);
    return json;
  }
}
