package org.researchhub.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.researchhub.search.Deadline;
import org.researchhub.search.Facet;
import org.researchhub.search.SearchAnswer.FacetCount;
import org.researchhub.search.SearchRequest;

/** One consistent state of the index with the columns of its segments. */
final class CatalogueSearcher extends IndexSearcher implements KnownWords {

  /** How much it counts that a word is there several times; see docs/benchmarks.md. */
  private static final float K1 = 2.0f;

  /** How much a long text must have it more often than a short one. */
  private static final float B = 0.75f;

  /** Every publication, and no passage. */
  static final Query PUBLICATIONS = new TermQuery(new Term(Fields.KIND, Fields.PUBLICATION));

  /** The same as sets of documents, which are kept as long as their segments are. */
  static final BitSetProducer ENDS = new QueryBitSetProducer(PUBLICATIONS);

  /** The values that one facet has anywhere, sorted, and which of them a segment's ordinals are. */
  record Values(List<String> names, Map<String, Integer> numbers, int[][] ofSegment) {}

  final List<SegmentColumns> columns = new ArrayList<>();
  final Values[] values = new Values[Facet.values().length];
  final Commits commit;

  private final boolean hasPassages;

  /** See {@link Spoken#languages}. */
  final List<String> languages;

  final Map<String, String> spellings = new ConcurrentHashMap<>();
  final Map<String, List<String>> spoken = new ConcurrentHashMap<>();

  /** How often each value of each facet occurs, most frequent first. */
  final Map<Facet, List<FacetCount>> counts;

  /** Takes over the columns of the segments that the searcher before it had too. */
  CatalogueSearcher(IndexReader reader, Map<IndexReader.CacheKey, SegmentColumns> known)
      throws IOException {
    super(reader);
    commit = Commits.read(((DirectoryReader) reader).getIndexCommit().getUserData());
    setQueryCache(null);
    setSimilarity(new BM25Similarity(K1, B));
    for (LeafReaderContext leaf : reader.leaves()) {
      IndexReader.CacheHelper cache = leaf.reader().getCoreCacheHelper();
      SegmentColumns ofLeaf = known.get(cache.getKey());
      if (ofLeaf == null) {
        ofLeaf = SegmentColumns.of(leaf.reader());
        known.put(cache.getKey(), ofLeaf);
        cache.addClosedListener(known::remove);
      }
      columns.add(ofLeaf);
    }
    for (int facet = 0; facet < values.length; facet++) {
      values[facet] = values(facet);
    }
    languages = Spoken.languages(reader);
    hasPassages = reader.getDocCount(Fields.TEXT) > 0;
    var all = new Tally(this, SearchRequest.of("", ""), true, false, 0);
    counts = search(PUBLICATIONS, all.alone()).facets(Integer.MAX_VALUE);
  }

  /** The first of {@link #counts}. */
  Map<Facet, List<FacetCount>> mostFrequent(int most) {
    var first = new EnumMap<Facet, List<FacetCount>>(Facet.class);
    counts.forEach((facet, all) -> first.put(facet, all.subList(0, Math.min(most, all.size()))));
    return first;
  }

  @Override
  public boolean hasPassages() {
    return hasPassages;
  }

  @Override
  public boolean isThere(String field, String form) throws IOException {
    return getIndexReader().docFreq(new Term(field, form)) > 0;
  }

  @Override
  public Set<String> beginnings(String letters, List<String> fields) throws IOException {
    return Beginnings.of(letters, fields, getIndexReader());
  }

  @Override
  public List<String> languagesOf(Words.Forms word, Words words) throws IOException {
    return Spoken.languagesOf(word, this, words);
  }

  /** Lets a tally have what a query finds; it has less when the deadline passes meanwhile. */
  void tally(Query query, Tally tally, Deadline deadline) throws IOException {
    new TimedSearcher(this, deadline).search(query, tally.alone());
  }

  private Values values(int facet) {
    var all = new TreeSet<String>();
    columns.forEach(segment -> all.addAll(List.of(segment.facets[facet].values())));
    List<String> names = List.copyOf(all);
    var numbers = new HashMap<String, Integer>();
    names.forEach(name -> numbers.put(name, numbers.size()));
    var ofSegment = new int[columns.size()][];
    for (int segment = 0; segment < ofSegment.length; segment++) {
      String[] own = columns.get(segment).facets[facet].values();
      ofSegment[segment] = Stream.of(own).mapToInt(numbers::get).toArray();
    }
    return new Values(names, numbers, ofSegment);
  }
}
