package org.researchhub.formats.legacypage;

import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a page sets its labelled publications, learnt from them: the distances between and inside
 * them, and the shape of their titles.
 *
 * @param between the least distance above a label that follows a text
 * @param inside the greatest distance between a title and its text
 * @param titleShape empty when the page has no shapes, or several
 */
record Spacing(int between, int inside, String titleShape) {

  static Spacing of(List<Line> lines, Kind[] kinds, NavigableMap<Integer, Anchor> anchors) {
    int between = Integer.MAX_VALUE;
    int inside = 0;
    Set<String> shapes = new TreeSet<>();
    int titles = 0;
    for (var anchor : anchors.entrySet()) {
      int label = anchor.getKey();
      int start = anchor.getValue().titleAbove() ? label - 1 : label;
      if (label != anchors.firstKey() && start > 0 && endsPublication(kinds[start - 1])) {
        between = Math.min(between, lines.get(start).gap());
      }
      int title = label + 1;
      if (!anchor.getValue().titleAbove()
          && !anchor.getValue().titleInside()
          && title < lines.size()
          && !anchors.containsKey(title)) {
        shapes.add(lines.get(title).shape());
        titles++;
        if (title + 1 < lines.size() && kinds[title + 1] == Kind.PROSE) {
          inside = Math.max(inside, lines.get(title + 1).gap());
        }
      }
    }
    return new Spacing(
        between, inside, shapes.size() == 1 && titles >= 2 ? shapes.iterator().next() : "");
  }

  private static boolean endsPublication(Kind kind) {
    return kind == Kind.PROSE || kind == Kind.SENTENCE || kind == Kind.MORE || kind == Kind.ASIDE;
  }

  /** The page sets its publications further apart than their parts. */
  boolean tells() {
    return between != Integer.MAX_VALUE && between > inside;
  }

  /** Stands as far from the line above as publications do. */
  boolean apart(Line line) {
    return tells() && line.gap() >= between;
  }

  /** Stands as near to the line above as the parts of one publication do. */
  boolean near(Line line) {
    return tells() && line.gap() < between;
  }
}
