package org.researchhub.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.join.DiversifyingChildrenFloatKnnVectorQuery;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The publications whose description or best passage lies nearest to a question, and the order that
 * they and the question's words make together: the sum of one over rank, so that neither scores
 * need be compared (reciprocal rank fusion).
 */
final class Nearest {

  /** So many publications are near. */
  static final int MOST = 50;

  private static final int RANKED_BY_WORDS = 1000;

  /** The larger, the less it counts to be the very first by one of the two. */
  private static final float EVEN = 60;

  /** So little that any passage with a word of the question comes before those that are near. */
  private static final float HARDLY = 1e-6f;

  private final CatalogueSearcher searcher;
  private final Question question;
  private final boolean isOpen;
  private final Query descriptions;
  private final Query near;

  private Nearest(
      CatalogueSearcher searcher,
      Question question,
      boolean isOpen,
      Query descriptions,
      Query near) {
    this.searcher = searcher;
    this.question = question;
    this.isOpen = isOpen;
    this.descriptions = descriptions;
    this.near = near;
  }

  /**
   * @param isOpen whether what is near is found too, though it has not the words
   */
  static Nearest of(
      Question question, boolean isOpen, float[] vector, String model, CatalogueSearcher searcher)
      throws IOException {
    Query descriptions = new KnnFloatVectorQuery(Fields.vectors(model), vector, MOST);
    Query passages =
        new DiversifyingChildrenFloatKnnVectorQuery(
            Fields.passageMeaning(model), vector, null, MOST, CatalogueSearcher.ENDS);
    return new Nearest(
        searcher, question, isOpen, searcher.rewrite(descriptions), searcher.rewrite(passages));
  }

  /** What the words of the question find in passages, and what is near where they find nothing. */
  @Nullable Query passages() {
    Query words = question.passages();
    if (words == null || !isOpen) {
      return words;
    }
    return new BooleanQuery.Builder()
        .add(words, Occur.SHOULD)
        .add(new BoostQuery(new ConstantScoreQuery(near), HARDLY), Occur.SHOULD)
        .build();
  }

  /** What is found, in the order that words and nearness make together. */
  Query query() throws IOException {
    Query words = question.query();
    Map<Integer, Float> scores = new HashMap<>();
    rank(best(words, RANKED_BY_WORDS), scores);
    List<Integer> nearest = near();
    if (!isOpen) {
      nearest.retainAll(scores.keySet());
    }
    rank(nearest, scores);
    return new Fused(isOpen ? orNear(words) : words, scores, 1 / (EVEN + RANKED_BY_WORDS + 2));
  }

  private Query orNear(Query words) {
    return new BooleanQuery.Builder()
        .add(words, Occur.SHOULD)
        .add(new BoostQuery(descriptions, 0), Occur.SHOULD)
        .add(
            new BoostQuery(
                new ToParentBlockJoinQuery(near, CatalogueSearcher.ENDS, ScoreMode.Max), 0),
            Occur.SHOULD)
        .build();
  }

  private static void rank(List<Integer> documents, Map<Integer, Float> scores) {
    for (int rank = 0; rank < documents.size(); rank++) {
      scores.merge(documents.get(rank), 1 / (EVEN + rank + 1), Float::sum);
    }
  }

  private List<Integer> best(Query query, int most) throws IOException {
    var found = new ArrayList<Integer>();
    for (ScoreDoc hit : top(query, most)) {
      found.add(hit.doc);
    }
    return found;
  }

  private ScoreDoc[] top(Query query, int most) throws IOException {
    return searcher.search(query, new TopScoreDocCollectorManager(most, null, Integer.MAX_VALUE))
        .scoreDocs;
  }

  /** Publications by the nearest of their texts. */
  private List<Integer> near() throws IOException {
    Map<Integer, Float> best = new HashMap<>();
    for (ScoreDoc hit : top(descriptions, MOST)) {
      best.put(hit.doc, hit.score);
    }
    for (ScoreDoc hit : top(near, MOST)) {
      best.merge(publication(hit.doc), hit.score, Math::max);
    }
    return new ArrayList<>(
        best.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Float>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList());
  }

  private int publication(int passage) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(passage, leaves));
    BitSet ends = CatalogueSearcher.ENDS.getBitSet(leaf);
    return ends == null ? passage : leaf.docBase + ends.nextSetBit(passage - leaf.docBase);
  }
}
