package org.researchhub.formats.csv;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.researchhub.formats.record.Names;
import org.researchhub.formats.record.Transcript;

/** Fields by name, each with one or more values in a text: the cells of a row, a flat object. */
public final class FlatRecord {

  private static final Pattern VALUES = Pattern.compile("\\|\\|");
  private static final Pattern SEMICOLONS = Pattern.compile("\\s*;\\s*");
  private static final Pattern BARS = Pattern.compile("\\s*\\|\\s*");
  private static final Pattern COMMAS = Pattern.compile(",\\s*");
  private static final Pattern SPACED_COMMAS = Pattern.compile("\\s*,\\s*");
  private static final Pattern LISTED = Pattern.compile("\\s*[;,/]\\s*");
  private static final Pattern ADDRESSES = Pattern.compile("\\s*;\\s*(?=http)|\\s+");
  private static final Pattern DASH = Pattern.compile("\\s*[–—]\\s*");
  private static final Pattern NAMES = Pattern.compile("(?:[^,]+ [^,]+,\\s*)+[^,]+ [^,]+");

  private final Transcript said;
  private String start = "";
  private String series = "";
  private String seriesNumber = "";

  public FlatRecord(Transcript said) {
    this.said = said;
  }

  /** One cell; values are apart by ||, names and keywords also by semicolons. */
  public void take(String heading, @Nullable String field, @Nullable String language, String cell) {
    String[] values = cell.contains("||") ? VALUES.split(cell) : new String[] {cell};
    for (String value : values) {
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
      case "language" -> List.of(LISTED.split(value)).forEach(said::language);
      case "abstract" -> said.summary(language, value);
      case "keywords", "place" -> keywords(language, value);
      case "doi", "isbn", "issn" ->
          List.of(SEMICOLONS.split(value)).forEach(number -> said.identifier(field, number));
      case "symbol", "report", "pmid", "pmcid", "handle", "arxiv" ->
          List.of(SEMICOLONS.split(value)).forEach(number -> said.identifier(field, number));
      case "link" -> List.of(ADDRESSES.split(value)).forEach(url -> said.link(url, "landing"));
      case "fulltext" -> List.of(ADDRESSES.split(value)).forEach(url -> said.link(url, "fulltext"));
      case "container" -> said.partOf("title", value);
      case "volume", "issue" -> said.partOf(field, value);
      case "pages" -> said.partOf("pages", DASH.matcher(value).replaceAll("-"));
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
    for (String name : SEMICOLONS.split(value)) {
      boolean listed =
          name.chars().filter(c -> c == ',').count() > 1 && NAMES.matcher(name).matches();
      for (String one : listed ? COMMAS.split(name) : new String[] {name}) {
        said.creator(listed ? Names.inverted(one) : one, role);
      }
    }
  }

  private void bodies(String value, String role) {
    List.of(SEMICOLONS.split(value)).forEach(name -> said.agency(name, role));
  }

  private void keywords(@Nullable String language, String value) {
    Pattern between =
        value.indexOf(';') >= 0 ? SEMICOLONS : value.indexOf('|') >= 0 ? BARS : SPACED_COMMAS;
    List.of(between.split(value)).forEach(word -> said.keyword(language, word));
  }
}
