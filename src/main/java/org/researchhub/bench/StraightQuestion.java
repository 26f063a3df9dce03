package org.researchhub.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * Words as the clauses that the hub makes of them, for the benchmark's questions: English, some in
 * quotation marks, some with digits that may be an identifier. Every word must be there, folded or
 * as its stem; of more than five any. The questions name no field, leave nothing out and have no
 * beginnings of words; that the hub looks whether a word is of another language is its own cost.
 */
final class StraightQuestion {

  private static final Pattern PART = Pattern.compile("\"([^\"]*)\"|\\S+");
  private static final int FEW = 5;
  private static final float STEM_WEIGHT = 0.6f;
  private static final float IDENTIFIER_WEIGHT = 100;

  private final Analyzer folding = analyzer(false);
  private final Analyzer stemming = analyzer(true);

  Query of(String typed) throws IOException {
    var wanted = new ArrayList<Query>();
    boolean quoted = false;
    int parts = 0;
    for (Matcher part = PART.matcher(typed); part.find(); parts++) {
      if (part.group(1) != null) {
        quoted = true;
        wanted.add(together(terms(folding, part.group(1))));
      } else {
        wanted.addAll(word(part.group()));
      }
    }
    if (wanted.isEmpty()) {
      return new TermQuery(new Term("kind", "p"));
    }
    Query all = wanted.size() > FEW ? combined(wanted, Occur.SHOULD) : all(wanted);
    return parts > 1 && !quoted ? orIdentifier(all, typed) : all;
  }

  private List<Query> word(String typed) throws IOException {
    var clauses = new ArrayList<Query>();
    List<String> folded = terms(folding, typed);
    List<String> stems = terms(stemming, typed);
    for (int i = 0; i < folded.size(); i++) {
      String word = folded.get(i);
      if (folded.size() > 1 || !EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(word)) {
        clauses.add(
            stems.get(i).equals(word)
                ? new TermQuery(new Term("all", word))
                : new SynonymQuery.Builder("all")
                    .addTerm(new Term("all", word))
                    .addTerm(new Term("all", stems.get(i)), STEM_WEIGHT)
                    .build());
      }
    }
    return clauses.isEmpty() || identifier(typed).isEmpty()
        ? clauses
        : List.of(orIdentifier(all(clauses), typed));
  }

  private static Query together(List<String> words) {
    return words.size() == 1
        ? new TermQuery(new Term("all", words.getFirst()))
        : new PhraseQuery("order", words.toArray(String[]::new));
  }

  private static Query all(List<Query> clauses) {
    return clauses.size() == 1 ? clauses.getFirst() : combined(clauses, Occur.MUST);
  }

  private static Query combined(List<Query> clauses, Occur occur) {
    var query = new BooleanQuery.Builder();
    clauses.forEach(clause -> query.add(clause, occur));
    return query.build();
  }

  private static Query orIdentifier(Query words, String typed) {
    String identifier = identifier(typed);
    return identifier.isEmpty()
        ? words
        : new BooleanQuery.Builder()
            .add(words, Occur.SHOULD)
            .add(
                new BoostQuery(
                    new ConstantScoreQuery(new TermQuery(new Term("identifier", identifier))),
                    IDENTIFIER_WEIGHT),
                Occur.SHOULD)
            .build();
  }

  private static String identifier(String typed) {
    String bare = typed.toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    return bare.length() >= 4 && bare.chars().anyMatch(Character::isDigit) ? bare : "";
  }

  private static List<String> terms(Analyzer analyzer, String text) throws IOException {
    var terms = new ArrayList<String>();
    try (TokenStream tokens = analyzer.tokenStream("all", text)) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(term.toString());
      }
      tokens.end();
    }
    return terms;
  }

  private static Analyzer analyzer(boolean stemmed) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        var tokenizer = new ICUTokenizer();
        TokenStream folded = new ICUFoldingFilter(tokenizer);
        return new TokenStreamComponents(
            tokenizer, stemmed ? new PorterStemFilter(folded) : folded);
      }
    };
  }
}
