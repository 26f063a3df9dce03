package org.researchhub.formats.endnote;

import org.researchhub.formats.Citation;
import org.researchhub.formats.CitationWriter;
import org.researchhub.formats.record.Cited;
import org.researchhub.formats.record.KindOfWork;
import org.researchhub.formats.text.TaggedText;

/** EndNote's tagged form. */
public final class ReferWriter implements CitationWriter {

  @Override
  public String between() {
    return "\n";
  }

  @Override
  public String record(Citation citation) {
    Cited cited = new Cited(citation);
    KindOfWork kind = cited.kind();
    TaggedText lines = new TaggedText("%%%s %s", "\n");
    lines.field("0", EndnoteTypes.name(kind));
    lines.fields("A", cited.persons("author"));
    lines.fields("A", cited.authoringBodies());
    lines.fields("E", cited.persons("editor"));
    lines.fields("Y", cited.persons("series-editor"));
    lines.fields("?", cited.persons("translator"));
    lines.field("T", citation.title());
    lines.fields("!", cited.otherTitles("short"));
    lines.field(kind == KindOfWork.ARTICLE ? "J" : "B", cited.part("title"));
    for (Citation.Series series : cited.series().stream().limit(1).toList()) {
      lines.field("S", series.title());
      lines.field(kind.isPart() ? "6" : "N", series.number());
    }
    lines.field("V", cited.part("volume"));
    lines.field("N", cited.part("issue"));
    lines.field(
        "N",
        kind == KindOfWork.REPORT && cited.series().isEmpty()
            ? cited.identifier("symbol", "report")
            : "");
    lines.field("P", cited.part("pages").isEmpty() ? cited.single("extent") : cited.part("pages"));
    lines.field("D", citation.date() == null ? "" : citation.date().year());
    lines.field("8", citation.date() == null ? "" : citation.date().iso());
    lines.field("I", String.join("; ", cited.agencies("publisher")));
    lines.fields("C", cited.publishedIn());
    lines.field("7", cited.single("editionStatement"));
    lines.fields("@", cited.identifiers("isbn"));
    lines.fields("@", cited.identifiers("issn"));
    lines.fields("R", cited.identifiers("doi"));
    lines.fields("U", cited.links());
    lines.fields(">", cited.fullTexts());
    lines.field("X", citation.summary());
    lines.fields("K", cited.keywords());
    lines.field("G", String.join("; ", citation.languages()));
    lines.fields("Z", cited.notes());
    lines.field("9", citation.typeLabel());
    lines.field("*", cited.rights());
    return lines.toString();
  }
}
