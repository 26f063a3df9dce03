package org.researchhub.formats.record;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.researchhub.platform.CleanText;

/** Longer texts: paragraphs stay apart, everything within one is on one line. */
final class Paragraphs {

  private Paragraphs() {}

  static String of(String text) {
    return text.chars().anyMatch(Paragraphs::isBreak) ? apart(text) : CleanText.oneLine(text);
  }

  private static boolean isBreak(int c) {
    return c >= '\n' && c <= '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  private static String apart(String text) {
    return Arrays.stream(text.strip().split("\\R[ \\t]*\\R"))
        .map(CleanText::oneLine)
        .filter(paragraph -> !paragraph.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }
}
