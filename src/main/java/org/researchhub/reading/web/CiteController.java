package org.researchhub.reading.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Authorities;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.web.Listing;
import org.researchhub.formats.citations.CitationStyle;
import org.researchhub.formats.citations.FormattedCitations;
import org.researchhub.platform.web.Frame;
import org.researchhub.platform.web.Link;
import org.researchhub.platform.web.Nav;
import org.researchhub.platform.web.NoSuchPage;
import org.researchhub.platform.web.Pages;
import org.researchhub.platform.web.Sites;
import org.researchhub.platform.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A publication's citation in any style. */
@Controller
class CiteController {

  private static final int LONGEST_SHOWN = 80;

  private final Sites sites;
  private final Pages pages;
  private final Publications publications;
  private final Authorities authorities;
  private final FormattedCitations citations;
  private final Citing citing;

  CiteController(
      Sites sites,
      Pages pages,
      Publications publications,
      Authorities authorities,
      FormattedCitations citations,
      Citing citing) {
    this.sites = sites;
    this.pages = pages;
    this.publications = publications;
    this.authorities = authorities;
    this.citations = citations;
    this.citing = citing;
  }

  @GetMapping("/{lang:[a-z]{2,3}}/publications/{slug:[a-z0-9-]*[a-z-][a-z0-9-]*}/cite")
  ResponseEntity<?> cite(
      @PathVariable String lang,
      @PathVariable String slug,
      @RequestParam(name = "style", required = false) @Nullable String asked,
      HttpServletRequest request) {
    Visit visit = Visit.of(sites, request, lang);
    if (!(publications.bySlug(slug).orElseThrow(NoSuchPage::new)
        instanceof Publication publication)) {
      return moved(HttpStatus.SEE_OTHER, visit.at("/publications/" + slug));
    }
    String name = asked == null || asked.isBlank() ? FormattedCitations.usual().name() : asked;
    if (!publication.slug().equals(slug)) {
      String style = citations.style(name.strip()).map(CitationStyle::name).orElse("");
      return moved(HttpStatus.MOVED_PERMANENTLY, Citing.address(visit, publication, style));
    }
    Optional<CitationStyle> style = citations.style(name.strip());
    CitePage page = page(visit, publication, name.strip(), style.orElse(null));
    return pages.answer(
        style.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND,
        "reading/cite.jte",
        frame(visit, publication, page),
        page);
  }

  private static Frame frame(Visit visit, Publication publication, CitePage page) {
    String title = visit.words().say("reading.publication.cite") + " – " + page.title().value();
    return visit
        .frame(title)
        .canonical(visit.at("/publications/" + publication.slug()))
        .current(Nav.PUBLICATIONS)
        .robots("noindex")
        .build();
  }

  private CitePage page(
      Visit visit, Publication publication, String asked, @Nullable CitationStyle style) {
    String shown = asked.length() > LONGEST_SHOWN ? asked.substring(0, LONGEST_SHOWN) : asked;
    return new CitePage(
        PublicationView.crumbs(visit, publication, new Listing(visit, authorities.vocabulary())),
        new Listing(visit, authorities.vocabulary()).title(publication.description()),
        visit.at("/publications/" + publication.slug()),
        style == null ? shown : style.label(),
        style == null ? null : citing.html(visit, publication, style),
        style == null ? near(visit, publication, asked) : List.of(),
        FormattedCitations.offered().stream()
            .map(one ->
                new CitePage.Choice(
                    new Link(one.label(), Citing.address(visit, publication, one.name())),
                    one.equals(style)))
            .toList(),
        visit.at("/publications/" + publication.slug() + "/cite"),
        style == null ? shown : style.name(),
        PublicationView.formats(visit, publication));
  }

  private List<Link> near(Visit visit, Publication publication, String asked) {
    return citations.nearest(asked).stream()
        .map(name -> new Link(name, Citing.address(visit, publication, name)))
        .toList();
  }

  private static ResponseEntity<Void> moved(HttpStatus status, String url) {
    return ResponseEntity.status(status).location(URI.create(url)).build();
  }
}
