package org.researchhub.reading.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.researchhub.catalogue.CatalogueEntry;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Tombstone;
import org.researchhub.platform.web.NoSuchPage;
import org.researchhub.platform.web.Pages;
import org.researchhub.platform.web.Sites;
import org.researchhub.platform.web.Visit;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/{lang:[a-z]{2,3}}/publications/{slug:[a-z0-9-]*[a-z-][a-z0-9-]*}")
class PublicationController {

  private final Sites sites;
  private final Pages pages;
  private final Publications publications;
  private final PublicationView view;

  PublicationController(Sites sites, Pages pages, Publications publications, PublicationView view) {
    this.sites = sites;
    this.pages = pages;
    this.publications = publications;
    this.view = view;
  }

  @GetMapping
  ResponseEntity<?> publication(
      @PathVariable String lang, @PathVariable String slug, HttpServletRequest request) {
    Visit visit = Visit.of(sites, request, lang);
    return switch (entry(slug)) {
      case Tombstone tombstone -> gone(visit, tombstone);
      case Publication publication when !publication.slug().equals(slug) ->
          moved(visit.at("/publications/" + publication.slug()));
      case Publication publication -> {
        PublicationView.Shown shown = view.current(visit, publication);
        yield pages.kept(
            request, "reading/publication.jte", shown.frame(), shown.page(), shown.settled());
      }
    };
  }

  @GetMapping("/versions")
  ResponseEntity<?> versions(
      @PathVariable String lang, @PathVariable String slug, HttpServletRequest request) {
    Visit visit = Visit.of(sites, request, lang);
    return switch (entry(slug)) {
      case Tombstone tombstone -> gone(visit, tombstone);
      case Publication publication when !publication.slug().equals(slug) ->
          moved(visit.at("/publications/" + publication.slug() + "/versions"));
      case Publication publication ->
          pages.kept(
              request,
              "reading/versions.jte",
              view.versionsFrame(visit, publication),
              view.versions(visit, publication),
              true);
    };
  }

  /** Cutting the number off a version's address leads to the list. */
  @GetMapping("/v")
  ResponseEntity<Void> version(@PathVariable String lang, @PathVariable String slug) {
    return moved("/" + lang + "/publications/" + slug + "/versions");
  }

  @GetMapping("/v/{number:[0-9]{1,9}}")
  ResponseEntity<?> version(
      @PathVariable String lang,
      @PathVariable String slug,
      @PathVariable long number,
      HttpServletRequest request) {
    Visit visit = Visit.of(sites, request, lang);
    return switch (entry(slug)) {
      case Tombstone tombstone -> gone(visit, tombstone);
      case Publication publication -> {
        Publication fixed =
            publications.version(publication.id(), number).orElseThrow(NoSuchPage::new);
        PublicationView.Shown shown = view.fixed(visit, fixed, publication);
        yield pages.kept(request, "reading/publication.jte", shown.frame(), shown.page(), true);
      }
    };
  }

  private CatalogueEntry entry(String slug) {
    return publications.bySlug(slug).orElseThrow(NoSuchPage::new);
  }

  /** A survivor may have been merged later itself: the address leads to where it ends. */
  private ResponseEntity<?> gone(Visit visit, Tombstone tombstone) {
    CatalogueEntry reached = tombstone;
    while (reached instanceof Tombstone merged && merged.survivor() != null) {
      reached = publications.find(merged.survivor()).orElseThrow(NoSuchPage::new);
    }
    if (reached instanceof Publication survivor) {
      return moved(visit.at("/publications/" + survivor.slug()));
    }
    return pages.answer(
        HttpStatus.GONE,
        "reading/tombstone.jte",
        visit
            .frame(visit.words().say("reading.tombstone.heading"))
            .canonical(null)
            .robots("noindex")
            .build(),
        view.tombstone(visit, tombstone));
  }

  /** A merge can be undone and a slug taken up again: a browser has to ask each time. */
  private static ResponseEntity<Void> moved(String url) {
    return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
        .location(URI.create(url))
        .cacheControl(CacheControl.noCache())
        .build();
  }
}
