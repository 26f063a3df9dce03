package org.researchhub.reading.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Authorities;
import org.researchhub.authorities.Concept;
import org.researchhub.authorities.Scheme;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.platform.web.Nav;
import org.researchhub.platform.web.NoSuchPage;
import org.researchhub.platform.web.Pages;
import org.researchhub.platform.web.Sites;
import org.researchhub.platform.web.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Browsing by theme, place, agency, type and legal instrument. */
@Controller
@RequestMapping("/{lang:[a-z]{2,3}}/{kind:themes|places|agencies|types|instruments}")
class BrowseController {

  private final Sites sites;
  private final Pages pages;
  private final Authorities authorities;
  private final Counts counts;
  private final ConceptView view;

  BrowseController(
      Sites sites, Pages pages, Authorities authorities, Counts counts, ConceptView view) {
    this.sites = sites;
    this.pages = pages;
    this.authorities = authorities;
    this.counts = counts;
    this.view = view;
  }

  @GetMapping
  ResponseEntity<byte[]> index(
      @PathVariable String lang, @PathVariable String kind, HttpServletRequest request) {
    Visit visit = Visit.of(sites, request, lang);
    boolean settled = counts.settled();
    Vocabulary vocabulary = authorities.vocabulary();
    ConceptIndexPage page = new ConceptIndex(visit, vocabulary, kind, counts).of(kindOf(kind));
    var frame =
        visit
            .frame(page.heading())
            .current(current(kind))
            .json(visit.at("/" + kind + ".json"))
            .build();
    return pages.kept(request, "reading/index.jte", frame, page, settled);
  }

  @GetMapping("/{slug:[a-z0-9-]+}")
  ResponseEntity<byte[]> concept(
      @PathVariable String lang,
      @PathVariable String kind,
      @PathVariable String slug,
      @RequestParam(name = "page", required = false) @Nullable String number,
      HttpServletRequest request) {
    Visit visit = Visit.of(sites, request, lang);
    boolean settled = counts.settled();
    Vocabulary vocabulary = authorities.vocabulary();
    Concept concept = vocabulary.bySlug(kindOf(kind), slug).orElseThrow(NoSuchPage::new);
    ConceptView.Shown shown = view.of(visit, vocabulary, concept, kind, number);
    var frame =
        visit
            .frame(shown.page().name().value(), shown.canonical())
            .description(shown.page().note() == null ? null : shown.page().note().value())
            .current(current(kind))
            .json(visit.at("/" + kind + "/" + slug + ".json"))
            .feed(shown.page().name().value(), String.valueOf(shown.page().feedUrl()))
            .build();
    return pages.kept(request, "reading/concept.jte", frame, shown.page(), settled);
  }

  private static Scheme.Kind kindOf(String folder) {
    return switch (folder) {
      case "places" -> Scheme.Kind.PLACE;
      case "agencies" -> Scheme.Kind.AGENCY;
      case "types" -> Scheme.Kind.TYPE;
      case "instruments" -> Scheme.Kind.INSTRUMENT;
      default -> Scheme.Kind.THEME;
    };
  }

  private static Nav current(String kind) {
    return switch (kind) {
      case "places" -> Nav.PLACES;
      case "themes" -> Nav.THEMES;
      default -> Nav.PUBLICATIONS;
    };
  }
}
