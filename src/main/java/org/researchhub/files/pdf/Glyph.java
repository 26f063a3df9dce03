package org.researchhub.files.pdf;

/**
 * One drawn sign, in the coordinates of a reader who has turned the page so that it stands upright:
 * x to the right, y downwards, in points.
 *
 * @param text its characters in logical order, without presentation forms
 * @param y the line that it stands on
 * @param height of a capital letter, about
 * @param space width from which a gap before or after it is a space
 */
record Glyph(String text, float x0, float x1, float y, float height, float space) {

  boolean blank() {
    return text.isBlank();
  }

  float width() {
    return x1 - x0;
  }

  /** Whether it is drawn over another sign and belongs to it. */
  boolean mark() {
    return text.length() == 1 && Signs.mark(text.charAt(0));
  }
}
