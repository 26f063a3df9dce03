package org.researchhub.reading.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.researchhub.authorities.Authorities;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.web.Listing;
import org.researchhub.internships.web.CallLinks;
import org.researchhub.platform.settings.HubSettings;
import org.researchhub.platform.web.Languages;
import org.researchhub.platform.web.Pages;
import org.researchhub.platform.web.Sites;
import org.researchhub.platform.web.Visit;
import org.researchhub.projects.web.ProjectLinks;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class HomeController {

  private static final int RECENT = 15;
  private static final int THEMES = 10;

  private final Sites sites;
  private final Languages languages;
  private final Pages pages;
  private final HubSettings settings;
  private final Publications publications;
  private final Authorities authorities;
  private final Counts counts;
  private final ProjectLinks projects;
  private final CallLinks calls;

  HomeController(
      Sites sites,
      Languages languages,
      Pages pages,
      HubSettings settings,
      Publications publications,
      Authorities authorities,
      Counts counts,
      ProjectLinks projects,
      CallLinks calls) {
    this.sites = sites;
    this.languages = languages;
    this.pages = pages;
    this.settings = settings;
    this.publications = publications;
    this.authorities = authorities;
    this.counts = counts;
    this.projects = projects;
    this.calls = calls;
  }

  @GetMapping({
    "/",
    "/publications",
    "/search",
    "/themes",
    "/places",
    "/agencies",
    "/types",
    "/instruments",
    "/projects",
    "/internships",
    "/contact",
    "/support",
    "/about",
    "/copyright",
    "/accessibility",
    "/privacy",
    "/api",
    "/safety",
    "/{room:publications|themes|places|agencies|types|instruments|projects|internships}/**"
  })
  ResponseEntity<Void> anyLanguage(HttpServletRequest request) {
    String query = request.getQueryString();
    String path = request.getRequestURI() + (query == null ? "" : "?" + query);
    return ResponseEntity.status(HttpStatus.FOUND)
        .location(URI.create("/" + languages.preferred(request) + path))
        .header("Vary", "Accept-Language")
        .build();
  }

  @GetMapping("/{lang:[a-z]{2,3}}")
  ResponseEntity<Void> withoutSlash(@PathVariable String lang, HttpServletRequest request) {
    Visit.of(sites, request, lang);
    return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
        .location(URI.create("/" + lang + "/"))
        .build();
  }

  @GetMapping("/{lang:[a-z]{2,3}}/")
  ResponseEntity<byte[]> home(@PathVariable String lang, HttpServletRequest request) {
    Visit visit = Visit.of(sites, request, lang);
    Vocabulary vocabulary = authorities.vocabulary();
    var listing = new Listing(visit, vocabulary);
    String heading = HubSettings.text(settings.recentHeading(), lang);
    var page =
        new HomePage(
            heading.isEmpty() ? visit.words().say("reading.home.recent") : heading,
            publications.recent(0, RECENT).stream().map(listing::of).toList(),
            publications.count(),
            counts.themes(visit, vocabulary, THEMES),
            projects.of(visit),
            calls.open(visit),
            visit.at("/publications.atom"));
    var frame =
        visit
            .frame("")
            .description(visit.site().purpose())
            .withoutSearchBox()
            .json("/" + visit.language() + ".json")
            .feed(page.recentHeading(), visit.at("/publications.atom"))
            .build();
    return pages.kept(
        request, "reading/home.jte", frame, page, counts.settled() && !calls.turning());
  }
}
