package org.researchhub.formats.legacypage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the head of an entry off a page: label, publishers, title, subtitle. */
final class EntryHead {

  private final Page page;

  EntryHead(Page page) {
    this.page = page;
  }

  /** The entry that begins with a label at this line, or with a title here and a label below. */
  @Nullable Entry labelled(int i) {
    Anchor here = page.anchors().get(i);
    Anchor below = page.anchors().get(i + 1);
    if (here != null) {
      return labelled(here, i, i);
    }
    return below != null && below.titleAbove() ? labelled(below, i + 1, i) : null;
  }

  private Entry labelled(Anchor anchor, int label, int first) {
    Entry entry = new Entry(page.line(first).number());
    int number = page.line(label).number();
    if (!anchor.label().isEmpty()) {
      entry.labels.add(new Entry.Part(number, anchor.label()));
    }
    List<String> names = anchor.publishers();
    if (anchor.titleInside()) {
      entry.titles.add(new Entry.Part(number, names.getLast()));
      names = names.subList(0, names.size() - 1);
    } else if (first < label) {
      entry.title(page.line(first));
    }
    names.forEach(name -> entry.publishers.add(new Entry.Part(number, name)));
    entry.links.addAll(page.line(label).links());
    return entry;
  }

  /** Takes the next line of an entry that has no title yet; returns the line to go on with. */
  int next(Entry entry, int i) {
    Line line = page.line(i);
    if (page.kind(i) == Kind.ASIDE || page.kind(i) == Kind.MORE) {
      entry.aside(line);
    } else if (entry.publishers.isEmpty() && publishersFirst(i)) {
      entry.publishers.add(new Entry.Part(line.number(), line.text()));
    } else if (page.kind(i) != Kind.FIELD || !Fields.take(entry, line)) {
      return title(entry, i);
    }
    return i + 1;
  }

  /** Takes a title, and what belongs to it on the line below. */
  int title(Entry entry, int i) {
    Line line = page.line(i);
    entry.title(line);
    int below = i + 1;
    boolean adjacent =
        below < page.size()
            && page.line(below).gap() == 0
            && page.kind(below) == Kind.SHORT
            && !page.beginsLabelled(below);
    if (!adjacent) {
      return below;
    }
    Line next = page.line(below);
    if (Printed.startsLowerCase(next.text()) || line.text().matches(".*[,–-]")) {
      entry.titles.add(new Entry.Part(line.number(), next.text()));
      return below + 1;
    }
    boolean text = below + 1 < page.size() && page.kind(below + 1) == Kind.PROSE;
    if (text && (line.gap() == 0 || page.line(below + 1).gap() > 0)) {
      entry.subtitle(next);
      return below + 1;
    }
    return below;
  }

  /** After a label alone: publishers, then the title, then a text. */
  private boolean publishersFirst(int i) {
    return page.three(i)
        && !Printed.startsLowerCase(page.line(i + 1).text())
        && (page.publishersApart()
            || (Publishers.looksLikeBody(page.line(i).text()) && page.kind(i + 2) == Kind.PROSE));
  }
}
