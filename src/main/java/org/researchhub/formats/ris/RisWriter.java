package org.researchhub.formats.ris;

import org.jspecify.annotations.Nullable;
import org.researchhub.formats.Citation;
import org.researchhub.formats.CitationWriter;
import org.researchhub.formats.CitedDate;
import org.researchhub.platform.CleanText;

/**
 * RIS, as reference managers read it. Agencies stand together in one PB, because its readers keep
 * one only, and each is an author where no person is.
 */
public final class RisWriter implements CitationWriter {

  @Override
  public String write(Citation citation) {
    var lines = new StringBuilder();
    line(lines, "TY", citation.type().ris());
    line(lines, "ID", citation.id());
    line(lines, "TI", citation.title());
    citation.creators().forEach(name -> line(lines, "AU", name));
    citation.editors().forEach(name -> line(lines, "ED", name));
    line(lines, "PB", String.join("; ", citation.publishers()));
    date(lines, citation.date());
    container(lines, citation);
    citation.languages().forEach(tag -> line(lines, "LA", tag));
    line(lines, "AB", citation.summary());
    citation.keywords().forEach(keyword -> line(lines, "KW", keyword));
    line(lines, "DO", citation.identifiers().get("doi"));
    line(lines, "SN", citation.identifiers().get("isbn"));
    line(lines, "SN", citation.identifiers().get("issn"));
    line(lines, "UR", citation.url());
    line(lines, "L1", citation.pdf());
    line(lines, "M3", citation.typeLabel());
    return lines.append("ER  - \r\n").toString();
  }

  private static void date(StringBuilder lines, @Nullable CitedDate date) {
    if (date != null) {
      line(lines, "PY", date.year());
      String month = date.month() == null ? "" : date.month();
      String day = date.day() == null ? "" : date.day();
      line(lines, "DA", date.year() + "/" + month + "/" + day + "/");
    }
  }

  private static void container(StringBuilder lines, Citation citation) {
    if (!citation.container().isEmpty()) {
      line(lines, "T2", citation.container().title());
      line(lines, "VL", citation.container().volume());
      line(lines, "IS", citation.container().issue());
      line(lines, "SP", citation.container().pages());
    }
    Citation.Series series = citation.series();
    if (series != null) {
      line(lines, citation.container().isEmpty() ? "T2" : "T3", series.title());
      line(lines, "M1", series.number());
    }
  }

  private static void line(StringBuilder lines, String tag, @Nullable String value) {
    String clean = value == null ? "" : CleanText.oneLine(value);
    if (!clean.isEmpty()) {
      lines.append(tag).append("  - ").append(clean).append("\r\n");
    }
  }
}
