package org.researchhub.formats.csv;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.formats.record.Names;
import org.researchhub.formats.record.Transcript;

/** Fields by name, each with one or more values in a text: the cells of a row, a flat object. */
public final class FlatRecord {

  private final Transcript said;
  private String start = "";
  private String series = "";
  private String seriesNumber = "";

  public FlatRecord(Transcript said) {
    this.said = said;
  }

  /** One cell; values are apart by ||, names and keywords also by semicolons. */
  public void take(String heading, @Nullable String field, @Nullable String language, String cell) {
    for (String value : cell.split("\\|\\|")) {
      if (!value.isBlank()) {
        one(heading, field == null ? "" : field, language, value.strip());
      }
    }
  }

  /** To be called when all fields were taken. */
  public Transcript done() {
    if (!start.isEmpty()) {
      said.partOf("pages", start);
    }
    said.series(series, seriesNumber);
    return said;
  }

  private void one(String heading, String field, @Nullable String language, String value) {
    switch (field) {
      case "title" -> said.title(language, value);
      case "subtitle" -> said.subtitle(language, value);
      case "otherTitle" -> said.otherTitle(language, value, "other");
      case "author", "editor", "translator", "contributor" -> names(value, field);
      case "agency" -> bodies(value, "publisher");
      case "agencyAuthor" -> bodies(value, "author");
      case "funder", "commissioner" -> bodies(value, field);
      case "date" -> said.published(value);
      case "covered" -> said.date("covered", value);
      case "type" -> said.type(value);
      case "language" -> List.of(value.split("\\s*[;,/]\\s*")).forEach(said::language);
      case "abstract" -> said.summary(language, value);
      case "keywords", "place" -> keywords(language, value);
      case "doi", "isbn", "issn" ->
          List.of(value.split("\\s*;\\s*")).forEach(number -> said.identifier(field, number));
      case "symbol", "report", "pmid", "pmcid", "handle", "arxiv" ->
          List.of(value.split("\\s*;\\s*")).forEach(number -> said.identifier(field, number));
      case "link" ->
          List.of(value.split("\\s*;\\s*(?=http)|\\s+")).forEach(url -> said.link(url, "landing"));
      case "fulltext" ->
          List.of(value.split("\\s*;\\s*(?=http)|\\s+")).forEach(url -> said.link(url, "fulltext"));
      case "container" -> said.partOf("title", value);
      case "volume", "issue" -> said.partOf(field, value);
      case "pages" -> said.partOf("pages", value.replaceAll("\\s*[–—]\\s*", "-"));
      case "startPage" -> start = value + (start.isEmpty() ? "" : "-" + start);
      case "endPage" -> start = start.isEmpty() ? value : start + "-" + value;
      case "series" -> series = value;
      case "seriesNumber" -> seriesNumber = value;
      case "edition" -> said.single("editionStatement", value);
      case "publishedIn" -> said.publishedIn(value);
      case "extent" -> said.single("extent", value);
      case "rights", "licence" -> said.single(field, value);
      case "note" -> said.note(value);
      default -> said.unmapped(heading, value);
    }
  }

  private void names(String value, String role) {
    for (String name : value.split("\\s*;\\s*")) {
      boolean listed =
          name.chars().filter(c -> c == ',').count() > 1
              && name.matches("(?:[^,]+ [^,]+,\\s*)+[^,]+ [^,]+");
      for (String one : listed ? name.split(",\\s*") : new String[] {name}) {
        said.creator(listed ? Names.inverted(one) : one, role);
      }
    }
  }

  private void bodies(String value, String role) {
    List.of(value.split("\\s*;\\s*")).forEach(name -> said.agency(name, role));
  }

  private void keywords(@Nullable String language, String value) {
    String between =
        value.indexOf(';') >= 0
            ? "\\s*;\\s*"
            : value.indexOf('|') >= 0 ? "\\s*\\|\\s*" : "\\s*,\\s*";
    List.of(value.split(between)).forEach(word -> said.keyword(language, word));
  }
}
