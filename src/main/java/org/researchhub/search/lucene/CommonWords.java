package org.researchhub.search.lucene;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/** Words so common that a question is the same without them. */
final class CommonWords {

  private static final Map<String, CharArraySet> WORDS =
      Map.of(
          "en", EnglishAnalyzer.ENGLISH_STOP_WORDS_SET,
          "fr", FrenchAnalyzer.getDefaultStopSet(),
          "es", SpanishAnalyzer.getDefaultStopSet(),
          "ru", RussianAnalyzer.getDefaultStopSet(),
          "ar", ArabicAnalyzer.getDefaultStopSet(),
          "de", GermanAnalyzer.getDefaultStopSet(),
          "it", ItalianAnalyzer.getDefaultStopSet(),
          "pt", PortugueseAnalyzer.getDefaultStopSet(),
          "ro", RomanianAnalyzer.getDefaultStopSet(),
          "tr", TurkishAnalyzer.getDefaultStopSet());

  /** A single common word may be one of several languages, or a name. */
  private static final int ENOUGH = 2;

  private CommonWords() {}

  /**
   * The language of which most of these words are common; empty when fewer than two are, or several
   * languages have as many.
   */
  static String languageOf(List<String> words) {
    String best = "";
    long most = ENOUGH - 1;
    for (Map.Entry<String, CharArraySet> language : WORDS.entrySet()) {
      long common = words.stream().filter(language.getValue()::contains).count();
      if (common > most) {
        most = common;
        best = language.getKey();
      } else if (common == most) {
        best = "";
      }
    }
    return best;
  }

  static boolean has(String word, Set<String> languages) {
    return languages.stream()
        .map(WORDS::get)
        .anyMatch(ofLanguage -> ofLanguage != null && ofLanguage.contains(word));
  }
}
