package org.researchhub.formats.record;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.researchhub.platform.CleanText;

/** Names as records print them. They stay as printed but for the space after the comma. */
public final class Names {

  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
  private static final Pattern BODY =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:universit\\p{L}*|institut\\p{L}*|ministr\\p{L}*|minister\\p{L}*|cent(?:re|er|rum|ro)|united"
              + " nations|nations|office|organi[sz]ation\\p{L}*|organisation|committee|commission|council|conseil|consejo"
              + "|association|society|société|agency|agence|fund|foundation|fondation|stiftung|department|departamento|bureau"
              + "|group|network|programme|program|project|consortium|federation|union|bank|government|embassy|academy|college|school|hospital|press|verlag|publishers?|ltd|inc|gmbh|for"
              + " children|international)(?!\\p{L})");
  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{3,10}(?:[/ -]\\p{Lu}{2,10})*");
  private static final Set<String> PARTICLES =
      Set.of(
          "von", "van", "de", "der", "den", "del", "della", "di", "da", "du", "la", "le", "zu",
          "zur", "zum", "dos", "das", "do", "ten", "ter", "af", "al", "el", "bin", "ibn");
  private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

  private Names() {}

  /** "Family, Given" with one space after each comma. */
  public static String tidy(String printed) {
    String line = CleanText.oneLine(printed);
    String spaced = COMMA.matcher(line).replaceAll(", ").strip();
    return spaced.endsWith(",") ? spaced.substring(0, spaced.length() - 1) : spaced;
  }

  /** Whether a name in a list of authors is a body's, in a form that does not tell. */
  public static boolean isBody(String name) {
    if (name.indexOf(',') > 0) {
      return false;
    }
    boolean initials = INITIALS.matcher(name).matches();
    return initials || BODY.matcher(name).find();
  }

  /** "Given von Family" and "von Family, Jr, Given" as "von Family, Given[, Jr]". */
  public static String inverted(String printed) {
    String name = CleanText.oneLine(printed);
    if (name.indexOf(',') >= 0) {
      String[] parts = COMMA.split(name, 3);
      boolean suffix = parts.length == 3;
      return tidy(suffix ? parts[0] + ", " + parts[2] + ", " + parts[1] : name);
    }
    List<String> words = List.of(name.split(" "));
    int last = words.size() - 1;
    boolean suffix =
        last > 1 && SUFFIXES.contains(words.get(last).toLowerCase(java.util.Locale.ROOT));
    int family = suffix ? last - 1 : last;
    for (int i = 1; i < family; i++) {
      if (PARTICLES.contains(words.get(i))) {
        family = i;
      }
    }
    while (family > 1 && PARTICLES.contains(words.get(family - 1))) {
      family--;
    }
    if (family <= 0) {
      return name;
    }
    return String.join(" ", words.subList(family, suffix ? last : last + 1))
        + ", "
        + String.join(" ", words.subList(0, family))
        + (suffix ? ", " + words.get(last) : "");
  }
}
