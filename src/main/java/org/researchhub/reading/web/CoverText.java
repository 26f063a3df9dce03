package org.researchhub.reading.web;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks a text into lines of about equal width, as its script allows. */
final class CoverText {

  private static final String MORE = "…";

  private CoverText() {}

  /**
   * The text without what an XML document cannot hold and without signs that turn the direction of
   * what follows; what is beyond a bound is told by an ellipsis.
   *
   * @param most characters
   */
  static String clean(String text, int most) {
    int[] signs =
        text.strip()
            .replaceAll("\\s+", " ")
            .codePoints()
            .filter(CoverText::isShown)
            .limit(most + 1L)
            .toArray();
    return signs.length <= most
        ? new String(signs, 0, signs.length)
        : new String(signs, 0, most).strip() + MORE;
  }

  private static boolean isShown(int sign) {
    boolean turning = sign >= 0x202A && sign <= 0x202E || sign >= 0x2066 && sign <= 0x2069;
    int type = Character.getType(sign);
    return !turning
        && type != Character.CONTROL
        && type != Character.SURROGATE
        && type != Character.UNASSIGNED;
  }

  /** Whether the first letter that has a direction reads from the right. */
  static boolean isFromRight(String text) {
    return text.codePoints()
        .mapToObj(Character::getDirectionality)
        .filter(direction ->
            direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
        .findFirst()
        .map(direction -> direction != Character.DIRECTIONALITY_LEFT_TO_RIGHT)
        .orElse(false);
  }

  /** How wide a text is, in widths of a small Latin letter, roughly. */
  static int width(String text) {
    return text.codePoints().map(CoverText::width).sum();
  }

  private static int width(int sign) {
    int type = Character.getType(sign);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean full =
        Character.isIdeographic(sign)
            || sign >= 0x3000 && sign <= 0x30FF
            || sign >= 0xAC00 && sign <= 0xD7A3
            || sign >= 0xFF00 && sign <= 0xFF60
            || sign > 0xFFFF;
    return full ? 2 : 1;
  }

  /**
   * The text in lines, broken where its script may be broken, inside a word only when the word is
   * wider than a line.
   *
   * @param most lines; what is left over is told by an ellipsis
   */
  static List<String> lines(String text, Locale locale, int wide, int most) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String piece : pieces(text, locale, wide)) {
      if (width(line + piece.stripTrailing()) > wide && !line.isEmpty()) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      line.append(piece);
    }
    lines.add(line.toString().strip());
    return lines.size() <= most ? List.copyOf(lines) : shortened(lines.subList(0, most), wide);
  }

  private static List<String> shortened(List<String> lines, int wide) {
    var shortened = new ArrayList<>(lines);
    String last = lines.getLast();
    while (width(last) >= wide) {
      last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
    }
    shortened.set(shortened.size() - 1, last.strip() + MORE);
    return List.copyOf(shortened);
  }

  private static List<String> pieces(String text, Locale locale, int wide) {
    var pieces = new ArrayList<String>();
    for (String piece : parts(text, BreakIterator.getLineInstance(locale))) {
      if (width(piece.strip()) <= wide) {
        pieces.add(piece);
      } else {
        pieces.addAll(parts(piece, BreakIterator.getCharacterInstance(locale)));
      }
    }
    return pieces;
  }

  private static List<String> parts(String text, BreakIterator breaks) {
    var parts = new ArrayList<String>();
    breaks.setText(text);
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      parts.add(text.substring(from, to));
      from = to;
    }
    return parts;
  }
}
