package org.researchhub.search.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Idea;
import org.researchhub.search.NamedIdeas;

/**
 * The labels that the words of a question have in other languages. Whoever has such a label has
 * those words, but comes after who has the words themselves: a label weighs as much as the most
 * frequent of the words and labels, and of that a part, so that a rare word of a small language
 * does not drown a common one that was asked for.
 */
final class OtherWords {

  private static final float WEIGHT = 0.3f;

  /** What was asked for is only in it for its frequency. */
  private static final float HARDLY = 0.001f;

  private final Map<Typed.Word, Labels> ofWord = new IdentityHashMap<>();

  /** What stands for one stretch of the question. */
  private static final class Labels {
    final Typed.Word first;
    final Set<String> asked = new LinkedHashSet<>();
    final Set<String> single = new LinkedHashSet<>();
    final List<String[]> together = new ArrayList<>();
    final Set<String> parts = new LinkedHashSet<>();
    final List<int[][]> marks = new ArrayList<>();
    @Nullable Query described;
    @Nullable Query inPassage;

    Labels(Typed.Word first) {
      this.first = first;
    }
  }

  private OtherWords() {}

  /** What was kept together or left out stands for itself; so does a word that says nothing. */
  static OtherWords of(Typed typed, List<NamedIdeas> named, Set<String> languages, Words words) {
    var others = new OtherWords();
    for (NamedIdeas stretch : named) {
      var within = new ArrayList<Typed.Word>();
      boolean plain = true;
      for (Typed.Part part : typed.parts()) {
        for (Typed.Word word : part.words()) {
          if (word.start() < stretch.end() && word.end() > stretch.start()) {
            within.add(word);
            plain &= part.kind() == Typed.Kind.WORD;
          }
        }
      }
      boolean says = within.stream().anyMatch(word -> !CommonWords.has(word.forms(), languages));
      if (plain && says) {
        Labels labels = labels(within, stretch, words);
        within.forEach(word -> others.ofWord.put(word, labels));
      }
    }
    return others;
  }

  private static Labels labels(List<Typed.Word> asked, NamedIdeas stretch, Words words) {
    var labels = new Labels(asked.getFirst());
    asked.forEach(word -> labels.asked.add(word.forms().folded()));
    for (Idea idea : stretch.ideas()) {
      for (Idea.Name name : idea.labels()) {
        var forms = new ArrayList<Words.Forms>();
        words.read(name.text(), name.language(), (start, end, form) -> forms.add(form));
        add(forms, Words.language(name.language()), labels);
      }
    }
    labels.single.removeAll(labels.asked);
    return labels;
  }

  private static void add(List<Words.Forms> forms, String language, Labels labels) {
    if (forms.size() == 1) {
      Words.Forms only = forms.getFirst();
      labels.single.add(only.folded());
      labels.single.add(only.stem());
      labels.marks.add(new int[][] {{only.folded().hashCode(), only.stem().hashCode()}});
    } else if (!forms.isEmpty()) {
      labels.together.add(forms.stream().map(Words.Forms::folded).toArray(String[]::new));
      forms.stream()
          .filter(form -> !CommonWords.has(form, Set.of(language)))
          .forEach(form -> labels.parts.add(form.folded()));
      labels.marks.add(
          forms.stream().map(form -> new int[] {form.folded().hashCode()}).toArray(int[][]::new));
    }
  }

  /** The publications that a word finds, and those that have a label of what it means. */
  Query orDescribed(Typed.Word word, Query found, boolean inFiles) {
    Labels labels = ofWord.get(word);
    if (labels == null || labels.marks.isEmpty()) {
      return found;
    }
    if (labels.described == null) {
      labels.described = described(labels, inFiles);
    }
    return any(List.of(found, labels.described));
  }

  /** The same of passages. */
  Query orInPassage(Typed.Word word, Query found) {
    Labels labels = ofWord.get(word);
    if (labels == null || labels.marks.isEmpty()) {
      return found;
    }
    if (labels.inPassage == null) {
      labels.inPassage = weighed(labels, Fields.TEXT, Fields.TEXT_ORDER);
    }
    return any(List.of(found, labels.inPassage));
  }

  /** Adds the labels for the word that they stand for, once for each stretch. */
  void mark(Typed.Word word, int number, List<Question.Run> marked) {
    Labels labels = ofWord.get(word);
    if (labels != null && labels.first == word) {
      labels.marks.forEach(label -> marked.add(new Question.Run(number, label)));
    }
  }

  private static Query described(Labels labels, boolean inFiles) {
    var anywhere = new ArrayList<Query>();
    anywhere.add(weighed(labels, Fields.ALL, Fields.ORDER));
    if (inFiles && !labels.single.isEmpty()) {
      anywhere.add(PassageQuestion.anywhere(labels.single));
    }
    if (inFiles && !labels.together.isEmpty()) {
      anywhere.add(
          new ToParentBlockJoinQuery(
              any(phrases(labels, Fields.TEXT_ORDER)), CatalogueSearcher.ENDS, ScoreMode.None));
    }
    return any(anywhere);
  }

  private static Query weighed(Labels labels, String field, String order) {
    var found = new ArrayList<Query>();
    if (!labels.single.isEmpty()) {
      found.add(synonyms(field, Set.of(), labels.single));
    }
    found.addAll(phrases(labels, order));
    var weights = new LinkedHashSet<>(labels.single);
    weights.addAll(labels.parts);
    weights.removeAll(labels.asked);
    var weighed = new BooleanQuery.Builder().add(any(found), Occur.FILTER);
    weighed.add(new BoostQuery(synonyms(field, labels.asked, weights), WEIGHT), Occur.SHOULD);
    return weighed.build();
  }

  private static List<Query> phrases(Labels labels, String field) {
    return labels.together.stream().<Query>map(words -> new PhraseQuery(field, words)).toList();
  }

  private static Query synonyms(
      String field, Collection<String> hardly, Collection<String> wholly) {
    var query = new SynonymQuery.Builder(field);
    hardly.forEach(form -> query.addTerm(new Term(field, form), HARDLY));
    wholly.forEach(form -> query.addTerm(new Term(field, form)));
    return query.build();
  }

  private static Query any(List<Query> clauses) {
    if (clauses.size() == 1) {
      return clauses.getFirst();
    }
    var query = new BooleanQuery.Builder();
    clauses.forEach(clause -> query.add(clause, Occur.SHOULD));
    return query.build();
  }
}
