package org.researchhub.reading.web;

import java.util.List;
import org.researchhub.authorities.Authorities;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Tombstone;
import org.researchhub.formats.Citation;
import org.researchhub.formats.citations.CitationStyle;
import org.researchhub.formats.citations.FormattedCitations;
import org.researchhub.platform.web.Link;
import org.researchhub.platform.web.Visit;
import org.springframework.stereotype.Component;

/** How a publication is cited, on its pages. */
@Component
class Citing {

  private final FormattedCitations citations;
  private final Authorities authorities;

  Citing(FormattedCitations citations, Authorities authorities) {
    this.citations = citations;
    this.authorities = authorities;
  }

  /** The citation as HTML that is safe to stand in a page. */
  String html(Visit visit, Publication publication, CitationStyle style) {
    Citation citation =
        Citation.of(
            publication, authorities.vocabulary(), visit.site().baseUrl(), visit.language());
    return citations.write(citation, style, visit.language()).html();
  }

  /** As it was cited, from what may still be told of it. */
  String html(Visit visit, Tombstone tombstone) {
    var was =
        new Publication(
            tombstone.id(),
            tombstone.version(),
            tombstone.slug(),
            tombstone.changed(),
            0,
            tombstone.changed(),
            null,
            tombstone.remains());
    return html(visit, was, FormattedCitations.usual());
  }

  /** The page of the citation in each style that is offered. */
  static List<Link> styles(Visit visit, Publication publication) {
    return FormattedCitations.offered().stream()
        .map(style -> new Link(style.label(), address(visit, publication, style.name())))
        .toList();
  }

  static String address(Visit visit, Publication publication, String style) {
    return visit.at("/publications/" + publication.slug() + "/cite?style=" + style);
  }
}
