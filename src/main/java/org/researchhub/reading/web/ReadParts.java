package org.researchhub.reading.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import org.researchhub.files.DocumentText.Unit;

/**
 * Cuts a document's units into parts that a poor line can carry. A unit that is too large for one
 * part, such as the only section of a long web page, is divided between paragraphs.
 */
final class ReadParts {

  private static final int MOST_UNITS = 20;

  /** Leaves room within 30 kB for the shell of the page and the marks around the text. */
  private static final int MOST_COMPRESSED = 20_000;

  /** What repeats itself compresses to little, and is still too much for a small browser. */
  private static final int MOST_CHARACTERS = 150_000;

  private ReadParts() {}

  /**
   * From the first to the last unit, both included, counted from 0.
   *
   * @param piece which piece of the one unit this is, 1 for the first
   * @param pieces into how many pieces the one unit is divided; 1 when the units are whole
   */
  record Part(int from, int to, int piece, int pieces) {
    boolean holds(int unit, int wanted) {
      return from <= unit && unit <= to && (pieces == 1 ? wanted == 1 : piece == wanted);
    }

    /** The paragraphs of a unit that this part shows. */
    List<String> paragraphs(Unit unit) {
      return pieces == 1 ? lines(unit) : divided(unit).get(piece - 1);
    }
  }

  /** All parts, in order, each with as many units as a line can carry. */
  static List<Part> of(List<Unit> units) {
    return cut(units, MOST_UNITS);
  }

  /** One part for every unit, or several where one is too large. */
  static List<Part> oneByOne(List<Unit> units) {
    return cut(units, 1);
  }

  private static List<Part> cut(List<Unit> units, int mostUnits) {
    var parts = new ArrayList<Part>();
    int from = 0;
    int size = 0;
    for (int i = 0; i < units.size(); i++) {
      // Alone a unit compresses worse than among others, so that this is on the safe side.
      int compressed = compressed(units.get(i).text());
      boolean large = isTooLarge(units.get(i).text(), compressed);
      if (i > from && (large || i - from >= mostUnits || size + compressed > MOST_COMPRESSED)) {
        parts.add(new Part(from, i - 1, 1, 1));
        from = i;
        size = 0;
      }
      size += compressed;
      if (large) {
        int pieces = divided(units.get(i)).size();
        for (int piece = 1; piece <= pieces; piece++) {
          parts.add(new Part(i, i, piece, pieces));
        }
        from = i + 1;
        size = 0;
      }
    }
    if (from < units.size()) {
      parts.add(new Part(from, units.size() - 1, 1, 1));
    }
    return List.copyOf(parts);
  }

  private static List<String> lines(Unit unit) {
    return unit.text().lines().filter(line -> !line.isBlank()).toList();
  }

  private static List<List<String>> divided(Unit unit) {
    var pieces = new ArrayList<List<String>>();
    divide(lines(unit), pieces);
    return pieces;
  }

  /** Halves until every piece is small enough; the halves are of whole paragraphs if there are. */
  private static void divide(List<String> paragraphs, List<List<String>> pieces) {
    String text = String.join("\n", paragraphs);
    if (!isTooLarge(text, compressed(text))) {
      pieces.add(paragraphs);
    } else if (paragraphs.size() > 1) {
      int middle = middle(paragraphs, text.length());
      divide(paragraphs.subList(0, middle), pieces);
      divide(paragraphs.subList(middle, paragraphs.size()), pieces);
    } else {
      int middle = wordAfter(text, text.length() / 2);
      divide(List.of(text.substring(0, middle).strip()), pieces);
      divide(List.of(text.substring(middle).strip()), pieces);
    }
  }

  /** How many paragraphs make the first half: at least one, and not all. */
  private static int middle(List<String> paragraphs, int length) {
    int characters = 0;
    int count = 0;
    while (count < paragraphs.size() - 1 && characters < length / 2) {
      characters += paragraphs.get(count).length();
      count++;
    }
    return Math.max(1, count);
  }

  private static int wordAfter(String text, int middle) {
    int space = text.indexOf(' ', middle);
    if (space > 0 && space < middle + 1000) {
      return space;
    }
    return Character.isLowSurrogate(text.charAt(middle)) ? middle + 1 : middle;
  }

  private static boolean isTooLarge(String text, int compressed) {
    return compressed > MOST_COMPRESSED || text.length() > MOST_CHARACTERS;
  }

  private static int compressed(String text) {
    var deflater = new Deflater();
    try {
      deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
      deflater.finish();
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        deflater.deflate(buffer);
      }
      return (int) deflater.getBytesWritten();
    } finally {
      deflater.end();
    }
  }
}
