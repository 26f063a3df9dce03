package org.researchhub.formats.legacypage;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.researchhub.formats.record.Folded;

/** How printed text is compared and cleaned. */
final class Printed {

  /** Stands in a line's raw text where an inline element of a page begins or ends. */
  static final char SEAM = '\uE000';

  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF\\uE000]");
  private static final Pattern SPACE =
      Pattern.compile(
          "[\\s\\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]+");
  private static final Pattern WIDE_GAP = Pattern.compile("[ \\u00A0\\u2000-\\u200A\\u3000]{13,}+");

  private Printed() {}

  /** With no gap wider than twelve, so that no pattern runs over long empty stretches. */
  static String narrow(String raw) {
    return WIDE_GAP.matcher(raw).replaceAll("            ");
  }

  /** One line with single plain spaces, nothing invisible. */
  static String clean(String raw) {
    String visible = INVISIBLE.matcher(raw).replaceAll("");
    String spaced = SPACE.matcher(visible).replaceAll(" ").strip();
    return Normalizer.normalize(spaced, Normalizer.Form.NFC);
  }

  /** Without spaces and seams at either end; its gaps inside stay. */
  static String trim(String raw) {
    int start = 0;
    int end = raw.length();
    while (start < end && blank(raw.charAt(start))) {
      start++;
    }
    while (end > start && blank(raw.charAt(end - 1))) {
      end--;
    }
    return raw.substring(start, end);
  }

  private static boolean blank(char c) {
    return c == SEAM || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Without case and accents, with straight apostrophes; for comparing, never for showing. */
  static String fold(String text) {
    return Folded.fold(text);
  }

  static String[] words(String text) {
    return Folded.words(text);
  }

  static boolean hasLetter(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  static boolean startsLowerCase(String text) {
    return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
  }
}
