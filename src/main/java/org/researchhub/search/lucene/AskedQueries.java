package org.researchhub.search.lucene;

import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.Query;
import org.researchhub.search.SearchRequest;

/**
 * The Lucene queries that questions become, for measuring what Lucene does with them alone. Not for
 * several threads at once.
 */
public final class AskedQueries {

  private final CatalogueSearcher searcher;
  private final Words words = new Words();

  /**
   * @param reader of an index of a hub; stays open
   */
  public AskedQueries(DirectoryReader reader) throws IOException {
    searcher = new CatalogueSearcher(reader, new ConcurrentHashMap<>());
  }

  /** What is looked for among publications; without the facets' filters, the years and the sort. */
  public Query of(SearchRequest request) throws IOException {
    return Question.of(Typed.of(request.words(), words), request, searcher, words).query();
  }
}
