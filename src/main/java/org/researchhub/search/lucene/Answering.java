package org.researchhub.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.researchhub.search.Deadline;
import org.researchhub.search.SearchAnswer;
import org.researchhub.search.SearchAnswer.Hit;
import org.researchhub.search.SearchRequest;
import org.researchhub.search.SearchRequest.Sort;

/** Makes answers of questions, on one state of the index. Safe from any thread. */
final class Answering {

  private static final int FEW = 2;
  private static final int LARGEST_PAGE = 100;

  private final ConcurrentLinkedQueue<Words> idle = new ConcurrentLinkedQueue<>();
  private final Spelling spelling = new Spelling();

  SearchAnswer answer(CatalogueSearcher searcher, SearchRequest request, Deadline deadline)
      throws IOException {
    Words words = words();
    SearchAnswer answer = answer(searcher, request, words, deadline);
    idle.offer(words);
    return answer;
  }

  long count(CatalogueSearcher searcher, SearchRequest request, Deadline deadline)
      throws IOException {
    return count(searcher, request, question(searcher, request), deadline);
  }

  /** The ids of what is found, in its order. */
  List<String> found(CatalogueSearcher searcher, SearchRequest request, int most, Deadline deadline)
      throws IOException {
    Question question = question(searcher, request);
    int best = Math.clamp(most, 0, searcher.getIndexReader().maxDoc());
    var tally = new Tally(searcher, request, false, byScore(request, question), best);
    searcher.tally(question.query(), tally, deadline);
    return new Hits(searcher, question, request.language(), false).ids(tally.ranking());
  }

  private Question question(CatalogueSearcher searcher, SearchRequest request)
      throws IOException {
    Words words = words();
    Question question = asking(searcher, Typed.of(request.words(), words), request, words);
    idle.offer(words);
    return question;
  }

  private static boolean byScore(SearchRequest request, Question question) {
    return request.sort() == Sort.RELEVANCE && !question.isBlank();
  }

  private static long count(
      CatalogueSearcher searcher, SearchRequest request, Question question, Deadline deadline)
      throws IOException {
    var found = new Tally(searcher, request, false, false, 0);
    searcher.tally(question.query(), found, deadline);
    return found.total();
  }

  private Words words() {
    Words words = idle.poll();
    return words == null ? new Words() : words;
  }

  private SearchAnswer answer(
      CatalogueSearcher searcher, SearchRequest request, Words words, Deadline deadline)
      throws IOException {
    Typed typed = Typed.of(request.words(), words);
    Question question = asking(searcher, typed, request, words);
    boolean byScore = byScore(request, question);
    int size = Math.clamp(request.size(), 1, LARGEST_PAGE);
    long wanted = Math.min((long) Math.max(1, request.page()) * size, SearchRequest.DEEPEST);
    int best = (int) Math.min(wanted, searcher.getIndexReader().maxDoc());
    boolean counting = !question.isBlank() || isNarrowed(request);
    var tally = new Tally(searcher, request, counting, byScore, best);
    searcher.tally(question.query(), tally, deadline);
    int page = Math.clamp(request.page(), 1, SearchAnswer.lastPage(tally.total(), size));
    var hits = new Hits(searcher, question, request.language(), request.within() != null);
    List<Hit> shown = hits.page(tally.ranking(), (page - 1) * size, size, byScore, deadline);
    String suggestion =
        tally.matching() <= FEW && !question.words().isEmpty()
            ? suggestion(searcher, typed, question, request, tally.total(), words, deadline)
            : null;
    return new SearchAnswer(
        tally.total(),
        page,
        shown,
        tally.facets(),
        tally.withoutFilter(),
        suggestion,
        question.shortened(),
        question.asWords(),
        deadline.cut(),
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
      Words words,
      Deadline deadline)
      throws IOException {
    String other = spelling.better(typed, question.words(), searcher, deadline);
    if (other == null || other.equals(request.words().strip())) {
      return null;
    }
    if (count(searcher, request, asking(searcher, other, request, words), deadline) > total) {
      return other;
    }
    String known = total > 0 ? null : spelling.known(typed, question.words(), searcher, deadline);
    return known != null
            && !known.isEmpty()
            && count(searcher, request, asking(searcher, known, request, words), deadline) > 0
        ? known
        : null;
  }

  private static Question asking(
      CatalogueSearcher searcher, String typed, SearchRequest request, Words words)
      throws IOException {
    return asking(searcher, Typed.of(typed, words), request.withWords(typed), words);
  }

  private static Question asking(
      CatalogueSearcher searcher, Typed typed, SearchRequest request, Words words)
      throws IOException {
    return Question.of(typed, request, searcher, words);
  }
}
