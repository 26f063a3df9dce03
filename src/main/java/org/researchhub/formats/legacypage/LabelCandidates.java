package org.researchhub.formats.legacypage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Every way in which a line could be "label publishers". */
final class LabelCandidates {

  record Candidate(int index, Separator separator, List<String> cells) {
    String label() {
      return cells.getFirst();
    }

    List<String> publishers() {
      return cells.subList(1, cells.size());
    }

    private String key() {
      return separator + "\n" + Printed.fold(label());
    }
  }

  static final int LONGEST_LABEL = 60;

  private static final int LONGEST_LINE = 400;
  private static final Pattern DATED = Pattern.compile(".*\\b(?:19|20)\\d\\d\\b.*|^\\d.*");

  private final Map<Integer, List<Candidate>> byIndex = new TreeMap<>();
  private final Map<String, Integer> repeated = new HashMap<>();
  private final Set<Integer> news = new HashSet<>();
  private final KnownWords words;

  LabelCandidates(List<Line> lines, Kind[] kinds, KnownWords words) {
    this.words = words;
    for (int i = 0; i < lines.size(); i++) {
      boolean possible =
          kinds[i] == Kind.SHORT
              || kinds[i] == Kind.SENTENCE
              || kinds[i] == Kind.LIST
              || kinds[i] == Kind.PROSE;
      if (possible && lines.get(i).length() <= LONGEST_LINE) {
        add(i, lines.get(i), kinds[i]);
      }
    }
    byIndex.values().stream()
        .flatMap(List::stream)
        .forEach(one -> repeated.merge(one.key(), 1, Integer::sum));
  }

  /** The ways of each line that has any, in the page's order. */
  Iterable<List<Candidate>> all() {
    return byIndex.values();
  }

  boolean at(int i) {
    return byIndex.containsKey(i);
  }

  /** How often the page prints this label before this separator. */
  int repeated(Candidate one) {
    return repeated.getOrDefault(one.key(), 0);
  }

  /** Lines labelled as news, events, calls: what follows them is no publication. */
  Set<Integer> news() {
    return news;
  }

  static boolean labelLike(String label) {
    return label.length() <= LONGEST_LABEL
        && Printed.words(label).length <= 7
        && Printed.hasLetter(label)
        && !DATED.matcher(label).matches()
        && !label.matches(".*[.!?;]$");
  }

  private void add(int i, Line line, Kind kind) {
    var ways = new ArrayList<Candidate>();
    for (Separator separator : Separator.values()) {
      List<String> printed = separator.cells(line.raw());
      List<String> cells = publisherFirst(printed) ? printed.reversed() : printed;
      boolean label =
          cells.size() >= 2
              && cells.size() <= 6
              && labelLike(cells.getFirst())
              && (separator.firm() || kind != Kind.PROSE);
      if (label && namesNews(cells.getFirst())) {
        if (separator.firm() || separator == Separator.SEAM) {
          news.add(i);
        }
        return;
      }
      if (label) {
        ways.add(new Candidate(i, separator, cells));
      }
    }
    if (!ways.isEmpty()) {
      byIndex.put(i, ways);
    }
  }

  private boolean namesNews(String label) {
    return SiteWords.namesNews(label) && words.type(label).isEmpty();
  }

  private boolean publisherFirst(List<String> cells) {
    return cells.size() == 2
        && words.isLabel(cells.getLast())
        && !words.isLabel(cells.getFirst())
        && (Publishers.looksLikeBody(cells.getFirst())
            || words.agency(cells.getFirst()).isPresent());
  }
}
