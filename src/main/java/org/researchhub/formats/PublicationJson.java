package org.researchhub.formats;

import java.util.Map;
import org.researchhub.catalogue.CatalogueFiles;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Tombstone;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Publications in the hub's own JSON, whose schema is published. */
public final class PublicationJson {

  private static final JsonMapper JSON = new JsonMapper();

  private PublicationJson() {}

  /** Adds to a file's JSON what is known of it beside what the version says. */
  @FunctionalInterface
  public interface FileAdditions {
    void add(String sha512, ObjectNode file);
  }

  /**
   * The whole document: what the catalogue gives first, then the description as it is, with the
   * addresses of its files.
   *
   * @param base the hub's address without a slash at the end
   */
  public static ObjectNode of(Publication publication, String base, FileAdditions additions) {
    ObjectNode json = JSON.createObjectNode();
    json.put("id", publication.id());
    json.put("version", publication.version());
    json.put("url", base + "/p/" + publication.id());
    json.put("changed", publication.changed());
    json.put("added", publication.added());
    if (publication.withdrawn() != null) {
      json.put("withdrawn", publication.withdrawn());
    }
    addDescription(json, publication.description().toJson());
    addFiles(json, base, additions);
    return json;
  }

  /** What is left of a removed publication. */
  public static ObjectNode of(Tombstone tombstone, String base) {
    ObjectNode json = JSON.createObjectNode();
    json.put("id", tombstone.id());
    json.put("version", tombstone.version());
    json.put("url", base + "/p/" + tombstone.id());
    json.put("changed", tombstone.changed());
    json.put("reason", tombstone.reason());
    addDescription(json, tombstone.remains().toJson());
    return json;
  }

  private static void addDescription(ObjectNode json, ObjectNode description) {
    for (Map.Entry<String, JsonNode> field : description.properties()) {
      json.putIfAbsent(field.getKey(), field.getValue());
    }
  }

  private static void addFiles(ObjectNode json, String base, FileAdditions additions) {
    for (JsonNode edition : json.path("editions")) {
      for (JsonNode file : edition.path("files")) {
        String sha512 = file.path("sha512").asString("");
        if (file instanceof ObjectNode stored && !sha512.isEmpty()) {
          String name = file.path("name").asString("");
          stored.put("url", base + CatalogueFiles.address(sha512, name));
          additions.add(sha512, stored);
        }
      }
    }
  }
}
