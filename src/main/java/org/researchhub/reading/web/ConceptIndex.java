package org.researchhub.reading.web;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Concept;
import org.researchhub.authorities.Scheme;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.catalogue.web.Listing;
import org.researchhub.platform.web.Counted;
import org.researchhub.platform.web.Link;
import org.researchhub.platform.web.Text;
import org.researchhub.platform.web.Visit;

/** The page that lists every word of a kind that readers can use. */
final class ConceptIndex {

  /** The part of the world that holds all others: no heading of its own. */
  private static final String WORLD = "pl-001";

  private final Visit visit;
  private final Vocabulary vocabulary;
  private final Listing listing;
  private final String folder;
  private final Counts counts;
  private final Collator collator;

  ConceptIndex(Visit visit, Vocabulary vocabulary, String folder, Counts counts) {
    this.visit = visit;
    this.vocabulary = vocabulary;
    this.listing = new Listing(visit, vocabulary);
    this.folder = folder;
    this.counts = counts;
    this.collator = Collator.getInstance(Locale.forLanguageTag(visit.language()));
  }

  ConceptIndexPage of(Scheme.Kind kind) {
    Map<String, Long> totals = counts.of(kind);
    List<ConceptIndexPage.Group> groups =
        switch (kind) {
          case THEME -> byScheme(kind, totals);
          case PLACE -> byRegion(totals);
          default -> List.of(new ConceptIndexPage.Group(null, "all", null, all(kind, totals)));
        };
    return new ConceptIndexPage(
        visit.words().say("reading.index." + folder),
        List.of(new Link(visit.words().say("platform.home"), visit.at("/"))),
        visit.words().say("reading.index." + folder + ".what"),
        groups);
  }

  private List<ConceptIndexPage.Group> byScheme(Scheme.Kind kind, Map<String, Long> totals) {
    var groups = new ArrayList<ConceptIndexPage.Group>();
    for (Scheme scheme : vocabulary.schemes(kind)) {
      List<Counted> entries =
          sorted(vocabulary.concepts(scheme.id()), scheme.ordered()).stream()
              .map(concept -> counted(concept, totals))
              .toList();
      if (!entries.isEmpty()) {
        groups.add(
            new ConceptIndexPage.Group(
                Text.own(scheme.title(visit.language())), "scheme-" + scheme.id(), null, entries));
      }
    }
    return groups;
  }

  /** Places with publications under the regions that hold them, each region once. */
  private List<ConceptIndexPage.Group> byRegion(Map<String, Long> totals) {
    Map<Concept, List<Concept>> regions = new LinkedHashMap<>();
    var alone = new ArrayList<Concept>();
    for (Concept place : vocabulary.concepts(Scheme.Kind.PLACE)) {
      if (totals.getOrDefault(place.id(), 0L) == 0 || place.id().equals(WORLD)) {
        continue;
      }
      Concept region = region(place);
      if (region == null) {
        alone.add(place);
      } else {
        regions.computeIfAbsent(region, r -> new ArrayList<>()).add(place);
      }
    }
    alone.removeIf(regions::containsKey);
    var groups = new ArrayList<ConceptIndexPage.Group>();
    sorted(List.copyOf(regions.keySet()), false)
        .forEach(region ->
            groups.add(
                new ConceptIndexPage.Group(
                    listing.label(region),
                    region.slug(),
                    totals.getOrDefault(region.id(), 0L) == 0 ? null : counted(region, totals),
                    sorted(regions.getOrDefault(region, List.of()), false).stream()
                        .map(place -> counted(place, totals))
                        .toList())));
    if (!alone.isEmpty()) {
      groups.add(
          new ConceptIndexPage.Group(
              Text.own(visit.words().say("reading.index.places.regions")),
              "regions",
              null,
              sorted(alone, false).stream().map(place -> counted(place, totals)).toList()));
    }
    return groups;
  }

  /** The continent a place is in; null for one that is in none. */
  private @Nullable Concept region(Concept place) {
    Concept reached = place;
    for (int steps = 0; steps < 6; steps++) {
      Concept above =
          reached.broader().stream().findFirst().flatMap(vocabulary::concept).orElse(null);
      if (above == null || above.id().equals(WORLD)) {
        return reached == place ? null : reached;
      }
      reached = above;
    }
    return reached;
  }

  private List<Counted> all(Scheme.Kind kind, Map<String, Long> totals) {
    return sorted(vocabulary.concepts(kind), false).stream()
        .map(concept -> counted(concept, totals))
        .toList();
  }

  private List<Concept> sorted(List<Concept> concepts, boolean ordered) {
    return ordered
        ? concepts
        : concepts.stream()
            .sorted(Comparator.comparing(concept -> concept.label(visit.language()), collator))
            .toList();
  }

  private Counted counted(Concept concept, Map<String, Long> totals) {
    return new Counted(
        listing.label(concept),
        visit.at("/" + folder + "/" + concept.slug()),
        totals.getOrDefault(concept.id(), 0L));
  }
}
