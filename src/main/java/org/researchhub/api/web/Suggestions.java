package org.researchhub.api.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Authorities;
import org.researchhub.authorities.Concept;
import org.researchhub.authorities.Label;
import org.researchhub.authorities.Scheme;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.platform.web.Busy;
import org.researchhub.platform.web.Site;
import org.researchhub.platform.web.Text;
import org.researchhub.search.Facet;
import org.researchhub.search.FoundTitle;
import org.researchhub.search.Search;
import org.researchhub.search.SearchAnswer.FacetCount;
import org.springframework.stereotype.Component;

/** What somebody who has begun to type may mean: themes, places, agencies and titles. */
@Component
class Suggestions {

  private static final int MOST = 8;

  /** So many titles have room beside words of the vocabularies. */
  private static final int TITLES = 3;

  private static final int LABELS_LOOKED_AT = 2_000;

  private static final Map<Scheme.Kind, Facet> KINDS =
      Map.of(
          Scheme.Kind.THEME, Facet.THEME,
          Scheme.Kind.PLACE, Facet.PLACE,
          Scheme.Kind.AGENCY, Facet.AGENCY);

  private static final Map<Scheme.Kind, String> FOLDERS =
      Map.of(
          Scheme.Kind.THEME, "/themes/",
          Scheme.Kind.PLACE, "/places/",
          Scheme.Kind.AGENCY, "/agencies/");

  private final Search search;
  private final Authorities authorities;

  Suggestions(Search search, Authorities authorities) {
    this.search = search;
    this.authorities = authorities;
  }

  /**
   * One of them.
   *
   * @param kind what it is, in words
   * @param count how many publications have it; null when that is not known, and for a title
   */
  record Suggestion(Text text, String kind, String url, @Nullable Long count) {}

  /**
   * At most eight, words of the vocabularies before titles.
   *
   * @throws Busy when search cannot be asked now
   */
  List<Suggestion> of(String typed, Site site) {
    List<Suggestion> concepts = concepts(typed, site, counts());
    List<Suggestion> titles =
        search.titles(typed, site.words().language(), MOST).stream()
            .map(found -> title(found, site))
            .toList();
    int first = Math.min(concepts.size(), MOST - Math.min(TITLES, titles.size()));
    var all = new ArrayList<>(concepts.subList(0, first));
    all.addAll(titles.subList(0, Math.min(titles.size(), MOST - first)));
    return List.copyOf(all);
  }

  /** What the vocabularies alone know, whether or not a publication has it. */
  List<Suggestion> withoutSearch(String typed, Site site) {
    return concepts(typed, site, Map.of());
  }

  private Map<String, Long> counts() {
    var counts = new HashMap<String, Long>();
    for (Facet facet : KINDS.values()) {
      for (FacetCount count : search.counts(facet)) {
        counts.put(count.value(), count.count());
      }
    }
    return counts;
  }

  /** Those that most publications have first; without counts in the order of their labels. */
  private List<Suggestion> concepts(String typed, Site site, Map<String, Long> counts) {
    Vocabulary vocabulary = authorities.vocabulary();
    return vocabulary.beginning(typed, LABELS_LOOKED_AT).stream()
        .filter(concept -> KINDS.containsKey(vocabulary.kind(concept)))
        .filter(concept -> counts.isEmpty() || counts.containsKey(concept.id()))
        .sorted(
            Comparator.comparing((Concept concept) -> counts.getOrDefault(concept.id(), 0L))
                .reversed())
        .limit(MOST)
        .map(concept -> concept(concept, vocabulary, site, counts.get(concept.id())))
        .toList();
  }

  private static Suggestion concept(
      Concept concept, Vocabulary vocabulary, Site site, @Nullable Long count) {
    Scheme.Kind kind = vocabulary.kind(concept);
    Label label = vocabulary.labelAlone(concept.id(), site.words().language());
    return new Suggestion(
        label == null ? Text.own(concept.id()) : text(label.text(), label.language(), site),
        site.words().say("search.facet." + kind.name().toLowerCase(Locale.ROOT)),
        site.at(FOLDERS.getOrDefault(kind, "/") + concept.slug()),
        count);
  }

  private static Suggestion title(FoundTitle found, Site site) {
    return new Suggestion(
        text(found.title(), found.language(), site),
        site.words().say("search.suggest.publication"),
        found.slug().isEmpty() ? "/p/" + found.id() : site.at("/publications/" + found.slug()),
        null);
  }

  private static Text text(String value, String language, Site site) {
    return Text.of(value, language, site.words().spoken());
  }
}
