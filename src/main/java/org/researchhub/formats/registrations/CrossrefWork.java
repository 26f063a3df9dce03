package org.researchhub.formats.registrations;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
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
    String type = work.path("type").asString("document");
    var item = new CslItem(TYPES.getOrDefault(type, type), title(work));
    names(work);
    SHARED.forEach(field -> item.set(field, work.path(field)));
    if (work.path("published").isObject()) {
      item.set("issued", work.path("published"));
    }
    item.put("publisher-place", work.path("publisher-location"));
    item.put("edition", work.path("edition-number"));
    item.put("publisher", work.path("institution").path(0).path("name"));
    item.putAbstract(work.path("abstract"));
    return item.json();
  }

  /** Crossref keeps what stands below a title apart. */
  private static String title(ObjectNode work) {
    String title = CslItem.plain(first(work.path("title")));
    String below = CslItem.plain(first(work.path("subtitle")));
    return below.isEmpty() || title.contains(below) ? title : title + ": " + below;
  }

  private static String first(JsonNode value) {
    return value.isArray() ? value.path(0).asString("") : value.asString("");
  }

  /** Bodies are given with a name alone. */
  private static void names(ObjectNode work) {
    for (String role : List.of("author", "editor", "translator")) {
      for (JsonNode name : work.path(role)) {
        if (name instanceof ObjectNode body && body.has("name") && !body.has("family")) {
          body.set("literal", body.remove("name"));
        }
      }
    }
  }
}
