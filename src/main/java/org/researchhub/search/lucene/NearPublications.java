package org.researchhub.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;
import org.researchhub.search.Facet;
import org.researchhub.search.Near;
import org.researchhub.search.SearchAnswer.FacetCount;

/**
 * Goes once over all publications and keeps those that share most with one. Codes are read from the
 * columns in memory, words from their postings. For one question.
 */
final class NearPublications {

  /** Codes say what something is about; words only hint at it. */
  private static final float OF_WORDS = 0.1f;

  /** What has this part of the telling words is near without a shared code. */
  private static final float ENOUGH = 0.3f;

  /** One or two words in common are chance. */
  private static final int FEW = 3;

  /** One facet's codes: their weights by the number of their value, 0 for all others. */
  private record Codes(int facet, float[] weights) {}

  private final CatalogueSearcher searcher;
  private final String self;
  private final List<TellingWords.Telling> telling;
  private final List<Codes> codes = new ArrayList<>();
  private final Map<String, Float> weights = new HashMap<>();
  private final float enough;

  NearPublications(
      CatalogueSearcher searcher, Near.To publication, List<TellingWords.Telling> telling)
      throws IOException {
    this.searcher = searcher;
    this.self = publication.id();
    this.telling = telling.size() < FEW ? List.of() : telling;
    this.enough = ENOUGH * (float) telling.stream().mapToDouble(w -> w.weight()).sum();
    for (Facet facet : publication.codes().keySet()) {
      codes.add(weighed(facet, publication));
    }
  }

  private Codes weighed(Facet facet, Near.To publication) throws IOException {
    CatalogueSearcher.Values values = searcher.values[facet.ordinal()];
    double all = TellingWords.publications(searcher.getIndexReader()) + 1.0;
    var byNumber = new float[values.names().size()];
    Set<String> own = publication.codes().getOrDefault(facet, Set.of());
    for (FacetCount count : searcher.counts.getOrDefault(facet, List.of())) {
      Integer number = values.numbers().get(count.value());
      if (number != null && own.contains(count.value())) {
        byNumber[number] = (float) Math.log(all / count.count());
        weights.put(count.value(), byNumber[number]);
      }
    }
    return new Codes(facet.ordinal(), byNumber);
  }

  List<Near> best(int most) throws IOException {
    // One more, because it is the nearest to itself.
    var ranking = new Ranking(most + 1);
    Weight words = words();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      collect(leaf, words == null ? null : words.scorer(leaf), ranking);
    }
    var near = new ArrayList<Near>();
    while (ranking.size() > 0) {
      near.add(near(ranking.removeWorst()));
    }
    Collections.reverse(near);
    near.removeIf(one -> one.id().equals(self));
    return List.copyOf(near.subList(0, Math.min(most, near.size())));
  }

  private @Nullable Weight words() throws IOException {
    if (telling.isEmpty()) {
      return null;
    }
    var any = new BooleanQuery.Builder();
    for (TellingWords.Telling word : telling) {
      any.add(
          new BoostQuery(new ConstantScoreQuery(new TermQuery(word.form())), word.weight()),
          Occur.SHOULD);
    }
    return searcher.createWeight(searcher.rewrite(any.build()), ScoreMode.COMPLETE, 1);
  }

  private void collect(LeafReaderContext leaf, @Nullable Scorer words, Ranking ranking)
      throws IOException {
    BitSet publications = CatalogueSearcher.ENDS.getBitSet(leaf);
    if (publications == null) {
      return;
    }
    SegmentColumns columns = searcher.columns.get(leaf.ord);
    Bits live = leaf.reader().getLiveDocs();
    DocIdSetIterator saying = words == null ? DocIdSetIterator.empty() : words.iterator();
    int said = saying.nextDoc();
    int end = leaf.reader().maxDoc();
    for (int doc = next(publications, 0, end); doc < end; doc = next(publications, doc + 1, end)) {
      if (said < doc) {
        said = saying.advance(doc);
      }
      float ofWords = said == doc && words != null ? words.score() : 0;
      float ofCodes = shared(leaf.ord, columns, doc);
      if ((live == null || live.get(doc)) && (ofCodes > 0 || (ofWords > 0 && ofWords >= enough))) {
        long key = NumericUtils.floatToSortableInt(ofCodes + OF_WORDS * ofWords);
        ranking.add(key, columns.newest[doc], leaf.docBase + doc);
      }
    }
  }

  private static int next(BitSet set, int from, int end) {
    return from >= end ? end : set.nextSetBit(from);
  }

  private float shared(int segment, SegmentColumns columns, int doc) {
    float shared = 0;
    for (Codes coded : codes) {
      SegmentColumns.Column column = columns.facets[coded.facet()];
      int[] numbers = searcher.values[coded.facet()].ofSegment()[segment];
      for (int i = column.starts()[doc]; i < column.starts()[doc + 1]; i++) {
        shared += coded.weights()[numbers[column.ordinals()[i]]];
      }
    }
    return shared;
  }

  private Near near(int document) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    int doc = document - leaf.docBase;
    BinaryDocValues ids = DocValues.getBinary(leaf.reader(), Fields.NAMED);
    ids.advanceExact(doc);
    return new Near(ids.binaryValue().utf8ToString(), codesOf(leaf, doc), wordsOf(leaf, doc));
  }

  private List<String> codesOf(LeafReaderContext leaf, int doc) {
    var shared = new ArrayList<String>();
    for (Codes coded : codes) {
      SegmentColumns.Column column = searcher.columns.get(leaf.ord).facets[coded.facet()];
      for (int i = column.starts()[doc]; i < column.starts()[doc + 1]; i++) {
        String value = column.values()[column.ordinals()[i]];
        if (weights.containsKey(value)) {
          shared.add(value);
        }
      }
    }
    shared.sort(
        Comparator.comparing((String code) -> weights.getOrDefault(code, 0f))
            .reversed()
            .thenComparing(Comparator.naturalOrder()));
    return List.copyOf(shared);
  }

  private List<String> wordsOf(LeafReaderContext leaf, int doc) throws IOException {
    var shared = new ArrayList<String>();
    for (TellingWords.Telling word : telling) {
      PostingsEnum having = leaf.reader().postings(word.form(), PostingsEnum.NONE);
      if (having != null && having.advance(doc) == doc) {
        shared.add(word.surface());
      }
    }
    return List.copyOf(shared);
  }
}
