package org.researchhub.search.lucene;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

  /** The languages in which a word is common, by the word in lower case. */
  private static final Map<String, Set<String>> BY_SURFACE = new HashMap<>();

  /** The same of folded words; in other languages an accent may make it another word. */
  private static final Map<String, Set<String>> BY_FOLDED = new HashMap<>();

  static {
    add("en", EnglishAnalyzer.ENGLISH_STOP_WORDS_SET, BY_SURFACE);
    add("fr", FrenchAnalyzer.getDefaultStopSet(), BY_SURFACE);
    add("es", SpanishAnalyzer.getDefaultStopSet(), BY_SURFACE);
    add("ru", RussianAnalyzer.getDefaultStopSet(), BY_SURFACE);
    add("ar", ArabicAnalyzer.getDefaultStopSet(), BY_SURFACE);
    add("de", GermanAnalyzer.getDefaultStopSet(), BY_SURFACE);
    add("it", ItalianAnalyzer.getDefaultStopSet(), BY_SURFACE);
    add("pt", PortugueseAnalyzer.getDefaultStopSet(), BY_SURFACE);
    add("ro", RomanianAnalyzer.getDefaultStopSet(), BY_SURFACE);
    add("tr", TurkishAnalyzer.getDefaultStopSet(), BY_SURFACE);
    add("sr", SerbianAnalyzer.getDefaultStopSet(), BY_SURFACE);
    add("el", GreekAnalyzer.getDefaultStopSet(), BY_FOLDED);
    for (String line : Resource.lines("common-words.txt")) {
      int colon = line.indexOf(':');
      List<String> words = List.of(line.substring(colon + 1).strip().split(" "));
      add(line.substring(0, colon), new CharArraySet(words, false), BY_FOLDED);
    }
  }

  /** An element is characters. */
  private static void add(String language, CharArraySet words, Map<String, Set<String>> to) {
    words.forEach(
        word -> to.computeIfAbsent(new String((char[]) word), w -> new TreeSet<>()).add(language));
  }

  /** A single common word may be one of several languages, or a name. */
  private static final int ENOUGH = 2;

  private CommonWords() {}

  /**
   * The language of which most of these words are common; empty when fewer than two are, or several
   * languages have as many.
   */
  static String languageOf(List<Words.Forms> words) {
    var common = new TreeMap<String, Integer>();
    for (Words.Forms word : words) {
      var languages = new HashSet<>(BY_SURFACE.getOrDefault(word.surface(), Set.of()));
      languages.addAll(BY_FOLDED.getOrDefault(word.folded(), Set.of()));
      languages.forEach(language -> common.merge(language, 1, Integer::sum));
    }
    int most = common.values().stream().mapToInt(count -> count).max().orElse(0);
    List<String> best =
        common.entrySet().stream()
            .filter(language -> language.getValue() == most)
            .map(Map.Entry::getKey)
            .toList();
    return most < ENOUGH || best.size() > 1 ? "" : best.getFirst();
  }

  /** Whether a word is common in one of these languages. */
  static boolean has(Words.Forms word, Collection<String> languages) {
    Set<String> bySurface = BY_SURFACE.getOrDefault(word.surface(), Set.of());
    Set<String> byFolded = BY_FOLDED.getOrDefault(word.folded(), Set.of());
    if (bySurface.isEmpty() && byFolded.isEmpty()) {
      return false;
    }
    return languages.stream()
        .map(Stems::family)
        .anyMatch(language -> bySurface.contains(language) || byFolded.contains(language));
  }
}
