package org.researchhub.formats.registrations;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A work as Crossref describes it, as an item of CSL. */
final class CrossrefWork {

  /** What means the same in both; the rest of Crossref's is about its own keeping of the record. */
  private static final List<String> SHARED =
      List.of(
          "author",
          "editor",
          "translator",
          "issued",
          "publisher",
          "publisher-place",
          "container-title",
          "volume",
          "issue",
          "page",
          "DOI",
          "ISBN",
          "ISSN",
          "URL",
          "language",
          "collection-title",
          "collection-number",
          "number",
          "edition",
          "genre",
          "keyword");

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("journal-article", "article-journal"),
          Map.entry("book-chapter", "chapter"),
          Map.entry("book-section", "chapter"),
          Map.entry("book-part", "chapter"),
          Map.entry("reference-entry", "chapter"),
          Map.entry("monograph", "book"),
          Map.entry("edited-book", "book"),
          Map.entry("reference-book", "book"),
          Map.entry("book-set", "book"),
          Map.entry("book-series", "book"),
          Map.entry("proceedings", "book"),
          Map.entry("proceedings-article", "paper-conference"),
          Map.entry("report-component", "report"),
          Map.entry("report-series", "report"),
          Map.entry("standard", "report"),
          Map.entry("posted-content", "article"),
          Map.entry("dissertation", "thesis"),
          Map.entry("other", "document"));

  private CrossrefWork() {}

  static ObjectNode csl(ObjectNode work) {
    ObjectNode item = JsonNodeFactory.instance.objectNode();
    String type = work.path("type").asString("document");
    item.put("type", TYPES.getOrDefault(type, type));
    item.put("title", title(work));
    SHARED.forEach(field -> {
      JsonNode value = work.path(field);
      if (!value.isMissingNode() && !value.isNull() && !(value.isContainer() && value.isEmpty())) {
        item.set(field, value);
      }
    });
    names(item);
    if (!item.has("issued") && work.path("published").isObject()) {
      item.set("issued", work.path("published"));
    }
    put(item, "publisher-place", work.path("publisher-location"));
    put(item, "edition", work.path("edition-number"));
    put(item, "publisher", work.path("institution").path(0).path("name"));
    String summary = plain(work.path("abstract").asString(""));
    if (!summary.isEmpty()) {
      item.put("abstract", summary);
    }
    return item;
  }

  private static void put(ObjectNode item, String field, JsonNode value) {
    if (!item.has(field) && value.isString()) {
      item.put(field, value.asString());
    }
  }

  /** Crossref keeps what stands below a title apart. */
  private static String title(ObjectNode work) {
    String title = plain(first(work.path("title")));
    String below = plain(first(work.path("subtitle")));
    return below.isEmpty() || title.contains(below) ? title : title + ": " + below;
  }

  private static String first(JsonNode value) {
    return value.isArray() ? value.path(0).asString("") : value.asString("");
  }

  /** Bodies are given with a name alone. */
  private static void names(ObjectNode item) {
    for (String role : List.of("author", "editor", "translator")) {
      for (JsonNode name : item.path(role)) {
        if (name instanceof ObjectNode body && body.has("name") && !body.has("family")) {
          body.set("literal", body.remove("name"));
        }
      }
    }
  }

  /**
   * Without the marks of JATS or HTML, and without the heading that says that it is an abstract.
   */
  static String plain(String marked) {
    return Jsoup.parse(marked.replaceAll("(?is)<jats:title>.*?</jats:title>", " ")).text().strip();
  }
}
