package org.researchhub.files.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which a page's segments are read. The order of drawing is nearly always right, and
 * knows what no geometry can; only when it plainly jumps about are the segments ordered by the
 * white space between them: columns first, then what stands above before what stands below.
 */
final class ReadingOrder {

  private static final int DEEPEST = 40;

  private final boolean rightToLeft;

  private ReadingOrder(boolean rightToLeft) {
    this.rightToLeft = rightToLeft;
  }

  static List<Segment> of(List<Segment> drawn, boolean rightToLeft) {
    if (drawn.size() < 8 || !jumps(drawn)) {
      return drawn;
    }
    var ordered = new ArrayList<Segment>(drawn.size());
    new ReadingOrder(rightToLeft).cut(drawn, ordered, 0);
    return ordered;
  }

  /** Rows drawn across two columns of running text, or lines drawn upwards again and again. */
  private static boolean jumps(List<Segment> drawn) {
    float width = right(drawn) - left(drawn);
    int across = 0;
    int upwards = 0;
    for (int i = 1; i < drawn.size(); i++) {
      Segment before = drawn.get(i - 1);
      Segment now = drawn.get(i);
      if (before.level(now)) {
        if (!before.overlaps(now) && before.width() > width / 4 && now.width() > width / 4) {
          across++;
        }
      } else if (now.y() < before.y() && before.overlaps(now)) {
        upwards++;
      }
    }
    return across >= Math.max(5, drawn.size() / 4) || upwards >= Math.max(5, drawn.size() / 5);
  }

  private void cut(List<Segment> region, List<Segment> ordered, int depth) {
    if (region.size() < 2 || depth > DEEPEST) {
      rows(region, ordered);
      return;
    }
    float height = median(region);
    float gutter = gap(region, false, 1.2f * height);
    if (!Float.isNaN(gutter) && columns(region, gutter)) {
      List<Segment> left = new ArrayList<>();
      List<Segment> right = new ArrayList<>();
      region.forEach(segment -> (segment.x1() <= gutter ? left : right).add(segment));
      cut(rightToLeft ? right : left, ordered, depth + 1);
      cut(rightToLeft ? left : right, ordered, depth + 1);
      return;
    }
    float line = gap(region, true, 0.8f * height);
    if (Float.isNaN(line)) {
      rows(region, ordered);
      return;
    }
    List<Segment> above = new ArrayList<>();
    List<Segment> below = new ArrayList<>();
    region.forEach(segment -> (segment.bottom() <= line ? above : below).add(segment));
    cut(above, ordered, depth + 1);
    cut(below, ordered, depth + 1);
  }

  /** Running text fills its column; the cells of a table do not. */
  private static boolean columns(List<Segment> region, float gutter) {
    List<Segment> left = region.stream().filter(segment -> segment.x1() <= gutter).toList();
    List<Segment> right = region.stream().filter(segment -> segment.x1() > gutter).toList();
    return full(left) && full(right);
  }

  private static boolean full(List<Segment> column) {
    if (column.size() < 3) {
      return false;
    }
    float width = right(column) - left(column);
    double filled = column.stream().mapToDouble(Segment::width).sum() / column.size();
    return filled > width * 0.55;
  }

  private void rows(List<Segment> region, List<Segment> ordered) {
    var sorted = new ArrayList<>(region);
    sorted.sort(Comparator.comparingDouble(Segment::y));
    for (int from = 0; from < sorted.size(); ) {
      int to = from + 1;
      while (to < sorted.size() && sorted.get(from).level(sorted.get(to))) {
        to++;
      }
      List<Segment> row = sorted.subList(from, to);
      row.sort(Comparator.comparingDouble(segment -> rightToLeft ? -segment.x1() : segment.x0()));
      ordered.addAll(row);
      from = to;
    }
  }

  /** The middle of the widest gap, not a number when none is wide enough. */
  private static float gap(List<Segment> region, boolean vertical, float least) {
    var sorted = new ArrayList<>(region);
    sorted.sort(Comparator.comparingDouble(one -> vertical ? one.top() : one.x0()));
    float end = vertical ? sorted.getFirst().bottom() : sorted.getFirst().x1();
    float widest = least;
    float middle = Float.NaN;
    for (Segment segment : sorted) {
      float start = vertical ? segment.top() : segment.x0();
      if (start - end > widest) {
        widest = start - end;
        middle = (start + end) / 2;
      }
      end = Math.max(end, vertical ? segment.bottom() : segment.x1());
    }
    return middle;
  }

  private static float median(List<Segment> region) {
    return (float)
        region.stream().mapToDouble(Segment::height).sorted().toArray()[region.size() / 2];
  }

  private static float left(List<Segment> region) {
    return (float) region.stream().mapToDouble(Segment::x0).min().orElse(0);
  }

  private static float right(List<Segment> region) {
    return (float) region.stream().mapToDouble(Segment::x1).max().orElse(0);
  }
}
