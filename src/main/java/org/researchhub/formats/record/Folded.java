package org.researchhub.formats.record;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Printed text without case and accents; for comparing, never for showing. */
public final class Folded {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Folded() {}

  /** With straight apostrophes, without blanks at the ends. */
  public static String fold(String text) {
    if (text.chars().allMatch(c -> c < 128)) {
      return text.toLowerCase(Locale.ROOT).strip();
    }
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    return MARKS.matcher(apart).replaceAll("").replace('’', '\'').toLowerCase(Locale.ROOT).strip();
  }

  public static String[] words(String text) {
    String folded = fold(text);
    var words = new StringBuilder(folded.length());
    int c;
    for (int i = 0; i < folded.length(); i += Character.charCount(c)) {
      c = folded.codePointAt(i);
      if (Character.isLetter(c) || c == '\'' || isNumber(c)) {
        words.appendCodePoint(c);
      } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
    return words.isEmpty() ? new String[0] : words.toString().split(" ");
  }

  private static boolean isNumber(int c) {
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> false;
    };
  }
}
