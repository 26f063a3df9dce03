package org.researchhub.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Authorities;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.platform.changes.Changes;
import org.researchhub.search.SearchAnswer.FacetCount;
import org.researchhub.search.SearchAnswer.Hit;
import org.springframework.stereotype.Component;

/**
 * Browsing by word while the index is out of order: goes through the whole catalogue, with the same
 * result. Slow, so that only one request at a time may, and what nothing narrows is kept until the
 * next change.
 */
@Component
public class WithoutIndex {

  private static final int BATCH = 500;

  private final Publications publications;
  private final Authorities authorities;
  private final Changes changes;
  private final Semaphore turn = new Semaphore(1);
  private volatile @Nullable Whole whole;

  WithoutIndex(Publications publications, Authorities authorities, Changes changes) {
    this.publications = publications;
    this.authorities = authorities;
    this.changes = changes;
  }

  private record Whole(long change, Map<Facet, List<FacetCount>> counts) {}

  /**
   * The newest publications that a request's filters leave, and the counts among them. Words and
   * years are not looked at.
   *
   * @throws SearchOutOfOrder when another request is at it
   */
  public SearchAnswer newest(SearchRequest request) {
    if (!turn.tryAcquire()) {
      throw new SearchOutOfOrder();
    }
    try {
      return walk(request);
    } finally {
      turn.release();
    }
  }

  /**
   * How many publications have each value of a facet, most frequent first; every value.
   *
   * @throws SearchOutOfOrder when another request is at it
   */
  public List<FacetCount> counts(Facet facet) {
    long change = changes.last();
    Whole known = whole;
    if (known == null || known.change() != change) {
      known = new Whole(change, newest(SearchRequest.of("", "en")).facets());
      whole = known;
    }
    return known.counts().getOrDefault(facet, List.of());
  }

  private SearchAnswer walk(SearchRequest request) {
    var indexing = new Indexing(authorities.vocabulary(), Passages.NONE);
    var tally = new EnumMap<Facet, Map<String, Long>>(Facet.class);
    var found = new ArrayList<IndexedPublication>();
    long total = 0;
    String after = "";
    List<Publication> batch;
    do {
      batch = publications.byIdAfter(after, BATCH);
      for (Publication publication : batch) {
        after = publication.id();
        IndexedPublication told = indexing.of(publication);
        if (passes(told, request)) {
          count(told, tally);
          found.add(told);
          total++;
        }
      }
      // Only the page's own are kept, whatever the catalogue's size.
      found.sort(Comparator.comparingLong(IndexedPublication::newest).reversed());
      int kept = Math.min(found.size(), page(request, total) * request.size());
      found.subList(kept, found.size()).clear();
    } while (batch.size() == BATCH);
    return answer(request, total, found, tally);
  }

  private static boolean passes(IndexedPublication told, SearchRequest request) {
    for (Facet facet : Facet.values()) {
      Set<String> values = told.facets().getOrDefault(facet, Set.of());
      Set<String> chosen = request.chosen(facet);
      boolean passes = chosen.isEmpty() || !Collections.disjoint(values, chosen);
      if (!passes || !Collections.disjoint(values, request.leftOut(facet))) {
        return false;
      }
    }
    return true;
  }

  private static void count(IndexedPublication told, Map<Facet, Map<String, Long>> tally) {
    told.facets()
        .forEach((facet, values) -> {
          Map<String, Long> counts = tally.computeIfAbsent(facet, f -> new HashMap<>());
          values.forEach(value -> counts.merge(value, 1L, Long::sum));
        });
  }

  private static SearchAnswer answer(
      SearchRequest request,
      long total,
      List<IndexedPublication> newest,
      Map<Facet, Map<String, Long>> tally) {
    var facets = new EnumMap<Facet, List<FacetCount>>(Facet.class);
    tally.forEach((facet, counts) ->
        facets.put(
            facet,
            counts.entrySet().stream()
                .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
                .sorted(
                    Comparator.comparingLong(FacetCount::count)
                        .reversed()
                        .thenComparing(FacetCount::value))
                .toList()));
    int from = Math.min(newest.size(), (page(request, total) - 1) * request.size());
    List<Hit> hits =
        newest.subList(from, newest.size()).stream()
            .map(told ->
                new Hit(
                    told.id(),
                    0,
                    told.summary().toString().getBytes(StandardCharsets.UTF_8),
                    Map.of(),
                    List.of(),
                    0))
            .toList();
    return new SearchAnswer(
        total,
        page(request, total),
        hits,
        facets,
        Map.of(),
        total,
        0,
        null,
        false,
        List.of(),
        false,
        0);
  }

  private static int page(SearchRequest request, long total) {
    return Math.min(request.page(), SearchAnswer.lastPage(total, request.size()));
  }
}
