package org.researchhub.search.lucene;

import java.io.IOException;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.researchhub.search.SearchAnswer;
import org.researchhub.search.SearchRequest;
import org.researchhub.search.SearchRequest.Sort;

/** Makes answers of questions, on one state of the index. Safe from any thread. */
final class Answering {

  private static final int FEW = 2;
  private static final int LARGEST_PAGE = 100;

  private final ConcurrentLinkedQueue<Words> idle = new ConcurrentLinkedQueue<>();
  private final Spelling spelling = new Spelling();

  SearchAnswer answer(CatalogueSearcher searcher, SearchRequest request) throws IOException {
    Words words = words();
    SearchAnswer answer = answer(searcher, request, words);
    idle.offer(words);
    return answer;
  }

  long count(CatalogueSearcher searcher, SearchRequest request) throws IOException {
    Words words = words();
    Question question = asking(searcher, Typed.of(request.words(), words), request, words);
    idle.offer(words);
    return count(searcher, request, question);
  }

  private static long count(CatalogueSearcher searcher, SearchRequest request, Question question)
      throws IOException {
    var found = new Tally(searcher, request, false, false, 0);
    searcher.search(question.query(), found.alone());
    return found.total();
  }

  private Words words() {
    Words words = idle.poll();
    return words == null ? new Words() : words;
  }

  private SearchAnswer answer(CatalogueSearcher searcher, SearchRequest request, Words words)
      throws IOException {
    Typed typed = Typed.of(request.words(), words);
    Question question = asking(searcher, typed, request, words);
    boolean byScore = request.sort() == Sort.RELEVANCE && !question.isBlank();
    int size = Math.clamp(request.size(), 1, LARGEST_PAGE);
    long wanted = (long) Math.max(1, request.page()) * size;
    int best = (int) Math.min(wanted, searcher.getIndexReader().maxDoc());
    boolean counting = !question.isBlank() || isNarrowed(request);
    var tally = new Tally(searcher, request, counting, byScore, best);
    searcher.search(question.query(), tally.alone());
    int last = (int) Math.max(1, (tally.total() + size - 1) / size);
    int page = Math.clamp(request.page(), 1, last);
    var hits = new Hits(searcher, question, request.language(), request.within() != null);
    String suggestion =
        tally.matching() <= FEW && !question.words().isEmpty()
            ? suggestion(searcher, typed, question, request, tally.total(), words)
            : null;
    return new SearchAnswer(
        tally.total(),
        page,
        hits.page(tally.ranking(), (page - 1) * size, size, byScore),
        tally.facets(),
        tally.withoutFilter(),
        suggestion,
        question.shortened(),
        question.asWords(),
        searcher.commit.generation());
  }

  private static boolean isNarrowed(SearchRequest request) {
    return request.within() != null
        || request.from() != null
        || request.to() != null
        || request.filters().values().stream().anyMatch(values -> !values.isEmpty());
  }

  private @Nullable String suggestion(
      CatalogueSearcher searcher,
      Typed typed,
      Question question,
      SearchRequest request,
      long total,
      Words words)
      throws IOException {
    String other = spelling.better(typed, question.words(), searcher);
    if (other == null || other.equals(request.words().strip())) {
      return null;
    }
    if (count(searcher, request, asking(searcher, other, request, words)) > total) {
      return other;
    }
    String known = total > 0 ? null : spelling.known(typed, question.words(), searcher);
    return known != null
            && !known.isEmpty()
            && count(searcher, request, asking(searcher, known, request, words)) > 0
        ? known
        : null;
  }

  private static Question asking(
      CatalogueSearcher searcher, String typed, SearchRequest request, Words words)
      throws IOException {
    return asking(searcher, Typed.of(typed, words), request, words);
  }

  private static Question asking(
      CatalogueSearcher searcher, Typed typed, SearchRequest request, Words words)
      throws IOException {
    return Question.of(typed, request, searcher, words);
  }
}
