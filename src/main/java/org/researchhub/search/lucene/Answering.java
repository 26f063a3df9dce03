package org.researchhub.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.researchhub.search.Deadline;
import org.researchhub.search.Near;
import org.researchhub.search.SearchAnswer;
import org.researchhub.search.SearchAnswer.Hit;
import org.researchhub.search.SearchRequest;
import org.researchhub.search.SearchRequest.Sort;
import org.researchhub.search.TextVectors;

/** Makes answers of questions, on one state of the index. Safe from any thread. */
final class Answering {

  private static final int FEW = 2;
  private static final int LARGEST_PAGE = 100;

  /** More words than this are looked for as a sentence. */
  private static final int A_SENTENCE = 5;

  private final ConcurrentLinkedQueue<Words> idle = new ConcurrentLinkedQueue<>();
  private final Spelling spelling = new Spelling();
  private final TextVectors vectors;

  Answering(TextVectors vectors) {
    this.vectors = vectors;
  }

  SearchAnswer answer(CatalogueSearcher searcher, SearchRequest request, Deadline deadline)
      throws IOException {
    Words words = words();
    SearchAnswer answer = answer(searcher, request, words, deadline);
    idle.offer(words);
    return answer;
  }

  long count(CatalogueSearcher searcher, SearchRequest request, Deadline deadline)
      throws IOException {
    return count(searcher, request, understood(searcher, request).query(), deadline);
  }

  private long count(
      CatalogueSearcher searcher,
      SearchRequest request,
      Typed typed,
      Words words,
      Deadline deadline)
      throws IOException {
    Question question = asking(searcher, typed, request, words);
    var understood = new Understood(question, nearest(searcher, typed, request, question));
    long count = count(searcher, request, understood.query(), deadline);
    return deadline.cut() ? 0 : count;
  }

  /** The ids of what is found, in its order. */
  List<String> found(CatalogueSearcher searcher, SearchRequest request, int most, Deadline deadline)
      throws IOException {
    Understood understood = understood(searcher, request);
    int best = Math.clamp(most, 0, searcher.getIndexReader().maxDoc());
    boolean byScore = byScore(request, understood.question());
    var tally = new Tally(searcher, request, false, byScore, best);
    searcher.tally(understood.query(), tally, deadline);
    return new Hits(searcher, understood.question(), null, request.language(), false)
        .ids(tally.ranking());
  }

  /** A question in words, and what is near to it where its meaning is known. */
  private record Understood(Question question, @Nullable Nearest near) {

    Query query() throws IOException {
      return near == null ? question.query() : near.query();
    }

    @Nullable Query passages() {
      return near == null ? question.passages() : near.passages();
    }
  }

  private Understood understood(CatalogueSearcher searcher, SearchRequest request)
      throws IOException {
    Words words = words();
    Typed typed = Typed.of(request.words(), words);
    Question question = asking(searcher, typed, request, words);
    idle.offer(words);
    return new Understood(question, nearest(searcher, typed, request, question));
  }

  private static boolean byScore(SearchRequest request, Question question) {
    return request.sort() == Sort.RELEVANCE && !question.isBlank();
  }

  List<Near> near(CatalogueSearcher searcher, Near.To publication, int most) throws IOException {
    Words words = words();
    List<TellingWords.Telling> telling = TellingWords.of(publication, searcher, words);
    idle.offer(words);
    return new NearPublications(searcher, publication, telling).best(most);
  }

  private static long count(
      CatalogueSearcher searcher, SearchRequest request, Query query, Deadline deadline)
      throws IOException {
    var found = new Tally(searcher, request, false, false, 0);
    searcher.tally(query, found, deadline);
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
    var understood = new Understood(question, nearest(searcher, typed, request, question));
    searcher.tally(understood.query(), tally, deadline);
    int page = Math.clamp(request.page(), 1, SearchAnswer.lastPage(tally.total(), size));
    var hits =
        new Hits(
            searcher,
            question,
            understood.passages(),
            request.language(),
            request.within() != null);
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
        tally.withoutYears(),
        tally.total() == 0 && question.wantsAll()
            ? count(searcher, request.withAnyWord(), typed, words, deadline)
            : 0,
        suggestion,
        question.shortened(),
        question.asWords(),
        deadline.cut(),
        searcher.commit.generation());
  }

  /**
   * What is near to the question beside what has its words; null where its meaning is not known or
   * not asked for. Whoever writes a sentence is shown what says the same in other words; whoever
   * writes a few words, keeps some together or leaves some out is shown what has them.
   */
  private @Nullable Nearest nearest(
      CatalogueSearcher searcher, Typed typed, SearchRequest request, Question question)
      throws IOException {
    if (request.sort() != Sort.RELEVANCE || request.within() != null || question.isBlank()) {
      return null;
    }
    float[] vector = vectors.ofQuestion(request.words());
    boolean isOpen =
        (request.anyWord() || question.words().size() > A_SENTENCE)
            && typed.parts().stream().allMatch(part -> part.kind() == Typed.Kind.WORD);
    return vector == null ? null : Nearest.of(question, isOpen, vector, vectors.key(), searcher);
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
    if (count(searcher, request, asking(searcher, other, request, words).query(), deadline)
        > total) {
      return other;
    }
    String known = total > 0 ? null : spelling.known(typed, question.words(), searcher, deadline);
    return known != null
            && !known.isEmpty()
            && count(searcher, request, asking(searcher, known, request, words).query(), deadline)
                > 0
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
