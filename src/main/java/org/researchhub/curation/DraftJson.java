package org.researchhub.curation;

import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Description;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A whole draft as one document, to be put back as it was. */
final class DraftJson {

  private static final JsonMapper JSON = new JsonMapper();

  private DraftJson() {}

  static String of(Draft draft) {
    ObjectNode json =
        JSON.createObjectNode()
            .put("id", draft.id())
            .put("publication", draft.publication())
            .put("startedFrom", draft.startedFrom())
            .put("revision", draft.revision())
            .put("batch", draft.batch())
            .put("order", draft.order())
            .put("added", draft.added())
            .put("addedBy", draft.addedBy())
            .put("changed", draft.changed())
            .put("changedBy", draft.changedBy());
    json.set("description", draft.description().toJson());
    return json.toString();
  }

  static Draft read(String text) {
    JsonNode json = JSON.readTree(text);
    return new Draft(
        json.path("id").asString(),
        text(json, "publication"),
        json.path("startedFrom").asLong(),
        json.path("revision").asLong(),
        text(json, "batch"),
        json.path("order").asLong(),
        json.path("added").asString(),
        json.path("addedBy").asString(),
        json.path("changed").asString(),
        json.path("changedBy").asString(),
        Description.owning((ObjectNode) json.path("description")));
  }

  private static @Nullable String text(JsonNode json, String field) {
    return json.path(field).isString() ? json.path(field).asString() : null;
  }
}
