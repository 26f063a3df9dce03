package org.researchhub.reading.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.researchhub.authorities.Concept;
import org.researchhub.authorities.Scheme;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.catalogue.web.Listing;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.web.Counted;
import org.researchhub.platform.web.Visit;
import org.researchhub.search.Facet;
import org.researchhub.search.Near;
import org.researchhub.search.Search;
import org.researchhub.search.SearchAnswer;
import org.researchhub.search.SearchBusy;
import org.researchhub.search.SearchOutOfOrder;
import org.researchhub.search.SearchRequest;
import org.researchhub.search.WithoutIndex;
import org.springframework.stereotype.Component;

/**
 * How many publications are coded with each word, and which: as the search index has it, and while
 * that is out of order as the catalogue itself has it.
 */
@Component
class Counts {

  private final Search search;
  private final WithoutIndex withoutIndex;
  private final Changes changes;

  Counts(Search search, WithoutIndex withoutIndex, Changes changes) {
    this.search = search;
    this.withoutIndex = withoutIndex;
    this.changes = changes;
  }

  /** Whether the index has taken in the last change, so that a page with counts may be kept. */
  boolean settled() {
    try {
      return search.position() >= changes.last();
    } catch (SearchOutOfOrder e) {
      return false;
    }
  }

  /** How many publications are coded with each word of a kind. */
  Map<String, Long> of(Scheme.Kind kind) {
    var counts = new HashMap<String, Long>();
    counts(facet(kind)).forEach(count -> counts.put(count.value(), count.count()));
    return counts;
  }

  private List<SearchAnswer.FacetCount> counts(Facet facet) {
    try {
      return search.counts(facet);
    } catch (SearchOutOfOrder e) {
      return withoutIndex.counts(facet);
    }
  }

  /** A page of the newest publications coded with a word, and the counts among all of them. */
  SearchAnswer coded(String language, Scheme.Kind kind, String id, int page, int size) {
    SearchRequest request =
        SearchRequest.of("", language)
            .withFilter(facet(kind), Set.of(id))
            .sorted(SearchRequest.Sort.NEWEST)
            .withPage(page, size);
    try {
      return search.search(request);
    } catch (SearchOutOfOrder e) {
      return withoutIndex.newest(request);
    }
  }

  static Facet facet(Scheme.Kind kind) {
    return switch (kind) {
      case THEME, CODING -> Facet.THEME;
      case PLACE -> Facet.PLACE;
      case AGENCY -> Facet.AGENCY;
      case LANGUAGE -> Facet.LANGUAGE;
      case TYPE -> Facet.TYPE;
      case INSTRUMENT -> Facet.INSTRUMENT;
    };
  }

  /** The themes that most publications are about, without what every second one is about. */
  List<Counted> themes(Visit visit, Vocabulary vocabulary, int most) {
    var listing = new Listing(visit, vocabulary);
    return counts(Facet.THEME).stream()
        .flatMap(count ->
            vocabulary.concept(count.value()).stream()
                .filter(concept -> !concept.scheme().equals("topic"))
                .map(concept -> counted(visit, listing, concept, count)))
        .limit(most)
        .toList();
  }

  private static Counted counted(
      Visit visit, Listing listing, Concept concept, SearchAnswer.FacetCount count) {
    return new Counted(
        listing.label(concept), visit.at("/themes/" + concept.slug()), count.count());
  }

  /** The publications that share most with one; empty when that cannot be said now. */
  Optional<List<Near>> near(Near.To publication, int most) {
    try {
      return Optional.of(search.near(publication, most));
    } catch (SearchBusy | SearchOutOfOrder e) {
      return Optional.empty();
    }
  }
}
