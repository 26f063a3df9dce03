package org.researchhub.formats.citations;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The language in which a style says "edited by", "available at" and the months. */
final class StyleLocale {

  private static final String FALLBACK = "en-US";
  private static final Pattern OWN =
      Pattern.compile("<style\\b[^>]*\\sdefault-locale=\"([A-Za-z-]+)\"");

  private StyleLocale() {}

  /**
   * The locale for a reader's language: the style's own kind of it, else the usual one; English
   * where there is none.
   */
  static String of(String language, String instructions) {
    Matcher own = OWN.matcher(instructions);
    if (own.find() && own.group(1).startsWith(language + "-") && there(own.group(1))) {
      return own.group(1);
    }
    ULocale likely = ULocale.addLikelySubtags(ULocale.forLanguageTag(language));
    String tag = likely.getLanguage();
    return List.of(
            tag,
            tag + "-" + likely.getCountry(),
            tag + "-" + likely.getScript() + "-" + likely.getCountry())
        .stream()
        .filter(StyleLocale::there)
        .findFirst()
        .orElse(FALLBACK);
  }

  private static boolean there(String tag) {
    return StyleLocale.class.getResource("/locales-" + tag + ".xml") != null;
  }
}
