package org.researchhub.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.researchhub.search.Near;

/** The words of a description that tell it from others. */
final class TellingWords {

  /** The most telling ones. */
  private static final int MOST = 12;

  private static final int SHORTEST = 3;
  private static final int LONGEST_TEXT = 5_000;

  /** What one publication in so many has is told apart by nothing. */
  private static final int COMMON = 8;

  /** In a catalogue as small as this nearly every word is in one of so many. */
  private static final int SMALL = 50;

  private static final int IN_TITLE = 3;
  private static final int OFTEN = 5;

  /**
   * One of them.
   *
   * @param form as {@link Fields#ALL} has it
   * @param surface as it is written
   * @param weight the more, the rarer
   */
  record Telling(Term form, String surface, float weight) {}

  private record Counted(String surface, int times) {
    Counted and(Counted other) {
      return new Counted(surface, times + other.times);
    }
  }

  private final IndexReader index;
  private final Words words;
  private final Map<String, Counted> forms = new HashMap<>();

  private TellingWords(IndexReader index, Words words) {
    this.index = index;
    this.words = words;
  }

  /** The rarest first. */
  static List<Telling> of(Near.To publication, CatalogueSearcher searcher, Words words)
      throws IOException {
    var telling = new TellingWords(searcher.getIndexReader(), words);
    publication.titles().forEach((tag, title) -> telling.read(title, tag, IN_TITLE));
    publication.abstracts().forEach((tag, text) -> telling.read(text, tag, 1));
    return telling.best();
  }

  /** How many there are, those that a change has just replaced among them. */
  static int publications(IndexReader index) throws IOException {
    return index.docFreq(new Term(Fields.KIND, Fields.PUBLICATION));
  }

  private void read(String text, String tag, int times) {
    Set<String> languages = new HashSet<>(List.of(Words.language(tag), "en"));
    words.read(
        text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT),
        tag,
        (start, end, word) -> {
          if (word.surface().length() >= SHORTEST
              && Character.isLetter(word.surface().charAt(0))
              && !CommonWords.has(word, languages)) {
            forms.merge(word.stem(), new Counted(word.surface(), times), Counted::and);
          }
        });
  }

  private record Weighed(Telling telling, double score) {}

  private List<Telling> best() throws IOException {
    int publications = publications(index);
    var weighed = new ArrayList<Weighed>();
    for (Map.Entry<String, Counted> form : forms.entrySet()) {
      var term = new Term(Fields.ALL, form.getKey());
      int having = index.docFreq(term);
      if (having > 1 && (publications < SMALL || having < publications / COMMON)) {
        float weight = (float) Math.log((publications + 1.0) / having);
        Counted counted = form.getValue();
        weighed.add(
            new Weighed(
                new Telling(term, counted.surface(), weight),
                weight * Math.min(OFTEN, counted.times())));
      }
    }
    return weighed.stream()
        .sorted(
            Comparator.comparingDouble(Weighed::score)
                .reversed()
                .thenComparing(one -> one.telling().surface()))
        .limit(MOST)
        .map(Weighed::telling)
        .sorted(Comparator.comparingDouble(Telling::weight).reversed())
        .toList();
  }
}
