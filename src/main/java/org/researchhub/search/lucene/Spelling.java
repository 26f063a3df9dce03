package org.researchhub.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.jspecify.annotations.Nullable;

/** Other spellings of words that the catalogue hardly has. */
final class Spelling {

  private static final int RARE = 2;
  private static final int MOST_WORDS = 4;

  private final DirectSpellChecker checker = new DirectSpellChecker();

  Spelling() {
    checker.setMinQueryLength(4);
    checker.setMinPrefix(1);
    checker.setMaxEdits(2);
    checker.setAccuracy(0.6f);
  }

  /** The same with its rare words spelt like frequent ones that look alike; null when none is. */
  @Nullable String better(Typed typed, List<Question.Asked> words, IndexReader index)
      throws IOException {
    var spelt = new StringBuilder(typed.text());
    boolean changed = false;
    int checked = 0;
    for (Question.Asked word : words.reversed()) {
      if (checked < MOST_WORDS && isRare(word, index)) {
        checked++;
        SuggestWord[] alike =
            checker.suggestSimilar(
                new Term(Fields.SPELLING, word.surface()),
                1,
                index,
                SuggestMode.SUGGEST_MORE_POPULAR);
        if (alike.length > 0) {
          spelt.replace(word.start(), word.end(), alike[0].string);
          changed = true;
        }
      }
    }
    return changed ? spelt.toString().strip() : null;
  }

  private static boolean isRare(Question.Asked word, IndexReader index) throws IOException {
    for (String form : word.forms()) {
      if (index.docFreq(new Term(Fields.ALL, form)) > RARE) {
        return false;
      }
    }
    return true;
  }
}
