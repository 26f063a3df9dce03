package org.researchhub.search.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;
import org.researchhub.search.Deadline;
import org.researchhub.search.SearchAnswer.Hit;
import org.researchhub.search.SearchAnswer.Marked;
import org.researchhub.search.SearchAnswer.Passage;

/** Makes hits of documents: what they show, with what matched marked. For one search. */
final class Hits {

  private static final int SHOWN = 3;
  private static final int ALL = 50;

  private final List<LeafReaderContext> leaves;
  private final String language;
  private final @Nullable Marking marking;
  private final @Nullable PassageFinding passages;

  private final int most;

  /**
   * @param inPassages what to look for in the passages of what is found; null when there is nothing
   */
  Hits(
      CatalogueSearcher searcher,
      Question question,
      @Nullable Query inPassages,
      String language,
      boolean isWithin)
      throws IOException {
    this(
        question,
        language,
        isWithin,
        searcher.getIndexReader().leaves(),
        inPassages == null
            ? null
            : new PassageFinding(searcher, inPassages, CatalogueSearcher.ENDS, most(isWithin)));
  }

  /** For documents that were found elsewhere. */
  Hits(Question question, String language, boolean isWithin) {
    this(question, language, isWithin, List.of(), null);
  }

  private Hits(
      Question question,
      String language,
      boolean isWithin,
      List<LeafReaderContext> leaves,
      @Nullable PassageFinding passages) {
    this.leaves = leaves;
    this.language = language;
    this.marking = question.marked().isEmpty() ? null : new Marking(question.marked());
    this.most = most(isWithin);
    this.passages = passages;
  }

  /** How many passages of one publication are shown. */
  static int most(boolean isWithin) {
    return isWithin ? ALL : SHOWN;
  }

  /** The hits from a rank on; empties the ranking. */
  List<Hit> page(Ranking ranking, int from, int most, boolean byScore, Deadline deadline)
      throws IOException {
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
    return List.of(read(places, scores, deadline));
  }

  /** The ids, best first; empties the ranking. */
  List<String> ids(Ranking ranking) throws IOException {
    var places = new long[ranking.size()];
    for (int rank = places.length - 1; rank >= 0; rank--) {
      places[rank] = (long) ranking.removeWorst() << 32 | rank;
    }
    Arrays.sort(places);
    var ids = new String[places.length];
    BinaryDocValues named = DocValues.emptyBinary();
    LeafReaderContext leaf = null;
    for (long place : places) {
      int document = (int) (place >>> 32);
      if (leaf == null || document >= leaf.docBase + leaf.reader().maxDoc()) {
        leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        named = DocValues.getBinary(leaf.reader(), Fields.NAMED);
      }
      named.advanceExact(document - leaf.docBase);
      ids[(int) place] = named.binaryValue().utf8ToString();
    }
    return List.of(ids);
  }

  /** Reads in the order of the documents, because columns are read forwards. */
  private Hit[] read(long[] places, float[] scores, Deadline deadline) throws IOException {
    var hits = new Hit[places.length];
    BinaryDocValues shown = DocValues.emptyBinary();
    LeafReaderContext leaf = null;
    for (long place : places) {
      int document = (int) (place >>> 32);
      int rank = (int) place;
      if (leaf == null || document >= leaf.docBase + leaf.reader().maxDoc()) {
        leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        shown = DocValues.getBinary(leaf.reader(), Fields.SHOWN);
      }
      int inLeaf = document - leaf.docBase;
      PassageFinding.Best best =
          passages == null ? PassageFinding.Best.NONE : passages.of(leaf, inLeaf, deadline);
      shown.advanceExact(inLeaf);
      hits[rank] = hit(shown.binaryValue(), scores[rank], best);
    }
    return hits;
  }

  /** A hit of what a publication's document keeps for being shown. */
  Hit hit(BytesRef shown, float score, PassageFinding.Best best) {
    var in = new ByteArrayDataInput(shown.bytes, shown.offset, shown.length);
    byte[] id = bytes(in);
    byte[] summary = bytes(in);
    String written = new String(id, StandardCharsets.UTF_8);
    return marking == null
        ? new Hit(written, score, summary, Map.of(), List.of(), 0)
        : marked(written, score, summary, shown.bytes, in, marking, best);
  }

  static byte[] bytes(ByteArrayDataInput in) {
    var bytes = new byte[in.readVInt()];
    in.readBytes(bytes, 0, bytes.length);
    return bytes;
  }

  private Hit marked(
      String id,
      float score,
      byte[] summary,
      byte[] shown,
      ByteArrayDataInput in,
      Marking marks,
      PassageFinding.Best inFiles) {
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
    return new Hit(id, score, summary, titles, joined(best, inFiles, marks), inFiles.more());
  }

  /**
   * The passages of files, which can be cited with their page, before the abstract, unless that has
   * more of what was asked than the best of them.
   */
  private List<Passage> joined(
      Marking.Found ofAbstract, PassageFinding.Best inFiles, Marking marks) {
    if (inFiles.found().isEmpty()) {
      return ofAbstract.passages();
    }
    var all = new ArrayList<Passage>();
    int score = 0;
    for (PassageFinding.Found found : inFiles.found()) {
      Marking.Found passage = marks.passage(found.text(), found.place());
      score = Math.max(score, passage.score());
      all.addAll(passage.passages());
    }
    if (ofAbstract.score() / Marking.A_WORD > score / Marking.A_WORD) {
      all.add(0, ofAbstract.passages().getFirst());
    }
    return List.copyOf(all.size() > most ? all.subList(0, most) : all);
  }
}
