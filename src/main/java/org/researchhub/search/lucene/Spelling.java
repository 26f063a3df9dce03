package org.researchhub.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.jspecify.annotations.Nullable;
import org.researchhub.search.Deadline;

/** Other spellings of words that the catalogue hardly has. */
final class Spelling {

  private static final int RARE = 2;
  private static final int MOST_WORDS = 8;
  private static final int REMEMBERED = 5_000;

  private final DirectSpellChecker checker = new DirectSpellChecker();

  Spelling() {
    checker.setMinQueryLength(4);
    checker.setMinPrefix(1);
    checker.setMaxEdits(2);
    checker.setAccuracy(0.6f);
  }

  /** The same with its rare words spelt like frequent ones that look alike; null when none is. */
  @Nullable String better(
      Typed typed, List<Question.Asked> words, CatalogueSearcher searcher, Deadline deadline)
      throws IOException {
    return spelt(typed, words, searcher, false, deadline);
  }

  /** As {@link #better}, and without the words that the catalogue has in no spelling. */
  @Nullable String known(
      Typed typed, List<Question.Asked> words, CatalogueSearcher searcher, Deadline deadline)
      throws IOException {
    return spelt(typed, words, searcher, true, deadline);
  }

  private @Nullable String spelt(
      Typed typed,
      List<Question.Asked> words,
      CatalogueSearcher searcher,
      boolean onlyKnown,
      Deadline deadline)
      throws IOException {
    var spelt = new StringBuilder(typed.text());
    boolean changed = false;
    int checked = 0;
    for (Question.Asked word : words.reversed()) {
      String alike = alike(word, searcher, checked < MOST_WORDS && !deadline.passed());
      checked++;
      if (!alike.isEmpty()) {
        spelt.replace(word.start(), word.end(), alike);
        changed = true;
      } else if (onlyKnown && isNowhere(word, searcher.getIndexReader())) {
        spelt.delete(word.start(), word.end());
      }
    }
    return changed ? spelt.toString().strip().replaceAll("\\s+", " ") : null;
  }

  /** Looking through all words is dear, so what was found is kept with the state of the index. */
  private String alike(Question.Asked word, CatalogueSearcher searcher, boolean look)
      throws IOException {
    String known = searcher.spellings.get(word.surface());
    if (known != null || !look) {
      return known == null ? "" : known;
    }
    IndexReader index = searcher.getIndexReader();
    String found = isRare(word, index) ? alike(word.surface(), index) : "";
    if (searcher.spellings.size() < REMEMBERED) {
      searcher.spellings.put(word.surface(), found);
    }
    return found;
  }

  private static boolean isRare(Question.Asked word, IndexReader index) throws IOException {
    for (String form : word.forms()) {
      if (index.docFreq(new Term(Fields.ALL, form)) > RARE
          || index.docFreq(new Term(Fields.WITHIN, form)) > RARE) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNowhere(Question.Asked word, IndexReader index) throws IOException {
    for (String form : word.forms()) {
      if (index.docFreq(new Term(Fields.ALL, form)) > 0
          || index.docFreq(new Term(Fields.WITHIN, form)) > 0) {
        return false;
      }
    }
    return true;
  }

  private String alike(String word, IndexReader index) throws IOException {
    SuggestWord[] alike =
        checker.suggestSimilar(
            new Term(Fields.SPELLING, word), 1, index, SuggestMode.SUGGEST_MORE_POPULAR);
    return alike.length == 0 ? "" : alike[0].string;
  }
}
