package org.researchhub.search.lucene;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.search.IndexedPassage.Place;
import org.researchhub.search.SearchAnswer.Marked;
import org.researchhub.search.SearchAnswer.Passage;

/** Marks in the texts of hits what was asked for. For one search. */
final class Marking {

  /** What each further word of the question that a stretch has adds to its score. */
  static final int A_WORD = 10;

  private static final int PASSAGES = 3;
  private static final int GOOD_LENGTH = 40;
  private static final int LONGEST = 50;
  private static final int LEAD = 10;
  private static final int FAR = 25;
  private static final int LAST_BITS = 4095;
  private static final String CUT = "…";

  private final List<Question.Run> runs;

  /** Of every form that a run can begin with, the last bits: most words of a text begin none. */
  private final BitSet beginnings = new BitSet();

  private final ShownText.Decoded words = new ShownText.Decoded();
  private final List<Match> matches = new ArrayList<>();

  /** A run that was found, from the first word to the last, both inclusive. */
  private record Match(int first, int last, int run) {}

  /** Words from first (inclusive) to end (exclusive), and how much of the question they answer. */
  private record Stretch(int first, int end, int score, List<Match> matches) {}

  /** The stretches of one text, best first, and how good they are. */
  record Found(int score, List<Passage> passages) {
    static final Found NOTHING = new Found(0, List.of());
  }

  Marking(List<Question.Run> runs) {
    this.runs = runs;
    for (Question.Run run : runs) {
      for (int form : run.forms()[0]) {
        beginnings.set(form & LAST_BITS);
      }
    }
  }

  /** The text with what matched; without marks when nothing did. */
  Marked whole(ShownText text) {
    find(text);
    if (matches.isEmpty()) {
      return new Marked("", List.of());
    }
    return new Marked(text.text(), ranges(matches, 0));
  }

  /** The stretches of an abstract that answer. */
  Found passages(ShownText text) {
    return passages(text, null, PASSAGES);
  }

  /** The stretch of a passage that answers best; of its beginning when no word is marked. */
  Found passage(ShownText text, Place place) {
    Found found = passages(text, place, 1);
    return found.passages().isEmpty() ? beginning(text, place) : found;
  }

  private Found beginning(ShownText text, Place place) {
    if (words.size == 0) {
      return Found.NOTHING;
    }
    var stretch = new Stretch(0, end(0, 0), 0, List.of());
    return new Found(0, List.of(new Passage(text.language, cut(text.text(), stretch), place)));
  }

  private Found passages(ShownText text, @Nullable Place place, int most) {
    find(text);
    if (matches.isEmpty()) {
      return Found.NOTHING;
    }
    List<Stretch> stretches = new ArrayList<>(stretches());
    stretches.sort(Comparator.comparingInt(Stretch::score).reversed());
    String whole = text.text();
    return new Found(
        stretches.getFirst().score(),
        stretches.stream()
            .limit(most)
            .map(stretch -> new Passage(text.language, cut(whole, stretch), place))
            .toList());
  }

  private void find(ShownText text) {
    text.decode(words);
    matches.clear();
    int at = 0;
    while (at < words.size) {
      int run = runAt(at);
      if (run >= 0) {
        int last = at + runs.get(run).forms().length - 1;
        matches.add(new Match(at, last, run));
        at = last;
      }
      at++;
    }
  }

  private int runAt(int at) {
    if (!beginnings.get(words.folded[at] & LAST_BITS)
        && !beginnings.get(words.stems[at] & LAST_BITS)) {
      return -1;
    }
    for (int run = 0; run < runs.size(); run++) {
      if (isAt(at, runs.get(run).forms())) {
        return run;
      }
    }
    return -1;
  }

  private boolean isAt(int at, int[][] forms) {
    if (at + forms.length > words.size) {
      return false;
    }
    for (int i = 0; i < forms.length; i++) {
      if (!isOneOf(words.folded[at + i], words.stems[at + i], forms[i], forms.length > 1)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOneOf(int folded, int stem, int[] forms, boolean exactly) {
    for (int form : forms) {
      if (form == folded || (form == stem && !exactly)) {
        return true;
      }
    }
    return false;
  }

  private List<Stretch> stretches() {
    var stretches = new ArrayList<Stretch>();
    int next = 0;
    while (next < matches.size()) {
      int first = begin(matches.get(next).first());
      int end = end(first, matches.get(next).last());
      var within = new ArrayList<Match>();
      long seen = 0;
      while (next < matches.size() && matches.get(next).last() < end) {
        Match match = matches.get(next++);
        within.add(match);
        seen |= 1L << runs.get(match.run()).asked();
      }
      int score = A_WORD * Long.bitCount(seen) + Math.min(within.size(), 9);
      stretches.add(new Stretch(first, end, score, within));
    }
    return stretches;
  }

  /** The beginning of the match's sentence, or a few words before the match when that is far. */
  private int begin(int match) {
    int first = match;
    while (!words.sentences[first] && match - first < FAR) {
      first--;
    }
    return words.sentences[first] ? first : match - LEAD;
  }

  /** As many whole sentences as make a good length, or a good length of a long sentence. */
  private int end(int first, int lastOfMatch) {
    int end = sentenceEnd(first);
    if (end - first > LONGEST) {
      return Math.max(Math.min(first + GOOD_LENGTH, end), lastOfMatch + 1);
    }
    while (end < words.size && sentenceEnd(end) - first <= GOOD_LENGTH) {
      end = sentenceEnd(end);
    }
    return Math.max(end, lastOfMatch + 1);
  }

  private int sentenceEnd(int word) {
    int end = word + 1;
    while (end < words.size && !words.sentences[end]) {
      end++;
    }
    return end;
  }

  private Marked cut(String text, Stretch stretch) {
    int from = words.starts[stretch.first()];
    boolean cutBefore = !words.sentences[stretch.first()];
    boolean cutAfter = stretch.end() < words.size && !words.sentences[stretch.end()];
    if (!cutBefore) {
      while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
        from--;
      }
    }
    int to = words.ends[stretch.end() - 1];
    if (!cutAfter) {
      to = stretch.end() < words.size ? words.starts[stretch.end()] : text.length();
    }
    String before = cutBefore ? CUT + " " : "";
    String after = cutAfter ? " " + CUT : "";
    return new Marked(
        before + text.substring(from, to).stripTrailing() + after,
        ranges(stretch.matches(), before.length() - from));
  }

  private List<int[]> ranges(List<Match> found, int shift) {
    return found.stream()
        .map(match ->
            new int[] {words.starts[match.first()] + shift, words.ends[match.last()] + shift})
        .toList();
  }
}
