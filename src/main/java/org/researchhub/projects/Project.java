package org.researchhub.projects;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A research project or an event of one, as its document says it: texts by language, dates as EDTF,
 * partners, places, publications, and facts that each name their source.
 *
 * @param facts the whole document; not to be changed
 */
public record Project(String id, String slug, ObjectNode facts) {

  static Project of(ObjectNode document) {
    String id = document.path("id").asString();
    return new Project(id, document.path("slug").asString(id), document);
  }

  public boolean isEvent() {
    return facts.path("kind").asString("").equals("event");
  }

  /** planned, active or closed. */
  public String state() {
    return facts.path("state").asString("active");
  }

  public long order() {
    return facts.path("order").asLong(Long.MAX_VALUE);
  }

  /** EDTF, or null when no source says it. */
  public @Nullable String period() {
    return text("period");
  }

  /** The id of the project that this is part of, or null. */
  public @Nullable String partOf() {
    return text("partOf");
  }

  private @Nullable String text(String field) {
    JsonNode value = facts.path(field);
    return value.isValueNode() && !value.isNull() ? value.asString() : null;
  }

  /** Texts by language. */
  public JsonNode titles() {
    return facts.path("titles");
  }

  /** Texts by language. */
  public JsonNode summaries() {
    return facts.path("summaries");
  }

  /** The ids in a list of the document, e.g. {@code places}. */
  public List<String> ids(String field) {
    var ids = new ArrayList<String>();
    facts.path(field).forEach(id -> ids.add(id.asString()));
    return ids;
  }

  /** Who says a field, or what a fact's {@code source} means; missing when nobody is named. */
  public JsonNode source(String id) {
    for (JsonNode source : facts.path("sources")) {
      if (source.path("id").asString("").equals(id)) {
        return source;
      }
    }
    return facts.path("no such source");
  }
}
