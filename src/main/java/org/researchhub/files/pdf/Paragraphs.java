package org.researchhub.files.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the lines of a document's pages together to paragraphs, one a line, and takes out the
 * hyphens that only the end of a line asked for. Remembers the words that the document writes with
 * a hyphen anyway.
 */
final class Paragraphs {

  private static final Pattern HYPHENATED = Pattern.compile("\\p{L}+-\\p{L}+");
  private static final Pattern ITEM =
      Pattern.compile("([•▪◦●■–—*-]|\\(?(\\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)])\\s.*");
  private static final Set<String> PREFIXES =
      Set.of("self", "non", "well", "ex", "cross", "socio", "vice", "quasi");
  private static final int REMEMBERED = 20_000;

  private final Set<String> hyphenated = new HashSet<>();

  /**
   * @param headings for each line the number of the heading that it belongs to; 0 for none
   */
  String of(List<Line> lines, int[] headings) {
    for (Line line : lines) {
      remember(line.text());
    }
    float leading = leading(lines);
    float left = Float.MAX_VALUE;
    float right = 0;
    for (Line line : lines) {
      left = Math.min(left, line.x0());
      right = Math.max(right, line.x1());
    }
    var text = new StringBuilder();
    Line before = null;
    int heading = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.text().isEmpty()) {
        continue;
      }
      boolean goesOn =
          headings[i] == heading
              && (heading > 0 || before != null && !begins(before, line, leading, right - left));
      if (goesOn) {
        join(text, line.text());
      } else {
        text.append(text.isEmpty() ? "" : "\n").append(line.text());
      }
      before = line;
      heading = headings[i];
    }
    return withoutSoftHyphens(text);
  }

  private void remember(String text) {
    if (text.indexOf('-') > 0 && hyphenated.size() < REMEMBERED) {
      Matcher found = HYPHENATED.matcher(text);
      while (found.find()) {
        hyphenated.add(found.group().toLowerCase(Locale.ROOT));
      }
    }
  }

  private static boolean begins(Line before, Line line, float leading, float width) {
    float size = Math.max(before.height(), line.height());
    if (before.gaps() || line.gaps()) {
      return true;
    }
    if (Math.abs(before.height() - line.height()) > 0.2f * size
        || ITEM.matcher(line.text()).matches()) {
      return true;
    }
    boolean ended = ".!?:;»”\"؟。".indexOf(before.text().charAt(before.text().length() - 1)) >= 0;
    float step = line.y() - before.y();
    if (step < 0 || step > 8 * leading) {
      // On to the next column: a sentence may go on there.
      return ended || !Character.isLowerCase(line.text().codePointAt(0));
    }
    if (step > 1.45f * leading) {
      return true;
    }
    float start = line.rightToLeft() ? before.x1() - line.x1() : line.x0() - before.x0();
    float end = line.rightToLeft() ? before.x0() - line.x0() : line.x1() - before.x1();
    boolean indented = start > size && start < width / 3;
    boolean shortLine = end > Math.max(3 * size, 0.12f * width);
    return indented && ended || shortLine && (ended || end > width / 3);
  }

  private void join(StringBuilder text, String next) {
    int last = text.length() - 1;
    char end = text.charAt(last);
    char start = next.charAt(0);
    if (end == '\u00AD' || hyphen(end) && last > 0 && Character.isLetter(text.charAt(last - 1))) {
      if (end == '\u00AD' || Character.isLowerCase(start) && !compound(text, last, next)) {
        text.setLength(last);
      }
    } else if (!(Signs.unspaced(end) && Signs.unspaced(start))) {
      text.append(' ');
    }
    text.append(next);
  }

  private static boolean hyphen(char c) {
    return c == '-' || c == '\u2010';
  }

  /** Whether the word keeps its hyphen. */
  private boolean compound(StringBuilder text, int hyphen, String next) {
    int from = hyphen;
    while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    int to = 0;
    while (to < next.length() && Character.isLetter(next.charAt(to))) {
      to++;
    }
    String first = text.substring(from, hyphen).toLowerCase(Locale.ROOT);
    return PREFIXES.contains(first)
        || hyphenated.contains(first + "-" + next.substring(0, to).toLowerCase(Locale.ROOT));
  }

  private static String withoutSoftHyphens(StringBuilder text) {
    String all = text.toString();
    return all.indexOf('\u00AD') < 0 ? all : all.replace("\u00AD", "");
  }

  /** The usual step from one line to the next. */
  private static float leading(List<Line> lines) {
    var steps = new float[lines.size()];
    int count = 0;
    for (int i = 1; i < lines.size(); i++) {
      float step = lines.get(i).y() - lines.get(i - 1).y();
      if (step > 0) {
        steps[count++] = step;
      }
    }
    if (count == 0) {
      return 12;
    }
    java.util.Arrays.sort(steps, 0, count);
    return steps[count / 2];
  }
}
