package org.researchhub.search.lucene;

import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A question of the hub, as it was understood, in OpenSearch's language. Its words are sent as the
 * forms they have already: nothing is analysed there.
 */
final class OpenSearchQuestion {

  static final String PASSAGES = "passages";

  private OpenSearchQuestion() {}

  static ObjectNode of(Query query) {
    return of(query, "");
  }

  /** The same of the passages within a publication. */
  static ObjectNode ofPassages(Query query) {
    return of(query, PASSAGES + ".");
  }

  private static ObjectNode of(Query query, String path) {
    return switch (query) {
      case TermQuery term -> term(term.getTerm(), path);
      case SynonymQuery any -> anyOf(any, path);
      case PhraseQuery phrase -> phrase(phrase, path);
      case BooleanQuery all -> bool(all, path);
      case ToParentBlockJoinQuery best -> nested(best);
      case BoostQuery boost -> boosted(of(boost.getQuery(), path), boost.getBoost());
      case ConstantScoreQuery constant -> constant(of(constant.getQuery(), path));
      case MatchAllDocsQuery _ -> node("match_all", object());
      case MatchNoDocsQuery _ -> node("match_none", object());
      case PrefixQuery prefix ->
          node("prefix", value(path + prefix.getField(), prefix.getPrefix().text()));
      case WildcardQuery wild ->
          node("wildcard", value(path + wild.getField(), wild.getTerm().text()));
      default -> throw new IllegalArgumentException("no words for " + query.getClass());
    };
  }

  private static ObjectNode term(Term term, String path) {
    return node("term", value(path + term.field(), term.text()));
  }

  /** OpenSearch cannot count several forms as one word with weights; the best form counts here. */
  private static ObjectNode anyOf(SynonymQuery any, String path) {
    ObjectNode best = object();
    ArrayNode queries = best.putArray("queries");
    Map<Term, Float> boosts = boosts(any);
    any.getTerms()
        .forEach(term -> queries.add(boosted(term(term, path), boosts.getOrDefault(term, 1f))));
    return node("dis_max", best);
  }

  /** The weights can only be read where the query is printed. */
  private static Map<Term, Float> boosts(SynonymQuery any) {
    var boosts = new java.util.HashMap<Term, Float>();
    String printed = any.toString();
    for (Term term : any.getTerms()) {
      String weight = term + "^";
      int at = printed.indexOf(weight);
      if (at >= 0) {
        String rest = printed.substring(at + weight.length()).split("[ )]", 2)[0];
        boosts.put(term, Float.parseFloat(rest));
      }
    }
    return boosts;
  }

  private static ObjectNode phrase(PhraseQuery phrase, String path) {
    ObjectNode near = object();
    ArrayNode clauses = near.putArray("clauses");
    for (Term term : phrase.getTerms()) {
      clauses.add(node("span_term", value(path + term.field(), term.text())));
    }
    near.put("slop", 0).put("in_order", true);
    return node("span_near", near);
  }

  private static ObjectNode bool(BooleanQuery all, String path) {
    ObjectNode bool = object();
    for (BooleanClause clause : all) {
      String occur =
          switch (clause.occur()) {
            case MUST -> "must";
            case FILTER -> "filter";
            case SHOULD -> "should";
            case MUST_NOT -> "must_not";
          };
      bool.withArrayProperty(occur).add(of(clause.query(), path));
    }
    if (all.getMinimumNumberShouldMatch() > 0) {
      bool.put("minimum_should_match", all.getMinimumNumberShouldMatch());
    }
    return node("bool", bool);
  }

  private static ObjectNode nested(ToParentBlockJoinQuery best) {
    Query unscored =
        new ToParentBlockJoinQuery(best.getChildQuery(), CatalogueSearcher.ENDS, ScoreMode.None);
    ObjectNode nested =
        object().put("path", PASSAGES).put("score_mode", best.equals(unscored) ? "none" : "max");
    nested.set("query", ofPassages(best.getChildQuery()));
    return node("nested", nested);
  }

  /** A query of one key, whose body takes a weight. */
  private static ObjectNode boosted(ObjectNode query, float boost) {
    ObjectNode all = object().put("boost", boost);
    all.putArray("must").add(query);
    return boost == 1 ? query : node("bool", all);
  }

  private static ObjectNode constant(ObjectNode query) {
    ObjectNode constant = object();
    constant.set("filter", query);
    return node("constant_score", constant);
  }

  static ObjectNode value(String field, String value) {
    return object().put(field, value);
  }

  static ObjectNode terms(String field, Stream<String> values) {
    ObjectNode terms = object();
    ArrayNode all = terms.putArray(field);
    values.forEach(all::add);
    return node("terms", terms);
  }

  static ObjectNode node(String name, ObjectNode body) {
    ObjectNode node = object();
    node.set(name, body);
    return node;
  }

  static ObjectNode object() {
    return OpenSearchNode.JSON.createObjectNode();
  }
}
