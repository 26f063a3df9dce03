package org.researchhub.reading.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.researchhub.authorities.Concept;
import org.researchhub.authorities.Scheme;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.catalogue.web.Listing;
import org.researchhub.platform.web.Text;
import org.researchhub.platform.web.Visit;
import org.researchhub.reading.web.PublicationPage.Detail;
import org.researchhub.reading.web.PublicationPage.Value;
import tools.jackson.databind.JsonNode;

/** What the vocabularies tell of a word beyond its label: other names, dates, symbols, members. */
final class ConceptFacts {

  private static final List<String> EXACT = List.of("symbol", "iso2", "iso3", "m49");
  private static final List<String> DATES =
      List.of("adopted", "entryIntoForce", "validFrom", "validTo");
  private static final List<String> CONCEPTS =
      List.of("place", "members", "predecessors", "successors");
  private static final List<String> NAMES = List.of("formerNames", "laterNames");

  private final Visit visit;
  private final Listing listing;
  private final Vocabulary vocabulary;
  private final List<Detail> details = new ArrayList<>();

  ConceptFacts(Visit visit, Listing listing, Vocabulary vocabulary) {
    this.visit = visit;
    this.listing = listing;
    this.vocabulary = vocabulary;
  }

  List<Detail> of(Concept concept) {
    JsonNode facts = concept.facts();
    add("acronym", facts.path("acronym"), false);
    addOtherNames(concept);
    for (String field : NAMES) {
      addNames(field, facts.path(field));
    }
    for (String field : EXACT) {
      add(field, facts.path(field), true);
    }
    for (String field : DATES) {
      JsonNode date = facts.path(field);
      if (date.isString()) {
        add(field, List.of(value(visit.words().date(date.asString()))));
      }
    }
    for (String field : CONCEPTS) {
      addConcepts(field, facts.path(field));
    }
    JsonNode uri = facts.path("uri");
    if (uri.isString()) {
      add("uri", List.of(new Value(Text.own(uri.asString()), uri.asString(), true)));
    }
    return details;
  }

  private void addOtherNames(Concept concept) {
    Set<String> elsewhere = told(concept.facts());
    var names = new ArrayList<Value>();
    for (String lang : List.of(visit.language(), "en")) {
      for (String name : concept.otherLabels().getOrDefault(lang, List.of())) {
        Value value = new Value(listing.text(name, lang), null, false);
        if (!names.contains(value) && !elsewhere.contains(name)) {
          names.add(value);
        }
      }
    }
    add("othernames", names);
  }

  /** The names that stand under a heading of their own. */
  private static Set<String> told(JsonNode facts) {
    var told = new HashSet<String>();
    told.add(facts.path("acronym").asString(""));
    for (String field : NAMES) {
      for (JsonNode name : facts.path(field)) {
        told.add(name.path("name").asString(""));
        told.add(name.path("acronym").asString(""));
      }
    }
    return told;
  }

  private void addNames(String field, JsonNode names) {
    var values = new ArrayList<Value>();
    for (JsonNode name : names) {
      values.add(value(named(name)));
    }
    add(field, values);
  }

  /** A name with its short form and what is known of when it was used. */
  private String named(JsonNode name) {
    var more = new ArrayList<String>();
    add(more, name.path("acronym"));
    String from = name.path("from").asString("");
    String to = name.path("to").asString("");
    if (!from.isEmpty() || !to.isEmpty()) {
      more.add(from + "–" + to);
    }
    JsonNode seen = name.path("seen");
    if (seen.isString()) {
      more.add(visit.words().say("reading.concept.fact.seen", seen.asString()));
    }
    String written = name.path("name").asString("");
    return more.isEmpty() ? written : written + " (" + visit.words().list(more) + ")";
  }

  private static void add(List<String> texts, JsonNode text) {
    if (text.isString()) {
      texts.add(text.asString());
    }
  }

  private void addConcepts(String field, JsonNode ids) {
    var values = new ArrayList<Value>();
    if (ids.isString()) {
      concept(ids.asString(), values);
    }
    ids.forEach(id -> concept(id.asString(), values));
    add(field, values);
  }

  private void concept(String id, List<Value> values) {
    vocabulary
        .concept(id)
        .ifPresent(concept ->
            values.add(
                new Value(
                    listing.label(concept),
                    vocabulary.kind(concept) == Scheme.Kind.CODING
                        ? null
                        : PublicationView.address(visit, vocabulary.kind(concept), concept.slug()),
                    false)));
  }

  private void add(String field, JsonNode text, boolean exact) {
    if (text.isString()) {
      add(field, List.of(new Value(Text.own(text.asString()), null, exact)));
    }
  }

  private void add(String field, List<Value> values) {
    if (!values.isEmpty()) {
      details.add(new Detail(visit.words().say("reading.concept.fact." + field), values));
    }
  }

  private static Value value(String text) {
    return new Value(Text.own(text), null, false);
  }
}
