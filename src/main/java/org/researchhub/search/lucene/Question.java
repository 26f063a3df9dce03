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
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.researchhub.search.SearchRequest;

/**
 * What a reader typed, understood: words that must all be there, words kept together in quotation
 * marks, words after a - that must not be there. Nothing typed is an error.
 *
 * @param query what to look for among publications
 * @param passages what to look for in the passages of what is found; null when there is nothing
 * @param marked the runs of words to mark in what is found
 * @param words the words that count, for spelling
 * @param isBlank whether nothing was asked, so that all is found
 * @param shortened whether there was more than is looked for
 */
record Question(
    Query query,
    @Nullable Query passages,
    List<Run> marked,
    List<Asked> words,
    boolean isBlank,
    boolean shortened) {

  /** Words that follow each other; for each the hashes of the forms that match. */
  record Run(int[][] forms) {}

  /** A word and where it stands in the cleaned text. */
  record Asked(int start, int end, String surface, Set<String> forms) {}

  private static final float STEM_WEIGHT = 0.6f;

  /** So many words must all be there; of more, half. */
  private static final int FEW = 5;

  private static final float IDENTIFIER_WEIGHT = 100f;

  /**
   * @param inFiles whether there are texts of files to look into
   */
  static Question of(Typed typed, SearchRequest request, boolean inFiles, Words words) {
    return new Understanding(typed, request, inFiles, words).question();
  }

  /** Turns the parts into clauses, one after the other. */
  private static final class Understanding {
    private final Typed typed;
    private final Words words;
    private final boolean anyWord;
    private final boolean inFiles;
    private final @Nullable String within;
    private final PassageQuestion inPassages = new PassageQuestion();
    private final Set<String> languages = new LinkedHashSet<>();
    private final List<Query> wanted = new ArrayList<>();
    private final List<Query> unwanted = new ArrayList<>();
    private final List<Run> marked = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();

    Understanding(Typed typed, SearchRequest request, boolean inFiles, Words words) {
      this.typed = typed;
      this.words = words;
      this.anyWord = request.anyWord();
      this.inFiles = inFiles;
      this.within = request.within();
      languages.add(Words.language(request.language()));
      languages.add("en");
      String guessed =
          CommonWords.languageOf(
              typed.parts().stream()
                  .filter(part -> part.kind() == Typed.Kind.WORD)
                  .flatMap(part -> part.words().stream())
                  .map(word -> word.forms().surface())
                  .toList());
      if (!guessed.isEmpty()) {
        languages.add(guessed);
      }
    }

    Question question() {
      boolean onlyCommon = typed.parts().stream().allMatch(this::isCommon);
      for (Typed.Part part : typed.parts()) {
        switch (part.kind()) {
          case LEFT_OUT -> leftOut(part);
          case TOGETHER -> wanted.add(phrase(part));
          case WORD -> word(part, !onlyCommon && isCommon(part));
        }
      }
      Query ofPassages = inFiles ? inPassages.query() : null;
      return new Question(
          narrowed(query()), ofPassages, marked, asked, typed.isBlank(), typed.shortened());
    }

    private Query narrowed(Query query) {
      if (within == null) {
        return query;
      }
      Query one =
          new BooleanQuery.Builder()
              .add(new TermQuery(new Term(Fields.ID, within)), Occur.SHOULD)
              .add(new TermQuery(new Term(Fields.SLUG, within)), Occur.SHOULD)
              .build();
      return new BooleanQuery.Builder()
          .add(query, Occur.MUST)
          .add(one, Occur.FILTER)
          .add(CatalogueSearcher.PUBLICATIONS, Occur.FILTER)
          .build();
    }

    private void leftOut(Typed.Part part) {
      unwanted.add(together(part));
      if (inFiles) {
        unwanted.add(PassageQuestion.anywhere(part));
      }
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
        clauses.add(orInFiles(anyOf(Fields.ALL, word.forms().folded(), forms), forms));
        inPassages.word(anyOf(Fields.TEXT, word.forms().folded(), forms));
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
      inPassages.word(PassageQuestion.together(part));
      return inFiles
          ? combined(List.of(together(part), PassageQuestion.anywhere(part)), Occur.SHOULD)
          : together(part);
    }

    /** A word that only the files have is there; how well it fits, the best passage says. */
    private Query orInFiles(Query described, Set<String> forms) {
      return inFiles
          ? combined(List.of(described, PassageQuestion.anywhere(forms)), Occur.SHOULD)
          : described;
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

    private static Query anyOf(String field, String folded, Set<String> forms) {
      if (forms.size() == 1) {
        return new TermQuery(new Term(field, folded));
      }
      var query = new SynonymQuery.Builder(field);
      forms.forEach(
          form -> query.addTerm(new Term(field, form), form.equals(folded) ? 1 : STEM_WEIGHT));
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
        return typed.isBlank() ? CatalogueSearcher.PUBLICATIONS : MatchNoDocsQuery.INSTANCE;
      }
      Query found = wanted.isEmpty() ? CatalogueSearcher.PUBLICATIONS : together();
      if (inFiles) {
        found = inPassages.withBest(found);
      }
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

    /** All of a few words; most of the words of a sentence, because nobody writes all of those. */
    private Query together() {
      if (anyWord || wanted.size() <= FEW) {
        return combined(wanted, anyWord ? Occur.SHOULD : Occur.MUST);
      }
      var most = new BooleanQuery.Builder();
      wanted.forEach(clause -> most.add(clause, Occur.SHOULD));
      return most.setMinimumNumberShouldMatch((wanted.size() + 1) / 2).build();
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
