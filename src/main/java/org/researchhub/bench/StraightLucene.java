package org.researchhub.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.MultiFacets;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.researchhub.search.Facet;
import org.researchhub.search.SearchRequest;
import org.researchhub.search.lucene.AskedQueries;

/**
 * The same questions straight to Lucene, on the hub's own index: the very queries that the hub
 * makes of the words, made beforehand; filters as Lucene's {@link DrillDownQuery}; every facet
 * counted as if its own filter were not set by Lucene's {@link DrillSideways}; and what the ten
 * results of the page show read from the index. Nothing is understood, marked, suggested, put into
 * words or sent, and no passage of a file is looked up. Safe from any thread, but for {@link
 * #asked}.
 */
final class StraightLucene implements AutoCloseable {

  private static final int MOST_VALUES = 50;

  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final AskedQueries queries;
  private final FacetsConfig config = new FacetsConfig();
  private final Map<Facet, StringDocValuesReaderState> values = new EnumMap<>(Facet.class);

  /**
   * @param folder the index of a hub
   */
  StraightLucene(Path folder) throws IOException {
    directory = FSDirectory.open(folder);
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    queries = new AskedQueries(reader);
    searcher.setQueryCache(null);
    for (Facet facet : Facet.values()) {
      config.setMultiValued(field(facet), true);
      values.put(facet, new StringDocValuesReaderState(reader, field(facet)));
    }
  }

  /**
   * A question, ready to be asked.
   *
   * @param query the words, without filters and years
   */
  record Asked(SearchRequest request, Query query) {}

  /**
   * @param request told what its words mean
   */
  Asked asked(SearchRequest request) {
    try {
      return new Asked(request, queries.of(request));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers a question as a page needs it; the number of results. */
  long search(Asked asked) {
    try {
      SearchRequest request = asked.request();
      int wanted = request.page() * request.size();
      DrillDownQuery query = query(request, asked.query());
      var sideways = new Sideways(searcher, config);
      DrillSideways.ConcurrentDrillSidewaysResult<? extends TopDocs> found =
          request.sort() == SearchRequest.Sort.NEWEST
              ? sideways.search(
                  query,
                  new TopFieldCollectorManager(
                      new Sort(new SortField("newest", SortField.Type.LONG, true)),
                      wanted,
                      Integer.MAX_VALUE))
              : sideways.search(query, new TopScoreDocCollectorManager(wanted, Integer.MAX_VALUE));
      for (Facet facet : values.keySet()) {
        found.facets.getTopChildren(MOST_VALUES, field(facet));
      }
      TopDocs best = found.collectorResult;
      read(best, wanted - request.size());
      return best.totalHits.value();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DrillDownQuery query(SearchRequest request, Query words) {
    Query base =
        request.from() == null && request.to() == null
            ? words
            : new BooleanQuery.Builder()
                .add(words, Occur.MUST)
                .add(
                    NumericDocValuesField.newSlowRangeQuery(
                        "year",
                        request.from() == null ? Integer.MIN_VALUE : request.from(),
                        request.to() == null ? Integer.MAX_VALUE : request.to()),
                    Occur.FILTER)
                .build();
    var query = new DrillDownQuery(config, base);
    request
        .filters()
        .forEach((Facet facet, Set<String> chosen) ->
            query.add(
                field(facet),
                SortedSetDocValuesField.newSlowSetQuery(
                    field(facet), chosen.stream().map(BytesRef::new).toList())));
    return query;
  }

  /** In the order of the documents, as the index is read fastest. */
  private void read(TopDocs best, int from) throws IOException {
    int[] page =
        Arrays.stream(best.scoreDocs)
            .skip(from)
            .mapToInt((ScoreDoc hit) -> hit.doc)
            .sorted()
            .toArray();
    for (int document : page) {
      LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
      BinaryDocValues shown = DocValues.getBinary(leaf.reader(), "shown");
      if (shown.advanceExact(document - leaf.docBase)) {
        BytesRef.deepCopyOf(shown.binaryValue());
      }
    }
  }

  private static String field(Facet facet) {
    return "facet-" + facet.key();
  }

  private final class Sideways extends DrillSideways {

    Sideways(IndexSearcher searcher, FacetsConfig config) {
      super(searcher, config, (SortedSetDocValuesReaderState) null);
    }

    @Override
    protected Facets buildFacetsResult(
        FacetsCollector found,
        FacetsCollector @Nullable [] withoutOwn,
        String @Nullable [] filtered)
        throws IOException {
      var counts = new java.util.HashMap<String, Facets>();
      for (var facet : values.entrySet()) {
        counts.put(field(facet.getKey()), new StringValueFacetCounts(facet.getValue(), found));
      }
      if (withoutOwn != null && filtered != null) {
        for (int i = 0; i < filtered.length; i++) {
          for (var facet : values.entrySet()) {
            if (field(facet.getKey()).equals(filtered[i])) {
              counts.put(filtered[i], new StringValueFacetCounts(facet.getValue(), withoutOwn[i]));
            }
          }
        }
      }
      return new MultiFacets(counts);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
