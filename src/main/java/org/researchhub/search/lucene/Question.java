package org.researchhub.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.researchhub.search.SearchRequest;

/**
 * What a reader typed, understood: words that must all be there, words kept together in quotation
 * marks, words after a - that must not be there. Nothing typed is an error.
 *
 * @param query what to look for among publications
 * @param passages what to look for in the passages of what is found; null when there is nothing
 * @param marked the runs of words to mark in what is found
 * @param words the words that count, for spelling
 * @param asWords what the reader meant for one field, but is looked for everywhere, or left out
 * @param wantsAll whether several words must all be there
 * @param isBlank whether nothing was asked, so that all is found
 * @param shortened whether there was more than is looked for
 */
record Question(
    Query query,
    @Nullable Query passages,
    List<Run> marked,
    List<Asked> words,
    List<String> asWords,
    boolean wantsAll,
    boolean isBlank,
    boolean shortened) {

  /**
   * Words that follow each other; for each the hashes of the forms that match.
   *
   * @param asked the number of what was asked that this answers
   */
  record Run(int asked, int[][] forms) {}

  /** A word and where it stands in the cleaned text. */
  record Asked(int start, int end, String surface, Set<String> forms) {}

  /** What is understood depends on the words and languages that the index has. */
  static Question of(Typed typed, SearchRequest request, KnownWords known, Words words)
      throws IOException {
    return new Understanding(typed, request, known, words).question();
  }
}
