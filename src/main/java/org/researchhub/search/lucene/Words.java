package org.researchhub.search.lucene;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.researchhub.authorities.Folding;

/**
 * Takes texts apart into words and gives each the forms under which it is found. The same for what
 * is indexed, what is asked and what is marked. For one thread at a time.
 */
final class Words {

  /**
   * The forms of one word.
   *
   * @param surface in lower case, otherwise as written
   * @param folded without accents, Serbian in one script: what is compared
   * @param stem folded stem in the text's language; equal to {@code folded} when there is no other
   */
  record Forms(String surface, String folded, String stem) {}

  /** Is told of each word and where in the text it stands, in UTF-16 units. */
  interface Reader {
    void word(int start, int end, Forms forms);
  }

  private static final Normalizer2 CASELESS = Normalizer2.getNFKCCasefoldInstance();
  private static final Set<String> ELIDED =
      Set.of("l", "d", "j", "m", "t", "s", "c", "n", "qu", "all", "dell", "nell", "un");
  private static final int LONGEST = 100;
  private static final int REMEMBERED = 30_000;

  private final ICUTokenizer tokenizer = new ICUTokenizer();
  private final CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
  private final Stems stems = new Stems();
  private final Map<String, Map<String, Forms>> known = new HashMap<>();

  /** Reads a text; the language is a BCP 47 tag, {@code und} when it is not known. */
  void read(String text, String tag, Reader reader) {
    String language = language(tag);
    Map<String, Forms> formsOf = known.computeIfAbsent(language, l -> new HashMap<>());
    if (formsOf.size() > REMEMBERED) {
      formsOf.clear();
    }
    try (tokenizer) {
      tokenizer.setReader(new StringReader(Simplified.of(text)));
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        String word = term.toString();
        Forms forms = formsOf.get(word);
        if (forms == null) {
          forms = forms(word, language);
          formsOf.put(word, forms);
        }
        if (!forms.folded().isEmpty()) {
          reader.word(offset.startOffset(), offset.endOffset(), forms);
        }
      }
      tokenizer.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folded stem that a word has in texts of a language. */
  String stem(String surface, String language) {
    String stemmer = Stems.languageOf(surface, language);
    return stemmer.isEmpty() ? folded(surface) : folded(stems.stem(surface, stemmer));
  }

  /** The first part of a language tag; empty when the tag says that it is not known. */
  static String language(String tag) {
    int end = tag.indexOf('-');
    String language = end < 0 ? tag : tag.substring(0, end);
    return language.equals("und") || language.equals("mul") ? "" : language;
  }

  private Forms forms(String word, String language) {
    String plain = isPlain(word) ? word : bare(CASELESS.normalize(word));
    String surface = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    return new Forms(surface, folded(surface), stem(surface, language));
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < 'a' || c > 'z') {
        return false;
      }
    }
    return true;
  }

  /** Without the elided article before it or the possessive s after it. */
  private static String bare(String word) {
    String straight = word.replace('’', '\'').replace('ʼ', '\'');
    int first = straight.indexOf('\'');
    if (first < 0) {
      return word;
    }
    if (ELIDED.contains(straight.substring(0, first))) {
      straight = straight.substring(first + 1);
    }
    if (straight.endsWith("'s")) {
      straight = straight.substring(0, straight.length() - 2);
    }
    return straight.replace("'", "");
  }

  private static String folded(String word) {
    return isPlain(word) ? word : digits(Folding.fold(word)).replace(" ", "");
  }

  private static String digits(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c > 127 && Character.isDigit(c)) {
        return word.substring(0, i) + Character.digit(c, 10) + digits(word.substring(i + 1));
      }
    }
    return word;
  }
}
