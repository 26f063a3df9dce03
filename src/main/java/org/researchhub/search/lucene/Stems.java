package org.researchhub.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.SerbianStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/** The stems of words in the languages that have a stemmer here. For one thread at a time. */
final class Stems {

  private static final Map<String, UnaryOperator<TokenStream>> FILTERS =
      Map.ofEntries(
          Map.entry("en", PorterStemFilter::new),
          Map.entry("fr", FrenchLightStemFilter::new),
          Map.entry("es", SpanishLightStemFilter::new),
          Map.entry("pt", PortugueseLightStemFilter::new),
          Map.entry("it", ItalianLightStemFilter::new),
          Map.entry("de", GermanLightStemFilter::new),
          Map.entry("ru", RussianLightStemFilter::new),
          Map.entry("ar", word -> new ArabicStemFilter(new ArabicNormalizationFilter(word))),
          Map.entry("sr", word -> new SnowballFilter(word, new SerbianStemmer())),
          Map.entry("ro", word -> new SnowballFilter(word, new RomanianStemmer())),
          Map.entry("tr", word -> new SnowballFilter(word, new TurkishStemmer())),
          Map.entry("el", word -> new GreekStemFilter(new GreekLowerCaseFilter(word))));

  /** Serbian, Croatian and Bosnian, in either script, are one language to their readers. */
  private static final Set<String> SERBO_CROAT = Set.of("sr", "hr", "bs", "sh", "cnr");

  /** Languages of other scripts than Latin; a Latin word in their texts is not one of theirs. */
  private static final Set<String> NOT_LATIN = Set.of("ar", "ru", "el");

  private static final Map<String, String> IRREGULAR =
      Map.of("children", "child", "women", "woman", "men", "man", "lives", "life", "wives", "wife");

  private static final Set<String> OTHER_CYRILLIC = Set.of("mk", "bg", "uk");

  private final Map<String, Stemmer> stemmers = new HashMap<>();

  /**
   * The language whose stemmer a word of a text in this language (empty: unknown) calls for; empty
   * for none.
   */
  static String languageOf(String word, String language) {
    return switch (script(word)) {
      case ARABIC -> "ar";
      case CYRILLIC ->
          SERBO_CROAT.contains(language) ? "sr" : OTHER_CYRILLIC.contains(language) ? "" : "ru";
      case GREEK -> "el";
      case LATIN -> latin(language);
      default -> "";
    };
  }

  private static String latin(String language) {
    if (language.isEmpty()) {
      return "en";
    }
    if (SERBO_CROAT.contains(language)) {
      return "sr";
    }
    return FILTERS.containsKey(language) && !NOT_LATIN.contains(language) ? language : "";
  }

  private static Character.UnicodeScript script(String word) {
    return word.isEmpty()
        ? Character.UnicodeScript.COMMON
        : Character.UnicodeScript.of(word.codePointAt(0));
  }

  /** The stem of a word in lower case. */
  String stem(String word, String language) {
    String regular = language.equals("en") ? IRREGULAR.getOrDefault(word, word) : word;
    return stemmers.computeIfAbsent(language, Stemmer::new).stem(regular);
  }

  private static final class Stemmer {
    private final OneWord word = new OneWord();
    private final CharTermAttribute term = word.getAttribute(CharTermAttribute.class);
    private final TokenStream filter;

    Stemmer(String language) {
      filter = FILTERS.getOrDefault(language, UnaryOperator.identity()).apply(word);
    }

    String stem(String text) {
      try {
        term.setEmpty().append(text);
        filter.incrementToken();
        return term.toString();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Always has the word that its term attribute was given. */
  private static final class OneWord extends TokenStream {
    OneWord() {
      addAttribute(CharTermAttribute.class);
    }

    @Override
    public boolean incrementToken() {
      return true;
    }
  }
}
