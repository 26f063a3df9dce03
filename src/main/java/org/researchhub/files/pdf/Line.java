package org.researchhub.files.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One printed line: its text in logical order, and where it stands.
 *
 * @param gaps whether it is made of pieces far apart, like the row of a table
 */
record Line(
    String text, float x0, float x1, float y, float height, boolean rightToLeft, boolean gaps) {

  private static final Comparator<Glyph> LEFT_TO_RIGHT = Comparator.comparingDouble(Glyph::x0);

  /** The lines of segments in reading order. */
  static List<Line> of(List<Segment> segments, boolean rightToLeftPage, RightToLeft order) {
    var lines = new ArrayList<Line>();
    for (int from = 0; from < segments.size(); ) {
      int to = from + 1;
      while (to < segments.size() && segments.get(to - 1).level(segments.get(to))) {
        to++;
      }
      lines.add(line(segments.subList(from, to), rightToLeftPage, order));
      from = to;
    }
    return lines;
  }

  private static Line line(List<Segment> row, boolean rightToLeftPage, RightToLeft order) {
    var glyphs = new ArrayList<Glyph>();
    row.forEach(segment -> glyphs.addAll(segment.glyphs()));
    List<Glyph> shown = withMarks(withoutDoubles(sorted(glyphs)));
    int balance = 0;
    boolean anyRightToLeft = false;
    for (Glyph glyph : shown) {
      if (!glyph.text().isEmpty()) {
        char c = glyph.text().charAt(0);
        if (Signs.rightToLeft(c)) {
          balance++;
          anyRightToLeft = true;
        } else if (Signs.leftToRight(c)) {
          balance--;
        }
      }
    }
    boolean rightToLeft = balance > 0 || balance == 0 && rightToLeftPage;
    List<String> pieces = spaced(shown);
    String text = anyRightToLeft ? order.logical(pieces, rightToLeft) : String.join("", pieces);
    Segment first = row.getFirst();
    float x0 = first.x0();
    float x1 = first.x1();
    float height = 0;
    for (Segment segment : row) {
      x0 = Math.min(x0, segment.x0());
      x1 = Math.max(x1, segment.x1());
      height = Math.max(height, segment.height());
    }
    return new Line(text.strip(), x0, x1, first.y(), height, rightToLeft, gaps(shown, 4 * height));
  }

  private static boolean gaps(List<Glyph> glyphs, float wide) {
    Glyph before = null;
    for (Glyph glyph : glyphs) {
      if (!glyph.blank()) {
        if (before != null && glyph.x0() - before.x1() > wide) {
          return true;
        }
        before = glyph;
      }
    }
    return false;
  }

  private static List<Glyph> sorted(List<Glyph> glyphs) {
    for (int i = 1; i < glyphs.size(); i++) {
      if (glyphs.get(i).x0() < glyphs.get(i - 1).x0()) {
        glyphs.sort(LEFT_TO_RIGHT);
        break;
      }
    }
    return glyphs;
  }

  /** A sign drawn twice, almost at the same place, is a way to print it bold. */
  private static List<Glyph> withoutDoubles(List<Glyph> glyphs) {
    var kept = new ArrayList<Glyph>(glyphs.size());
    for (Glyph glyph : glyphs) {
      boolean twice = false;
      for (int back = kept.size() - 1; back >= 0 && back >= kept.size() - 3; back--) {
        Glyph other = kept.get(back);
        twice |=
            glyph.x0() - other.x0() < 0.3f * glyph.width()
                && Math.abs(glyph.y() - other.y()) < 0.3f * glyph.height()
                && other.text().equals(glyph.text());
      }
      if (!twice) {
        kept.add(glyph);
      }
    }
    return kept;
  }

  /** Puts each mark on the sign that it is drawn over. */
  private static List<Glyph> withMarks(List<Glyph> glyphs) {
    if (glyphs.stream().noneMatch(Glyph::mark)) {
      return glyphs;
    }
    var bases = new ArrayList<Glyph>(glyphs.size());
    glyphs.stream().filter(glyph -> !glyph.mark()).forEach(bases::add);
    for (Glyph mark : glyphs) {
      if (mark.mark()) {
        put(mark, bases);
      }
    }
    bases.sort(LEFT_TO_RIGHT);
    return bases;
  }

  private static void put(Glyph mark, List<Glyph> bases) {
    float middle = (mark.x0() + mark.x1()) / 2;
    int best = -1;
    float nearest = Float.MAX_VALUE;
    for (int i = 0; i < bases.size(); i++) {
      Glyph base = bases.get(i);
      float distance = Math.abs((base.x0() + base.x1()) / 2 - middle);
      if (!base.blank() && middle >= base.x0() && middle <= base.x1() && distance < nearest) {
        best = i;
        nearest = distance;
      }
    }
    if (best < 0) {
      bases.add(mark);
    } else {
      Glyph base = bases.get(best);
      String text = Signs.marked(base.text(), mark.text());
      bases.set(best, new Glyph(text, base.x0(), base.x1(), base.y(), base.height(), base.space()));
    }
  }

  /** One piece a sign, in the order of paper, and a space wherever there is one to be seen. */
  private static List<String> spaced(List<Glyph> glyphs) {
    var pieces = new ArrayList<String>(glyphs.size() + 16);
    Glyph before = null;
    for (Glyph glyph : glyphs) {
      if (glyph.blank()) {
        if (!pieces.isEmpty() && !pieces.getLast().equals(" ")) {
          pieces.add(" ");
        }
      } else {
        if (before != null && !pieces.getLast().equals(" ") && apart(before, glyph)) {
          pieces.add(" ");
        }
        pieces.add(glyph.text());
        before = glyph;
      }
    }
    return pieces;
  }

  private static boolean apart(Glyph left, Glyph right) {
    float gap = right.x0() - left.x1();
    boolean unspaced =
        Signs.unspaced(left.text().charAt(0)) && Signs.unspaced(right.text().charAt(0));
    return gap > (unspaced ? right.height() : Math.max(left.space(), right.space()));
  }
}
