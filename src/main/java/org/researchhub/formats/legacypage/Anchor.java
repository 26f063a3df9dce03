package org.researchhub.formats.legacypage;

import java.util.List;

/**
 * A line that begins a publication.
 *
 * @param label empty when only publishers are printed
 * @param titleAbove the title stands above this line
 * @param titleInside the last cell is the title
 */
record Anchor(String label, List<String> publishers, boolean titleAbove, boolean titleInside) {

  static Anchor ofLabel(String label) {
    return new Anchor(label, List.of(), false, false);
  }

  static Anchor ofPublishers(String publishers) {
    return new Anchor("", List.of(publishers), false, false);
  }
}
