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
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The stems of words in the languages that have a stemmer here. For one thread at a time. */
final class Stems {

  private static final Map<String, UnaryOperator<TokenStream>> FILTERS =
      Map.of(
          "en", PorterStemFilter::new,
          "fr", FrenchLightStemFilter::new,
          "es", SpanishLightStemFilter::new,
          "pt", PortugueseLightStemFilter::new,
          "it", ItalianLightStemFilter::new,
          "de", GermanLightStemFilter::new,
          "ru", RussianLightStemFilter::new,
          "ar", word -> new ArabicStemFilter(new ArabicNormalizationFilter(word)));

  private static final Map<String, String> IRREGULAR =
      Map.of("children", "child", "women", "woman", "men", "man", "lives", "life", "wives", "wife");

  private static final Set<String> OTHER_CYRILLIC = Set.of("sr", "mk", "bg", "uk", "bs");

  private final Map<String, Stemmer> stemmers = new HashMap<>();

  /**
   * The language whose stemmer a word of a text in this language (empty: unknown) calls for; empty
   * for none.
   */
  static String languageOf(String word, String language) {
    return switch (script(word)) {
      case ARABIC -> "ar";
      case CYRILLIC -> OTHER_CYRILLIC.contains(language) ? "" : "ru";
      case LATIN -> latin(language);
      default -> "";
    };
  }

  private static String latin(String language) {
    if (language.isEmpty()) {
      return "en";
    }
    return FILTERS.containsKey(language) && !language.equals("ar") && !language.equals("ru")
        ? language
        : "";
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
