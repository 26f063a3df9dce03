package org.researchhub.formats.record;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Names of months and seasons in the languages such hubs are written in, folded. */
public final class Months {

  private static final String[] LANGUAGES = {
    "en", "fr", "es", "pt", "it", "de", "nl", "ro", "sq", "bs", "hr", "sr-Latn", "sr", "mk", "bg",
    "ru", "sv", "ar"
  };

  private static final Map<String, Integer> BY_NAME = new HashMap<>();
  private static final Map<String, Integer> SEASONS = new HashMap<>();

  static {
    for (String language : LANGUAGES) {
      Locale locale = Locale.forLanguageTag(language);
      for (Month month : Month.values()) {
        for (TextStyle style :
            new TextStyle[] {
              TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE
            }) {
          String name = Folded.fold(month.getDisplayName(style, locale)).replace(".", "");
          if (name.length() >= 3 && name.chars().allMatch(Character::isLetter)) {
            BY_NAME.putIfAbsent(name, month.getValue());
          }
        }
      }
    }
    BY_NAME.put("sept", 9);
    seasons(21, "spring", "printemps", "primavera", "fruhling", "fruhjahr", "lente", "primavara");
    seasons(22, "summer", "ete", "verano", "verao", "estate", "sommer", "zomer", "vara");
    seasons(
        23, "autumn", "fall", "automne", "otono", "outono", "autunno", "herbst", "herfst",
        "toamna");
    seasons(24, "winter", "hiver", "invierno", "inverno", "iarna");
  }

  /** Alternatives for a pattern over folded text, longest first. */
  public static final String PATTERN =
      BY_NAME.keySet().stream()
          .sorted((a, b) -> b.length() != a.length() ? b.length() - a.length() : a.compareTo(b))
          .collect(Collectors.joining("|", "(?:", ")"));

  private Months() {}

  /** 1 to 12, or 0 when it names no month. */
  public static int number(String folded) {
    return BY_NAME.getOrDefault(folded, 0);
  }

  /** The EDTF number of the season, 21 to 24, or 0. */
  public static int season(String folded) {
    return SEASONS.getOrDefault(folded, 0);
  }

  private static void seasons(int number, String... names) {
    for (String name : names) {
      SEASONS.put(name, number);
    }
  }
}
