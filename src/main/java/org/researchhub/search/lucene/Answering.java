package org.researchhub.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;
import org.researchhub.search.SearchAnswer;
import org.researchhub.search.SearchAnswer.Hit;
import org.researchhub.search.SearchAnswer.Marked;
import org.researchhub.search.SearchAnswer.Passage;
import org.researchhub.search.SearchRequest;
import org.researchhub.search.SearchRequest.Sort;

/** Makes answers of questions, on one state of the index. Safe from any thread. */
final class Answering {

  private static final int FEW = 2;
  private static final int LARGEST_PAGE = 100;

  private final ConcurrentLinkedQueue<Words> idle = new ConcurrentLinkedQueue<>();
  private final Spelling spelling = new Spelling();

  SearchAnswer answer(CatalogueSearcher searcher, SearchRequest request) throws IOException {
    Words words = idle.poll();
    if (words == null) {
      words = new Words();
    }
    SearchAnswer answer = answer(searcher, request, words);
    idle.offer(words);
    return answer;
  }

  private SearchAnswer answer(CatalogueSearcher searcher, SearchRequest request, Words words)
      throws IOException {
    Typed typed = Typed.of(request.words(), words);
    Question question = Question.of(typed, request.language(), request.anyWord(), words);
    boolean byScore = request.sort() == Sort.RELEVANCE && !question.isBlank();
    int size = Math.clamp(request.size(), 1, LARGEST_PAGE);
    long wanted = (long) Math.max(1, request.page()) * size;
    int best = (int) Math.min(wanted, searcher.getIndexReader().maxDoc());
    Tally tally = tally(searcher, question.query(), request, byScore, best);
    int last = (int) Math.max(1, (tally.total() + size - 1) / size);
    int page = Math.clamp(request.page(), 1, last);
    List<Hit> hits =
        hits(searcher, tally.ranking(), (page - 1) * size, size, byScore, question, request);
    String suggestion =
        tally.matching() <= FEW && !question.words().isEmpty()
            ? suggestion(searcher, typed, question, request, tally.total(), words)
            : null;
    return new SearchAnswer(
        tally.total(),
        page,
        hits,
        tally.facets(),
        tally.withoutFilter(),
        suggestion,
        question.shortened(),
        searcher.generation);
  }

  private static Tally tally(
      CatalogueSearcher searcher, Query query, SearchRequest request, boolean byScore, int best)
      throws IOException {
    return searcher.search(query, new Tally(searcher, request, byScore, best).alone());
  }

  private @Nullable String suggestion(
      CatalogueSearcher searcher,
      Typed typed,
      Question question,
      SearchRequest request,
      long total,
      Words words)
      throws IOException {
    String other = spelling.better(typed, question.words(), searcher.getIndexReader());
    if (other == null || other.equals(request.words().strip())) {
      return null;
    }
    Question otherQuestion =
        Question.of(Typed.of(other, words), request.language(), request.anyWord(), words);
    Tally found = tally(searcher, otherQuestion.query(), request, false, 0);
    return found.total() > total ? other : null;
  }

  private static List<Hit> hits(
      CatalogueSearcher searcher,
      Ranking ranking,
      int from,
      int size,
      boolean byScore,
      Question question,
      SearchRequest request)
      throws IOException {
    Marking marking = question.marked().isEmpty() ? null : new Marking(question.marked());
    var hits = new ArrayList<Hit>();
    while (ranking.size() > from) {
      int document = ranking.removeWorst();
      if (ranking.size() < from + size) {
        float score = byScore ? NumericUtils.sortableIntToFloat((int) ranking.lastKey()) : 0;
        hits.add(hit(searcher, document, score, marking, request.language()));
      }
    }
    return hits.reversed();
  }

  private static Hit hit(
      CatalogueSearcher searcher,
      int document,
      float score,
      @Nullable Marking marking,
      String language)
      throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    String id = id(leaf, document);
    BytesRef shown = value(leaf, Fields.SHOWN, document);
    var in = new ByteArrayDataInput(shown.bytes, shown.offset, shown.length);
    byte[] summary = new byte[in.readVInt()];
    in.readBytes(summary, 0, summary.length);
    return marking == null
        ? new Hit(id, score, summary, Map.of(), List.of())
        : marked(id, score, summary, shown.bytes, in, marking, language);
  }

  private static Hit marked(
      String id,
      float score,
      byte[] summary,
      byte[] shown,
      ByteArrayDataInput in,
      Marking marking,
      String language) {
    var titles = new LinkedHashMap<String, Marked>();
    int best = 0;
    List<Passage> passages = List.of();
    while (!in.eof()) {
      ShownText text = ShownText.read(shown, in);
      if (text.isTitle) {
        Marked title = marking.whole(text);
        if (!title.marks().isEmpty()) {
          titles.put(text.language, title);
        }
      } else {
        Marking.Found found = marking.passages(text);
        int rank = 2 * found.score() + (text.language.equals(language) ? 1 : 0);
        if (found.score() > 0 && rank > best) {
          best = rank;
          passages = found.passages();
        }
      }
    }
    return new Hit(id, score, summary, titles, passages);
  }

  /** The id of a publication by the number of its document. */
  static String id(CatalogueSearcher searcher, int document) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    return id(leaves.get(ReaderUtil.subIndex(document, leaves)), document);
  }

  private static String id(LeafReaderContext leaf, int document) throws IOException {
    return value(leaf, Fields.ID, document).utf8ToString();
  }

  private static BytesRef value(LeafReaderContext leaf, String field, int document)
      throws IOException {
    BinaryDocValues values = DocValues.getBinary(leaf.reader(), field);
    values.advanceExact(document - leaf.docBase);
    return values.binaryValue();
  }
}
