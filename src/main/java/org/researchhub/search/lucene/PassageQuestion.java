package org.researchhub.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.jspecify.annotations.Nullable;
import org.researchhub.search.Facet;
import org.researchhub.search.SearchRequest;

/** What a question asks of the passages of files. */
final class PassageQuestion {

  /** How much the best passage counts beside the description of the publication. */
  private static final float WEIGHT = 1.0f;

  /** Only tells equals apart. */
  private static final float IN_LANGUAGE = 0.2f;

  /** Of passages of one publication that have every word, those in the language come first. */
  private static final float WHOLE_IN_LANGUAGE = 500;

  private final List<Query> words = new ArrayList<>();
  private final Set<String> languages;

  private PassageQuestion(Set<String> languages) {
    this.languages = languages;
  }

  /**
   * Of equals a passage in a language that the request narrows to, else in the page's, is first.
   */
  static PassageQuestion of(SearchRequest request) {
    Set<String> chosen = request.filters().getOrDefault(Facet.LANGUAGE, Set.of());
    return new PassageQuestion(chosen.isEmpty() ? Set.of(request.language()) : chosen);
  }

  void word(Query inPassage) {
    words.add(inPassage);
  }

  /** Passages with any of the words, those with all of them before all others; null for none. */
  @Nullable Query query() {
    if (words.isEmpty()) {
      return null;
    }
    var all = new BooleanQuery.Builder();
    words.forEach(word -> all.add(word, Occur.FILTER));
    Query whole = all.build();
    var query = new BooleanQuery.Builder();
    query.add(any().build(), Occur.MUST);
    query.add(constant(whole, PassageFinding.WHOLE), Occur.SHOULD);
    for (String language : languages) {
      Query spoken = new TermQuery(new Term(Fields.SPOKEN_IN, Words.language(language)));
      Query both =
          new BooleanQuery.Builder().add(whole, Occur.FILTER).add(spoken, Occur.FILTER).build();
      query.add(constant(spoken, IN_LANGUAGE), Occur.SHOULD);
      query.add(constant(both, WHOLE_IN_LANGUAGE), Occur.SHOULD);
    }
    return query.build();
  }

  private static Query constant(Query query, float score) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }

  private BooleanQuery.Builder any() {
    var query = new BooleanQuery.Builder();
    words.forEach(word -> query.add(word, Occur.SHOULD));
    return query;
  }

  /** The same publications, in the order in which their descriptions and best passages answer. */
  Query withBest(Query found) {
    if (words.isEmpty()) {
      return found;
    }
    Query best = new ToParentBlockJoinQuery(any().build(), CatalogueSearcher.ENDS, ScoreMode.Max);
    return new BooleanQuery.Builder()
        .add(found, Occur.MUST)
        .add(new BoostQuery(best, WEIGHT), Occur.SHOULD)
        .build();
  }

  /** Publications with one of these forms in any file; counts for nothing. */
  static Query anywhere(Set<String> forms) {
    Query any;
    if (forms.size() == 1) {
      any = new TermQuery(new Term(Fields.WITHIN, forms.iterator().next()));
    } else {
      var query = new SynonymQuery.Builder(Fields.WITHIN);
      forms.forEach(form -> query.addTerm(new Term(Fields.WITHIN, form)));
      any = query.build();
    }
    return new BoostQuery(new ConstantScoreQuery(any), 0);
  }

  /** Publications with these words together in any file; counts for nothing. */
  static Query anywhere(Typed.Part part) {
    if (part.words().size() == 1) {
      return anywhere(Set.of(part.words().getFirst().forms().folded()));
    }
    return new ToParentBlockJoinQuery(together(part), CatalogueSearcher.ENDS, ScoreMode.None);
  }

  /** These words together in one passage. */
  static Query together(Typed.Part part) {
    if (part.words().size() == 1) {
      return new TermQuery(new Term(Fields.TEXT, part.words().getFirst().forms().folded()));
    }
    return new PhraseQuery(
        Fields.TEXT_ORDER,
        part.words().stream().map(word -> word.forms().folded()).toArray(String[]::new));
  }
}
