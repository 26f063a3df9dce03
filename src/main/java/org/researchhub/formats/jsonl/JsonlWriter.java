package org.researchhub.formats.jsonl;

import java.util.Map;
import org.researchhub.formats.Citation;
import org.researchhub.formats.CitationWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The hub's own document, whole, on one line. */
public final class JsonlWriter implements CitationWriter {

  private static final JsonMapper JSON = new JsonMapper();

  @Override
  public String record(Citation citation) {
    ObjectNode json = JSON.createObjectNode();
    json.put("id", citation.id()).put("url", citation.url());
    for (Map.Entry<String, JsonNode> field : citation.described().toJson().properties()) {
      json.putIfAbsent(field.getKey(), field.getValue());
    }
    return JSON.writeValueAsString(json) + "\n";
  }
}
