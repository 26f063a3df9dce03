package org.researchhub.search.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;
import org.researchhub.search.SearchAnswer.Hit;
import org.researchhub.search.SearchAnswer.Marked;
import org.researchhub.search.SearchAnswer.Passage;

/** Makes hits of documents: what they show, with what matched marked. For one search. */
final class Hits {

  private final List<LeafReaderContext> leaves;
  private final String language;
  private final @Nullable Marking marking;

  Hits(CatalogueSearcher searcher, List<Question.Run> marked, String language) {
    this.leaves = searcher.getIndexReader().leaves();
    this.language = language;
    this.marking = marked.isEmpty() ? null : new Marking(marked);
  }

  /** The hits from a rank on; empties the ranking. */
  List<Hit> page(Ranking ranking, int from, int most, boolean byScore) throws IOException {
    while (ranking.size() > from + most) {
      ranking.removeWorst();
    }
    int size = Math.max(0, ranking.size() - from);
    var places = new long[size];
    var scores = new float[size];
    for (int rank = size - 1; rank >= 0; rank--) {
      places[rank] = (long) ranking.removeWorst() << 32 | rank;
      scores[rank] = byScore ? NumericUtils.sortableIntToFloat((int) ranking.lastKey()) : 0;
    }
    Arrays.sort(places);
    return List.of(read(places, scores));
  }

  /** Reads in the order of the documents, because columns are read forwards. */
  private Hit[] read(long[] places, float[] scores) throws IOException {
    var hits = new Hit[places.length];
    BinaryDocValues shown = DocValues.emptyBinary();
    int end = 0;
    int base = 0;
    for (long place : places) {
      int document = (int) (place >>> 32);
      int rank = (int) place;
      if (document >= end) {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        base = leaf.docBase;
        end = base + leaf.reader().maxDoc();
        shown = DocValues.getBinary(leaf.reader(), Fields.SHOWN);
      }
      shown.advanceExact(document - base);
      hits[rank] = hit(shown.binaryValue(), scores[rank]);
    }
    return hits;
  }

  private Hit hit(BytesRef shown, float score) {
    var in = new ByteArrayDataInput(shown.bytes, shown.offset, shown.length);
    byte[] id = bytes(in);
    byte[] summary = bytes(in);
    String written = new String(id, StandardCharsets.UTF_8);
    return marking == null
        ? new Hit(written, score, summary, Map.of(), List.of())
        : marked(written, score, summary, shown.bytes, in, marking);
  }

  private static byte[] bytes(ByteArrayDataInput in) {
    var bytes = new byte[in.readVInt()];
    in.readBytes(bytes, 0, bytes.length);
    return bytes;
  }

  private Hit marked(
      String id, float score, byte[] summary, byte[] shown, ByteArrayDataInput in, Marking marks) {
    var titles = new LinkedHashMap<String, Marked>();
    Marking.Found best = Marking.Found.NOTHING;
    while (!in.eof()) {
      ShownText text = ShownText.read(shown, in);
      if (text.isTitle) {
        Marked title = marks.whole(text);
        if (!title.marks().isEmpty()) {
          titles.put(text.language, title);
        }
      } else {
        Marking.Found found = marks.passages(text);
        if (found.score() > best.score()
            || (found.score() == best.score() && text.language.equals(language))) {
          best = found;
        }
      }
    }
    List<Passage> passages = best.passages();
    return new Hit(id, score, summary, titles, passages);
  }
}
