package org.researchhub.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.researchhub.catalogue.Description;
import org.researchhub.search.Facet;
import org.researchhub.search.SearchRequest;

/**
 * What Lucene does by itself: title and abstract in two text fields, five facets as sorted-set doc
 * values counted by Lucene's own facet module, all words required in either field, filters as
 * further clauses, the ten stored records of the page fetched. No highlighting, no suggestion, one
 * thread.
 */
final class LuceneCeiling implements AutoCloseable {

  private static final List<String> FACETS =
      List.of("theme", "place", "agency", "language", "type", "year");

  private final FSDirectory directory;
  private final Analyzer analyzer = new StandardAnalyzer();
  private final FacetsConfig facets = new FacetsConfig();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final DefaultSortedSetDocValuesReaderState state;
  private final double recordsPerSecond;

  LuceneCeiling(Path folder, List<Description> records) throws IOException {
    FACETS.forEach(facet -> facets.setMultiValued(facet, true));
    directory = FSDirectory.open(folder);
    long start = System.nanoTime();
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      int number = 0;
      for (Description record : records) {
        writer.addDocument(facets.build(document(record, number++)));
        if (number % 1000 == 0) {
          writer.commit();
        }
      }
      writer.commit();
    }
    recordsPerSecond = records.size() / ((System.nanoTime() - start) / 1e9);
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    state = new DefaultSortedSetDocValuesReaderState(reader, facets);
  }

  double recordsPerSecond() {
    return recordsPerSecond;
  }

  /** Answers a question as a page needs it; the number of results. */
  long search(SearchRequest request) {
    try {
      int wanted = request.page() * request.size();
      Sort sort =
          request.sort() == SearchRequest.Sort.NEWEST
              ? new Sort(new SortField("date", SortField.Type.LONG, true))
              : Sort.RELEVANCE;
      var collected =
          FacetsCollectorManager.search(
              searcher, query(request), wanted, sort, new FacetsCollectorManager());
      TopDocs best = collected.topDocs();
      FacetsCollector counted = collected.facetsCollector();
      var counts = new SortedSetDocValuesFacetCounts(state, counted);
      for (String facet : FACETS) {
        counts.getTopChildren(50, facet);
      }
      for (int i = wanted - request.size(); i < best.scoreDocs.length; i++) {
        ScoreDoc hit = best.scoreDocs[i];
        searcher.storedFields().document(hit.doc).get("json");
      }
      return best.totalHits.value();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Query query(SearchRequest request) throws IOException {
    var all = new BooleanQuery.Builder();
    int clauses = 0;
    try (TokenStream tokens =
        analyzer.tokenStream("title", request.words().replaceAll("[^\\p{L}\\p{N}]+", " "))) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        all.add(
            new DisjunctionMaxQuery(
                List.of(
                    new TermQuery(new Term("title", term.toString())),
                    new TermQuery(new Term("abstract", term.toString()))),
                0.1f),
            BooleanClause.Occur.MUST);
        clauses++;
      }
      tokens.end();
    }
    if (clauses == 0) {
      all.add(new MatchAllDocsQuery(), BooleanClause.Occur.MUST);
    }
    if (request.from() != null) {
      all.add(
          IntPoint.newRangeQuery("year", request.from(), Integer.MAX_VALUE),
          BooleanClause.Occur.FILTER);
    }
    request
        .filters()
        .forEach((Facet facet, java.util.Set<String> values) ->
            values.forEach(value ->
                all.add(
                    new TermQuery(
                        new Term(
                            facets.getDimConfig(facet.key()).indexFieldName,
                            FacetsConfig.pathToString(facet.key(), new String[] {value}))),
                    BooleanClause.Occur.FILTER)));
    return all.build();
  }

  private static Document document(Description record, int number) {
    var document = new Document();
    String title = String.join(" ", record.titles().values());
    document.add(new TextField("title", title, Field.Store.NO));
    document.add(
        new TextField("abstract", String.join(" ", record.abstracts().values()), Field.Store.NO));
    record.themes().forEach(theme -> add(document, "theme", theme));
    record.places().forEach(place -> add(document, "place", place));
    record.agencies().forEach(agency -> add(document, "agency", agency.printed()));
    record.languages().forEach(language -> add(document, "language", language));
    record.types().forEach(type -> add(document, "type", type));
    String date = record.published().orElse("");
    if (date.length() >= 4) {
      int year = Integer.parseInt(date.substring(0, 4));
      add(document, "year", String.format(Locale.ROOT, "%04d", year));
      document.add(new IntPoint("year", year));
    }
    document.add(new NumericDocValuesField("date", number));
    document.add(new StoredField("json", record.toString()));
    return document;
  }

  private static void add(Document document, String facet, String value) {
    if (!value.isEmpty()) {
      document.add(new SortedSetDocValuesFacetField(facet, value));
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
