package org.researchhub.search.lucene;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/** Words so common that a question is the same without them. */
final class CommonWords {

  private static final Map<String, CharArraySet> WORDS = new HashMap<>();

  /** Compared without accents; in other languages an accent may make it another word. */
  private static final Map<String, CharArraySet> FOLDED = new HashMap<>();

  static {
    WORDS.put("en", EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
    WORDS.put("fr", FrenchAnalyzer.getDefaultStopSet());
    WORDS.put("es", SpanishAnalyzer.getDefaultStopSet());
    WORDS.put("ru", RussianAnalyzer.getDefaultStopSet());
    WORDS.put("ar", ArabicAnalyzer.getDefaultStopSet());
    WORDS.put("de", GermanAnalyzer.getDefaultStopSet());
    WORDS.put("it", ItalianAnalyzer.getDefaultStopSet());
    WORDS.put("pt", PortugueseAnalyzer.getDefaultStopSet());
    WORDS.put("ro", RomanianAnalyzer.getDefaultStopSet());
    WORDS.put("tr", TurkishAnalyzer.getDefaultStopSet());
    FOLDED.put("el", GreekAnalyzer.getDefaultStopSet());
    WORDS.put("sr", SerbianAnalyzer.getDefaultStopSet());
    for (String line : Resource.lines("common-words.txt")) {
      int colon = line.indexOf(':');
      List<String> words = List.of(line.substring(colon + 1).strip().split(" "));
      FOLDED.put(line.substring(0, colon), new CharArraySet(words, false));
    }
  }

  private static final Set<String> LANGUAGES = union(WORDS.keySet(), FOLDED.keySet());

  /** A single common word may be one of several languages, or a name. */
  private static final int ENOUGH = 2;

  private CommonWords() {}

  private static Set<String> union(Set<String> some, Set<String> more) {
    var all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }

  /**
   * The language of which most of these words are common; empty when fewer than two are, or several
   * languages have as many.
   */
  static String languageOf(List<Words.Forms> words) {
    String best = "";
    long most = ENOUGH - 1;
    for (String language : LANGUAGES) {
      long common = words.stream().filter(word -> has(word, language)).count();
      if (common > most) {
        most = common;
        best = language;
      } else if (common == most) {
        best = "";
      }
    }
    return best;
  }

  /** Whether a word is common in one of these languages. */
  static boolean has(Words.Forms word, Collection<String> languages) {
    return languages.stream().anyMatch(language -> has(word, Stems.family(language)));
  }

  private static boolean has(Words.Forms word, String language) {
    return WORDS.getOrDefault(language, CharArraySet.EMPTY_SET).contains(word.surface())
        || FOLDED.getOrDefault(language, CharArraySet.EMPTY_SET).contains(word.folded());
  }
}
