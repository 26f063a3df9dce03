package org.researchhub.search.web;

import java.util.List;
import org.researchhub.authorities.Concept;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.web.Listing;
import org.researchhub.platform.web.Counted;
import org.researchhub.platform.web.Pages;
import org.researchhub.platform.web.Text;
import org.researchhub.platform.web.Visit;
import org.researchhub.search.Facet;
import org.researchhub.search.SearchOutOfOrder;
import org.researchhub.search.SearchRequest;
import org.researchhub.search.WithoutIndex;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The page that takes the place of results while search is out of order. */
@Component
class Broken {

  private static final int THEMES = 24;

  private final Pages pages;
  private final Publications publications;
  private final WithoutIndex withoutIndex;

  Broken(Pages pages, Publications publications, WithoutIndex withoutIndex) {
    this.pages = pages;
    this.publications = publications;
    this.withoutIndex = withoutIndex;
  }

  ResponseEntity<byte[]> answer(Visit visit, Vocabulary vocabulary, SearchRequest request) {
    var page =
        new BrokenPage(
            request.words(),
            SearchController.address(visit, request),
            years(visit),
            themes(visit, vocabulary));
    var frame =
        visit
            .frame(visit.words().say("search.broken.heading"))
            .canonical(null)
            .robots("noindex")
            .withoutSearchBox()
            .build();
    ResponseEntity<byte[]> html =
        pages.unstored(HttpStatus.SERVICE_UNAVAILABLE, "search/broken.jte", frame, page);
    return ResponseEntity.status(html.getStatusCode())
        .headers(html.getHeaders())
        .header(HttpHeaders.RETRY_AFTER, "60")
        .body(html.getBody());
  }

  private List<Counted> years(Visit visit) {
    return publications.years().stream()
        .map(count -> {
          Integer year = count.year();
          return year == null
              ? new Counted(
                  Text.own(visit.words().say("search.facet.year.none")),
                  visit.at("/publications/no-date"),
                  count.count())
              : new Counted(
                  Text.own(year.toString()), visit.at("/publications/" + year), count.count());
        })
        .toList();
  }

  private List<Counted> themes(Visit visit, Vocabulary vocabulary) {
    var listing = new Listing(visit, vocabulary);
    try {
      return withoutIndex.counts(Facet.THEME).stream()
          .flatMap(count ->
              vocabulary.concept(count.value()).stream()
                  .map(theme -> theme(visit, listing, theme, count.count())))
          .limit(THEMES)
          .toList();
    } catch (SearchOutOfOrder e) {
      return List.of();
    }
  }

  private static Counted theme(Visit visit, Listing listing, Concept theme, long count) {
    return new Counted(listing.label(theme), visit.at("/themes/" + theme.slug()), count);
  }
}
