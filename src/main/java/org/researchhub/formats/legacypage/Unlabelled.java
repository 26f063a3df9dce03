package org.researchhub.formats.legacypage;

import org.researchhub.formats.record.Months;
import org.researchhub.formats.record.PrintedDate;

/** Judges whether a publication without a label begins at a line. */
final class Unlabelled {

  enum Verdict {
    YES,
    /** Taken, and said to be doubtful. */
    DOUBTFUL,
    /** Not taken, but a curator should look. */
    TOLD,
    NO
  }

  private final Page page;

  Unlabelled(Page page) {
    this.page = page;
  }

  /**
   * @param inEntry a publication is open above
   * @param inList the last heading was one over publications, or a labelled publication came since
   * @param elsewhere the last heading named another part of the site
   */
  Verdict at(int i, boolean inEntry, boolean inList, boolean elsewhere) {
    int text = textBelow(i);
    if (text < 0) {
      return Verdict.NO;
    }
    Line title = page.line(i);
    String prose = page.line(text).text();
    boolean work = SiteWords.speaksOfWork(prose);
    boolean marked = work || MoreMark.ends(prose);
    if (elsewhere || SiteWords.speaksOfSite(prose) || datedLikeNews(i)) {
      return marked && inList && !elsewhere && !datedLikeNews(i) ? Verdict.TOLD : Verdict.NO;
    }
    if (page.columnsAt(i)) {
      return marked ? Verdict.TOLD : Verdict.NO;
    }
    int words = Printed.words(title.text()).length;
    Spacing spacing = page.spacing();
    if (setLikeTheOthers(i, text)) {
      return words < 2 || page.kind(i) == Kind.LIST
          ? Verdict.TOLD
          : work ? Verdict.YES : Verdict.DOUBTFUL;
    }
    if (inEntry && spacing.near(title)) {
      return work
              && words >= 4
              && page.kind(i) == Kind.SHORT
              && title.gap() >= page.line(text).gap()
          ? Verdict.DOUBTFUL
          : Verdict.NO;
    }
    if (page.kind(i) == Kind.SENTENCE
        && (!inList || (inEntry && title.gap() <= page.line(text).gap()))) {
      return Verdict.NO;
    }
    if (page.kind(i) == Kind.LIST && !(inEntry && marked && spacing.apart(title) && words > 3)) {
      return Verdict.NO;
    }
    if (words < 2 && !marked) {
      return Verdict.NO;
    }
    if (!page.labelled()) {
      return !marked && !inList ? Verdict.NO : inList || work ? Verdict.YES : Verdict.TOLD;
    }
    return amongLabelled(i, title, marked, inList);
  }

  /**
   * Stands between labelled publications at their distance and in their shape, its text as near as
   * theirs: only the label is missing.
   */
  private boolean setLikeTheOthers(int i, int text) {
    Spacing spacing = page.spacing();
    String shape = spacing.titleShape();
    return page.labelBefore(i)
        && spacing.apart(page.line(i))
        && spacing.near(page.line(text))
        && page.line(text).gap() <= spacing.inside()
        && (shape.isEmpty() ? page.labelAfter(i) : page.line(i).shape().equals(shape));
  }

  private Verdict amongLabelled(int i, Line title, boolean marked, boolean inList) {
    String shape = page.spacing().titleShape();
    boolean sameShape = shape.isEmpty() || title.shape().equals(shape);
    if (!sameShape && (!marked || heading(title.shape()) < heading(shape))) {
      return marked ? Verdict.TOLD : Verdict.NO;
    }
    if (!inList) {
      return marked ? Verdict.TOLD : Verdict.NO;
    }
    boolean between = page.labelBefore(i) && page.labelAfter(i);
    if (sameShape && (marked || between)) {
      return marked ? Verdict.YES : Verdict.DOUBTFUL;
    }
    return marked ? Verdict.DOUBTFUL : Verdict.TOLD;
  }

  /** The line of prose that belongs to a title here, or -1. */
  int textBelow(int i) {
    if (!page.kind(i).mayBeTitle()
        || page.kind(i) == Kind.PART
        || page.line(i).length() > Kinds.LONGEST_TITLE) {
      return -1;
    }
    int at = i + 1;
    while (at < page.size()
        && at <= i + 2
        && !page.labelAt(at)
        && (page.kind(at) == Kind.ASIDE
            || page.kind(at) == Kind.FIELD
            || (page.kind(at) == Kind.SHORT
                && page.line(at).gap() == 0
                && page.line(i).gap() > 0))) {
      at++;
    }
    boolean text =
        at < page.size()
            && !page.labelAt(at)
            && (page.kind(at) == Kind.PROSE
                || (page.kind(at) == Kind.SENTENCE
                    && (page.kind(i) != Kind.SENTENCE
                        || (page.spacing().apart(page.line(i))
                            && page.spacing().near(page.line(at))))
                    && (page.line(at).length() >= 50
                        || page.spacing().apart(page.line(i))
                        || !page.line(at).shape().equals(page.line(i).shape()))));
    return text ? at : -1;
  }

  private boolean datedLikeNews(int i) {
    boolean above =
        i > 0
            && page.line(i).gap() <= 1
            && PrintedDate.parse(page.line(i - 1).text()).filter(PrintedDate::day).isPresent();
    boolean below =
        i + 1 < page.size()
            && PrintedDate.parse(page.line(i + 1).text()).filter(PrintedDate::day).isPresent();
    return above || below || LEADING_DAY.matcher(Printed.fold(page.line(i).text())).find();
  }

  private static final java.util.regex.Pattern LEADING_DAY =
      java.util.regex.Pattern.compile(
          "^\\(?\\[?(?:\\d{1,2}(?:er|st|nd|rd|th)?\\.? (?:de )?"
              + Months.PATTERN
              + "\\b|"
              + Months.PATTERN
              + "\\.? \\d{1,2}\\b(?!\\d)|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}\\b)");

  /** The rank of a heading, 1 highest; 9 for what is none. */
  private static int heading(String shape) {
    return shape.length() >= 2 && shape.charAt(0) == 'h' && Character.isDigit(shape.charAt(1))
        ? shape.charAt(1) - '0'
        : 9;
  }
}
