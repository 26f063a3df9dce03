package org.researchhub.formats.legacypage;

import java.util.List;
import java.util.NavigableMap;
import java.util.Set;

/** A page's lines with what is known of each. */
record Page(
    List<Line> lines,
    Kind[] kinds,
    NavigableMap<Integer, Anchor> anchors,
    Set<Integer> news,
    Spacing spacing) {

  static Page of(List<Line> printed, KnownWords words) {
    List<Line> lines = Itemised.joined(printed);
    Kind[] kinds = new Kinds(new StatementReader(words)).of(lines);
    LabelLines labels = new LabelLines(lines, kinds, words);
    NavigableMap<Integer, Anchor> anchors = labels.find();
    return new Page(lines, kinds, anchors, labels.news(), Spacing.of(lines, kinds, anchors));
  }

  int size() {
    return lines.size();
  }

  Line line(int i) {
    return lines.get(i);
  }

  Kind kind(int i) {
    return kinds[i];
  }

  int gapBelow(int i) {
    return i + 1 < size() ? line(i + 1).gap() : Integer.MAX_VALUE;
  }

  /** "Title: …" */
  boolean namesTitle(int i) {
    return kind(i) == Kind.FIELD
        && FieldLine.of(line(i).text())
            .filter(field -> field.field() == FieldLine.Field.TITLE)
            .isPresent();
  }

  /** Set in columns, as labels are. */
  boolean columnsAt(int i) {
    return Separator.WIDE.in(line(i).raw());
  }

  boolean labelAt(int i) {
    return anchors.containsKey(i);
  }

  /** A label stands at this line, or at the next with its title here. */
  boolean beginsLabelled(int i) {
    Anchor next = anchors.get(i + 1);
    return labelAt(i) || (next != null && next.titleAbove());
  }

  boolean labelBefore(int i) {
    return labelled() && anchors.firstKey() < i;
  }

  boolean labelAfter(int i) {
    return labelled() && anchors.lastKey() > i;
  }

  /** A short line, a title and a text stand here. */
  boolean three(int i) {
    return i + 2 < size()
        && kind(i) == Kind.SHORT
        && kind(i + 1).mayBeTitle()
        && (kind(i + 2) == Kind.PROSE || kind(i + 2) == Kind.SENTENCE)
        && !beginsLabelled(i + 1)
        && !beginsLabelled(i + 2);
  }

  /** Labels mostly stand alone here, and a line of their own with publishers follows them. */
  boolean publishersApart() {
    int apart = 0;
    int directly = 0;
    for (var anchor : anchors.entrySet()) {
      int next = anchor.getKey() + 1;
      if (anchor.getValue().publishers().isEmpty() && next < size()) {
        boolean three = three(next) && kind(next + 1) != Kind.SENTENCE;
        apart += three ? 1 : 0;
        directly += !three && next + 1 < size() && kind(next + 1) == Kind.PROSE ? 1 : 0;
      }
    }
    return apart > directly;
  }

  boolean labelled() {
    return !anchors.isEmpty();
  }
}
