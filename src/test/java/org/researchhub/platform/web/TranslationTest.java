package org.researchhub.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranslationTest {

  private static final Set<String> PLURALS = Set.of("zero", "one", "two", "few", "many", "other");

  @ParameterizedTest
  @ValueSource(strings = {"fr", "ar"})
  void says_every_english_sentence_in_every_plural_of_the_language(String language)
      throws IOException {
    Properties english = words("en");
    Properties other = words(language);
    var missing = new TreeSet<String>();
    Set<String> plurals = PluralRules.forLocale(ULocale.forLanguageTag(language)).getKeywords();
    for (String key : english.stringPropertyNames()) {
      String base = key.substring(0, Math.max(0, key.lastIndexOf('.')));
      boolean counted =
          PLURALS.contains(key.substring(key.lastIndexOf('.') + 1))
              && english.containsKey(base + ".one")
              && english.containsKey(base + ".other");
      if (!counted && !other.containsKey(key)) {
        missing.add(key);
      }
      if (counted) {
        plurals.stream()
            .filter(plural -> !plural.equals("many") || language.equals("ar"))
            .map(plural -> base + "." + plural)
            .filter(plural -> !other.containsKey(plural))
            .forEach(missing::add);
      }
    }
    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "ar"})
  void keeps_the_places_for_values(String language) throws IOException {
    Properties english = words("en");
    Properties other = words(language);
    var lost = new TreeSet<String>();
    for (String key : english.stringPropertyNames()) {
      for (String place : Set.of("{0}", "{1}", "{2}")) {
        String translated = other.getProperty(key);
        if (translated != null
            && !PLURALS.contains(key.substring(key.lastIndexOf('.') + 1))
            && english.getProperty(key).contains(place) != translated.contains(place)) {
          lost.add(key + " " + place);
        }
      }
    }
    assertThat(lost).isEmpty();
  }

  private static Properties words(String language) throws IOException {
    var words = new Properties();
    try (var reader =
        new InputStreamReader(
            Objects.requireNonNull(
                TranslationTest.class.getResourceAsStream("/words/" + language + ".properties")),
            StandardCharsets.UTF_8)) {
      words.load(reader);
    }
    return words;
  }
}
