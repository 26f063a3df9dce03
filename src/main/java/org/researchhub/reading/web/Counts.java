package org.researchhub.reading.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.researchhub.authorities.Concept;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.catalogue.web.Listing;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.web.Counted;
import org.researchhub.platform.web.Visit;
import org.researchhub.search.Facet;
import org.researchhub.search.Search;
import org.researchhub.search.SearchAnswer;
import org.researchhub.search.SearchRequest;
import org.springframework.stereotype.Component;

/** How many publications are coded with each word, as the search index counts them. */
@Component
class Counts {

  private final Search search;
  private final Changes changes;

  Counts(Search search, Changes changes) {
    this.search = search;
    this.changes = changes;
  }

  /** Whether the index has taken in the last change, so that a page with counts may be kept. */
  boolean settled() {
    return search.position() >= changes.last();
  }

  /** The counts of every value of a facet. */
  Map<String, Long> of(Facet facet) {
    var counts = new HashMap<String, Long>();
    search.counts(facet).forEach(count -> counts.put(count.value(), count.count()));
    return counts;
  }

  /** The themes that most publications are about, without what every second one is about. */
  List<Counted> themes(Visit visit, Vocabulary vocabulary, int most) {
    var listing = new Listing(visit, vocabulary);
    return search.counts(Facet.THEME).stream()
        .flatMap(count -> vocabulary.concept(count.value()).stream()
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

  /** The newest publications that have a facet value. */
  SearchAnswer newest(String language, Facet facet, String value, int page, int size) {
    return search.search(
        SearchRequest.all(
            language, Map.of(facet, java.util.Set.of(value)), SearchRequest.Sort.NEWEST, page, size));
  }
}
