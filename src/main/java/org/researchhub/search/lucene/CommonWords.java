package org.researchhub.search.lucene;

import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;

/** Words so common that a question is the same without them. */
final class CommonWords {

  private static final Map<String, CharArraySet> WORDS =
      Map.of(
          "en", EnglishAnalyzer.ENGLISH_STOP_WORDS_SET,
          "fr", FrenchAnalyzer.getDefaultStopSet(),
          "es", SpanishAnalyzer.getDefaultStopSet(),
          "ru", RussianAnalyzer.getDefaultStopSet(),
          "ar", ArabicAnalyzer.getDefaultStopSet());

  private CommonWords() {}

  static boolean has(String word, Set<String> languages) {
    return languages.stream()
        .map(WORDS::get)
        .anyMatch(ofLanguage -> ofLanguage != null && ofLanguage.contains(word));
  }
}
