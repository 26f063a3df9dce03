package org.researchhub.search.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * What a reader typed, understood: words that must all be there, words kept together in quotation
 * marks, words after a - that must not be there. Nothing typed is an error.
 *
 * @param query what to look for
 * @param marked the runs of words to mark in what is found
 * @param words the words that count, for spelling
 * @param isBlank whether nothing was asked, so that all is found
 * @param shortened whether there was more than is looked for
 */
record Question(
    Query query, List<Run> marked, List<Asked> words, boolean isBlank, boolean shortened) {

  /** Words that follow each other; for each the hashes of the forms that match. */
  record Run(int[][] forms) {}

  /** A word and where it stands in the cleaned text. */
  record Asked(int start, int end, String surface, Set<String> forms) {}

  private static final float STEM_WEIGHT = 0.6f;
  private static final float IDENTIFIER_WEIGHT = 100f;

  static Question of(Typed typed, String language, boolean anyWord, Words words) {
    return new Understanding(typed, language, anyWord, words).question();
  }

  /** Turns the parts into clauses, one after the other. */
  private static final class Understanding {
    private final Typed typed;
    private final Words words;
    private final boolean anyWord;
    private final Set<String> languages = new LinkedHashSet<>();
    private final List<Query> wanted = new ArrayList<>();
    private final List<Query> unwanted = new ArrayList<>();
    private final List<Run> marked = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();

    Understanding(Typed typed, String language, boolean anyWord, Words words) {
      this.typed = typed;
      this.words = words;
      this.anyWord = anyWord;
      languages.add(Words.language(language));
      languages.add("en");
    }

    Question question() {
      boolean onlyCommon = typed.parts().stream().allMatch(this::isCommon);
      for (Typed.Part part : typed.parts()) {
        switch (part.kind()) {
          case LEFT_OUT -> unwanted.add(together(part));
          case TOGETHER -> wanted.add(phrase(part));
          case WORD -> word(part, !onlyCommon && isCommon(part));
        }
      }
      return new Question(query(), marked, asked, typed.isBlank(), typed.shortened());
    }

    /** A word such as "of" would shut out what is right and say nothing about it. */
    private boolean isCommon(Typed.Part part) {
      return part.kind() == Typed.Kind.WORD
          && part.words().stream()
              .allMatch(word -> CommonWords.has(word.forms().surface(), languages));
    }

    private void word(Typed.Part part, boolean common) {
      if (common) {
        return;
      }
      var clauses = new ArrayList<Query>();
      for (Typed.Word word : part.words()) {
        Set<String> forms = forms(word);
        clauses.add(anyOf(word.forms().folded(), forms));
        marked.add(new Run(new int[][] {hashes(forms)}));
        asked.add(new Asked(word.start(), word.end(), word.forms().surface(), forms));
      }
      if (!part.identifier().isEmpty()) {
        wanted.add(orIdentifier(combined(clauses, Occur.MUST), part.identifier()));
      } else {
        wanted.addAll(clauses);
      }
    }

    private Query phrase(Typed.Part part) {
      marked.add(
          new Run(
              part.words().stream()
                  .map(word -> new int[] {word.forms().folded().hashCode()})
                  .toArray(int[][]::new)));
      return together(part);
    }

    private static Query together(Typed.Part part) {
      if (part.words().size() == 1) {
        return new TermQuery(new Term(Fields.ALL, part.words().getFirst().forms().folded()));
      }
      return new PhraseQuery(
          Fields.ORDER,
          part.words().stream().map(word -> word.forms().folded()).toArray(String[]::new));
    }

    private Set<String> forms(Typed.Word word) {
      var forms = new LinkedHashSet<String>();
      forms.add(word.forms().folded());
      languages.forEach(language -> forms.add(words.stem(word.forms().surface(), language)));
      return forms;
    }

    private static Query anyOf(String folded, Set<String> forms) {
      if (forms.size() == 1) {
        return new TermQuery(new Term(Fields.ALL, folded));
      }
      var query = new SynonymQuery.Builder(Fields.ALL);
      forms.forEach(
          form -> query.addTerm(new Term(Fields.ALL, form), form.equals(folded) ? 1 : STEM_WEIGHT));
      return query.build();
    }

    private static Query orIdentifier(Query words, String identifier) {
      Query whole = new TermQuery(new Term(Fields.IDENTIFIER, identifier));
      return new BooleanQuery.Builder()
          .add(words, Occur.SHOULD)
          .add(new BoostQuery(new ConstantScoreQuery(whole), IDENTIFIER_WEIGHT), Occur.SHOULD)
          .build();
    }

    private Query query() {
      if (wanted.isEmpty() && unwanted.isEmpty()) {
        return typed.isBlank() ? MatchAllDocsQuery.INSTANCE : MatchNoDocsQuery.INSTANCE;
      }
      Query found =
          wanted.isEmpty()
              ? MatchAllDocsQuery.INSTANCE
              : combined(wanted, anyWord ? Occur.SHOULD : Occur.MUST);
      if (!typed.identifier().isEmpty()) {
        found = orIdentifier(found, typed.identifier());
      }
      if (unwanted.isEmpty()) {
        return found;
      }
      var query = new BooleanQuery.Builder().add(found, Occur.MUST);
      unwanted.forEach(clause -> query.add(clause, Occur.MUST_NOT));
      return query.build();
    }

    private static Query combined(List<Query> clauses, Occur occur) {
      if (clauses.size() == 1) {
        return clauses.getFirst();
      }
      var query = new BooleanQuery.Builder();
      clauses.forEach(clause -> query.add(clause, occur));
      return query.build();
    }

    private static int[] hashes(Set<String> forms) {
      return forms.stream().mapToInt(String::hashCode).toArray();
    }
  }
}
