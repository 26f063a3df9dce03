package org.researchhub.formats.legacypage;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.researchhub.formats.legacypage.LabelCandidates.Candidate;

/**
 * Finds the lines that begin publications: "label publishers", or either of them alone. Each line
 * gathers evidence: columns, known words, repetition on the page, and a title and a text below it.
 */
final class LabelLines {

  private static final int NEEDED = 5;

  private final List<Line> lines;
  private final Kind[] kinds;
  private final KnownWords words;
  private final LabelCandidates candidates;
  private final Surroundings around;
  private final NavigableMap<Integer, Anchor> anchors = new TreeMap<>();
  private final Map<String, Integer> printed = new HashMap<>();
  private final Set<String> labels = new HashSet<>();
  private final Map<Separator, Integer> used = new EnumMap<>(Separator.class);
  private final Set<Separator> habitual = EnumSet.noneOf(Separator.class);

  LabelLines(List<Line> lines, Kind[] kinds, KnownWords words) {
    this.lines = lines;
    this.kinds = kinds;
    this.words = words;
    this.candidates = new LabelCandidates(lines, kinds, words);
    this.around = new Surroundings(lines, kinds, candidates);
  }

  /** By line index. */
  NavigableMap<Integer, Anchor> find() {
    lines.forEach(line -> printed.merge(Printed.fold(line.text()), 1, Integer::sum));
    candidates.all().forEach(this::accept);
    if (habit()) {
      candidates.all().forEach(this::accept);
    }
    for (int i = 0; i < lines.size(); i++) {
      acceptAlone(i);
    }
    return anchors;
  }

  /** Lines labelled as news, events, calls: what follows them is no publication. */
  Set<Integer> news() {
    return candidates.news();
  }

  private void accept(List<Candidate> ways) {
    int i = ways.getFirst().index();
    if (anchors.containsKey(i)) {
      return;
    }
    Candidate best = ways.getFirst();
    int most = 0;
    for (Candidate one : ways) {
      int points = points(one) * 100 + Math.min(candidates.repeated(one), 99);
      if (points > most) {
        best = one;
        most = points;
      }
    }
    if (most >= NEEDED * 100) {
      used.merge(best.separator(), 1, Integer::sum);
      labels.add(Printed.fold(best.label()));
      boolean inside = titleInside(best);
      boolean below = around.titleBelow(i) || (!inside && around.titleLast(i));
      boolean above = !below && !inside && titleAbove(i);
      anchors.put(i, new Anchor(best.label(), best.publishers(), above, inside && !below));
    }
  }

  /** Separators that the page was seen to use count as firm from then on. */
  private boolean habit() {
    used.forEach((separator, times) -> {
      if (times >= 2 && !separator.firm()) {
        habitual.add(separator);
      }
    });
    return !habitual.isEmpty();
  }

  /** The evidence that the line is a label split this way; 0 when it cannot be. */
  private int points(Candidate one) {
    int i = one.index();
    boolean firm = one.separator().firm();
    boolean known = words.isLabel(one.label());
    boolean repeated = candidates.repeated(one) >= 2;
    int agency = agencyEvidence(String.join(" – ", one.publishers()));
    boolean habit = habitual.contains(one.separator()) && (known || repeated || agency > 0);
    boolean weak = !firm && !habit && agency == 0;
    if (weak || isTitle(one, known && agency == 2) || isSomethingElse(one, known, agency)) {
      return 0;
    }
    boolean below =
        around.titleBelow(i)
            || titleInside(one)
            || (firm && (known || repeated) && around.titleLast(i));
    if (!below && !titleAbove(i)) {
      return 0;
    }
    return (firm || habit ? 3 : 0)
        + (known ? 2 : 0)
        + (repeated ? 2 : 0)
        + agency
        + (below ? 2 : 1);
  }

  /** The line above is a label, so this is its title, unless it is a label beyond doubt. */
  private boolean isTitle(Candidate one, boolean sure) {
    Anchor previous = anchors.get(one.index() - 1);
    return previous != null
        && !previous.titleAbove()
        && !previous.titleInside()
        && !(one.separator().firm() && sure);
  }

  /** Two publishers, or two labels as in a menu of themes. */
  private boolean isSomethingElse(Candidate one, boolean known, int agency) {
    boolean publishers =
        !one.separator().firm()
            && !known
            && (words.agency(one.label()).isPresent() || Publishers.looksLikeBody(one.label()));
    return publishers || (agency < 2 && words.isLabel(String.join(" – ", one.publishers())));
  }

  /** Columns of which the last is the title, because a text follows at once. */
  private boolean titleInside(Candidate one) {
    return one.separator().firm()
        && one.cells().size() >= 3
        && around.textBelow(one.index())
        && agencyEvidence(one.cells().getLast()) < 2;
  }

  private boolean titleAbove(int i) {
    return around.titleAbove(i) && !anchors.containsKey(i - 1);
  }

  private int agencyEvidence(String text) {
    boolean known =
        words.agency(text).isPresent()
            || new Publishers(words).split(text, doubt -> {}).stream().anyMatch(words::knownAgency);
    return known ? 2 : Publishers.looksLikeBody(text) ? 1 : 0;
  }

  /** A label alone, or publishers alone, above a title. */
  private void acceptAlone(int i) {
    Line line = lines.get(i);
    boolean possible =
        kinds[i] == Kind.SHORT
            && line.length() <= LabelCandidates.LONGEST_LABEL * 2
            && !anchors.containsKey(i)
            && !anchors.containsKey(i - 1)
            && i + 1 < lines.size();
    if (!possible) {
      return;
    }
    String text = line.text();
    int below = lines.get(i + 1).gap();
    int same = printed.getOrDefault(Printed.fold(text), 0);
    if (below >= line.gap() && below > 0 && same < 2) {
      return;
    }
    if (LabelCandidates.labelLike(text) && usedAlone(text, same, below) && around.headBelow(i)) {
      anchors.put(i, Anchor.ofLabel(text));
    } else if (around.titleBelow(i)
        && (allKnown(text) || (same >= 2 && Publishers.looksLikeBody(text)))) {
      anchors.put(i, Anchor.ofPublishers(text));
    }
  }

  private boolean usedAlone(String text, int same, int below) {
    return labels.contains(Printed.fold(text))
        || words.type(text).isPresent()
        || (words.theme(text).isPresent() && (same >= 2 || below == 0))
        || (same >= 3 && agencyEvidence(text) == 0);
  }

  private boolean allKnown(String text) {
    List<String> names = new Publishers(words).split(text, doubt -> {});
    return !names.isEmpty() && names.stream().allMatch(words::knownAgency);
  }
}
