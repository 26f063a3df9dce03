package org.researchhub.formats.bibtex;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.researchhub.formats.Citation;
import org.researchhub.formats.CitationWriter;
import org.researchhub.formats.CitedDate;
import org.researchhub.formats.record.Cited;
import org.researchhub.platform.CleanText;

/** BibTeX in UTF-8. Names of agencies stand in braces, so that they are not taken for persons. */
public final class BibtexWriter implements CitationWriter {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  @Override
  public String record(Citation citation) {
    Cited cited = new Cited(citation);
    var entry = new StringBuilder();
    String type = type(citation, cited);
    entry.append('@').append(type).append('{').append(citation.id()).append(",\n");
    field(entry, "title", "{" + escaped(citation.title()) + "}");
    field(entry, "author", both(cited.persons("author"), cited.authoringBodies()));
    field(entry, "editor", joined(cited.persons("editor"), false));
    field(entry, "translator", joined(cited.persons("translator"), false));
    field(entry, publisherField(type), joined(cited.agencies("publisher"), true));
    field(entry, "address", escaped(String.join("; ", cited.publishedIn())));
    field(entry, "edition", escaped(cited.single("editionStatement")));
    date(entry, citation.date());
    container(entry, cited, type);
    field(entry, "type", escaped(citation.typeLabel()));
    field(entry, "language", String.join(", ", citation.languages()));
    field(entry, "abstract", escaped(citation.summary()));
    field(entry, "keywords", keywords(cited));
    for (String scheme : List.of("doi", "isbn", "issn", "symbol", "pmid", "pmcid", "handle")) {
      field(entry, scheme, escaped(String.join("; ", cited.identifiers(scheme))));
    }
    field(entry, "pagetotal", escaped(cited.single("extent")));
    field(entry, "copyright", escaped(cited.rights()));
    field(entry, "note", escaped(String.join(" ", cited.notes())));
    field(entry, "url", cited.links().stream().map(BibtexWriter::address).findFirst().orElse(""));
    return entry.append("}\n").toString();
  }

  @Override
  public String between() {
    return "\n";
  }

  private static String type(Citation citation, Cited cited) {
    return cited.described().types().isEmpty()
        ? BibtexTypes.name(cited.kind(), !cited.part("title").isEmpty())
        : citation.type().bibtex();
  }

  private static String both(List<String> persons, List<String> bodies) {
    String one = joined(persons, false);
    String other = joined(bodies, true);
    return one.isEmpty() || other.isEmpty() ? one + other : one + " and " + other;
  }

  /** Apart by semicolons where one has a comma in it. */
  private static String keywords(Cited cited) {
    boolean commas = cited.keywords().stream().anyMatch(keyword -> keyword.indexOf(',') >= 0);
    return escaped(String.join(commas ? "; " : ", ", cited.keywords()));
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

  private static void container(StringBuilder entry, Cited cited, String type) {
    String title = cited.part("title");
    field(entry, type.equals("article") ? "journal" : "booktitle", escaped(title));
    field(entry, "volume", escaped(cited.part("volume")));
    field(entry, "pages", escaped(cited.part("pages")).replaceAll("\\s*[-–]\\s*", "--"));
    String issue = cited.part("issue");
    String number = "";
    for (Citation.Series series : cited.series().stream().limit(1).toList()) {
      field(entry, "series", escaped(series.title()));
      number = series.number();
    }
    boolean ofIssue = type.equals("article") && !title.isEmpty();
    boolean ofReport = type.equals("techreport") && cited.series().isEmpty();
    field(
        entry, "number", escaped(ofIssue ? issue : ofReport ? cited.identifier("report") : number));
    field(entry, "issue", ofIssue ? "" : escaped(issue));
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
    char before = ' ';
    for (char c : CleanText.oneLine(text).toCharArray()) {
      boolean ligature = c == before && (c == '-' || c == '`' || c == '\'');
      escaped.append(ligature ? "{}" : "");
      before = c;
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
