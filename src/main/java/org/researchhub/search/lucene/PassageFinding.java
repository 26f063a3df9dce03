package org.researchhub.search.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.researchhub.search.Deadline;
import org.researchhub.search.IndexedPassage.Place;

/**
 * The passages of the publications on a page of results that answer best. Publications are asked
 * for in the order of the index, so that each segment is gone through once and only where they are.
 */
final class PassageFinding {

  /** What has every word of the question scores at least this. */
  static final float WHOLE = 1000;

  /** A passage that says half as much as the best one is not told of as a further answer. */
  private static final float FURTHER = 0.6f;

  /** After how many passages the time is looked at. */
  private static final int LOOKING = 64;

  private final IndexSearcher searcher;
  private final Query query;
  private final BitSetProducer publications;
  private final int most;
  private @Nullable Weight weight;
  private @Nullable LeafReaderContext leaf;
  private @Nullable Scorer scorer;
  private BinaryDocValues shown = DocValues.emptyBinary();

  /**
   * @param publications the documents of publications, each of which ends the list of its passages
   */
  PassageFinding(IndexSearcher searcher, Query query, BitSetProducer publications, int most) {
    this.searcher = searcher;
    this.query = query;
    this.publications = publications;
    this.most = most;
  }

  /** The best passages, best first, and how many more there are. */
  record Best(List<Found> found, int more) {
    static final Best NONE = new Best(List.of(), 0);
  }

  record Found(Place place, ShownText text) {}

  private record Scored(int document, float score) {}

  /**
   * @param document of the publication, in the segment
   * @param deadline when it passes, the best of the passages until then are answered
   */
  Best of(LeafReaderContext segment, int document, Deadline deadline) throws IOException {
    BitSet of = publications.getBitSet(segment);
    int first = of == null || document == 0 ? document : of.prevSetBit(document - 1) + 1;
    if (first == document) {
      return Best.NONE;
    }
    enter(segment);
    Scorer found = scorer;
    if (found == null) {
      return Best.NONE;
    }
    var scored = new ArrayList<Scored>();
    DocIdSetIterator matching = found.iterator();
    int at = matching.docID() < first ? matching.advance(first) : matching.docID();
    while (at < document && (scored.size() % LOOKING != 0 || !deadline.passed())) {
      scored.add(new Scored(at, found.score()));
      at = matching.nextDoc();
    }
    if (scored.isEmpty()) {
      return Best.NONE;
    }
    scored.sort(Comparator.comparingDouble(Scored::score).reversed());
    float enough = enough(scored.getFirst().score());
    int answering = (int) scored.stream().filter(passage -> passage.score() >= enough).count();
    int kept = Math.min(most, answering);
    var best = new Found[kept];
    List<Scored> inOrder =
        scored.subList(0, kept).stream().sorted(Comparator.comparingInt(Scored::document)).toList();
    for (Scored passage : inOrder) {
      shown.advanceExact(passage.document());
      best[scored.indexOf(passage)] = read(shown.binaryValue());
    }
    return new Best(List.of(best), answering - kept);
  }

  /** The least score of what answers as well as the best does. */
  static float enough(float best) {
    return best >= WHOLE ? WHOLE : best * FURTHER;
  }

  private void enter(LeafReaderContext segment) throws IOException {
    if (segment != leaf) {
      if (weight == null) {
        weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
      }
      leaf = segment;
      scorer = weight.scorer(segment);
      shown = DocValues.getBinary(segment.reader(), Fields.SHOWN);
    }
  }

  /** The bytes are the column's own and change when it goes on. */
  static Found read(BytesRef written) {
    byte[] bytes = BytesRef.deepCopyOf(written).bytes;
    var in = new ByteArrayDataInput(bytes);
    String sha512 = text(in);
    String name = text(in);
    int page = in.readVInt();
    int section = in.readVInt();
    var place = new Place(sha512, name, page == 0 ? null : page, section == 0 ? null : section);
    return new Found(place, ShownText.read(bytes, in));
  }

  private static String text(ByteArrayDataInput in) {
    var bytes = new byte[in.readVInt()];
    in.readBytes(bytes, 0, bytes.length);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
