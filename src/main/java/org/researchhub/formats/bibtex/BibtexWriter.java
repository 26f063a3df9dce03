package org.researchhub.formats.bibtex;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.researchhub.formats.Citation;
import org.researchhub.formats.CitationWriter;
import org.researchhub.formats.CitedDate;
import org.researchhub.platform.CleanText;

/** BibTeX in UTF-8. Names of agencies stand in braces, so that they are not taken for persons. */
public final class BibtexWriter implements CitationWriter {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  @Override
  public String write(Citation citation) {
    var entry = new StringBuilder();
    String type = citation.type().bibtex();
    entry.append('@').append(type).append('{').append(citation.id()).append(",\n");
    field(entry, "title", "{" + escaped(citation.title()) + "}");
    String authors = joined(citation.authors(), false);
    field(entry, "author", authors.isEmpty() ? joined(citation.publishers(), true) : authors);
    field(entry, "editor", joined(citation.editors(), false));
    field(entry, publisherField(type), joined(citation.publishers(), true));
    date(entry, citation.date());
    container(entry, citation);
    field(entry, "type", type.equals("techreport") ? escaped(citation.typeLabel()) : "");
    field(entry, "language", String.join(", ", citation.languages()));
    field(entry, "abstract", escaped(citation.summary()));
    field(entry, "keywords", escaped(String.join(", ", citation.keywords())));
    for (String scheme : List.of("doi", "isbn", "issn")) {
      field(entry, scheme, escaped(citation.identifiers().get(scheme)));
    }
    field(entry, "url", address(citation.url()));
    return entry.append("}\n").toString();
  }

  private static String publisherField(String type) {
    return switch (type) {
      case "techreport" -> "institution";
      case "phdthesis" -> "school";
      default -> "publisher";
    };
  }

  private static void date(StringBuilder entry, @Nullable CitedDate date) {
    if (date != null) {
      field(entry, "year", date.year());
      String month = date.month();
      if (month != null) {
        String name = MONTHS.get(Integer.parseInt(month) - 1);
        entry.append("  month = ").append(name).append(",\n");
      }
    }
  }

  private static void container(StringBuilder entry, Citation citation) {
    Citation.Container container = citation.container();
    if (!container.isEmpty()) {
      boolean article = citation.type().bibtex().equals("article");
      field(entry, article ? "journal" : "booktitle", escaped(container.title()));
      field(entry, "volume", escaped(container.volume()));
      field(entry, "number", escaped(container.issue()));
      field(entry, "pages", escaped(container.pages().replaceAll("\\s*[-–]\\s*", "--")));
    }
    Citation.Series series = citation.series();
    if (series != null) {
      field(entry, "series", escaped(series.title()));
      if (container.isEmpty()) {
        field(entry, "number", escaped(series.number()));
      }
    }
  }

  private static String joined(List<String> names, boolean whole) {
    return names.stream()
        .map(BibtexWriter::escaped)
        .map(name -> whole || !name.contains(",") ? "{" + name + "}" : name)
        .collect(Collectors.joining(" and "));
  }

  private static void field(StringBuilder entry, String name, String value) {
    if (!value.isEmpty() && !value.equals("{}")) {
      entry.append("  ").append(name).append(" = {").append(value).append("},\n");
    }
  }

  /** BibTeX counts braces even after a backslash, so none may stand in a value. */
  private static String escaped(@Nullable String text) {
    if (text == null) {
      return "";
    }
    var escaped = new StringBuilder();
    for (char c : CleanText.oneLine(text).toCharArray()) {
      switch (c) {
        case '\\' -> escaped.append("{\\textbackslash}");
        case '{' -> escaped.append("{\\textbraceleft}");
        case '}' -> escaped.append("{\\textbraceright}");
        case '~' -> escaped.append("{\\textasciitilde}");
        case '^' -> escaped.append("{\\textasciicircum}");
        case '#', '$', '%', '&', '_' -> escaped.append('\\').append(c);
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static String address(String url) {
    return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C");
  }
}
