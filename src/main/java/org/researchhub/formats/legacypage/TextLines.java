package org.researchhub.formats.legacypage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The printed lines of a page saved as plain text; paragraphs that were folded are unfolded. */
final class TextLines {

  private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\n\\r\\f\\u2028\\u2029]");
  private static final Pattern LINK_NUMBER = Pattern.compile("\\[\\d{1,3}](?=\\S)");
  private static final Pattern LINK_TARGET = Pattern.compile("^\\s*\\d{1,3}\\.\\s+\\S+:\\S+\\s*$");
  private static final int WIDEST_FOLD = 100;
  private static final int NARROWEST_FOLD = 50;

  private TextLines() {}

  static List<Line> of(String text) {
    String[] printed = LINE_END.split(text, -1);
    boolean numbered = LINK_NUMBER.matcher(text).results().limit(3).count() == 3;
    var lines = new ArrayList<Line>();
    int blank = 0;
    for (int i = 0; i < printed.length; i++) {
      String raw = numbered ? LINK_NUMBER.matcher(printed[i]).replaceAll("") : printed[i];
      if (Printed.clean(raw).isEmpty() || (numbered && LINK_TARGET.matcher(raw).matches())) {
        blank++;
      } else {
        lines.add(
            Line.of(i + 1, Printed.narrow(raw.stripTrailing().replace(Printed.SEAM, ' ')), blank));
        blank = 0;
      }
    }
    return unfold(lines);
  }

  private static List<Line> unfold(List<Line> lines) {
    int width = foldWidth(lines);
    if (width == 0) {
      return lines;
    }
    var whole = new ArrayList<Line>();
    String last = "";
    for (Line line : lines) {
      if (line.gap() == 0 && !whole.isEmpty() && folded(last, line, width)) {
        Line before = whole.removeLast();
        whole.add(before.withRaw(join(before.raw().stripTrailing(), line.raw().strip())));
      } else {
        whole.add(line);
      }
      last = line.raw();
    }
    return whole;
  }

  /** A word that was folded at its hyphen is whole again. */
  private static String join(String above, String below) {
    boolean hyphen = above.matches(".*\\p{L}-") && Printed.startsLowerCase(below);
    return above + (hyphen ? "" : " ") + below;
  }

  /** The width at which long lines were folded, or 0 when they were not. */
  private static int foldWidth(List<Line> lines) {
    int width = lines.stream().mapToInt(line -> line.raw().length()).max().orElse(0);
    if (width > WIDEST_FOLD || width < NARROWEST_FOLD) {
      return 0;
    }
    int full = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (lines.get(i + 1).gap() == 0 && folded(lines.get(i).raw(), lines.get(i + 1), width)) {
        full++;
      }
    }
    return full >= 3 ? width : 0;
  }

  /** A line was folded where the next word would not have fitted any more. */
  private static boolean folded(String above, Line below, int width) {
    if (Separator.WIDE.in(above) && !Printed.startsLowerCase(below.text())) {
      return false;
    }
    String next = below.text();
    int word = next.indexOf(' ') < 0 ? next.length() : next.indexOf(' ');
    int hyphen = next.indexOf('-');
    if (hyphen > 0 && hyphen < word) {
      word = hyphen + 1;
    }
    return above.stripTrailing().length() + (above.endsWith("-") ? 0 : 1) + word > width;
  }
}
