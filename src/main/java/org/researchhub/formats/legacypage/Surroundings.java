package org.researchhub.formats.legacypage;

import java.util.List;

/** What stands around a line that may be a label: a title, a text, or neither. */
final class Surroundings {

  private final List<Line> lines;
  private final Kind[] kinds;
  private final LabelCandidates candidates;
  private final boolean titlesAbove;

  Surroundings(List<Line> lines, Kind[] kinds, LabelCandidates candidates) {
    this.lines = lines;
    this.kinds = kinds;
    this.candidates = candidates;
    this.titlesAbove = prefersTitlesAbove();
  }

  /** A line that can be a title stands below, and below it a text, or the next label. */
  boolean titleBelow(int i) {
    int title = skipAsides(i + 1);
    if (title >= lines.size() || lines.get(title).length() > Kinds.LONGEST_TITLE * 2) {
      return false;
    }
    if (titlesAbove && isText(title)) {
      return false;
    }
    if (kinds[title] == Kind.PROSE) {
      int text = skipAsides(title + 1);
      boolean adjacent = lines.get(title).gap() == 0;
      return (isText(text) || (adjacent && endsShort(text)))
          && !candidates.at(title + 1)
          && lines.get(title).length() < Kinds.LONGEST_TITLE
          && lines.get(title).gap() < lines.get(title + 1).gap();
    }
    boolean farHeading = kinds[title] == Kind.LIST && lines.get(title).gap() > 1;
    int below = skipAsides(title + 1);
    return kinds[title].mayBeTitle()
        && !farHeading
        && (below > title + 1
            || isText(below)
            || isSubtitled(below)
            || candidates.at(below)
            || endsShort(below));
  }

  /** Like {@link #titleBelow}, but with publishers on a line of their own in between. */
  boolean headBelow(int i) {
    return titleBelow(i)
        || (i + 1 < lines.size() && kinds[i + 1] == Kind.SHORT && titleBelow(i + 1));
  }

  /** The title stands directly above, a text directly below. */
  boolean titleAbove(int i) {
    return i > 0
        && kinds[i - 1].mayBeTitle()
        && isText(skipAsides(i + 1))
        && lines.get(i).gap() <= lines.get(i - 1).gap();
  }

  /** A title stands below, and below it nothing of the list. */
  boolean titleLast(int i) {
    int below = i + 2;
    boolean titled =
        i + 1 < lines.size() && kinds[i + 1].mayBeTitle() && lines.get(i + 1).gap() <= 1;
    return titled
        && (below >= lines.size()
            || kinds[below] == Kind.FURNITURE
            || kinds[below] == Kind.PART
            || kinds[below] == Kind.LIST
            || lines.get(below).gap() > lines.get(i + 1).gap() + 1);
  }

  /** A text follows at once, so that the title must stand elsewhere. */
  boolean textBelow(int i) {
    return isText(i + 1) && (kinds[i + 1] == Kind.PROSE || titlesAbove);
  }

  /**
   * Whether texts mostly follow labels at once, their titles standing above or beside the labels.
   */
  private boolean prefersTitlesAbove() {
    int above = 0;
    int below = 0;
    for (List<LabelCandidates.Candidate> ways : candidates.all()) {
      int next = ways.getFirst().index() + 1;
      if (ways.getFirst().separator().firm() && next < lines.size()) {
        above += kinds[next] == Kind.PROSE ? 1 : 0;
        below += kinds[next].mayBeTitle() && isText(next + 1) ? 1 : 0;
      }
    }
    return above > below;
  }

  private boolean isSubtitled(int below) {
    return below < lines.size()
        && kinds[below] == Kind.SHORT
        && lines.get(below).gap() == 0
        && isText(skipAsides(below + 1));
  }

  /** A short text without a full stop, nearer to its title than to what follows. */
  private boolean endsShort(int below) {
    return below < lines.size()
        && kinds[below] == Kind.SHORT
        && (below + 1 >= lines.size()
            || candidates.at(below + 1)
            || lines.get(below).gap() < lines.get(below + 1).gap());
  }

  private boolean isText(int i) {
    return i < lines.size()
        && (kinds[i] == Kind.PROSE
            || kinds[i] == Kind.SENTENCE
            || lines.get(i).text().endsWith(":")
            || lines.get(i).length() > Kinds.LONGEST_TITLE);
  }

  private int skipAsides(int i) {
    int at = i;
    while (at < lines.size()
        && (kinds[at] == Kind.ASIDE || kinds[at] == Kind.MORE || kinds[at] == Kind.FIELD)) {
      at++;
    }
    return at;
  }
}
