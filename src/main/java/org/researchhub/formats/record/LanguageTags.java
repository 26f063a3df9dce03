package org.researchhub.formats.record;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.regex.Pattern;

/** BCP 47 tags of languages that records name by ISO 639 codes, names or tags. */
public final class LanguageTags {

  private static final Pattern TAG =
      Pattern.compile("([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\\d{3}))?");
  private static final Map<String, String> BY_WORD = new HashMap<>();
  private static final Map<String, String> LIBRARY_CODES = new HashMap<>();

  static {
    for (String code : Locale.getISOLanguages()) {
      Locale locale = Locale.of(code);
      put(locale.getDisplayLanguage(Locale.ENGLISH), code);
      put(locale.getDisplayLanguage(Locale.FRENCH), code);
      put(locale.getDisplayLanguage(Locale.of("es")), code);
      put(locale.getDisplayLanguage(Locale.GERMAN), code);
      put(locale.getDisplayLanguage(locale), code);
      try {
        put(locale.getISO3Language(), code);
      } catch (MissingResourceException e) {
        continue;
      }
    }
    String bibliographic =
        "alb sq arm hy baq eu bur my chi zh cze cs dut nl fre fr geo ka ger de gre el ice is mac mk"
            + " mao mi may ms per fa rum ro slo sk tib bo wel cy scc sr scr hr mol ro";
    String[] pairs = bibliographic.split(" ");
    for (int i = 0; i < pairs.length; i += 2) {
      LIBRARY_CODES.put(pairs[i], pairs[i + 1]);
    }
    for (String word :
        ("american en;brazilian pt-BR;british en-GB;ngerman de;naustrian de-AT;austrian de-AT;"
                + "canadian en-CA;french fr;francais fr;greek el;modern greek el;mandarin zh;"
                + "farsi fa;flemish nl;castilian es;spanish; castilian es;serbo-croatian sh;"
                + "serbian latin sr-Latn;moldavian ro;multiple languages mul;multilingual mul")
            .split(";")) {
      int space = word.lastIndexOf(' ');
      if (space > 0) {
        BY_WORD.put(word.substring(0, space).strip(), word.substring(space + 1));
      }
    }
  }

  private LanguageTags() {}

  /** Empty when the text names no language that is known. */
  public static Optional<String> of(String printed) {
    String text = printed.strip();
    String folded = Folded.fold(text);
    if (folded.isEmpty() || folded.length() > 40) {
      return Optional.empty();
    }
    String library = LIBRARY_CODES.get(folded);
    if (library != null) {
      return Optional.of(library);
    }
    String known = BY_WORD.get(folded);
    if (known != null) {
      return Optional.of(known);
    }
    return tag(text);
  }

  private static Optional<String> tag(String text) {
    var parts = TAG.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String language = parts.group(1).toLowerCase(Locale.ROOT);
    String base = language.length() == 2 ? known(language) : ofThree(language);
    if (base.isEmpty()) {
      return Optional.empty();
    }
    String script = parts.group(2);
    String region = parts.group(3);
    return Optional.of(
        base
            + (script == null ? "" : "-" + script.charAt(0) + script.substring(1))
            + (region == null ? "" : "-" + region.toUpperCase(Locale.ROOT)));
  }

  private static String known(String code) {
    return Locale.of(code).getDisplayLanguage(Locale.ENGLISH).equals(code) ? "" : code;
  }

  /** The code of three letters of a tag's language; the tag itself where it has none. */
  public static String three(String tag) {
    String base = tag.split("-", 2)[0];
    try {
      String code = Locale.of(base).getISO3Language();
      return code.isEmpty() ? tag : code;
    } catch (MissingResourceException e) {
      return base;
    }
  }

  private static String ofThree(String code) {
    String two = BY_WORD.getOrDefault(code, LIBRARY_CODES.getOrDefault(code, ""));
    if (!two.isEmpty()) {
      return two;
    }
    boolean of639 = !Locale.of(code).getDisplayLanguage(Locale.ENGLISH).equals(code);
    return of639 || code.equals("mul") || code.equals("und") ? code : "";
  }

  private static void put(String word, String code) {
    BY_WORD.putIfAbsent(Folded.fold(word), code);
  }
}
