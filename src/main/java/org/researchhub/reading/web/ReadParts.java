package org.researchhub.reading.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import org.researchhub.files.DocumentText.Unit;

/** Cuts a document's units into parts that a poor line can carry. */
final class ReadParts {

  private static final int MOST_UNITS = 20;

  /** Leaves room within 30 kB for the shell of the page and the marks around the text. */
  private static final int MOST_COMPRESSED = 20_000;

  private ReadParts() {}

  /** From the first to the last unit, both included, counted from 0. */
  record Part(int from, int to) {
    boolean holds(int unit) {
      return from <= unit && unit <= to;
    }
  }

  /** All parts, in order; a unit that is too large for one stands alone. */
  static List<Part> of(List<Unit> units) {
    var parts = new ArrayList<Part>();
    int from = 0;
    int size = 0;
    for (int i = 0; i < units.size(); i++) {
      int compressed = compressed(units.get(i));
      if (i > from && (i - from >= MOST_UNITS || size + compressed > MOST_COMPRESSED)) {
        parts.add(new Part(from, i - 1));
        from = i;
        size = 0;
      }
      size += compressed;
    }
    if (from < units.size()) {
      parts.add(new Part(from, units.size() - 1));
    }
    return List.copyOf(parts);
  }

  /** Alone it compresses worse than among others, so that this is on the safe side. */
  private static int compressed(Unit unit) {
    var deflater = new Deflater();
    try {
      deflater.setInput(unit.text().getBytes(StandardCharsets.UTF_8));
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
