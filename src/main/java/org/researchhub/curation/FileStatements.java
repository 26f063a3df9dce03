package org.researchhub.curation;

import org.researchhub.catalogue.Description;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts files into descriptions. */
public final class FileStatements {

  private FileStatements() {}

  /**
   * The description with a file at the end of the edition in a language, which is made when there
   * is none. A file of that edition with the same bytes stays as it is; one with the same name and
   * other bytes is replaced in its place.
   *
   * @param language a BCP 47 tag
   * @param file as it stands in {@code editions[].files[]}
   */
  public static Description with(Description description, String language, ObjectNode file) {
    ObjectNode json = description.toJson();
    ArrayNode files = edition(json, language).withArray("files");
    for (int i = 0; i < files.size(); i++) {
      if (same(files.get(i), file, "sha512")) {
        return description;
      }
    }
    for (int i = 0; i < files.size(); i++) {
      if (same(files.get(i), file, "name")) {
        files.set(i, file);
        return Description.owning(json);
      }
    }
    files.add(file);
    return Description.owning(json);
  }

  private static ObjectNode edition(ObjectNode json, String language) {
    ArrayNode editions = json.withArray("editions");
    for (JsonNode edition : editions) {
      if (edition instanceof ObjectNode known
          && known.path("language").asString("").equals(language)) {
        return known;
      }
    }
    return editions.addObject().put("language", language);
  }

  private static boolean same(JsonNode one, JsonNode other, String field) {
    return one.path(field).asString("").equals(other.path(field).asString(""));
  }
}
