package org.researchhub.files.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRange;

/**
 * Which parts of a file are asked for.
 *
 * @param satisfiable false when parts were asked for and the file has none of them
 * @param parts empty for the whole file
 */
record Ranges(boolean satisfiable, List<Part> parts) {

  private static final Ranges WHOLE = new Ranges(true, List.of());
  private static final int MOST = 20;

  /** From the first to the last byte, both included. */
  record Part(long from, long to) {
    long length() {
      return to - from + 1;
    }
  }

  /**
   * What cannot be understood, is asked of another state of the file, or comes to more than the
   * whole file, is answered with the whole.
   */
  static Ranges asked(@Nullable String range, @Nullable String ifRange, String tag, long size) {
    if (range == null || (ifRange != null && !ifRange.strip().equals(tag))) {
      return WHOLE;
    }
    List<HttpRange> asked;
    try {
      asked = HttpRange.parseRanges(range);
    } catch (IllegalArgumentException e) {
      return WHOLE;
    }
    var parts = new ArrayList<Part>();
    for (HttpRange one : asked) {
      part(one, size, parts);
    }
    if (parts.isEmpty()) {
      return asked.isEmpty() ? WHOLE : new Ranges(false, List.of());
    }
    long sum = parts.stream().mapToLong(Part::length).sum();
    return parts.size() > MOST || sum > size ? WHOLE : new Ranges(true, List.copyOf(parts));
  }

  private static void part(HttpRange asked, long size, List<Part> parts) {
    long from = asked.getRangeStart(size);
    if (from < size && size > 0) {
      parts.add(new Part(from, Math.min(asked.getRangeEnd(size), size - 1)));
    }
  }
}
