package org.researchhub.search.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.stream.Collectors;
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
    Set<String> ids = counted.stream().map(FacetCount::value).collect(Collectors.toSet());
    Map<String, Double> nearness = new HashMap<>();
    for (String word : asked) {
      Set<String> themes = near(word);
      themes.retainAll(ids);
      themes.forEach(theme -> nearness.merge(theme, 1.0 / themes.size(), Double::sum));
    }
    var near = new ArrayList<>(counted);
    near.removeIf(theme -> !nearness.containsKey(theme.value()));
    near.sort(
        Comparator.comparingDouble((FacetCount theme) -> nearness.getOrDefault(theme.value(), 0.0))
            .reversed());
    return near;
  }

  /** What has a word near to this one. */
  private Set<String> near(String word) {
    NavigableMap<String, Set<String>> byWord = vocabulary.themesByWord();
    boolean isUnparted = word.charAt(0) >= UNPARTED;
    String beginning = word.substring(0, Math.min(word.length(), SHORTEST + 1));
    Map<String, Set<String>> others =
        isUnparted
            ? byWord.tailMap(String.valueOf(UNPARTED), true)
            : byWord.subMap(beginning, true, beginning + Character.MAX_VALUE, true);
    var near = new HashSet<String>();
    others.forEach((other, themes) -> {
      if (isUnparted ? sharePair(word, other) : isNear(word, other)) {
        near.addAll(themes);
      }
    });
    return near;
  }

  private static boolean isNear(String word, String other) {
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
