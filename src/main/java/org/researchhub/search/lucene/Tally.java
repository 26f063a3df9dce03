package org.researchhub.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;
import org.researchhub.search.Facet;
import org.researchhub.search.SearchAnswer.FacetCount;
import org.researchhub.search.SearchRequest;

/**
 * Goes once over all that has the words and does everything: filters, counts each facet as if its
 * own filter were not set, and keeps the best. A document that fails exactly one facet's filter, or
 * the years alone, counts for that only; one that fails more counts nowhere.
 */
final class Tally implements Collector {

  private static final int MOST_VALUES = 50;
  private static final Facet[] FACETS = Facet.values();
  private static final int NONE = -1;
  private static final int YEARS = FACETS.length;

  private static final Comparator<FacetCount> MOST_FREQUENT_FIRST =
      Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);

  private final CatalogueSearcher searcher;
  private final Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
  private final Map<Integer, boolean[]> leftOut = new HashMap<>();
  private final int from;
  private final int to;
  private final boolean years;
  private final boolean counting;
  private final boolean byScore;
  private final int[] filtered;
  private final boolean[][] chosen;
  private final int language;
  private final Ranking ranking;
  private final int[][] counts;
  private final long[] failing = new long[FACETS.length + 1];
  private long matching;
  private long total;

  /**
   * @param counting whether facets are counted; when not, everything is found and the counts are
   *     known, or nobody asks for them
   * @param best how many are ranked
   */
  Tally(
      CatalogueSearcher searcher,
      SearchRequest request,
      boolean counting,
      boolean byScore,
      int best) {
    this.searcher = searcher;
    this.counting = counting;
    for (Facet facet : request.filters().keySet()) {
      if (!request.chosen(facet).isEmpty()) {
        filters.put(facet, request.chosen(facet));
      }
      if (!request.leftOut(facet).isEmpty()) {
        leftOut.put(facet.ordinal(), numbered(facet, request.leftOut(facet)));
      }
    }
    this.from = request.from() == null ? SegmentColumns.NO_YEAR + 1 : request.from();
    this.to = request.to() == null ? Integer.MAX_VALUE : request.to();
    this.years = request.from() != null || request.to() != null;
    this.byScore = byScore;
    this.ranking = new Ranking(best);
    this.counts = new int[counting ? FACETS.length : 0][];
    for (int facet = 0; facet < counts.length; facet++) {
      counts[facet] = new int[searcher.values[facet].names().size()];
    }
    this.filtered = filters.keySet().stream().mapToInt(Facet::ordinal).toArray();
    this.chosen =
        filters.entrySet().stream()
            .map(filter -> numbered(filter.getKey(), filter.getValue()))
            .toArray(boolean[][]::new);
    this.language =
        searcher
            .values[Facet.LANGUAGE.ordinal()]
            .numbers()
            .getOrDefault(request.language(), Integer.MAX_VALUE);
  }

  private boolean[] numbered(Facet facet, Set<String> chosen) {
    CatalogueSearcher.Values values = searcher.values[facet.ordinal()];
    var wanted = new boolean[values.names().size()];
    for (String value : chosen) {
      Integer number = values.numbers().get(value);
      if (number != null) {
        wanted[number] = true;
      }
    }
    return wanted;
  }

  /** How many have the words and the years, whatever the facets' filters say. */
  long matching() {
    return matching;
  }

  /** How many are found. */
  long total() {
    return total;
  }

  Ranking ranking() {
    return ranking;
  }

  Map<Facet, Long> withoutFilter() {
    var without = new EnumMap<Facet, Long>(Facet.class);
    filters.keySet().forEach(facet -> without.put(facet, total + failing[facet.ordinal()]));
    return without;
  }

  /** How many there would be whatever their years. */
  long withoutYears() {
    return total + failing[YEARS];
  }

  /** The most frequent values of every facet, and those that were chosen. */
  Map<Facet, List<FacetCount>> facets() {
    return counting ? facets(MOST_VALUES) : searcher.mostFrequent(MOST_VALUES);
  }

  Map<Facet, List<FacetCount>> facets(int most) {
    var facets = new EnumMap<Facet, List<FacetCount>>(Facet.class);
    for (Facet facet : FACETS) {
      facets.put(facet, mostFrequent(facet, most));
    }
    return facets;
  }

  private List<FacetCount> mostFrequent(Facet facet, int most) {
    int[] counted = counts[facet.ordinal()];
    CatalogueSearcher.Values values = searcher.values[facet.ordinal()];
    var best = new Ranking(most);
    for (int number = 0; number < counted.length; number++) {
      if (counted[number] > 0 && best.wants(counted[number])) {
        best.add(counted[number], 0, number);
      }
    }
    Set<String> missing = new HashSet<>(filters.getOrDefault(facet, Set.of()));
    var found = new ArrayList<FacetCount>(best.size() + missing.size());
    while (best.size() > 0) {
      int number = best.removeWorst();
      String value = values.names().get(number);
      missing.remove(value);
      found.add(new FacetCount(value, counted[number]));
    }
    Collections.reverse(found);
    if (!missing.isEmpty()) {
      for (String value : missing) {
        Integer number = values.numbers().get(value);
        found.add(new FacetCount(value, number == null ? 0 : counted[number]));
      }
      found.sort(MOST_FREQUENT_FIRST);
    }
    return found;
  }

  /** For a search in this thread only. */
  CollectorManager<Tally, Tally> alone() {
    return new CollectorManager<>() {
      @Override
      public Tally newCollector() {
        return Tally.this;
      }

      @Override
      public Tally reduce(Collection<Tally> tallies) {
        return Tally.this;
      }
    };
  }

  @Override
  public ScoreMode scoreMode() {
    return byScore ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) {
    return new Segment(leaf);
  }

  /** The part of the work that is done in one segment. */
  private final class Segment implements LeafCollector {

    private final int base;
    private final SegmentColumns columns;
    private final int[][] numbers = new int[FACETS.length][];
    private @Nullable Scorable scorer;

    Segment(LeafReaderContext leaf) {
      base = leaf.docBase;
      columns = searcher.columns.get(leaf.ord);
      for (int facet = 0; facet < numbers.length; facet++) {
        numbers[facet] = searcher.values[facet].ofSegment()[leaf.ord];
      }
    }

    @Override
    public void setScorer(Scorable scorer) {
      this.scorer = scorer;
    }

    @Override
    public void collect(int doc) throws IOException {
      boolean inYears = !years || (columns.years[doc] >= from && columns.years[doc] <= to);
      for (Map.Entry<Integer, boolean[]> values : leftOut.entrySet()) {
        if (has(values.getKey(), doc, values.getValue())) {
          return;
        }
      }
      if (inYears) {
        matching++;
      }
      int failed = inYears ? NONE : YEARS;
      for (int i = 0; i < filtered.length; i++) {
        if (!has(filtered[i], doc, chosen[i])) {
          if (failed != NONE) {
            return;
          }
          failed = filtered[i];
        }
      }
      if (failed != NONE) {
        failing[failed]++;
        if (counting && failed != YEARS) {
          count(failed, doc);
        }
        return;
      }
      total++;
      if (counting) {
        for (int facet = 0; facet < numbers.length; facet++) {
          count(facet, doc);
        }
      }
      rank(doc);
    }

    private boolean has(int facet, int doc, boolean[] wanted) {
      SegmentColumns.Column column = columns.facets[facet];
      int[] number = numbers[facet];
      int end = column.starts()[doc + 1];
      for (int i = column.starts()[doc]; i < end; i++) {
        if (wanted[number[column.ordinals()[i]]]) {
          return true;
        }
      }
      return false;
    }

    private void count(int facet, int doc) {
      SegmentColumns.Column column = columns.facets[facet];
      int[] number = numbers[facet];
      int[] counted = counts[facet];
      int end = column.starts()[doc + 1];
      for (int i = column.starts()[doc]; i < end; i++) {
        counted[number[column.ordinals()[i]]]++;
      }
    }

    private void rank(int doc) throws IOException {
      if (byScore && scorer != null) {
        long key = NumericUtils.floatToSortableInt(scorer.score());
        if (ranking.wants(key)) {
          ranking.add(key, tie(doc), base + doc);
        }
      } else if (ranking.wants(columns.newest[doc])) {
        ranking.add(columns.newest[doc], 0, base + doc);
      }
    }

    /** Among equals what is in the reader's language comes first, then what is newer. */
    private long tie(int doc) {
      int facet = Facet.LANGUAGE.ordinal();
      SegmentColumns.Column column = columns.facets[facet];
      for (int i = column.starts()[doc]; i < column.starts()[doc + 1]; i++) {
        if (numbers[facet][column.ordinals()[i]] == language) {
          return Long.MAX_VALUE / 2 + columns.newest[doc];
        }
      }
      return columns.newest[doc];
    }
  }
}
