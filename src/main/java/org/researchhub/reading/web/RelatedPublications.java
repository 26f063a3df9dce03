package org.researchhub.reading.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.researchhub.authorities.Authorities;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.web.Listing;
import org.researchhub.platform.web.Visit;
import org.researchhub.reading.web.PublicationPage.Related;
import org.researchhub.search.Facet;
import org.researchhub.search.SearchAnswer;
import org.springframework.stereotype.Component;

/** Other publications that a reader of one may want, each with the reason. */
@Component
class RelatedPublications {

  private static final int MOST = 5;
  private static final int CANDIDATES = 40;
  private static final int REASONS = 3;

  private final Publications publications;
  private final Authorities authorities;
  private final Counts counts;

  RelatedPublications(Publications publications, Authorities authorities, Counts counts) {
    this.publications = publications;
    this.authorities = authorities;
    this.counts = counts;
  }

  record Found(List<Related> related, boolean settled) {}

  Found to(Visit visit, Publication publication) {
    boolean settled = counts.settled();
    Vocabulary vocabulary = authorities.vocabulary();
    var listing = new Listing(visit, vocabulary);
    Map<String, Related> related = new LinkedHashMap<>();
    for (Description.Relation relation : publication.description().relations()) {
      publications
          .published(List.of(relation.id()))
          .forEach(other ->
              related.put(
                  other.id(),
                  related(
                      listing,
                      other,
                      PublicationDetails.say(
                          visit.words(), "reading.relation.", relation.kind()))));
    }
    for (Shared shared : sharing(visit, publication)) {
      if (related.size() >= MOST) {
        break;
      }
      related.computeIfAbsent(
          shared.other().id(),
          id ->
              related(
                  listing,
                  shared.other(),
                  visit
                      .words()
                      .say(
                          "reading.publication.related.shares",
                          visit.words().list(listing.labels(shared.first())))));
    }
    return new Found(List.copyOf(related.values()), settled);
  }

  private record Shared(Publication other, Set<String> places, Set<String> themes) {
    int weight() {
      return 2 * places.size() + themes.size();
    }

    List<String> first() {
      var all = new ArrayList<>(places);
      all.addAll(themes);
      return all.subList(0, Math.min(REASONS, all.size()));
    }
  }

  private List<Shared> sharing(Visit visit, Publication publication) {
    Set<String> places = new LinkedHashSet<>(publication.description().places());
    Set<String> themes = telling(publication.description().themes());
    Set<String> ids = new LinkedHashSet<>();
    for (Map.Entry<Facet, Set<String>> facet :
        Map.of(Facet.PLACE, places, Facet.THEME, themes).entrySet()) {
      if (!facet.getValue().isEmpty()) {
        counts.newest(visit.language(), facet.getKey(), facet.getValue(), CANDIDATES).stream()
            .map(SearchAnswer.Hit::id)
            .filter(id -> !id.equals(publication.id()))
            .forEach(ids::add);
      }
    }
    return publications.published(List.copyOf(ids)).stream()
        .map(other ->
            new Shared(
                other,
                common(places, other.description().places()),
                common(themes, other.description().themes())))
        .filter(shared -> shared.weight() > 0)
        .sorted(Comparator.comparingInt(Shared::weight).reversed())
        .limit(MOST)
        .toList();
  }

  /** The overall topic is shared by nearly everything and tells nothing. */
  private Set<String> telling(List<String> themes) {
    Vocabulary vocabulary = authorities.vocabulary();
    var telling = new LinkedHashSet<String>();
    for (String theme : themes) {
      if (vocabulary.concept(theme).stream().noneMatch(c -> c.scheme().equals("topic"))) {
        telling.add(theme);
      }
    }
    return telling;
  }

  private static Set<String> common(Set<String> own, List<String> others) {
    var common = new LinkedHashSet<>(own);
    common.retainAll(others);
    return common;
  }

  private static Related related(Listing listing, Publication other, String reason) {
    return new Related(listing.title(other.description()), listing.url(other.slug()), reason);
  }
}
