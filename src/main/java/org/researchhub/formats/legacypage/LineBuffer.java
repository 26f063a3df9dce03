package org.researchhub.formats.legacypage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One line of an HTML page while it is being gathered. */
final class LineBuffer {

  private static final int LONGEST_MENU = 300;

  private final StringBuilder raw = new StringBuilder();
  private final Set<String> links = new LinkedHashSet<>();
  private int number;
  private int letters;
  private int linked;
  private int emphasised;
  private int anchors;

  void mark(char c) {
    raw.append(c);
  }

  void anchor(String url) {
    anchors++;
    if (url.startsWith("http://") || url.startsWith("https://")) {
      links.add(url);
    }
  }

  void append(String text, int line, boolean inLink, boolean inEmphasis) {
    int count = (int) text.chars().filter(Character::isLetterOrDigit).count();
    if (letters == 0) {
      number = line;
    }
    letters += count;
    linked += inLink ? count : 0;
    emphasised += inEmphasis ? count : 0;
    raw.append(text);
  }

  boolean isEmpty() {
    return letters == 0;
  }

  Line line(int gap, String block) {
    Line line = Line.of(number, Printed.narrow(raw.toString()), gap);
    boolean menu = anchors >= 3 && linked * 10 >= letters * 9 && letters < LONGEST_MENU;
    String shape = block + (emphasised * 10 >= letters * 9 ? "+b" : "");
    return new Line(number, line.raw(), line.text(), gap, shape, menu, List.copyOf(links));
  }

  void clear() {
    raw.setLength(0);
    links.clear();
    letters = 0;
    linked = 0;
    emphasised = 0;
    anchors = 0;
  }
}
