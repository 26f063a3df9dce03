package org.researchhub.formats.registrations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A record as DataCite describes it, as an item of CSL. */
final class DataciteRecord {

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("JournalArticle", "article-journal"),
          Map.entry("Book", "book"),
          Map.entry("BookChapter", "chapter"),
          Map.entry("Report", "report"),
          Map.entry("ConferencePaper", "paper-conference"),
          Map.entry("ConferenceProceeding", "book"),
          Map.entry("Dissertation", "thesis"),
          Map.entry("Dataset", "dataset"),
          Map.entry("Preprint", "article"),
          Map.entry("Audiovisual", "motion_picture"),
          Map.entry("Text", "document"));

  private DataciteRecord() {}

  static ObjectNode csl(ObjectNode attributes) {
    var item = new CslItem(type(attributes.path("types")), title(attributes.path("titles")));
    item.putAll("author", names(attributes.path("creators").valueStream()));
    item.putAll(
        "editor",
        names(
            attributes
                .path("contributors")
                .valueStream()
                .filter(one -> one.path("contributorType").asString("").equals("Editor"))));
    JsonNode publisher = attributes.path("publisher");
    item.put("publisher", publisher.isObject() ? publisher.path("name") : publisher);
    item.set("issued", JsonNodeFactory.instance.objectNode().put("raw", issued(attributes)));
    item.put("DOI", attributes.path("doi"));
    item.put("URL", attributes.path("url"));
    item.put("language", attributes.path("language"));
    attributes
        .path("descriptions")
        .valueStream()
        .filter(one -> one.path("descriptionType").asString("").equals("Abstract"))
        .findFirst()
        .ifPresent(one -> item.putAbstract(one.path("description")));
    item.put(
        "keyword",
        attributes
            .path("subjects")
            .valueStream()
            .map(subject -> subject.path("subject").asString(""))
            .filter(subject -> !subject.isBlank())
            .collect(Collectors.joining("; ")));
    item.putAll("ISBN", isbns(attributes));
    within(item, attributes.path("container"));
    return item.json();
  }

  private static String type(JsonNode types) {
    String general = TYPES.get(types.path("resourceTypeGeneral").asString(""));
    return general != null && !general.equals("document")
        ? general
        : types.path("citeproc").asString(general == null ? "document" : general);
  }

  /** The one that is of no special kind is the main one. */
  private static String title(JsonNode titles) {
    Optional<JsonNode> main =
        titles
            .valueStream()
            .filter(title -> title.path("titleType").asString("").isEmpty())
            .findFirst();
    return CslItem.plain(main.orElse(titles.path(0)).path("title").asString(""));
  }

  private static List<ObjectNode> names(Stream<JsonNode> creators) {
    return creators.map(DataciteRecord::name).toList();
  }

  private static ObjectNode name(JsonNode creator) {
    ObjectNode name = JsonNodeFactory.instance.objectNode();
    String family = creator.path("familyName").asString("");
    boolean body = creator.path("nameType").asString("").equals("Organizational");
    if (family.isEmpty() || body) {
      name.put(body ? "literal" : "family", creator.path("name").asString(""));
    } else {
      name.put("family", family).put("given", creator.path("givenName").asString(""));
    }
    creator
        .path("nameIdentifiers")
        .valueStream()
        .filter(one -> one.path("nameIdentifierScheme").asString("").equalsIgnoreCase("ORCID"))
        .findFirst()
        .ifPresent(one -> name.put("ORCID", one.path("nameIdentifier").asString("")));
    return name;
  }

  private static String issued(ObjectNode attributes) {
    return attributes
        .path("dates")
        .valueStream()
        .filter(date -> date.path("dateType").asString("").equals("Issued"))
        .map(date -> date.path("date").asString(""))
        .filter(date -> !date.isBlank())
        .findFirst()
        .orElse(attributes.path("publicationYear").asString(""));
  }

  private static List<JsonNode> isbns(ObjectNode attributes) {
    Stream<JsonNode> own =
        attributes
            .path("identifiers")
            .valueStream()
            .filter(one -> one.path("identifierType").asString("").equalsIgnoreCase("ISBN"))
            .map(one -> one.path("identifier"));
    Stream<JsonNode> others =
        attributes
            .path("relatedIdentifiers")
            .valueStream()
            .filter(DataciteRecord::isIsbnOfTheSame)
            .map(one -> one.path("relatedIdentifier"));
    return Stream.concat(own, others).filter(JsonNode::isString).toList();
  }

  private static boolean isIsbnOfTheSame(JsonNode related) {
    return related.path("relatedIdentifierType").asString("").equalsIgnoreCase("ISBN")
        && related
            .path("relationType")
            .asString("")
            .matches("IsIdenticalTo|IsVariantFormOf|IsVersionOf");
  }

  private static void within(CslItem item, JsonNode container) {
    item.put("container-title", container.path("title"));
    item.put("volume", container.path("volume"));
    item.put("issue", container.path("issue"));
    String first = container.path("firstPage").asString("");
    String last = container.path("lastPage").asString("");
    item.put("page", first.isEmpty() || last.isEmpty() ? first : first + "-" + last);
  }
}
