package org.researchhub.curation.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a title's language by its small words or its script, when the record does not say. */
final class TitleLanguage {

  private static final Map<String, Set<String>> SMALL_WORDS =
      Map.of(
          "en", Set.of("the", "of", "and", "for", "on", "with", "from", "to", "by", "an"),
          "fr", Set.of("le", "la", "les", "des", "du", "et", "dans", "pour", "sur", "aux", "une"),
          "es", Set.of("el", "los", "las", "del", "y", "para", "sobre", "una", "por", "con"),
          "pt", Set.of("o", "os", "do", "da", "dos", "das", "e", "em", "sobre", "uma", "para"),
          "it", Set.of("il", "gli", "della", "dei", "delle", "nel", "sulla", "di", "per", "e"),
          "de", Set.of("der", "die", "das", "und", "von", "für", "mit", "zur", "im", "den"),
          "sq", Set.of("në", "dhe", "të", "për", "e", "i", "së", "nga", "me"),
          "sh", Set.of("u", "i", "na", "za", "o", "od", "sa", "iz", "protiv"),
          "ro", Set.of("și", "în", "de", "la", "cu", "pentru", "din", "privind", "al"));

  private TitleLanguage() {}

  /** Null when it cannot be told. */
  static @Nullable String of(String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    if (lower.codePoints().anyMatch(c -> script(c) == Character.UnicodeScript.ARABIC)) {
      return "ar";
    }
    if (lower.codePoints().anyMatch(c -> script(c) == Character.UnicodeScript.HAN)) {
      return "zh";
    }
    if (lower.codePoints().anyMatch(c -> script(c) == Character.UnicodeScript.CYRILLIC)) {
      return lower.matches(".*[ђјљњћџ].*") ? "sh" : lower.matches(".*[ыэъё].*") ? "ru" : null;
    }
    List<String> words = List.of(lower.split("[^\\p{L}]+"));
    Map.Entry<String, Long> best =
        SMALL_WORDS.entrySet().stream()
            .map(language ->
                Map.entry(
                    language.getKey(),
                    words.stream().filter(language.getValue()::contains).count()))
            .max(Comparator.comparingLong(Map.Entry::getValue))
            .orElseThrow();
    long rivals =
        SMALL_WORDS.values().stream()
            .filter(small -> words.stream().filter(small::contains).count() == best.getValue())
            .count();
    return best.getValue() >= 2 && rivals == 1 ? best.getKey() : null;
  }

  private static Character.UnicodeScript script(int c) {
    return Character.UnicodeScript.of(c);
  }
}
