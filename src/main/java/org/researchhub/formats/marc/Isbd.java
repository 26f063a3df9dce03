package org.researchhub.formats.marc;

import java.util.regex.Pattern;

/** The punctuation that cataloguing puts between the parts of a description. */
final class Isbd {

  private static final Pattern BETWEEN = Pattern.compile("\\s*[/:;=,]+\\s*$|\\s+\\.$");
  private static final Pattern STOP = Pattern.compile("(?<=[\\p{Ll}\\p{Lo}\\d)]{2})\\.$");

  private Isbd() {}

  /** Without what leads to the next part. */
  static String end(String value) {
    return BETWEEN.matcher(value.strip()).replaceAll("").strip();
  }

  /** Without the full stop at the end of a description either, unless it is part of dots. */
  static String stop(String value) {
    String end = end(value);
    return STOP.matcher(end).replaceAll("");
  }

  /** A date or place without the brackets of what the cataloguer added. */
  static String plain(String value) {
    return end(value.replaceAll("[\\[\\]]", ""));
  }
}
