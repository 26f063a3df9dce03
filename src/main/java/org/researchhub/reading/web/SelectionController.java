package org.researchhub.reading.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Authorities;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.PublicationId;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.web.Listed;
import org.researchhub.catalogue.web.Listing;
import org.researchhub.formats.CitationForm;
import org.researchhub.formats.citations.FormattedCitations;
import org.researchhub.platform.web.Link;
import org.researchhub.platform.web.Nav;
import org.researchhub.platform.web.Pages;
import org.researchhub.platform.web.Sites;
import org.researchhub.platform.web.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a reader ticked in a list, to be taken away. Nothing of it is kept but in the address. */
@Controller
class SelectionController {

  /** A list shows twenty at most; an address may gather several lists. */
  private static final int MOST = 100;

  private final Sites sites;
  private final Pages pages;
  private final Publications publications;
  private final Authorities authorities;

  SelectionController(
      Sites sites, Pages pages, Publications publications, Authorities authorities) {
    this.sites = sites;
    this.pages = pages;
    this.publications = publications;
    this.authorities = authorities;
  }

  @GetMapping("/{lang:[a-z]{2,3}}/selection")
  ResponseEntity<?> selection(
      @PathVariable String lang,
      @RequestParam(name = "id", required = false) @Nullable List<String> ids,
      HttpServletRequest request) {
    Visit visit = Visit.of(sites, request, lang);
    List<Publication> chosen = ids == null ? List.of() : chosen(ids);
    var listing = new Listing(visit, authorities.vocabulary());
    String query = chosen.stream().map(one -> "id=" + one.id()).collect(Collectors.joining("&"));
    var page =
        new SelectionPage(
            PublicationsController.crumbs(visit, true),
            chosen.stream().map(one -> chosen(listing.of(one))).toList(),
            chosen.isEmpty() ? List.of() : forms(visit, query),
            chosen.isEmpty() ? List.of() : styles(visit, query));
    return pages.answer(
        "reading/selection.jte",
        visit
            .frame(visit.words().say("reading.selection.heading"))
            .canonical(visit.at("/selection"))
            .current(Nav.PUBLICATIONS)
            .robots("noindex")
            .build(),
        page);
  }

  private List<Publication> chosen(List<String> ids) {
    return publications.published(
        ids.stream().filter(PublicationId::valid).distinct().limit(MOST).toList());
  }

  private static SelectionPage.Chosen chosen(Listed listed) {
    return new SelectionPage.Chosen(listed.url(), listed.title(), listed.date());
  }

  private static List<Link> forms(Visit visit, String query) {
    return Arrays.stream(CitationForm.values())
        .map(form ->
            new Link(form.label(), visit.at("/publications." + form.extension()) + "?" + query))
        .toList();
  }

  private static List<Link> styles(Visit visit, String query) {
    return FormattedCitations.offered().stream()
        .map(style ->
            new Link(
                style.label(),
                visit.at("/publications.txt") + "?style=" + style.name() + "&" + query))
        .toList();
  }
}
