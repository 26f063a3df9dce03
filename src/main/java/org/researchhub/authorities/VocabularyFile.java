package org.researchhub.authorities;

import java.util.ArrayList;
import java.util.List;
import org.researchhub.platform.Fault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A scheme with its words, as one vocabulary file says them. */
public record VocabularyFile(Scheme scheme, List<ObjectNode> concepts) {

  /**
   * Reads the content of a vocabulary file: {@code scheme}, {@code kind}, {@code title}, {@code
   * ordered}, {@code concepts}. The order of the words is kept.
   *
   * @throws Fault naming the file and what is missing in it
   */
  public static VocabularyFile of(String name, JsonNode content) {
    if (!content.path("scheme").isString() || !content.path("kind").isString()) {
      throw new Fault(
          "The vocabulary " + name + " does not say its scheme or kind.",
          "Start the file with `scheme:` and `kind:`.");
    }
    Scheme scheme = ConceptJson.scheme((ObjectNode) content);
    var concepts = new ArrayList<ObjectNode>();
    for (JsonNode entry : content.path("concepts")) {
      if (!(entry instanceof ObjectNode concept) || !entry.path("id").isString()) {
        throw new Fault(
            "The vocabulary " + name + " has an entry without an id: " + entry + ".",
            "Give each entry an id that was never used for anything else.");
      }
      ObjectNode kept = concept.deepCopy();
      kept.put("scheme", scheme.id());
      kept.put("position", concepts.size());
      concepts.add(kept);
    }
    return new VocabularyFile(scheme, List.copyOf(concepts));
  }
}
