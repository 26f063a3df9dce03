package org.researchhub.formats.legacypage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.formats.Problem;

/** Walks down a page once and gathers its publications. */
final class EntryWalk {

  private static final int MOST_TOLD = 200;
  private static final int LONGEST_QUOTE = 80;
  private static final int LEAST_TEXT = 40;

  private final Page page;
  private final EntryHead head;
  private final Unlabelled unlabelled;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private @Nullable Entry open;

  /** The last heading was one over publications, or a publication came since. */
  private boolean inList;

  /** The last heading named another part of the site. */
  private boolean elsewhere;

  EntryWalk(Page page) {
    this.page = page;
    this.head = new EntryHead(page);
    this.unlabelled = new Unlabelled(page);
  }

  /** In the page's order. */
  List<Entry> entries() {
    for (int i = 0; i < page.size(); ) {
      i = step(i);
    }
    close();
    return entries;
  }

  /** What belongs to no publication and still deserves a look. */
  List<Problem> problems() {
    return problems;
  }

  private int step(int i) {
    Entry labelled = head.labelled(i);
    if (labelled != null) {
      open(labelled);
      inList = true;
      elsewhere = false;
      return page.labelAt(i) ? i + 1 : i + 2;
    }
    if (page.news().contains(i)) {
      leave(true);
      return i + 1;
    }
    if (page.namesTitle(i) && (open == null || !open.titles.isEmpty())) {
      open(new Entry(page.line(i).number()));
    }
    Entry entry = open;
    if (entry == null) {
      return outside(i);
    }
    return entry.titles.isEmpty() ? head.next(entry, i) : inside(entry, i);
  }

  private int outside(int i) {
    Kind kind = page.kind(i);
    if (kind == Kind.PART) {
      leave(true);
    } else if (kind.mayBeTitle()) {
      Unlabelled.Verdict verdict = unlabelled.at(i, false, inList, elsewhere);
      if (kind == Kind.LIST && verdict == Unlabelled.Verdict.NO) {
        leave(false);
        inList = true;
      }
      return judged(verdict, i);
    }
    return i + 1;
  }

  private int inside(Entry entry, int i) {
    Line line = page.line(i);
    switch (page.kind(i)) {
      case FURNITURE -> close();
      case MORE, ASIDE -> entry.aside(line);
      case PROSE -> text(entry, line, i);
      case PART -> {
        if (entry.paragraphs.isEmpty() && page.spacing().near(line)) {
          entry.paragraph(line);
        } else {
          leave(true);
        }
      }
      case FIELD -> {
        if (!Fields.take(entry, line)) {
          entry.paragraph(line);
        }
      }
      case LIST, SENTENCE, SHORT -> {
        return shortLine(entry, line, i);
      }
    }
    return i + 1;
  }

  private void text(Entry entry, Line line, int i) {
    boolean apart = page.spacing().apart(line) && !entry.paragraphs.isEmpty();
    if (apart && !page.labelAfter(i)) {
      tell(line, "This paragraph stands apart from the last publication and was left out.");
      close();
      return;
    }
    if (apart) {
      entry.doubt(
          line.number(),
          "This paragraph stands apart from the one above; it may belong elsewhere.");
    }
    entry.paragraph(line);
  }

  private int shortLine(Entry entry, Line line, int i) {
    Unlabelled.Verdict verdict = unlabelled.at(i, true, inList, elsewhere);
    if (verdict == Unlabelled.Verdict.TOLD) {
      leave(false);
    } else if (verdict == Unlabelled.Verdict.NO && belongs(entry, line, i)) {
      entry.paragraph(line);
    } else if (verdict == Unlabelled.Verdict.NO) {
      boolean list = page.kind(i) == Kind.LIST;
      leave(!list && unlabelled.textBelow(i) >= 0);
      inList = inList || list;
      if (page.kind(i) == Kind.SENTENCE) {
        verdict = Unlabelled.Verdict.TOLD;
      }
    }
    return judged(verdict, i);
  }

  /** Whether a short line goes on with the publication above, rather than heading what follows. */
  private boolean belongs(Entry entry, Line line, int i) {
    boolean first = entry.paragraphs.isEmpty();
    if (page.kind(i) == Kind.LIST) {
      return false;
    }
    if (page.kind(i) == Kind.SENTENCE && first) {
      return true;
    }
    if (page.spacing().tells()) {
      return page.spacing().near(line);
    }
    boolean nearer = page.labelAfter(i) && line.gap() < page.gapBelow(i);
    return page.kind(i) == Kind.SENTENCE || (first && (line.length() >= LEAST_TEXT || nearer));
  }

  private int judged(Unlabelled.Verdict verdict, int i) {
    return switch (verdict) {
      case YES ->
          openUnlabelled(
              i,
              "No label line stands above this title, so the page states no type, theme or"
                  + " publisher.");
      case DOUBTFUL ->
          openUnlabelled(
              i,
              "This may not be a publication: it has no label line, and the page's shape does not"
                  + " make it certain.");
      case TOLD -> {
        tell(page.line(i), "“%s” may be a publication; it was left out.");
        yield i + 1;
      }
      case NO -> i + 1;
    };
  }

  private int openUnlabelled(int i, String doubt) {
    Entry entry = new Entry(page.line(i).number());
    entry.doubt(entry.line, doubt);
    open(entry);
    return head.title(entry, i);
  }

  private void tell(Line line, String message) {
    if (problems.size() < MOST_TOLD) {
      String text = line.text();
      String quote =
          text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE - 1) + "…";
      problems.add(new Problem(line.number(), message.formatted(quote)));
    }
  }

  private void leave(boolean forElsewhere) {
    close();
    elsewhere = forElsewhere;
    inList = inList && !forElsewhere;
  }

  private void open(Entry entry) {
    close();
    open = entry;
  }

  private void close() {
    Entry entry = open;
    if (entry != null && entry.titles.isEmpty()) {
      problems.add(new Problem(entry.line, "A label line without a title was left out."));
    } else if (entry != null) {
      entries.add(entry);
    }
    open = null;
  }
}
