package org.researchhub.search.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.researchhub.catalogue.web.Listing;
import org.researchhub.platform.web.Link;
import org.researchhub.platform.web.Text;
import org.researchhub.platform.web.Visit;
import org.researchhub.platform.web.Words;
import org.researchhub.search.Facet;
import org.researchhub.search.SearchRequest;

/** The filters that are on, in a reader's words. */
final class Filters {

  private final Visit visit;
  private final Words words;
  private final Listing listing;
  private final SearchRequest request;

  Filters(Visit visit, Listing listing, SearchRequest request) {
    this.visit = visit;
    this.words = visit.words();
    this.listing = listing;
    this.request = request;
  }

  /** Each with the search that is left when it is taken away. */
  List<Link> chips() {
    var chips = new ArrayList<Link>();
    request
        .filters()
        .forEach((facet, values) ->
            values.forEach(value ->
                chips.add(
                    new Link(
                        chip(facet, label(facet, value).value()),
                        SearchController.address(visit, without(facet, value))))));
    if (request.from() != null || request.to() != null) {
      chips.add(
          new Link(
              years(),
              SearchController.address(
                  visit, request.withYears(null, null).withPage(1, request.size()))));
    }
    if (request.within() != null) {
      chips.add(
          new Link(
              words.say("search.within"),
              SearchController.address(visit, request.within(null).withPage(1, request.size()))));
    }
    return chips;
  }

  /** The years as one filter: "Published: 2003–2006". */
  String years() {
    String years =
        (request.from() == null ? "…" : request.from())
            + "–"
            + (request.to() == null ? "…" : request.to());
    return words.say("search.chip", words.say("search.years"), years);
  }

  private String chip(Facet facet, String label) {
    return words.say("search.chip", words.say("search.facet." + facet.key()), label);
  }

  private SearchRequest without(Facet facet, String value) {
    Set<String> rest = new LinkedHashSet<>(request.filters().getOrDefault(facet, Set.of()));
    rest.remove(value);
    return request.withFilter(facet, rest).withPage(1, request.size());
  }

  /** All values of one facet as one filter: "Place: Albania, Romania". */
  String all(Facet facet) {
    return chip(
        facet,
        words.list(
            request.chosen(facet).stream()
                .sorted()
                .map(value -> label(facet, value).value())
                .toList()));
  }

  /** A value that is left out: "Place: not Albania". */
  String leftOut(Facet facet, String value) {
    return chip(facet, label(facet, SearchRequest.LEFT_OUT + value).value());
  }

  Text label(Facet facet, String value) {
    if (value.startsWith(SearchRequest.LEFT_OUT)) {
      Text leftOut = label(facet, value.substring(SearchRequest.LEFT_OUT.length()));
      return Text.own(words.say("search.chip.not", leftOut.value()));
    }
    return switch (facet) {
      case YEAR ->
          Text.own(value.equals(Facet.NO_DATE) ? words.say("search.facet.year.none") : value);
      case LANGUAGE, THEME, PLACE, AGENCY, TYPE, INSTRUMENT -> listing.label(value);
    };
  }
}
