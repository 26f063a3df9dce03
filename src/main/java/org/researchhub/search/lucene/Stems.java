package org.researchhub.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
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
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.researchhub.authorities.Folding;
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
          Map.entry("fa", word -> new PersianStemFilter(new PersianNormalizationFilter(word))),
          Map.entry("sr", word -> new SnowballFilter(word, new SerbianStemmer())),
          Map.entry("ro", word -> new SnowballFilter(word, new RomanianStemmer())),
          Map.entry("tr", word -> new SnowballFilter(word, new TurkishStemmer())),
          Map.entry("el", word -> new GreekStemFilter(new GreekLowerCaseFilter(word))));

  /** Stemmers of our own, of folded words. */
  private static final Map<String, UnaryOperator<String>> ENDINGS =
      Map.of("sq", Endings::albanian, "pl", Endings::polish);

  /** Serbian, Croatian and Bosnian, in either script, are one language to their readers. */
  private static final Set<String> SERBO_CROAT = Set.of("sr", "hr", "bs", "sh", "hbs", "cnr");

  /** Languages of other scripts than Latin; a Latin word in their texts is not one of theirs. */
  private static final Set<String> NOT_LATIN = Set.of("ar", "fa", "ru", "el");

  /** Written in Arabic letters, but not Arabic. */
  private static final Set<String> OTHER_ARABIC =
      Set.of("ur", "ps", "ku", "ckb", "sd", "ug", "ks", "pa", "az", "kk", "ky", "bal", "dv");

  private static final Set<String> PERSIAN = Set.of("fa", "prs", "pes");

  /** Languages that share their letters with others, so that a word does not tell its own. */
  static final List<String> ALIKE =
      List.of("fr", "es", "pt", "it", "de", "ro", "tr", "pl", "sq", "sr");

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
      case ARABIC ->
          PERSIAN.contains(language) ? "fa" : OTHER_ARABIC.contains(language) ? "" : "ar";
      case CYRILLIC ->
          family(language).equals("sr") ? "sr" : OTHER_CYRILLIC.contains(language) ? "" : "ru";
      case GREEK -> "el";
      case LATIN -> latin(language);
      default -> "";
    };
  }

  private static String latin(String language) {
    if (language.isEmpty()) {
      return "en";
    }
    String family = family(language);
    boolean hasStems = FILTERS.containsKey(family) || ENDINGS.containsKey(family);
    return hasStems && !NOT_LATIN.contains(family) ? family : "";
  }

  /** The language that stands for those whose readers understand each other; mostly itself. */
  static String family(String language) {
    return SERBO_CROAT.contains(language) ? "sr" : language;
  }

  private static Character.UnicodeScript script(String word) {
    return word.isEmpty()
        ? Character.UnicodeScript.COMMON
        : Character.UnicodeScript.of(word.codePointAt(0));
  }

  /** The stem of a word in lower case. */
  String stem(String word, String language) {
    UnaryOperator<String> ending = ENDINGS.get(language);
    if (ending != null) {
      return ending.apply(Folding.fold(word));
    }
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
