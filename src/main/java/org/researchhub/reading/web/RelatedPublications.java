package org.researchhub.reading.web;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.researchhub.search.Near;
import org.springframework.stereotype.Component;

/** Other publications that a reader of one may want, each with the reason. */
@Component
class RelatedPublications {

  private static final int MOST = 5;
  private static final int REASONS = 3;

  private final Publications publications;
  private final Authorities authorities;
  private final Counts counts;

  RelatedPublications(Publications publications, Authorities authorities, Counts counts) {
    this.publications = publications;
    this.authorities = authorities;
    this.counts = counts;
  }

  /**
   * @param settled whether it stays so until the next change
   */
  record Found(List<Related> related, boolean settled) {}

  Found to(Visit visit, Publication publication) {
    boolean settled = counts.settled();
    var listing = new Listing(visit, authorities.vocabulary());
    Map<String, Related> related = new LinkedHashMap<>();
    for (Description.Relation relation : publication.description().relations()) {
      String reason = PublicationDetails.say(visit.words(), "reading.relation.", relation.kind());
      publications
          .published(List.of(relation.id()))
          .forEach(other -> related.put(other.id(), related(listing, other, reason)));
    }
    Optional<List<Near>> near = counts.near(asked(publication), MOST + related.size());
    near.ifPresent(all -> add(all, visit, listing, related));
    return new Found(List.copyOf(related.values()), settled && near.isPresent());
  }

  private void add(List<Near> near, Visit visit, Listing listing, Map<String, Related> related) {
    Map<String, Publication> others = new LinkedHashMap<>();
    publications
        .published(near.stream().map(Near::id).toList())
        .forEach(other -> others.put(other.id(), other));
    for (Near one : near) {
      Publication other = others.get(one.id());
      if (other != null && related.size() < MOST) {
        related.computeIfAbsent(
            one.id(), id -> related(listing, other, reason(one, visit, listing)));
      }
    }
  }

  private static String reason(Near near, Visit visit, Listing listing) {
    return near.codes().isEmpty()
        ? visit
            .words()
            .say("reading.publication.related.words", visit.words().list(first(near.words())))
        : visit
            .words()
            .say(
                "reading.publication.related.shares",
                visit.words().list(listing.labels(first(near.codes()))));
  }

  private static List<String> first(List<String> all) {
    return all.subList(0, Math.min(REASONS, all.size()));
  }

  private Near.To asked(Publication publication) {
    Description description = publication.description();
    return new Near.To(
        publication.id(),
        Map.of(
            Facet.PLACE, Set.copyOf(description.places()),
            Facet.THEME, telling(description.themes()),
            Facet.INSTRUMENT, Set.copyOf(description.instruments())),
        description.titles(),
        description.abstracts());
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

  private static Related related(Listing listing, Publication other, String reason) {
    return new Related(listing.title(other.description()), listing.url(other.slug()), reason);
  }
}
