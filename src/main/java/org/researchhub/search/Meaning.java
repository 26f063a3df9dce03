package org.researchhub.search;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.researchhub.authorities.Folding;
import org.researchhub.authorities.Idea;
import org.researchhub.authorities.Ideas;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Finds in what readers type the longest stretches that are labels of vocabularies. */
@Component
public class Meaning {

  private static final int MOST_WORDS = 32;
  private static final int LONGEST_LABEL = 8;
  private static final int SHORTEST_WORD = 3;
  private static final int IDEAS = 3;
  private static final int LABELS = 24;

  /** Of all stretches together: a question stays a question, whatever is typed. */
  private static final int ALL_LABELS = 96;

  /** From here on there are scripts that do not part words by spaces. */
  private static final char UNPARTED = '\u0e00';

  private static final BreakIterator BREAKS = BreakIterator.getWordInstance(ULocale.ROOT);

  private final Function<String, List<Idea>> ideas;

  @Autowired
  public Meaning(Ideas ideas) {
    this(ideas::folded);
  }

  /**
   * @param ideas by a folded label
   */
  Meaning(Function<String, List<Idea>> ideas) {
    this.ideas = ideas;
  }

  /** From left to right, none within another; empty for words that no vocabulary has. */
  public List<NamedIdeas> of(String words) {
    return words.isBlank() ? List.of() : new Reading(words).named();
  }

  private record Word(int start, int end, String folded) {}

  private final class Reading {
    private final String text;
    private final List<Word> words = new ArrayList<>();
    private final List<NamedIdeas> named = new ArrayList<>();
    private int room = ALL_LABELS;

    Reading(String typed) {
      text = typed;
      int start = 0;
      for (int at = 0; at <= text.length() && words.size() < MOST_WORDS; at++) {
        if (at == text.length() || !isPart(text.charAt(at))) {
          between(start, at);
          start = at + 1;
        }
      }
    }

    private static boolean isPart(char c) {
      return Character.isLetterOrDigit(c)
          || Character.isSurrogate(c)
          || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Only scripts that do not part words by spaces need the rules for them, which cost time. */
    private void between(int start, int end) {
      if (start >= end) {
        return;
      }
      String piece = text.substring(start, end);
      if (piece.chars().allMatch(c -> c < UNPARTED)) {
        words.add(new Word(start, end, Folding.fold(piece)));
        return;
      }
      var breaks = (BreakIterator) BREAKS.clone();
      breaks.setText(piece);
      int from = breaks.first();
      for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
        words.add(new Word(start + from, start + to, Folding.fold(piece.substring(from, to))));
        from = to;
      }
    }

    List<NamedIdeas> named() {
      int first = 0;
      while (first < words.size() && room > 0) {
        first = longest(first) + 1;
      }
      return List.copyOf(named);
    }

    /** The last word of the longest label that begins with this word; the word itself for none. */
    private int longest(int first) {
      for (int last = Math.min(first + LONGEST_LABEL, words.size()) - 1; last >= first; last--) {
        String typed = folded(first, last);
        List<Idea> meant = tooShort(typed) ? List.of() : ideas.apply(typed);
        if (!meant.isEmpty()) {
          add(words.get(first).start(), words.get(last).end(), typed, meant);
          return last;
        }
      }
      return first;
    }

    private String folded(int first, int last) {
      var folded = new StringBuilder(words.get(first).folded());
      for (int word = first + 1; word <= last; word++) {
        boolean apart = words.get(word).start() > words.get(word - 1).end();
        folded.append(apart ? " " : "").append(words.get(word).folded());
      }
      return folded.toString();
    }

    /** A few letters are codes and articles; a character of Chinese is a word. */
    private boolean tooShort(String typed) {
      return typed.length() < SHORTEST_WORD && typed.chars().allMatch(c -> c < UNPARTED);
    }

    private void add(int start, int end, String typed, List<Idea> meant) {
      var known = new HashSet<String>();
      known.add(typed);
      List<Idea> others =
          meant.stream()
              .limit(IDEAS)
              .map(idea -> new Idea(idea.id(), others(idea, known)))
              .toList();
      named.add(new NamedIdeas(start, end, others));
    }

    private List<Idea.Name> others(Idea idea, Set<String> known) {
      Stream<Idea.Name> others =
          idea.labels().stream().filter(label -> known.add(Folding.fold(label.text())));
      List<Idea.Name> kept = others.limit(Math.min(LABELS, room)).toList();
      room -= kept.size();
      return kept;
    }
  }
}
