package org.researchhub.formats.citations;

/**
 * One citation in a style.
 *
 * @param label what a numbered style puts before the first entry of a list, e.g. "1."; else empty
 * @param text on one line
 * @param html the same with {@code i}, {@code b}, {@code sup}, {@code sub} and {@code bdi} alone,
 *     safe to stand in a page
 */
public record FormattedCitation(String label, String text, String html) {

  /** As it stands in a list, on one line. */
  String numbered(long number) {
    return label.isEmpty() ? text : label.replace("1", Long.toString(number)) + " " + text;
  }
}
