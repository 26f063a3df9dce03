package org.researchhub.reading.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Concept;
import org.researchhub.authorities.Scheme;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.web.Listing;
import org.researchhub.platform.web.Counted;
import org.researchhub.platform.web.Link;
import org.researchhub.platform.web.PageNumber;
import org.researchhub.platform.web.Text;
import org.researchhub.platform.web.Visit;
import org.researchhub.search.Facet;
import org.researchhub.search.SearchAnswer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The page of one theme, place, agency, type or legal instrument. */
@Component
class ConceptView {

  private static final int SIZE = 10;
  private static final int NEIGHBOURS = 12;

  private final Publications publications;
  private final Counts counts;

  ConceptView(Publications publications, Counts counts) {
    this.publications = publications;
    this.counts = counts;
  }

  record Shown(ConceptPage page, @Nullable String canonical) {}

  Shown of(
      Visit visit, Vocabulary vocabulary, Concept concept, String folder, @Nullable String asked) {
    var listing = new Listing(visit, vocabulary);
    Scheme.Kind kind = vocabulary.kind(concept);
    Map<String, Long> totals = counts.of(kind);
    long total = totals.getOrDefault(concept.id(), 0L);
    PageNumber number = PageNumber.of(asked, total, SIZE);
    SearchAnswer answer = counts.coded(visit.language(), kind, concept.id(), number.page(), SIZE);
    String url = visit.at("/" + folder + "/" + concept.slug());
    String narrowed = Counts.facet(kind).key() + "=" + concept.id();
    var page =
        new ConceptPage(
            crumbs(visit, folder),
            visit
                .words()
                .say("reading.concept.kind." + kind.name().toLowerCase(java.util.Locale.ROOT)),
            listing.label(concept),
            note(visit, listing, concept),
            facts(visit, listing, vocabulary, concept),
            concept.broader().stream()
                .flatMap(id -> vocabulary.concept(id).stream())
                .map(broader -> link(visit, listing, folder, broader))
                .toList(),
            counted(visit, listing, folder, totals, vocabulary.narrower(concept.id())),
            counted(visit, listing, folder, totals, neighbours(vocabulary, concept, totals)),
            visit.words().count("reading.publications.count", total),
            publications
                .published(answer.hits().stream().map(SearchAnswer.Hit::id).toList())
                .stream()
                .map(listing::of)
                .toList(),
            number.pager(p -> url + (p == 1 ? "" : "?page=" + p)),
            years(answer),
            visit.at("/search?" + narrowed),
            visit.at("/search.atom?" + narrowed));
    return new Shown(page, number.canonical());
  }

  private static List<Link> crumbs(Visit visit, String folder) {
    return List.of(
        new Link(visit.words().say("platform.home"), visit.at("/")),
        new Link(visit.words().say("reading.index." + folder), visit.at("/" + folder)));
  }

  private static @Nullable Text note(Visit visit, Listing listing, Concept concept) {
    JsonNode notes = concept.facts().path("note");
    for (String lang : List.of(visit.language(), "en")) {
      if (notes.path(lang).isString()) {
        return listing.text(notes.path(lang).asString(), lang);
      }
    }
    return null;
  }

  private static List<PublicationPage.Detail> facts(
      Visit visit, Listing listing, Vocabulary vocabulary, Concept concept) {
    return new ConceptFacts(visit, listing, vocabulary).of(concept);
  }

  /** Others that are part of the same: with publications first. */
  private static List<Concept> neighbours(
      Vocabulary vocabulary, Concept concept, Map<String, Long> totals) {
    Set<Concept> neighbours = new LinkedHashSet<>();
    concept.broader().forEach(id -> neighbours.addAll(vocabulary.narrower(id)));
    if (concept.broader().isEmpty()) {
      vocabulary.concepts(concept.scheme()).stream()
          .filter(other -> other.broader().isEmpty())
          .forEach(neighbours::add);
    }
    neighbours.remove(concept);
    return neighbours.stream()
        .filter(other -> totals.getOrDefault(other.id(), 0L) > 0)
        .sorted(
            Comparator.comparingLong((Concept other) -> totals.getOrDefault(other.id(), 0L))
                .reversed())
        .limit(NEIGHBOURS)
        .toList();
  }

  private static List<Counted> counted(
      Visit visit,
      Listing listing,
      String folder,
      Map<String, Long> totals,
      List<Concept> concepts) {
    return concepts.stream()
        .map(concept ->
            new Counted(
                listing.label(concept),
                visit.at("/" + folder + "/" + concept.slug()),
                totals.getOrDefault(concept.id(), 0L)))
        .toList();
  }

  private static Link link(Visit visit, Listing listing, String folder, Concept concept) {
    Text label = listing.label(concept);
    return new Link(label.value(), visit.at("/" + folder + "/" + concept.slug()), label.lang());
  }

  private static List<ConceptPage.Year> years(SearchAnswer answer) {
    var years = new ArrayList<ConceptPage.Year>();
    answer.facets().getOrDefault(Facet.YEAR, List.of()).stream()
        .filter(count -> !count.value().equals(Facet.NO_DATE))
        .sorted(Comparator.comparing(SearchAnswer.FacetCount::value))
        .forEach(count -> years.add(new ConceptPage.Year(count.value(), count.count())));
    return years;
  }
}
