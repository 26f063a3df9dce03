package org.researchhub.formats.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.researchhub.formats.record.Dates;
import org.researchhub.formats.record.Identifiers;
import org.researchhub.formats.record.KindOfWork;
import org.researchhub.formats.record.KnownTerms;
import org.researchhub.formats.record.Transcript;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the variables of one CSL item mean. */
final class CslItem {

  private final ObjectNode item;
  private final Transcript said;

  private CslItem(ObjectNode item, Transcript said) {
    this.item = item;
    this.said = said;
  }

  static Transcript read(ObjectNode object, int line, KnownTerms terms) {
    Transcript said = new Transcript("csl-json", line, terms);
    CslItem item = new CslItem(object, said);
    item.type();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      item.take(field.getKey(), field.getValue());
    }
    item.numbers();
    return said;
  }

  private void type() {
    String type = text(item.path("type"));
    KindOfWork kind =
        switch (type) {
          case "review", "review-book", "article" -> KindOfWork.ARTICLE;
          case "entry", "entry-dictionary", "entry-encyclopedia" -> KindOfWork.CHAPTER;
          case "post", "post-weblog" -> KindOfWork.WEB_PAGE;
          case "bill", "regulation", "treaty" -> KindOfWork.LAW;
          case "broadcast", "song", "interview" -> KindOfWork.VIDEO;
          case "book" -> KindOfWork.BOOK;
          default -> KindOfWork.ofCsl(type).orElse(null);
        };
    if (kind != null) {
      said.kind(kind);
    } else {
      said.unmapped("type", type);
    }
  }

  private void take(String name, JsonNode value) {
    String text = text(value);
    switch (name) {
      case "type", "number", "collection-title", "collection-number", "issued" -> {}
      case "id", "citation-key", "citation-label" -> said.unmapped("id", text);
      case "title" -> said.title(null, text);
      case "title-short", "shortTitle" -> said.otherTitle(null, text, "short");
      case "original-title" -> said.otherTitle(null, text, "original");
      case "author", "editor", "translator", "contributor", "illustrator", "compiler" ->
          names(value, name);
      case "collection-editor" -> names(value, "series-editor");
      case "director",
          "interviewer",
          "recipient",
          "container-author",
          "composer",
          "reviewed-author" ->
          names(value, "contributor");
      case "publisher" ->
          List.of(text.split(";\\s")).forEach(body -> said.agency(body, "publisher"));
      case "publisher-place" -> said.publishedIn(text);
      case "container-title" -> said.partOf("title", text);
      case "volume" -> said.partOf("volume", text);
      case "issue" -> said.partOf("issue", text);
      case "page" -> said.partOf("pages", text.replaceAll("\\s*[–—]\\s*", "-"));
      case "number-of-pages" -> said.single("extent", text);
      case "edition" -> said.single("editionStatement", text);
      case "genre" -> said.type(text);
      case "language" -> List.of(text.split("[;,]")).forEach(said::language);
      case "abstract" -> said.summary(null, text);
      case "note", "annote" -> said.note(text);
      case "keyword" ->
          List.of(text.split(text.indexOf(';') >= 0 ? "\\s*;\\s*" : "\\s*,\\s*"))
              .forEach(word -> said.keyword(null, word));
      case "DOI" -> said.identifier("doi", text);
      case "ISBN", "ISSN" -> identifiers(name.toLowerCase(java.util.Locale.ROOT), value, text);
      case "PMID", "PMCID" -> said.identifier(name.toLowerCase(java.util.Locale.ROOT), text);
      case "URL" -> said.link(text, "landing");
      case "original-date" -> said.date("original", date(value));
      case "event-date" -> said.date("activity", date(value));
      case "accessed", "submitted", "categories", "custom", "_graph" -> {}
      default -> said.unmapped(name, text.isEmpty() ? "" : text);
    }
  }

  private void identifiers(String scheme, JsonNode value, String text) {
    for (String one :
        value.isArray() ? values(value) : List.of(text.split("[;,\\s]+(?=[\\dX-]{8,})"))) {
      said.identifier(scheme, one);
    }
  }

  private static List<String> values(JsonNode array) {
    List<String> values = new ArrayList<>();
    array.forEach(value -> values.add(text(value)));
    return values;
  }

  private void numbers() {
    if (item.has("issued")) {
      String date = date(item.path("issued"));
      if (!date.isEmpty()) {
        said.published(date);
      }
    }
    said.series(text(item.path("collection-title")), text(item.path("collection-number")));
    String number = text(item.path("number"));
    if (!number.isEmpty()) {
      said.identifier(Identifiers.isSymbol(number) ? "symbol" : "report", number);
    }
  }

  private void names(JsonNode names, String role) {
    for (JsonNode name : names) {
      String literal = text(name.path("literal"));
      String family = particle(name) + text(name.path("family"));
      String given = text(name.path("given"));
      String suffix = text(name.path("suffix"));
      if (!literal.isEmpty()) {
        said.agency(literal, role);
      } else if (given.isEmpty()) {
        said.creator(family, role);
      } else {
        said.person(
            family + ", " + given + (suffix.isEmpty() ? "" : ", " + suffix),
            role,
            text(name.path("ORCID")));
      }
    }
  }

  private static String particle(JsonNode name) {
    String particle =
        (text(name.path("dropping-particle")) + " " + text(name.path("non-dropping-particle")))
            .strip();
    return particle.isEmpty() ? "" : particle + " ";
  }

  static String date(JsonNode date) {
    List<String> points = new ArrayList<>();
    for (JsonNode parts : date.path("date-parts")) {
      int[] numbers = new int[3];
      for (int i = 0; i < Math.min(3, parts.size()); i++) {
        String part = text(parts.path(i));
        numbers[i] = part.matches("\\d{1,4}") ? Integer.parseInt(part) : 0;
      }
      if (numbers[0] > 0) {
        points.add(
            Dates.of(numbers[0], numbers[1], numbers[2]).orElse("%04d".formatted(numbers[0])));
      }
    }
    if (points.isEmpty()) {
      String raw = text(date.path("raw"));
      return raw.isEmpty() ? text(date.path("literal")) : raw;
    }
    String whole = String.join("/", points.subList(0, Math.min(2, points.size())));
    boolean about = date.path("circa").asBoolean(false) && points.size() == 1;
    String season = text(date.path("season"));
    boolean seasonal = points.size() == 1 && whole.length() == 4 && season.matches("[1-4]");
    return seasonal ? whole + "-2" + season : whole + (about ? "~" : "");
  }

  private static String text(JsonNode value) {
    return value.isArray() && !value.isEmpty()
        ? text(value.path(0))
        : value.isValueNode() && !value.isNull() ? value.asString("").strip() : "";
  }
}
