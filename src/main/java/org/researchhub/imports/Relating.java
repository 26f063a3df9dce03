package org.researchhub.imports;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Description;
import org.researchhub.curation.Match;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lets a draft say of what publication it is a translation or another edition. */
final class Relating {

  private Relating() {}

  /** The description as it is when it belongs to nothing, or says so already. */
  static Description to(@Nullable Match match, Description description) {
    if (match == null || match.draft() || !match.belongs() || match.kind() == Match.Kind.RELATED) {
      return description;
    }
    ObjectNode json = description.toJson();
    ArrayNode relations = json.withArray("/relations");
    for (JsonNode relation : relations) {
      if (relation.path("id").asString("").equals(match.id())) {
        return description;
      }
    }
    relations
        .addObject()
        .put("kind", match.kind().name().toLowerCase(Locale.ROOT))
        .put("id", match.id());
    return Description.owning(json);
  }
}
