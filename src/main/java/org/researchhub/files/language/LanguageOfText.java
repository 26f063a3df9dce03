package org.researchhub.files.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a page by its script and, where several languages share it, by the small
 * words that no page of running text can do without.
 */
public final class LanguageOfText {

  /** Enough of a page to tell; more only takes time. */
  private static final int SAMPLE = 6_000;

  private static final int FEWEST_LETTERS = 12;
  private static final int FEWEST_WORDS = 3;

  /**
   * In running text every third or fourth word is a small one; in formulas and lists hardly any.
   */
  private static final int LEAST_SHARE = 12;

  private static final int LONGEST = 12;

  private static final Map<String, int[]> WORDS = new HashMap<>();
  private static final List<String> LANGUAGES = new ArrayList<>();

  static {
    load();
  }

  private LanguageOfText() {}

  /** A BCP 47 tag; null when the text is too short, or could as well be in another language. */
  public static @Nullable String of(String text) {
    String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
    var scripts = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
    int letters = 0;
    for (int i = 0; i < sample.length(); i++) {
      char c = sample.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        scripts.merge(c < 0x250 ? UnicodeScript.LATIN : UnicodeScript.of(c), 1, Integer::sum);
      }
    }
    UnicodeScript script = commonest(scripts);
    if (script == null) {
      return null;
    }
    int kana =
        scripts.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + scripts.getOrDefault(UnicodeScript.KATAKANA, 0);
    if (kana * 10 > letters) {
      return "ja";
    }
    return switch (script) {
      case HAN -> "zh";
      case HIRAGANA, KATAKANA -> "ja";
      case HANGUL -> "ko";
      case GREEK -> "el";
      case HEBREW -> "he";
      case ARMENIAN -> "hy";
      case GEORGIAN -> "ka";
      case THAI -> "th";
      case BENGALI -> "bn";
      case TAMIL -> "ta";
      case KHMER -> "km";
      case MYANMAR -> "my";
      case ETHIOPIC -> "am";
      case LATIN, CYRILLIC, ARABIC, DEVANAGARI ->
          letters < FEWEST_LETTERS ? null : byWords(sample.toLowerCase(Locale.ROOT));
      default -> null;
    };
  }

  private static @Nullable UnicodeScript commonest(Map<UnicodeScript, Integer> scripts) {
    UnicodeScript best = null;
    int most = 0;
    for (var entry : scripts.entrySet()) {
      if (entry.getValue() > most) {
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    return best;
  }

  private static @Nullable String byWords(String text) {
    var hits = new int[LANGUAGES.size()];
    int words = 0;
    int from = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && letter(text.charAt(i));
      if (letter && from < 0) {
        from = i;
      } else if (!letter && from >= 0) {
        words++;
        boolean single = i - from == 1 && text.charAt(from) < 0x80;
        int[] languages = single || i - from > LONGEST ? null : WORDS.get(text.substring(from, i));
        if (languages != null) {
          for (int language : languages) {
            hits[language]++;
          }
        }
        from = -1;
      }
    }
    int best = 0;
    int second = -1;
    for (int i = 1; i < hits.length; i++) {
      if (hits[i] > hits[best]) {
        second = best;
        best = i;
      } else if (second < 0 || hits[i] > hits[second]) {
        second = i;
      }
    }
    boolean clear = hits[best] * 10 >= hits[second] * 11 + 5;
    boolean running = hits[best] >= FEWEST_WORDS && hits[best] * LEAST_SHARE >= words;
    return running && clear ? LANGUAGES.get(best) : null;
  }

  private static boolean letter(char c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> Character.isLetter(c);
    };
  }

  /** One language a line: its tag, a colon, its small words. */
  private static void load() {
    try (InputStream file = LanguageOfText.class.getResourceAsStream("/files/small-words.txt")) {
      if (file == null) {
        throw new IllegalStateException("The list of small words is missing");
      }
      var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int colon = line.indexOf(':');
        if (colon > 0 && !line.startsWith("#")) {
          int language = LANGUAGES.size();
          LANGUAGES.add(line.substring(0, colon));
          for (String word : line.substring(colon + 1).strip().split(" +")) {
            WORDS.merge(word, new int[] {language}, LanguageOfText::both);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int[] both(int[] some, int[] more) {
    int[] all = java.util.Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }
}
