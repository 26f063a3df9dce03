package org.researchhub.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Which languages the words of publications are in, so that the language of a question of bare
 * words is told by the texts that could answer it. English is not kept: it is always understood.
 */
final class Spoken {

  private static final int SHORTEST_WORD = 4;
  private static final int MOST_WORDS = 6;
  private static final int REMEMBERED = 5_000;

  private final Map<String, Set<String>> stems = new HashMap<>();

  void empty() {
    stems.clear();
  }

  /** Where the stems of a text in this language are to be put; what is not told is forgotten. */
  Set<String> in(String tag) {
    String language = Stems.family(Words.language(tag));
    return Stems.ALIKE.contains(language)
        ? stems.computeIfAbsent(language, l -> new HashSet<>())
        : new HashSet<>();
  }

  void addTo(TermStream terms) {
    stems.forEach((language, all) -> all.forEach(stem -> terms.add(language + " " + stem, 1, 1)));
  }

  /** Those languages in which the index has anything. */
  static List<String> languages(IndexReader index) throws IOException {
    var found = new ArrayList<String>();
    for (String language : Stems.ALIKE) {
      if (hasAny(index, new BytesRef(language + " "))) {
        found.add(language);
      }
    }
    return found;
  }

  private static boolean hasAny(IndexReader index, BytesRef beginning) throws IOException {
    for (LeafReaderContext leaf : index.leaves()) {
      Terms terms = leaf.reader().terms(Fields.SPOKEN);
      TermsEnum from = terms == null ? TermsEnum.EMPTY : terms.iterator();
      if (from.seekCeil(beginning) != TermsEnum.SeekStatus.END
          && StringHelper.startsWith(from.term(), beginning)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The languages that most of these words, at least half, are mostly written in; none when the
   * page's is among them, because it is understood anyhow.
   */
  static List<String> of(List<Words.Forms> asked, String page, KnownWords known, Words words)
      throws IOException {
    var votes = new HashMap<String, Integer>();
    int counted = 0;
    for (Words.Forms word : asked) {
      if (word.folded().length() >= SHORTEST_WORD && counted < MOST_WORDS) {
        counted++;
        known.languagesOf(word, words).forEach(language -> votes.merge(language, 1, Integer::sum));
      }
    }
    int most = votes.values().stream().mapToInt(count -> count).max().orElse(0);
    if (2 * most < Math.max(1, counted)) {
      return List.of();
    }
    List<String> best =
        votes.entrySet().stream()
            .filter(vote -> vote.getValue() == most)
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    return best.contains(Stems.family(page)) ? List.of() : best;
  }

  /** Kept with the state of the index, because many words are asked for again and again. */
  static List<String> languagesOf(Words.Forms word, CatalogueSearcher searcher, Words words)
      throws IOException {
    if (searcher.languages.isEmpty()) {
      return List.of();
    }
    List<String> known = searcher.spoken.get(word.surface());
    if (known != null) {
      return known;
    }
    IndexReader index = searcher.getIndexReader();
    int anywhere =
        Math.max(
            index.docFreq(new Term(Fields.ALL, word.folded())),
            index.docFreq(new Term(Fields.WITHIN, word.folded())));
    var found = new ArrayList<String>();
    if (anywhere <= 2 * index.getDocCount(Fields.SPOKEN)) {
      int[] there = there(word, searcher, words);
      for (int i = 0; i < there.length; i++) {
        if (there[i] > 0 && 2 * there[i] >= anywhere) {
          found.add(searcher.languages.get(i));
        }
      }
    }
    if (searcher.spoken.size() < REMEMBERED) {
      searcher.spoken.put(word.surface(), found);
    }
    return found;
  }

  /** How many publications have the word in each language; one way through each segment. */
  private static int[] there(Words.Forms word, CatalogueSearcher searcher, Words words)
      throws IOException {
    BytesRef[] stems =
        searcher.languages.stream()
            .map(language -> new BytesRef(language + " " + words.stem(word.surface(), language)))
            .toArray(BytesRef[]::new);
    var there = new int[stems.length];
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Terms terms = leaf.reader().terms(Fields.SPOKEN);
      if (terms != null) {
        TermsEnum all = terms.iterator();
        for (int i = 0; i < stems.length; i++) {
          if (all.seekExact(stems[i])) {
            there[i] += all.docFreq();
          }
        }
      }
    }
    return there;
  }
}
