package org.researchhub.files.pdf;

import java.util.ArrayList;
import java.util.List;

/** Signs that stand side by side on one line without a wide gap. */
final class Segment {

  /** A gap that words of one line do not have, in heights of a capital. */
  private static final float WIDE = 1.5f;

  private static final float SAME_LINE = 0.6f;

  private final List<Glyph> glyphs = new ArrayList<>();
  private float x0 = Float.MAX_VALUE;
  private float x1 = -Float.MAX_VALUE;
  private float y;
  private float height;

  static List<Segment> of(List<Glyph> drawn) {
    var segments = new ArrayList<Segment>();
    Segment current = null;
    for (Glyph glyph : drawn) {
      if (current == null || !current.takes(glyph)) {
        if (glyph.blank()) {
          continue;
        }
        current = new Segment();
        segments.add(current);
      }
      current.add(glyph);
    }
    return segments;
  }

  private boolean takes(Glyph glyph) {
    float larger = Math.max(height, glyph.height());
    if (Math.abs(glyph.y() - y) > SAME_LINE * larger) {
      return false;
    }
    float gap = Math.max(glyph.x0() - x1, x0 - glyph.x1());
    return gap < WIDE * larger;
  }

  private void add(Glyph glyph) {
    glyphs.add(glyph);
    x0 = Math.min(x0, glyph.x0());
    if (!glyph.blank()) {
      x1 = Math.max(x1, glyph.x1());
      if (glyph.height() > height) {
        height = glyph.height();
        y = glyph.y();
      }
    }
  }

  /** Whether another stands on the same line. */
  boolean level(Segment other) {
    return Math.abs(other.y - y) <= SAME_LINE * Math.max(height, other.height);
  }

  boolean overlaps(Segment other) {
    return Math.min(x1, other.x1) - Math.max(x0, other.x0) > 0;
  }

  List<Glyph> glyphs() {
    return glyphs;
  }

  float x0() {
    return x0;
  }

  float x1() {
    return x1;
  }

  float top() {
    return y - height;
  }

  float bottom() {
    return y;
  }

  float y() {
    return y;
  }

  float height() {
    return height;
  }

  float width() {
    return x1 - x0;
  }
}
