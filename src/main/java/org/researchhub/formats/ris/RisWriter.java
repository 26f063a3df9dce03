package org.researchhub.formats.ris;

import org.jspecify.annotations.Nullable;
import org.researchhub.formats.Citation;
import org.researchhub.formats.CitationWriter;
import org.researchhub.formats.CitedDate;
import org.researchhub.formats.record.Cited;
import org.researchhub.formats.record.KindOfWork;
import org.researchhub.formats.text.TaggedText;

/**
 * RIS, as reference managers read it. Agencies stand together in one PB, because its readers keep
 * one only, and each is an author where no person is.
 */
public final class RisWriter implements CitationWriter {

  /**
   * What stands before another title in a note, as on a catalogue card: some readers complain of
   * more than one title where RIS has a place for them.
   */
  static final String PARALLEL = "= ";

  @Override
  public String record(Citation citation) {
    Cited cited = new Cited(citation);
    TaggedText lines = new TaggedText("%s  - %s", "\r\n");
    lines.field("TY", type(citation, cited));
    lines.field("ID", citation.id());
    lines.field("TI", citation.title());
    lines.fields("AU", cited.persons("author"));
    lines.fields("AU", cited.authoringBodies());
    lines.fields("ED", cited.persons("editor"));
    lines.fields("A3", cited.persons("series-editor"));
    lines.fields("A4", cited.persons("translator"));
    lines.field("PB", String.join("; ", cited.agencies("publisher")));
    lines.fields("CY", cited.publishedIn());
    lines.field("ET", cited.single("editionStatement"));
    date(lines, citation.date());
    container(lines, cited);
    lines.field("LA", String.join("; ", citation.languages()));
    lines.field("AB", citation.summary());
    lines.fields("KW", cited.keywords());
    identifiers(lines, cited);
    lines.fields("UR", cited.links());
    lines.fields("L1", cited.fullTexts());
    cited.otherTitles().forEach(title -> lines.field("N1", PARALLEL + title));
    lines.fields("N1", cited.notes());
    lines.field("M3", citation.typeLabel());
    return lines.line("ER  - ").toString();
  }

  private static String type(Citation citation, Cited cited) {
    return cited.described().types().isEmpty()
        ? RisTypes.code(cited.kind())
        : citation.type().ris();
  }

  private static void date(TaggedText lines, @Nullable CitedDate date) {
    if (date != null) {
      lines.field("PY", date.year());
      String month = date.month() == null ? "" : date.month();
      String day = date.day() == null ? "" : date.day();
      lines.field("DA", date.year() + "/" + month + "/" + day + "/");
    }
  }

  private static void container(TaggedText lines, Cited cited) {
    lines.field("T2", cited.part("title"));
    lines.field("VL", cited.part("volume"));
    lines.field("IS", cited.part("issue"));
    pages(lines, cited.part("pages"));
    if (cited.part("pages").isEmpty()) {
      lines.field("SP", cited.single("extent"));
    }
    boolean numbered = false;
    for (Citation.Series series : cited.series().stream().limit(1).toList()) {
      lines.field("T3", series.title());
      lines.field("M1", series.number());
      numbered |= !series.number().isEmpty();
    }
    if (!numbered && cited.kind() == KindOfWork.REPORT && cited.series().isEmpty()) {
      lines.field("M1", cited.identifier("report"));
    }
  }

  private static void pages(TaggedText lines, String pages) {
    int dash = pages.indexOf('-');
    boolean range = dash > 0 && dash == pages.lastIndexOf('-') && dash < pages.length() - 1;
    lines.field("SP", range ? pages.substring(0, dash) : pages);
    lines.field("EP", range ? pages.substring(dash + 1) : "");
  }

  private static void identifiers(TaggedText lines, Cited cited) {
    lines.fields("DO", cited.identifiers("doi"));
    lines.fields("SN", cited.identifiers("isbn"));
    lines.fields("SN", cited.identifiers("issn"));
    lines.field("AN", cited.identifier("symbol", "pmcid"));
    String pmid = cited.identifier("pmid");
    lines.field("U1", pmid.isEmpty() ? "" : pmid + "[pmid]");
  }
}
