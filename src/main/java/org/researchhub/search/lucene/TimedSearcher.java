package org.researchhub.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.researchhub.search.Deadline;

/**
 * Searches until a deadline passes; what was collected by then is what there is. For one question.
 * Lucene's own timeout begins with stretches of a hundred documents, for each of which a
 * disjunction is set up anew; that costs more than what it saves.
 */
final class TimedSearcher extends IndexSearcher {

  /** A few milliseconds' work. */
  private static final int STRETCH = 1 << 14;

  private final Deadline deadline;

  TimedSearcher(IndexSearcher whole, Deadline deadline) {
    super(whole.getIndexReader());
    setSimilarity(whole.getSimilarity());
    setQueryCache(null);
    this.deadline = deadline;
  }

  @Override
  protected void searchLeaf(
      LeafReaderContext leaf, int first, int end, Weight weight, Collector collector)
      throws IOException {
    ScorerSupplier supplier = weight.scorerSupplier(leaf);
    if (supplier == null || deadline.passed()) {
      return;
    }
    supplier.setTopLevelScoringClause();
    LeafCollector collected = collector.getLeafCollector(leaf);
    BulkScorer scorer = supplier.bulkScorer();
    Bits live = leaf.reader().getLiveDocs();
    int last = Math.min(end, leaf.reader().maxDoc());
    for (int at = first; at < last && !deadline.passed(); ) {
      at = scorer.score(collected, live, at, Math.min(at + STRETCH, last));
    }
    collected.finish();
  }
}
