package org.researchhub.formats.isi;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.formats.Citation;
import org.researchhub.formats.CitationWriter;
import org.researchhub.formats.CitedDate;
import org.researchhub.formats.record.Cited;
import org.researchhub.formats.record.KindOfWork;
import org.researchhub.formats.text.TaggedText;

/** The tagged form of the Web of Science. */
public final class IsiWriter implements CitationWriter {

  private static final List<String> MONTHS =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

  @Override
  public String before() {
    return "FN Research Hub\nVR 1.0\n";
  }

  @Override
  public String between() {
    return "\n";
  }

  @Override
  public String after() {
    return "\nEF\n";
  }

  @Override
  public String record(Citation citation) {
    Cited cited = new Cited(citation);
    TaggedText lines = new TaggedText("%s %s", "\n");
    lines.field("PT", type(cited.kind()));
    lines.field("AU", String.join("; ", cited.persons("author")));
    cited.authoringBodies().forEach(body -> lines.field("CA", body));
    lines.field("BE", String.join("; ", cited.persons("editor")));
    lines.field("TI", citation.title());
    lines.field("SO", cited.part("title"));
    cited.series().forEach(series -> lines.field("SE", series.title()));
    lines.field("LA", String.join("; ", citation.languages()));
    lines.field("DT", citation.typeLabel());
    lines.field("DE", String.join("; ", cited.keywords()));
    lines.field("AB", citation.summary());
    lines.field("PU", String.join("; ", cited.agencies("publisher")));
    lines.field("PI", String.join("; ", cited.publishedIn()));
    lines.fields("SN", cited.identifiers("issn"));
    lines.fields("BN", cited.identifiers("isbn"));
    date(lines, citation.date());
    lines.field("VL", cited.part("volume"));
    lines.field("IS", cited.part("issue"));
    lines.field("PS", cited.part("pages"));
    lines.fields("DI", cited.identifiers("doi"));
    lines.field("PM", cited.identifier("pmid"));
    lines.fields("UR", cited.links());
    lines.fields("N1", cited.notes());
    return lines.line("ER").toString();
  }

  private static String type(KindOfWork kind) {
    return switch (kind) {
      case BOOK, PROCEEDINGS -> "B";
      case CHAPTER, CONFERENCE_PAPER -> "S";
      case PATENT -> "P";
      case REPORT, WORKING_PAPER -> "R";
      case THESIS -> "T";
      case ARTICLE, NEWS, MAGAZINE -> "J";
      default -> "O";
    };
  }

  private static void date(TaggedText lines, @Nullable CitedDate date) {
    if (date == null) {
      return;
    }
    String month = date.month();
    String day = date.day();
    lines.field(
        "PD",
        month == null
            ? ""
            : MONTHS.get(Integer.parseInt(month) - 1)
                + (day == null ? "" : " " + Integer.parseInt(day)));
    lines.field("PY", date.year());
  }
}
