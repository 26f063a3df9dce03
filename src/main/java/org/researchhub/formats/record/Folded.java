package org.researchhub.formats.record;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Printed text without case and accents; for comparing, never for showing. */
public final class Folded {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern WORD_BREAK = Pattern.compile("[^\\p{L}\\p{N}']+");

  private Folded() {}

  /** With straight apostrophes, without blanks at the ends. */
  public static String fold(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    return MARKS.matcher(apart).replaceAll("").replace('’', '\'').toLowerCase(Locale.ROOT).strip();
  }

  public static String[] words(String text) {
    String folded = WORD_BREAK.matcher(fold(text)).replaceAll(" ").strip();
    return folded.isEmpty() ? new String[0] : folded.split(" ");
  }
}
