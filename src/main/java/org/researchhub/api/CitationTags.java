package org.researchhub.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.formats.Citation;
import org.researchhub.formats.CitedDate;
import org.researchhub.platform.web.Frame.Meta;

/** The citation_* meta values of one publication's page. */
final class CitationTags {

  private CitationTags() {}

  static List<Meta> of(Citation citation, String page) {
    var tags = new ArrayList<Meta>();
    add(tags, "citation_title", citation.title());
    citation.creators().forEach(name -> add(tags, "citation_author", name));
    citation.publishers().forEach(name -> add(tags, "citation_publisher", name));
    if (citation.type().bibtex().equals("techreport") && !citation.publishers().isEmpty()) {
      add(tags, "citation_technical_report_institution", String.join("; ", citation.publishers()));
    }
    CitedDate date = citation.date();
    if (date != null) {
      add(tags, "citation_publication_date", date.joined("/"));
    }
    citation.languages().forEach(language -> add(tags, "citation_language", language));
    add(tags, "citation_journal_title", citation.container().title());
    add(tags, "citation_doi", citation.identifiers().get("doi"));
    add(tags, "citation_isbn", citation.identifiers().get("isbn"));
    add(tags, "citation_issn", citation.identifiers().get("issn"));
    add(tags, "citation_keywords", String.join("; ", citation.keywords()));
    add(tags, "citation_abstract_html_url", page);
    add(tags, "citation_pdf_url", citation.pdf());
    return List.copyOf(tags);
  }

  private static void add(List<Meta> tags, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      tags.add(new Meta(name, value));
    }
  }
}
