package org.researchhub.files.preservation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.CatalogueFile;
import org.researchhub.catalogue.CatalogueFiles;
import org.researchhub.catalogue.Chronicle;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.files.StoredFile;
import org.researchhub.platform.changes.Change;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Publications as objects: {@code publication.json} is the newest version, {@code versions/v1.json}
 * … the earlier ones, {@code files/} what any readable version names. Of a removed one only the
 * tombstone is left, and that the earlier versions were.
 */
@Component
class PreservedPublications implements Preserved {

  static final String KIND = "publication";

  private static final String NEWEST = "publication.json";
  private static final JsonMapper JSON = new JsonMapper();

  private final Publications publications;
  private final CatalogueFiles files;
  private final List<Rendering> renderings;

  PreservedPublications(
      Publications publications, CatalogueFiles files, List<Rendering> renderings) {
    this.publications = publications;
    this.files = files;
    this.renderings = renderings;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public int turn() {
    return 50;
  }

  @Override
  public Optional<String> touchedBy(Change change) {
    return change.kind() == Change.Kind.PUBLICATION ? Optional.of(change.id()) : Optional.empty();
  }

  @Override
  public Optional<Contents> contents(String id) {
    return publications.chronicle(id).map(this::contents);
  }

  private Contents contents(Chronicle chronicle) {
    Chronicle.Version newest = chronicle.newest();
    var texts = new TreeMap<String, byte[]>();
    texts.put(NEWEST, bytes(newest(chronicle)));
    for (Chronicle.Version version : chronicle.versions()) {
      if (version != newest) {
        texts.put(path(version.number()), bytes(json(chronicle.id(), version)));
      }
    }
    Publication readable = readable(chronicle);
    if (!chronicle.isRemoved()) {
      renderings.forEach(rendering -> texts.put(rendering.name(), rendering.of(readable)));
    }
    String note = newest.note() == null ? "" : ": " + newest.note();
    return new Contents(
        newest.number(),
        "Version %d, %s%s".formatted(newest.number(), newest.state(), note),
        newest.actor(),
        chronicle.isRemoved(),
        texts,
        chronicle.isRemoved() ? new TreeMap<>() : files(chronicle.id()));
  }

  private static Publication readable(Chronicle chronicle) {
    Chronicle.Version newest = chronicle.newest();
    return new Publication(
        chronicle.id(),
        newest.number(),
        chronicle.slug(),
        chronicle.added(),
        chronicle.sourceOrder(),
        newest.at(),
        newest.state().equals("withdrawn") ? newest.reason() : null,
        newest.description());
  }

  private static String path(long version) {
    return "versions/v" + version + ".json";
  }

  private SortedMap<String, String> files(String id) {
    var paths = new TreeMap<String, String>();
    for (CatalogueFile file : files.of(id)) {
      String start = file.sha512().substring(0, StoredFile.DIGITS_IN_ADDRESS);
      paths.put("files/" + start + "/" + file.name(), file.sha512());
    }
    return paths;
  }

  private static ObjectNode newest(Chronicle chronicle) {
    ObjectNode json = json(chronicle.id(), chronicle.newest());
    json.put("slug", chronicle.slug());
    json.set("slugs", JSON.valueToTree(chronicle.slugs()));
    json.put("added", chronicle.added());
    json.put("order", chronicle.sourceOrder());
    json.set("description", json.remove("description"));
    return json;
  }

  private static ObjectNode json(String id, Chronicle.Version version) {
    ObjectNode json = JSON.createObjectNode();
    json.put("id", id);
    json.put("version", version.number());
    json.put("state", version.state());
    json.put("at", version.at());
    json.put("actor", version.actor());
    if (version.note() != null) {
      json.put("note", version.note());
    }
    if (version.reason() != null) {
      json.put("reason", version.reason());
    }
    if (version.survivor() != null) {
      json.put("survivor", version.survivor());
    }
    json.set("description", version.description().toJson());
    return json;
  }

  private static byte[] bytes(ObjectNode json) {
    return (json.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void restore(DSLContext transaction, KeptObject object) {
    JsonNode newest = JSON.readTree(object.read(NEWEST));
    long last = newest.path("version").asLong();
    var versions = new ArrayList<Chronicle.Version>();
    for (long number = 1; number < last; number++) {
      versions.add(version(JSON.readTree(object.read(path(number)))));
    }
    versions.add(version(newest));
    var slugs = new ArrayList<String>();
    newest.path("slugs").forEach(slug -> slugs.add(slug.asString()));
    publications.restore(
        transaction,
        new Chronicle(
            newest.path("id").asString(),
            newest.path("slug").asString(),
            slugs,
            newest.path("added").asString(),
            newest.path("order").asLong(),
            versions));
  }

  private static Chronicle.Version version(JsonNode json) {
    return new Chronicle.Version(
        json.path("version").asLong(),
        json.path("state").asString().toLowerCase(Locale.ROOT),
        json.path("at").asString(),
        json.path("actor").asString(),
        text(json, "note"),
        text(json, "reason"),
        text(json, "survivor"),
        Description.owning((ObjectNode) json.path("description")));
  }

  private static @Nullable String text(JsonNode json, String field) {
    return json.path(field).isString() ? json.path(field).asString() : null;
  }
}
