package org.researchhub.formats.webpage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.researchhub.formats.record.OutsideJson;
import org.researchhub.formats.webpage.PageFacts.Field;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the JSON-LD within a page says in the words of schema.org. */
final class LinkedDataOfPage {

  private static final JsonMapper JSON = OutsideJson.mapper();

  /** The likeliest first. */
  private static final List<String> WORKS =
      List.of(
          "ScholarlyArticle",
          "MedicalScholarlyArticle",
          "Report",
          "Book",
          "Chapter",
          "Thesis",
          "LearningResource",
          "Guide",
          "Dataset",
          "Legislation",
          "TechArticle",
          "NewsArticle",
          "DigitalDocument",
          "Article",
          "PublicationVolume",
          "CreativeWork",
          "WebPage");

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("ScholarlyArticle", "article-journal"),
          Map.entry("MedicalScholarlyArticle", "article-journal"),
          Map.entry("Report", "report"),
          Map.entry("Book", "book"),
          Map.entry("Chapter", "chapter"),
          Map.entry("Thesis", "thesis"),
          Map.entry("Dataset", "dataset"),
          Map.entry("Legislation", "legislation"),
          Map.entry("NewsArticle", "article-newspaper"),
          Map.entry("WebPage", "webpage"));

  private static final int MOST_NODES = 5_000;

  private final List<ObjectNode> nodes = new ArrayList<>();
  private final Map<String, ObjectNode> byId = new HashMap<>();
  private final PageFacts facts = new PageFacts();

  private LinkedDataOfPage() {}

  static PageFacts of(Document page) {
    var data = new LinkedDataOfPage();
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        data.collect(JSON.readTree(script.data()));
      } catch (JacksonException e) {
        // Another block of the page may be whole.
      }
    }
    data.work();
    return data.facts;
  }

  private void collect(JsonNode node) {
    if (nodes.size() >= MOST_NODES) {
      return;
    }
    if (node instanceof ObjectNode object) {
      nodes.add(object);
      if (object.size() > 1) {
        byId.putIfAbsent(object.path("@id").asString(""), object);
      }
    }
    node.forEach(this::collect);
  }

  private void work() {
    for (String type : WORKS) {
      for (ObjectNode node : nodes) {
        boolean named = node.has("name") || node.has("headline");
        if (named && is(node, type)) {
          facts.add(Field.TYPE, TYPES.getOrDefault(type, ""));
          read(node);
          return;
        }
      }
    }
  }

  private static boolean is(JsonNode node, String type) {
    JsonNode types = node.path("@type");
    return types.isArray()
        ? types.valueStream().anyMatch(one -> local(one).equals(type))
        : local(types).equals(type);
  }

  private static String local(JsonNode type) {
    return type.asString("").replaceFirst(".*[/:#]", "");
  }

  private void read(ObjectNode work) {
    facts.add(Field.TITLE, text(work.has("headline") ? work.path("headline") : work.path("name")));
    names(work.path("author"), Field.AUTHOR);
    names(work.path("creator"), Field.AUTHOR);
    names(work.path("editor"), Field.EDITOR);
    names(work.path("publisher"), Field.PUBLISHER);
    facts.add(Field.DATE, text(work.path("datePublished")));
    each(work.path("inLanguage")).forEach(one -> facts.add(Field.LANGUAGE, language(one)));
    facts.add(Field.ABSTRACT, text(work.path(work.has("abstract") ? "abstract" : "description")));
    each(work.path("isbn")).forEach(one -> facts.add(Field.ISBN, text(one)));
    each(work.path("issn")).forEach(one -> facts.add(Field.ISSN, text(one)));
    each(work.path("identifier")).forEach(this::identifier);
    each(work.path("sameAs")).forEach(this::identifier);
    each(work.path("keywords"))
        .forEach(one ->
            List.of(text(one).split("\\s*[,;]\\s*"))
                .forEach(word -> facts.add(Field.KEYWORD, word)));
    facts.add(Field.FIRST_PAGE, text(work.path("pageStart")));
    facts.add(Field.LAST_PAGE, text(work.path("pageEnd")));
    within(known(work.path("isPartOf")), 0);
  }

  /** An issue stands in a volume, and that in a journal. */
  private void within(JsonNode whole, int depth) {
    if (!whole.isObject() || depth > 4) {
      return;
    }
    facts.add(Field.VOLUME, text(whole.path("volumeNumber")));
    facts.add(Field.ISSUE, text(whole.path("issueNumber")));
    each(whole.path("issn")).forEach(one -> facts.add(Field.ISSN, text(one)));
    if (is(whole, "Periodical") || is(whole, "Book")) {
      facts.add(Field.CONTAINER, text(whole.path("name")));
    } else if (is(whole, "BookSeries") || is(whole, "CreativeWorkSeries")) {
      facts.add(Field.SERIES, text(whole.path("name")));
    }
    within(known(whole.path("isPartOf")), depth + 1);
  }

  private void identifier(JsonNode identifier) {
    if (identifier.isObject()) {
      String scheme = text(identifier.path("propertyID"));
      String value = text(identifier.path("value"));
      if (scheme.toLowerCase(java.util.Locale.ROOT).contains("isbn")) {
        facts.add(Field.ISBN, value);
      } else {
        MetaTags.identifier(facts, value);
      }
    } else {
      MetaTags.identifier(facts, text(identifier));
    }
  }

  private void names(JsonNode written, Field field) {
    for (JsonNode one : each(written)) {
      JsonNode name = known(one);
      String family = text(name.path("familyName"));
      if (!family.isEmpty()) {
        facts.add(field, family + ", " + text(name.path("givenName")));
      } else if (name.isObject()) {
        boolean person = field == Field.AUTHOR && is(name, "Person");
        facts.add(person ? Field.PERSON : field, text(name.path("name")));
      } else {
        facts.add(field, text(name));
      }
    }
  }

  /** What is only pointed to stands elsewhere in the page. */
  private JsonNode known(JsonNode node) {
    ObjectNode there = byId.get(node.path("@id").asString(""));
    return node.isArray() ? known(node.path(0)) : node.size() == 1 && there != null ? there : node;
  }

  private static String language(JsonNode language) {
    return language.isObject()
        ? text(language.path(language.has("alternateName") ? "alternateName" : "name"))
        : text(language);
  }

  private static List<JsonNode> each(JsonNode oneOrMany) {
    return oneOrMany.isArray()
        ? oneOrMany.valueStream().toList()
        : oneOrMany.isMissingNode() ? List.of() : List.of(oneOrMany);
  }

  private static String text(JsonNode value) {
    return value.isArray()
        ? text(value.path(0))
        : value.isValueNode() && !value.isNull()
            ? value.asString("")
            : value.path("@value").asString("");
  }
}
