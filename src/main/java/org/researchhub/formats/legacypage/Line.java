package org.researchhub.formats.legacypage;

import java.util.List;

/**
 * One printed line of a page.
 *
 * @param raw with the widths of its gaps and the seams of its elements
 * @param gap how far it stands from the line above: 0 directly below, 1 one blank line, and so on
 * @param shape the element and emphasis it is printed in; empty in plain text
 * @param menu made of nothing but several links
 */
record Line(
    int number, String raw, String text, int gap, String shape, boolean menu, List<String> links) {

  static Line of(int number, String raw, int gap) {
    return new Line(number, raw, Printed.clean(raw), gap, "", false, List.of());
  }

  int length() {
    return text.length();
  }

  Line withRaw(String other) {
    return new Line(number, other, Printed.clean(other), gap, shape, menu, links);
  }

  Line withGap(int other) {
    return new Line(number, raw, text, other, shape, menu, links);
  }
}
