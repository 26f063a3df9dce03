package org.researchhub.curation.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

  private static final List<String> LANGUAGES = List.copyOf(SMALL_WORDS.keySet());
  private static final Map<String, List<Integer>> LANGUAGES_OF = languagesOf();
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final Pattern SERBIAN = Pattern.compile("[ђјљњћџ]");
  private static final Pattern RUSSIAN = Pattern.compile("[ыэъё]");
  private static final int AFTER_LATIN = 0x370;

  private TitleLanguage() {}

  /** Null when it cannot be told. */
  static @Nullable String of(String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    if (lower.chars().anyMatch(c -> c >= AFTER_LATIN)) {
      if (hasScript(lower, Character.UnicodeScript.ARABIC)) {
        return "ar";
      }
      if (hasScript(lower, Character.UnicodeScript.HAN)) {
        return "zh";
      }
      if (hasScript(lower, Character.UnicodeScript.CYRILLIC)) {
        return SERBIAN.matcher(lower).find() ? "sh" : RUSSIAN.matcher(lower).find() ? "ru" : null;
      }
    }
    var counts = new int[LANGUAGES.size()];
    for (String word : NO_LETTERS.split(lower)) {
      for (int language : LANGUAGES_OF.getOrDefault(word, List.of())) {
        counts[language]++;
      }
    }
    int best = Arrays.stream(counts).max().orElse(0);
    boolean alone = Arrays.stream(counts).filter(count -> count == best).count() == 1;
    return best >= 2 && alone
        ? LANGUAGES.get(IntStream.range(0, counts.length).filter(i -> counts[i] == best).sum())
        : null;
  }

  private static Map<String, List<Integer>> languagesOf() {
    var languages = new HashMap<String, List<Integer>>();
    for (int language = 0; language < LANGUAGES.size(); language++) {
      for (String word : SMALL_WORDS.getOrDefault(LANGUAGES.get(language), Set.of())) {
        languages.computeIfAbsent(word, any -> new ArrayList<>(1)).add(language);
      }
    }
    return languages;
  }

  private static boolean hasScript(String text, Character.UnicodeScript script) {
    return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == script);
  }
}
