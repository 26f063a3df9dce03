package org.researchhub.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.Fingerprint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a publication says of itself: the fields of the published JSON Schema but for those that the
 * catalogue gives (id, version, url, changed, added). Wraps one JSON document and reads it typed;
 * fields that this program does not know stay in the document and survive a round trip; what has
 * not the form it should have is passed over. Never changes: {@link #toJson()} is a copy.
 */
public final class Description {

  public record AgencyStatement(
      @Nullable String id, String name, @Nullable String as, int order, String role) {
    /** The name as the source prints it. */
    public String printed() {
      return as == null ? name : as;
    }
  }

  public record PersonStatement(String name, String role, @Nullable String orcid, int order) {}

  public record DateStatement(String kind, String edtf) {}

  public record Text(String lang, String value) {}

  public record Identifier(String scheme, String value) {}

  public record StoredFileStatement(
      String name, String mediaType, long bytes, String sha512, @Nullable String sha256) {

    /** Where the file is to be had once a readable version names it: a path below the host. */
    public String address() {
      return CatalogueFiles.address(sha512, name);
    }
  }

  public record Edition(String language, List<StoredFileStatement> files) {}

  public record Link(String url, String rel) {}

  public record Relation(String kind, String id) {}

  public record Rights(@Nullable String statement, @Nullable String licence) {}

  public record Source(
      String id,
      String kind,
      @Nullable String name,
      @Nullable String url,
      @Nullable String retrieved) {}

  public record Statement(String path, JsonNode value, String source, boolean shown) {}

  private final ObjectNode json;
  private volatile @Nullable List<Impossible> impossible;

  private Description(ObjectNode json) {
    this.json = json;
  }

  /** Takes a copy of the document. */
  public static Description of(ObjectNode json) {
    return new Description(json.deepCopy());
  }

  /** Keeps the document itself, which nobody else may change from now on. */
  public static Description owning(ObjectNode json) {
    return new Description(json);
  }

  /** A copy of the whole document, unknown fields included, in its own order. */
  public ObjectNode toJson() {
    return json.deepCopy();
  }

  /** As {@link Impossible#in}, found once however often it is asked for. */
  List<Impossible> impossible() {
    List<Impossible> known = impossible;
    if (known == null) {
      known = Impossible.found(this);
      impossible = known;
    }
    return known;
  }

  /** The document itself, for reading only. */
  ObjectNode document() {
    return json;
  }

  /** The document on one line, without some of its fields. */
  public String without(Set<String> fields) {
    ObjectNode rest = json.objectNode();
    json.properties().stream()
        .filter(field -> !fields.contains(field.getKey()))
        .forEach(field -> rest.set(field.getKey(), field.getValue()));
    return rest.toString();
  }

  /** A number for what the document says, in whatever order, but for some of its fields. */
  public long fingerprint(Set<String> left) {
    return Fingerprint.of(json, left);
  }

  /** A copy of one field of the document; a missing node when it has none of that name. */
  public JsonNode field(String name) {
    return json.path(name).deepCopy();
  }

  /** Titles by language, in the document's order. */
  public Map<String, String> titles() {
    return texts("titles");
  }

  public Map<String, String> subtitles() {
    return texts("subtitles");
  }

  public Map<String, String> abstracts() {
    return texts("abstracts");
  }

  public List<Text> alternativeTitles() {
    return list(
        "alternativeTitles", node -> new Text(text(node, "lang", "und"), text(node, "value", "")));
  }

  public List<Text> keywords() {
    return list("keywords", node -> new Text(text(node, "lang", "und"), text(node, "value", "")));
  }

  public List<String> notes() {
    return strings("notes");
  }

  /** In printed order. */
  public List<AgencyStatement> agencies() {
    var agencies =
        list(
            "agencies",
            node ->
                new AgencyStatement(
                    text(node, "id"),
                    text(node, "name", ""),
                    text(node, "as"),
                    node.path("order").asInt(0),
                    text(node, "role", "publisher")));
    agencies.sort(Comparator.comparingInt(AgencyStatement::order));
    return agencies;
  }

  /** In printed order. */
  public List<PersonStatement> persons() {
    var persons =
        list(
            "persons",
            node ->
                new PersonStatement(
                    text(node, "name", ""),
                    text(node, "role", "author"),
                    text(node, "orcid"),
                    node.path("order").asInt(0)));
    persons.sort(Comparator.comparingInt(PersonStatement::order));
    return persons;
  }

  public List<DateStatement> dates() {
    return list("dates", node -> new DateStatement(text(node, "kind", ""), text(node, "edtf", "")));
  }

  /** The date of publication as EDTF; absent when the source does not state one. */
  public Optional<String> published() {
    return dates().stream()
        .filter(date -> date.kind().equals("published"))
        .map(DateStatement::edtf)
        .findFirst();
  }

  public List<String> types() {
    return strings("types");
  }

  public List<String> themes() {
    return strings("themes");
  }

  public List<String> places() {
    return strings("places");
  }

  public List<String> languages() {
    return strings("languages");
  }

  public List<String> instruments() {
    return strings("instruments");
  }

  /** Content notes shown before the abstract. */
  public List<String> contentNotes() {
    return strings("contentNotes");
  }

  public List<Identifier> identifiers() {
    return list(
        "identifiers", node -> new Identifier(text(node, "scheme", ""), text(node, "value", "")));
  }

  public Rights rights() {
    JsonNode rights = json.path("rights");
    return new Rights(text(rights, "statement"), text(rights, "licence"));
  }

  public List<Edition> editions() {
    return list(
        "editions",
        node ->
            new Edition(
                text(node, "language", "und"),
                list(
                    node,
                    "files",
                    file ->
                        new StoredFileStatement(
                            text(file, "name", ""),
                            text(file, "mediaType", ""),
                            file.path("bytes").asLong(0),
                            text(file, "sha512", ""),
                            text(file, "sha256")))));
  }

  /** The digests of the files of all editions, in order. */
  public List<String> digests() {
    return editions().stream()
        .flatMap(edition -> edition.files().stream())
        .map(StoredFileStatement::sha512)
        .toList();
  }

  public List<Link> links() {
    return list("links", node -> new Link(text(node, "url", ""), text(node, "rel", "landing")));
  }

  public List<Relation> relations() {
    return list("relations", node -> new Relation(text(node, "kind", ""), text(node, "id", "")));
  }

  public List<Source> sources() {
    return list(
        "sources",
        node ->
            new Source(
                text(node, "id", ""),
                text(node, "kind", ""),
                text(node, "name"),
                text(node, "url"),
                text(node, "retrieved")));
  }

  public List<Statement> statements() {
    return list(
        "statements",
        node ->
            new Statement(
                text(node, "path", ""),
                node.path("value"),
                text(node, "source", ""),
                node.path("shown").asBoolean(true)));
  }

  /** The text in the wanted language, else English, else the first there is. */
  public static Optional<Map.Entry<String, String>> inLanguage(
      Map<String, String> texts, String language) {
    for (String wanted : List.of(language, "en")) {
      String text = texts.get(wanted);
      if (text != null) {
        return Optional.of(Map.entry(wanted, text));
      }
    }
    return texts.entrySet().stream().findFirst();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Description that && json.equals(that.json);
  }

  @Override
  public int hashCode() {
    return json.hashCode();
  }

  @Override
  public String toString() {
    return json.toString();
  }

  private Map<String, String> texts(String field) {
    var texts = new LinkedHashMap<String, String>();
    json.path(field)
        .properties()
        .forEach(entry -> {
          if (entry.getValue().isString()) {
            texts.put(entry.getKey(), entry.getValue().asString());
          }
        });
    return texts;
  }

  private List<String> strings(String field) {
    var strings = new ArrayList<String>();
    json.path(field)
        .valueStream()
        .filter(JsonNode::isString)
        .forEach(node -> strings.add(node.asString()));
    return strings;
  }

  private <T> List<T> list(String field, java.util.function.Function<JsonNode, T> read) {
    return list(json, field, read);
  }

  private static <T> List<T> list(
      JsonNode json, String field, java.util.function.Function<JsonNode, T> read) {
    var values = new ArrayList<T>();
    json.path(field).forEach(node -> values.add(read.apply(node)));
    return values;
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() ? value.asString() : null;
  }

  private static String text(JsonNode node, String field, String otherwise) {
    String value = text(node, field);
    return value == null ? otherwise : value;
  }
}
