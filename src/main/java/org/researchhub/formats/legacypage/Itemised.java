package org.researchhub.formats.legacypage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lists inside a text: items below a line that ends with a colon are part of that text. */
final class Itemised {

  private static final Pattern MARK =
      Pattern.compile(
          "^[\\s\\u00A0]*(?:[•·▪▫●○■□►▸➢❖*o-][\\s\\u00A0]+|\\d{1,2}[.)][\\s\\u00A0]+(?=\\p{Lu}|[\"“«]))");

  private Itemised() {}

  /** Joins such items to their text, and takes the marks off all other lines. */
  static List<Line> joined(List<Line> lines) {
    var joined = new ArrayList<Line>();
    boolean list = false;
    for (Line line : lines) {
      boolean marked = MARK.matcher(line.raw()).find();
      Line bare = marked ? line.withRaw(MARK.matcher(line.raw()).replaceFirst("")) : line;
      boolean item = (marked || line.shape().startsWith("li")) && !Separator.WIDE.in(bare.raw());
      if (item && !joined.isEmpty() && (list || joined.getLast().text().endsWith(":"))) {
        Line above = joined.removeLast();
        joined.add(above.withRaw(above.raw() + " • " + bare.text()));
        list = true;
      } else {
        joined.add(bare);
        list = false;
      }
    }
    return joined;
  }
}
