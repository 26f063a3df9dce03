package org.researchhub.formats.registrations;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
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
    ObjectNode item = JsonNodeFactory.instance.objectNode();
    item.put("type", type(attributes.path("types")));
    item.put("title", title(attributes.path("titles")));
    names(item, "author", attributes.path("creators").valueStream());
    names(
        item,
        "editor",
        attributes
            .path("contributors")
            .valueStream()
            .filter(one -> one.path("contributorType").asString("").equals("Editor")));
    JsonNode publisher = attributes.path("publisher");
    put(item, "publisher", publisher.isObject() ? publisher.path("name") : publisher);
    item.putObject("issued").put("raw", issued(attributes));
    put(item, "DOI", attributes.path("doi"));
    put(item, "URL", attributes.path("url"));
    put(item, "language", attributes.path("language"));
    attributes
        .path("descriptions")
        .valueStream()
        .filter(one -> one.path("descriptionType").asString("").equals("Abstract"))
        .findFirst()
        .ifPresent(
            one -> item.put("abstract", CrossrefWork.plain(one.path("description").asString(""))));
    String subjects =
        attributes
            .path("subjects")
            .valueStream()
            .map(subject -> subject.path("subject").asString(""))
            .filter(subject -> !subject.isBlank())
            .collect(Collectors.joining("; "));
    if (!subjects.isEmpty()) {
      item.put("keyword", subjects);
    }
    isbns(item, attributes);
    within(item, attributes.path("container"));
    return item;
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
    return CrossrefWork.plain(main.orElse(titles.path(0)).path("title").asString(""));
  }

  private static void names(ObjectNode item, String role, Stream<JsonNode> creators) {
    ArrayNode names = JsonNodeFactory.instance.arrayNode();
    creators.forEach(creator -> {
      ObjectNode name = names.addObject();
      String family = creator.path("familyName").asString("");
      if (family.isEmpty() || creator.path("nameType").asString("").equals("Organizational")) {
        boolean body = creator.path("nameType").asString("").equals("Organizational");
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
    });
    if (!names.isEmpty()) {
      item.set(role, names);
    }
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

  private static void isbns(ObjectNode item, ObjectNode attributes) {
    ArrayNode isbns = JsonNodeFactory.instance.arrayNode();
    for (JsonNode one : attributes.path("identifiers")) {
      if (one.path("identifierType").asString("").equalsIgnoreCase("ISBN")) {
        isbns.add(one.path("identifier").asString(""));
      }
    }
    for (JsonNode one : attributes.path("relatedIdentifiers")) {
      boolean same =
          one.path("relationType")
              .asString("")
              .matches("IsIdenticalTo|IsVariantFormOf|IsVersionOf");
      if (same && one.path("relatedIdentifierType").asString("").equalsIgnoreCase("ISBN")) {
        isbns.add(one.path("relatedIdentifier").asString(""));
      }
    }
    if (!isbns.isEmpty()) {
      item.set("ISBN", isbns);
    }
  }

  private static void within(ObjectNode item, JsonNode container) {
    put(item, "container-title", container.path("title"));
    put(item, "volume", container.path("volume"));
    put(item, "issue", container.path("issue"));
    String first = container.path("firstPage").asString("");
    String last = container.path("lastPage").asString("");
    if (!first.isEmpty()) {
      item.put("page", last.isEmpty() ? first : first + "-" + last);
    }
  }

  private static void put(ObjectNode item, String field, JsonNode value) {
    if (value.isString() && !value.asString().isBlank()) {
      item.put(field, value.asString());
    }
  }
}
