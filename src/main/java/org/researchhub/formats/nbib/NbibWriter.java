package org.researchhub.formats.nbib;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.formats.Citation;
import org.researchhub.formats.CitationWriter;
import org.researchhub.formats.CitedDate;
import org.researchhub.formats.record.Cited;
import org.researchhub.formats.record.LanguageTags;
import org.researchhub.formats.text.TaggedText;

/** The MEDLINE form of PubMed. A record that PubMed has no number for begins with an empty one. */
public final class NbibWriter implements CitationWriter {

  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  @Override
  public String between() {
    return "\n";
  }

  @Override
  public String record(Citation citation) {
    Cited cited = new Cited(citation);
    TaggedText lines = new TaggedText("%-4s- %s", "\n");
    lines.line("PMID- " + cited.identifier("pmid"));
    lines.fields("IS", cited.identifiers("issn"));
    lines.fields("ISBN", cited.identifiers("isbn"));
    lines.field("VI", cited.part("volume"));
    lines.field("IP", cited.part("issue"));
    lines.field("DP", date(citation.date()));
    lines.field("TI", citation.title());
    lines.field("PG", cited.part("pages"));
    cited.identifiers("doi").forEach(doi -> lines.field("LID", doi + " [doi]"));
    lines.field("AB", citation.summary());
    lines.fields("FAU", cited.persons("author"));
    lines.fields("CN", cited.authoringBodies());
    lines.fields("FED", cited.persons("editor"));
    citation.languages().forEach(tag -> lines.field("LA", LanguageTags.three(tag)));
    lines.field("PT", PublicationTypes.name(cited.kind()));
    lines.field("PT", citation.typeLabel());
    lines.fields("PL", cited.publishedIn());
    lines.field("PB", String.join("; ", cited.agencies("publisher")));
    lines.field("JT", cited.part("title"));
    cited.series().forEach(series -> lines.field("CTI", series.title()));
    lines.field("EN", cited.single("editionStatement"));
    lines.fields("OT", cited.keywords());
    lines.fields("PMC", new ArrayList<>(cited.identifiers("pmcid")));
    lines.field("CI", cited.rights());
    lines.fields("GN", cited.notes());
    lines.fields("URL", cited.links());
    return lines.toString();
  }

  private static String date(@Nullable CitedDate date) {
    if (date == null) {
      return "";
    }
    String month = date.month();
    String day = date.day();
    String name = month == null ? "" : " " + MONTHS.get(Integer.parseInt(month) - 1);
    return date.year() + name + (day == null ? "" : " " + Integer.parseInt(day));
  }
}
