package org.researchhub.search.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.researchhub.authorities.Authorities;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.web.Frame;
import org.researchhub.platform.web.Pages;
import org.researchhub.platform.web.Sites;
import org.researchhub.platform.web.Visit;
import org.researchhub.search.Deadline;
import org.researchhub.search.Query;
import org.researchhub.search.Search;
import org.researchhub.search.SearchAnswer;
import org.researchhub.search.SearchOutOfOrder;
import org.researchhub.search.SearchRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SearchController {

  private static final int SIZE = 10;

  private final Sites sites;
  private final Pages pages;
  private final Search search;
  private final Authorities authorities;
  private final Changes changes;
  private final Broken broken;
  private final Clock clock;
  private final String start;

  SearchController(
      Sites sites,
      Pages pages,
      Search search,
      Authorities authorities,
      Changes changes,
      Broken broken,
      Clock clock) {
    this.sites = sites;
    this.pages = pages;
    this.search = search;
    this.authorities = authorities;
    this.changes = changes;
    this.broken = broken;
    this.clock = clock;
    this.start = Long.toString(clock.millis(), 36);
  }

  @GetMapping("/{lang:[a-z]{2,3}}/search")
  ResponseEntity<?> results(
      @PathVariable String lang,
      @RequestParam MultiValueMap<String, String> parameters,
      HttpServletRequest request) {
    Visit visit = Visit.of(sites, request, lang);
    Vocabulary vocabulary = authorities.vocabulary();
    Query query = Query.of(parameters, lang, vocabulary, SIZE);
    if (parameters.values().stream().flatMap(java.util.List::stream).anyMatch(String::isEmpty)) {
      return ResponseEntity.status(HttpStatus.FOUND)
          .location(URI.create(address(visit, query.request())))
          .build();
    }
    try {
      return results(visit, vocabulary, query, request);
    } catch (SearchOutOfOrder e) {
      return broken.answer(visit, vocabulary, query.request());
    }
  }

  private ResponseEntity<?> results(
      Visit visit, Vocabulary vocabulary, Query query, HttpServletRequest request) {
    LocalDate today = LocalDate.now(clock);
    String known = etag(today, search.generation());
    if (known.equals(request.getHeader("If-None-Match"))) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(known).build();
    }
    Deadline deadline = search.deadline();
    Query understood = query.meaning(search.meaning(query.request().words()));
    SearchAnswer answer = search.search(understood.request(), deadline);
    ResultsPage page =
        new Results(visit, vocabulary, search, understood, answer, deadline, today).page();
    Frame frame =
        visit
            .frame(title(visit, query, page))
            .canonical(visit.at("/search"))
            .robots("noindex, follow")
            .withoutSearchBox()
            .feed(visit.words().say("search.follow"), String.valueOf(page.feedUrl()))
            .json(json(visit, query.request()))
            .build();
    return deadline.cut()
        ? pages.unstored(HttpStatus.OK, "search/results.jte", frame, page)
        : pages.fresh(request, etag(today, answer.generation()), "search/results.jte", frame, page);
  }

  private String etag(LocalDate today, long generation) {
    return "W/\"" + start + "-" + today + "-" + generation + "-" + changes.last() + "\"";
  }

  private static String title(Visit visit, Query query, ResultsPage page) {
    return query.request().words().isEmpty()
        ? visit.words().say("search.heading")
        : visit.words().say("search.title", query.request().words(), page.heading());
  }

  static String address(Visit visit, SearchRequest request) {
    String query = Query.string(request);
    return visit.at("/search") + (query.isEmpty() ? "" : "?" + query);
  }

  private static String json(Visit visit, SearchRequest request) {
    String query = Query.string(request);
    return visit.at("/search.json") + (query.isEmpty() ? "" : "?" + query);
  }
}
