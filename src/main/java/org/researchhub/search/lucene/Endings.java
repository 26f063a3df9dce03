package org.researchhub.search.lucene;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes the commonest endings of nouns and adjectives off folded words, in languages for which
 * Lucene brings no light stemmer.
 */
final class Endings {

  private static final int SHORTEST = 3;

  /** The endings of Albanian with a consonant also end many words that have no ending. */
  private static final int SHORTEST_ALBANIAN = 4;

  private static final String VOWELS = "aeiou";
  private static final Pattern FLEETING = Pattern.compile("(?<=[a-z]{2}[^aeiouy])e(?=[lkc]$)");

  private static final List<String> ALBANIAN =
      longestFirst("eve ave ive ove uve ise ies isht ne et at it ut in un en es");
  private static final List<String> POLISH =
      longestFirst(
          "iego iemu ego emu ymi imi ami iami ach iach ych ich owie owi ow om iom em iem ej mi"
              + " kiem kami kach kom ko ka ki ke ku ie ia iu io ii");

  private Endings() {}

  private static List<String> longestFirst(String endings) {
    return Stream.of(endings.split(" "))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  /** fëmijë, fëmijët, fëmijëve: femij; trafikim, trafikimit: trafikim. */
  static String albanian(String word) {
    String stem = without(ALBANIAN, word, SHORTEST_ALBANIAN);
    while (stem.length() > SHORTEST && isVowel(stem.charAt(stem.length() - 1))) {
      stem = stem.substring(0, stem.length() - 1);
    }
    return stem;
  }

  /** szkoła, szkoły, szkół: szkol; handel, handlu: handl. */
  static String polish(String word) {
    String stem = without(POLISH, word, SHORTEST);
    char last = stem.isEmpty() ? ' ' : stem.charAt(stem.length() - 1);
    if (stem.equals(word) && stem.length() > SHORTEST && (isVowel(last) || last == 'y')) {
      stem = stem.substring(0, stem.length() - 1);
    }
    return FLEETING.matcher(stem).replaceFirst("");
  }

  private static String without(List<String> endings, String word, int shortest) {
    for (String ending : endings) {
      int left = word.length() - ending.length();
      if (left >= shortest && word.endsWith(ending)) {
        return word.substring(0, left);
      }
    }
    return word;
  }

  private static boolean isVowel(char c) {
    return VOWELS.indexOf(c) >= 0;
  }
}
