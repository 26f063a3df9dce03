package org.researchhub.search.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.researchhub.authorities.Folding;
import org.researchhub.authorities.Idea;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.search.NamedIdeas;
import org.researchhub.search.SearchAnswer.FacetCount;

/**
 * Themes with words like those of a question, in any language: one that few themes have tells more
 * than one that most have.
 */
final class NearThemes {

  private static final int SHORTEST = 4;
  private static final int MOST_WORDS = 60;

  /** From here on there are scripts that do not part words. */
  private static final char UNPARTED = '\u2e80';

  private final Vocabulary vocabulary;
  private final Set<String> asked = new LinkedHashSet<>();

  NearThemes(Vocabulary vocabulary, String words, List<NamedIdeas> meant) {
    this.vocabulary = vocabulary;
    add(words);
    for (NamedIdeas named : meant) {
      for (Idea idea : named.ideas()) {
        idea.labels().forEach(label -> add(label.text()));
      }
    }
  }

  private void add(String text) {
    for (String word : Folding.fold(text).split(" ")) {
      boolean tells =
          word.length() >= SHORTEST || (word.length() > 1 && word.charAt(0) >= UNPARTED);
      if (tells && asked.size() < MOST_WORDS) {
        asked.add(word);
      }
    }
  }

  /** Those of the counted themes that are near, nearest first; none when none is. */
  List<FacetCount> of(List<FacetCount> counted) {
    Map<String, List<String>> having = new HashMap<>();
    for (FacetCount theme : counted) {
      for (String word : near(vocabulary.wordsOf(theme.value()))) {
        having.computeIfAbsent(word, w -> new ArrayList<>()).add(theme.value());
      }
    }
    Map<String, Double> nearness = new HashMap<>();
    for (List<String> themes : having.values()) {
      themes.forEach(theme -> nearness.merge(theme, 1.0 / themes.size(), Double::sum));
    }
    var near = new ArrayList<>(counted);
    near.removeIf(theme -> !nearness.containsKey(theme.value()));
    near.sort(
        Comparator.comparingDouble((FacetCount theme) -> nearness.getOrDefault(theme.value(), 0.0))
            .reversed());
    return near;
  }

  /** The asked words that one of these is near to. */
  private Set<String> near(Set<String> words) {
    var near = new HashSet<String>();
    for (String other : words) {
      for (String word : asked) {
        boolean may =
            word.charAt(0) >= UNPARTED || (!other.isEmpty() && other.charAt(0) == word.charAt(0));
        if (may && !near.contains(word) && isNear(word, other)) {
          near.add(word);
        }
      }
    }
    return near;
  }

  private static boolean isNear(String word, String other) {
    if (word.charAt(0) >= UNPARTED) {
      return other.length() > 1 && (other.equals(word) || sharePair(word, other));
    }
    int shared = 0;
    int shorter = Math.min(word.length(), other.length());
    while (shared < shorter && word.charAt(shared) == other.charAt(shared)) {
      shared++;
    }
    int longer = Math.max(word.length(), other.length());
    return shared == longer || (shared > SHORTEST && shared * 2 >= longer);
  }

  private static boolean sharePair(String word, String other) {
    for (int i = 0; i + 2 <= word.length(); i++) {
      if (other.contains(word.substring(i, i + 2))) {
        return true;
      }
    }
    return false;
  }
}
