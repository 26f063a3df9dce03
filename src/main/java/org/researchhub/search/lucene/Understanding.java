package org.researchhub.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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

/** Turns the parts into clauses, one after the other. */
final class Understanding {

  private static final float STEM_WEIGHT = 0.6f;

  /** So many words must all be there, unless they are a sentence. */
  private static final int FEW = 5;

  /** Where đ, which is folded to dj, may have been typed as d. */
  private static final Pattern SOFT = Pattern.compile("d(?=[aeiou])");

  private static final List<String> UNSPACED = List.of("zh");

  private static final float IDENTIFIER_WEIGHT = 100f;

  private final Typed typed;
  private final Words words;
  private final KnownWords known;
  private final boolean anyWord;
  private final boolean inFiles;
  private final @Nullable String within;
  private final PassageQuestion inPassages;
  private final Set<String> languages = new LinkedHashSet<>();
  private final Set<String> common = new LinkedHashSet<>();
  private final List<Query> wanted = new ArrayList<>();
  private final List<Query> unwanted = new ArrayList<>();
  private final List<Question.Run> marked = new ArrayList<>();
  private final List<Question.Asked> asked = new ArrayList<>();
  private final List<String> asWords = new ArrayList<>();
  private final List<Question.Run> markedToo = new ArrayList<>();
  private final OtherWords others;
  private int number;

  Understanding(Typed typed, SearchRequest request, KnownWords known, Words words)
      throws IOException {
    this.typed = typed;
    this.words = words;
    this.known = known;
    this.anyWord = request.anyWord();
    this.inFiles = known.hasPassages();
    this.within = request.within();
    this.inPassages = PassageQuestion.of(request);
    asWords.addAll(typed.empty());
    guess(Words.language(request.language()));
    others = OtherWords.of(typed, request.ideas(), languages, words);
  }

  /**
   * What is common in the page's language may be a word that counts in the question's: "or" in
   * French.
   */
  private void guess(String page) throws IOException {
    List<Words.Forms> said =
        typed.parts().stream()
            .filter(part -> part.kind() == Typed.Kind.WORD)
            .flatMap(part -> part.words().stream())
            .map(Typed.Word::forms)
            .toList();
    String byCommonWords = CommonWords.languageOf(said);
    List<String> guessed =
        byCommonWords.isEmpty() ? Spoken.of(said, page, known, words) : List.of(byCommonWords);
    languages.add(page);
    languages.add("en");
    languages.addAll(guessed);
    common.addAll(guessed);
    if (byCommonWords.isEmpty()) {
      common.add(page);
    }
    common.addAll(UNSPACED);
  }

  Question question() throws IOException {
    boolean onlyCommon = typed.parts().stream().allMatch(this::isCommon);
    for (Typed.Part part : typed.parts()) {
      switch (part.kind()) {
        case LEFT_OUT -> leftOut(part);
        case TOGETHER -> phrase(part);
        case WORD -> word(part, !onlyCommon && isCommon(part));
      }
    }
    marked.addAll(markedToo);
    Query ofPassages = inFiles ? inPassages.query() : null;
    return new Question(
        narrowed(query()),
        ofPassages,
        marked,
        asked,
        asWords,
        wanted.size() > 1 && !isOneEnough(),
        typed.isBlank(),
        typed.shortened());
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

  private void leftOut(Typed.Part part) throws IOException {
    String field = field(part);
    unwanted.add(together(field.isEmpty() ? Fields.ALL : field, part));
    if (inFiles && field.isEmpty()) {
      unwanted.add(
          isOneBeginning(part)
              ? PassageQuestion.anywhere(forms(part.words().getFirst(), ""))
              : PassageQuestion.anywhere(part));
    }
  }

  /** A word such as "of" would shut out what is right and say nothing about it. */
  private boolean isCommon(Typed.Part part) {
    return part.kind() == Typed.Kind.WORD
        && part.words().stream()
            .allMatch(word ->
                !word.isBeginning()
                    && (CommonWords.has(word.forms(), common)
                        || (part.field().isEmpty() && saysNothing(word))));
  }

  /** One of the words with which people ask; in capitals it may be the name of an agency. */
  private boolean saysNothing(Typed.Word word) {
    return AskingWords.has(word.forms().folded(), languages) && !isInCapitals(word);
  }

  private boolean isInCapitals(Typed.Word word) {
    return word.end() - word.start() > 1
        && typed
            .text()
            .substring(word.start(), word.end())
            .chars()
            .allMatch(Character::isUpperCase);
  }

  private boolean isSentence() {
    return typed.endsAsSentence()
        || typed.parts().stream()
            .filter(part -> part.kind() == Typed.Kind.WORD)
            .flatMap(part -> part.words().stream())
            .anyMatch(
                word -> AskingWords.asks(word.forms().folded(), languages) && !isInCapitals(word));
  }

  private void word(Typed.Part part, boolean common) throws IOException {
    if (common) {
      return;
    }
    String field = field(part);
    var clauses = new ArrayList<Query>();
    boolean isUnparted = part.words().size() > 1 && part.identifier().isEmpty() && field.isEmpty();
    for (Typed.Word word : telling(part.words())) {
      if (isUnparted && saysNothing(word)) {
        continue;
      }
      Set<String> forms = forms(word, field);
      String folded = word.forms().folded();
      if (field.isEmpty()) {
        Query described = orInFiles(anyOf(Fields.ALL, folded, forms), forms);
        clauses.add(others.orDescribed(word, described, inFiles));
        inPassages.word(others.orInPassage(word, anyOf(Fields.TEXT, folded, forms)));
        others.mark(word, number, markedToo);
      } else {
        clauses.add(anyOf(field, folded, forms));
      }
      marked.add(new Question.Run(number++, new int[][] {hashes(forms)}));
      if (!word.isBeginning()) {
        asked.add(new Question.Asked(word.start(), word.end(), word.forms().surface(), forms));
      }
    }
    if (!part.identifier().isEmpty()) {
      wanted.add(orIdentifier(combined(clauses, Occur.MUST), part.identifier()));
    } else {
      wanted.addAll(clauses);
    }
  }

  /** Where no spaces part them, common words stand among the others. */
  private static List<Typed.Word> telling(List<Typed.Word> words) {
    List<Typed.Word> telling =
        words.stream().filter(word -> !CommonWords.has(word.forms(), UNSPACED)).toList();
    return telling.isEmpty() ? words : telling;
  }

  private void phrase(Typed.Part part) throws IOException {
    String field = field(part);
    marked.add(
        new Question.Run(
            number++,
            part.words().stream()
                .map(word -> new int[] {word.forms().folded().hashCode()})
                .toArray(int[][]::new)));
    if (!field.isEmpty()) {
      wanted.add(together(field, part));
      return;
    }
    inPassages.word(PassageQuestion.together(part));
    Query described = together(Fields.ALL, part);
    wanted.add(
        inFiles
            ? combined(List.of(described, PassageQuestion.anywhere(part)), Occur.SHOULD)
            : described);
  }

  /** A name that no agency has is looked for everywhere, rather than found nowhere. */
  private String field(Typed.Part part) throws IOException {
    if (!part.field().equals(Fields.AGENCY)) {
      return part.field();
    }
    for (Typed.Word word : part.words()) {
      if (!isNamed(word)) {
        asWords.add(
            "agency:" + typed.text().substring(part.words().getFirst().start(), word.end()));
        return "";
      }
    }
    return part.field();
  }

  /** A word that only the files have is there; how well it fits, the best passage says. */
  private Query orInFiles(Query described, Set<String> forms) {
    return inFiles
        ? combined(List.of(described, PassageQuestion.anywhere(forms)), Occur.SHOULD)
        : described;
  }

  private boolean isNamed(Typed.Word word) throws IOException {
    for (String form : forms(word, Fields.AGENCY)) {
      if (known.isThere(Fields.AGENCY, form)) {
        return true;
      }
    }
    return false;
  }

  private Query together(String field, Typed.Part part) throws IOException {
    Typed.Word first = part.words().getFirst();
    if (part.words().size() == 1) {
      return first.isBeginning()
          ? anyOf(field, first.forms().folded(), forms(first, field))
          : new TermQuery(new Term(field, first.forms().folded()));
    }
    return new PhraseQuery(
        field.equals(Fields.ALL) ? Fields.ORDER : field,
        part.words().stream().map(word -> word.forms().folded()).toArray(String[]::new));
  }

  private static boolean isOneBeginning(Typed.Part part) {
    return part.words().size() == 1 && part.words().getFirst().isBeginning();
  }

  private Set<String> forms(Typed.Word word, String field) throws IOException {
    String folded = word.forms().folded();
    if (word.isBeginning()) {
      return known.beginnings(
          folded, field.isEmpty() ? List.of(Fields.ALL, Fields.WITHIN) : List.of(field));
    }
    var forms = new LinkedHashSet<String>();
    forms.add(folded);
    for (String language : languages) {
      forms.add(words.stem(word.forms().surface(), language));
    }
    for (String form : List.copyOf(forms)) {
      String soft = SOFT.matcher(form).replaceAll("dj");
      if (!soft.equals(form) && isThere(soft)) {
        forms.add(soft);
      }
    }
    return forms;
  }

  private boolean isThere(String form) throws IOException {
    return known.isThere(Fields.ALL, form) || known.isThere(Fields.WITHIN, form);
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

  /** All of a few words; of a sentence any, as nobody writes all the words of the answer. */
  private Query together() {
    return combined(wanted, isOneEnough() ? Occur.SHOULD : Occur.MUST);
  }

  private boolean isOneEnough() {
    return anyWord || wanted.size() > FEW || isSentence();
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
