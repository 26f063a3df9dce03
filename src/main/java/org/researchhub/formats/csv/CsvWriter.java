package org.researchhub.formats.csv;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.researchhub.catalogue.Description;
import org.researchhub.formats.Citation;
import org.researchhub.formats.CitationWriter;
import org.researchhub.formats.record.Cited;

/** A table with one publication a row; several values in a cell are apart by two bars. */
public final class CsvWriter implements CitationWriter {

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "title",
          "subtitle",
          "alternative title",
          "author",
          "editor",
          "translator",
          "contributor",
          "publisher",
          "corporate author",
          "funder",
          "commissioner",
          "date",
          "type",
          "language",
          "abstract",
          "keywords",
          "doi",
          "isbn",
          "issn",
          "symbol",
          "report number",
          "pmid",
          "handle",
          "journal",
          "volume",
          "issue",
          "pages",
          "series",
          "series number",
          "edition",
          "place of publication",
          "extent",
          "rights",
          "licence",
          "notes",
          "url",
          "full text");

  @Override
  public String before() {
    return row(COLUMNS);
  }

  @Override
  public String record(Citation citation) {
    Cited cited = new Cited(citation);
    Description.Rights rights = cited.described().rights();
    Citation.Series series =
        cited.series().isEmpty() ? new Citation.Series("", "") : cited.series().getFirst();
    return row(
        List.of(
            citation.id(),
            cited.title(),
            cited.subtitle(),
            joined(cited.otherTitles()),
            joined(cited.persons("author")),
            joined(cited.persons("editor")),
            joined(cited.persons("translator")),
            joined(cited.persons("contributor")),
            joined(cited.agencies("publisher")),
            joined(cited.agencies("author")),
            joined(cited.agencies("funder")),
            joined(cited.agencies("commissioner")),
            cited.date(),
            type(citation, cited),
            joined(citation.languages()),
            citation.summary() == null ? "" : citation.summary(),
            joined(cited.keywords().stream().map(CsvWriter::closed).toList()),
            joined(cited.identifiers("doi")),
            joined(cited.identifiers("isbn")),
            joined(cited.identifiers("issn")),
            joined(cited.identifiers("symbol")),
            joined(cited.identifiers("report")),
            joined(cited.identifiers("pmid")),
            joined(cited.identifiers("handle")),
            cited.part("title"),
            cited.part("volume"),
            cited.part("issue"),
            cited.part("pages"),
            series.title(),
            series.number(),
            cited.single("editionStatement"),
            joined(cited.publishedIn()),
            cited.single("extent"),
            Objects.requireNonNullElse(rights.statement(), ""),
            Objects.requireNonNullElse(rights.licence(), ""),
            joined(cited.notes()),
            joined(cited.links()),
            joined(cited.fullTexts())));
  }

  private static String type(Citation citation, Cited cited) {
    boolean stated = !cited.described().types().isEmpty();
    List<String> labels = cited.kind().labels();
    return stated ? citation.typeLabel() : labels.isEmpty() ? "" : labels.getFirst();
  }

  /** A semicolon at the end keeps a keyword with a comma together. */
  private static String closed(String keyword) {
    return keyword.indexOf(',') >= 0 ? keyword + ";" : keyword;
  }

  private static String joined(Collection<String> values) {
    return String.join("||", values);
  }

  private static String row(List<String> cells) {
    return cells.stream().map(CsvWriter::quoted).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == ';');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
