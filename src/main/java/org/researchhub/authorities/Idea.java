package org.researchhub.authorities;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What several languages have words for: a controlled word, or a concept of an imported thesaurus,
 * as far as finding needs it.
 *
 * @param labels preferred ones first, each once, in the order of the vocabulary
 */
public record Idea(String id, List<Name> labels) {

  /**
   * @param language a BCP 47 tag, {@code und} when it is not said
   * @param shown whether readers may see it; else it only helps to find
   */
  public record Name(String text, String language, boolean shown) {}

  static Idea of(Concept concept) {
    var names = new ArrayList<Name>();
    concept
        .labels()
        .forEach((tag, label) -> names.add(new Name(label, tag, !concept.unsure().contains(tag))));
    add(names, concept.otherLabels(), true);
    JsonNode acronym = concept.facts().path("acronym");
    if (acronym.isString()) {
      names.add(new Name(acronym.asString(), "und", true));
    }
    add(names, concept.hiddenLabels(), false);
    return new Idea(concept.id(), List.copyOf(names));
  }

  static void add(List<Name> names, Map<String, List<String>> labels, boolean shown) {
    labels.forEach((tag, more) -> more.forEach(label -> names.add(new Name(label, tag, shown))));
  }
}
