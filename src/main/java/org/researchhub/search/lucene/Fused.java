package org.researchhub.search.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.FilterScorer;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;

/**
 * Finds what another query finds, with scores of its own for some documents; all others come after
 * those, in their own order. For one state of the index.
 */
final class Fused extends Query {

  private final Query found;
  private final Map<Integer, Float> scores;

  /** What others can score at most. */
  private final float rest;

  Fused(Query found, Map<Integer, Float> scores, float rest) {
    this.found = found;
    this.scores = scores;
    this.rest = rest;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Weight inner = searcher.createWeight(searcher.rewrite(found), mode, 1);
    return new FilterWeight(this, inner) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        ScorerSupplier of = in.scorerSupplier(leaf);
        return of == null || !mode.needsScores() ? of : new Scoring(of, leaf.docBase);
      }
    };
  }

  private final class Scoring extends ScorerSupplier {
    private final ScorerSupplier of;
    private final int base;

    Scoring(ScorerSupplier of, int base) {
      this.of = of;
      this.base = base;
    }

    @Override
    public Scorer get(long lead) throws IOException {
      return new FilterScorer(of.get(lead)) {
        @Override
        public float score() throws IOException {
          Float own = scores.get(base + docID());
          if (own != null) {
            return own;
          }
          float score = in.score();
          return rest * score / (1 + score);
        }

        @Override
        public float getMaxScore(int upTo) {
          return 1;
        }
      };
    }

    @Override
    public long cost() {
      return of.cost();
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    found.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return "fused(" + found.toString(field) + ")";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fused fused
        && fused.found.equals(found)
        && fused.scores.equals(scores)
        && fused.rest == rest;
  }

  @Override
  public int hashCode() {
    return Objects.hash(found, scores, rest);
  }
}
