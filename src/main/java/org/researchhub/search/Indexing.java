package org.researchhub.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.researchhub.authorities.Concept;
import org.researchhub.authorities.Edtf;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.web.Listed;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the index is told of a publication, with the words of its codes in every language. When that
 * changes, so must the form of the index, so that older ones are built anew.
 */
final class Indexing {

  private static final List<String> SHOWN =
      List.of("titles", "subtitles", "agencies", "persons", "dates", "types", "languages");

  /** Every place is in it: as a filter it tells nothing unless something is about it as such. */
  private static final String WORLD = "pl-001";

  private static final long DATED = 1_000_000;
  private static final long MOST_IN_A_SOURCE = 9_999;

  private final Vocabulary vocabulary;
  private final Passages passages;

  Indexing(Vocabulary vocabulary, Passages passages) {
    this.vocabulary = vocabulary;
    this.passages = passages;
  }

  IndexedPublication of(Publication publication) {
    Description description = publication.description();
    Optional<Edtf> published = description.published().flatMap(Edtf::parse);
    return new IndexedPublication(
        publication.id(),
        publication.version(),
        titles(description),
        listed(description.abstracts()),
        texts(description.keywords()),
        labels(description),
        agencies(description),
        description.persons().stream().map(Description.PersonStatement::name).toList(),
        identifiers(publication),
        facets(description, published),
        published.map(Edtf::year).orElse(null),
        newest(publication, published),
        passages.of(publication),
        summary(publication));
  }

  private static Map<String, List<String>> titles(Description description) {
    Map<String, List<String>> titles = listed(description.titles());
    description.subtitles().forEach((lang, text) -> add(titles, lang, text));
    texts(description.alternativeTitles())
        .forEach((lang, more) -> titles.computeIfAbsent(lang, l -> new ArrayList<>()).addAll(more));
    return titles;
  }

  private static Map<String, List<String>> listed(Map<String, String> texts) {
    Map<String, List<String>> listed = new LinkedHashMap<>();
    texts.forEach((lang, text) -> listed.put(lang, new ArrayList<>(List.of(text))));
    return listed;
  }

  private static Map<String, List<String>> texts(List<Description.Text> texts) {
    Map<String, List<String>> byLanguage = new LinkedHashMap<>();
    texts.forEach(text -> add(byLanguage, text.lang(), text.value()));
    return byLanguage;
  }

  private Map<String, List<String>> labels(Description description) {
    Map<String, List<String>> labels = new LinkedHashMap<>();
    var ids = new LinkedHashSet<String>();
    ids.addAll(widened(description.themes()));
    ids.addAll(widened(description.places()));
    ids.addAll(description.types());
    ids.addAll(description.instruments());
    description.agencies().stream()
        .map(Description.AgencyStatement::id)
        .filter(Objects::nonNull)
        .forEach(ids::add);
    for (String id : ids) {
      vocabulary.concept(id).ifPresent(concept -> addLabels(concept, labels));
    }
    return labels;
  }

  private static void addLabels(Concept concept, Map<String, List<String>> labels) {
    concept.labels().forEach((lang, label) -> add(labels, lang, label));
    for (Map<String, List<String>> others :
        List.of(concept.otherLabels(), concept.hiddenLabels())) {
      others.forEach((lang, more) -> more.forEach(label -> add(labels, lang, label)));
    }
    for (String sign : List.of("acronym", "symbol")) {
      if (concept.facts().path(sign).isString()) {
        add(labels, "und", concept.facts().path(sign).asString());
      }
    }
  }

  private static void add(Map<String, List<String>> texts, String lang, String text) {
    texts.computeIfAbsent(lang, l -> new ArrayList<>()).add(text);
  }

  private static List<String> agencies(Description description) {
    var names = new LinkedHashSet<String>();
    for (Description.AgencyStatement agency : description.agencies()) {
      names.add(agency.printed());
      names.add(agency.name());
    }
    return List.copyOf(names);
  }

  private static List<String> identifiers(Publication publication) {
    var identifiers = new ArrayList<String>();
    identifiers.add(publication.id());
    publication.description().identifiers().forEach(other -> identifiers.add(other.value()));
    return identifiers;
  }

  private Map<Facet, Set<String>> facets(Description description, Optional<Edtf> published) {
    Map<Facet, Set<String>> facets = new EnumMap<>(Facet.class);
    facets.put(Facet.THEME, widened(description.themes()));
    facets.put(Facet.PLACE, widened(description.places()));
    facets.put(Facet.AGENCY, agencyValues(description));
    facets.put(Facet.LANGUAGE, widened(description.languages()));
    facets.put(Facet.TYPE, widened(description.types()));
    facets.put(Facet.INSTRUMENT, Set.copyOf(description.instruments()));
    facets.put(
        Facet.YEAR,
        Set.of(published.map(date -> String.valueOf(date.year())).orElse(Facet.NO_DATE)));
    return facets;
  }

  private Set<String> widened(List<String> ids) {
    var all = new LinkedHashSet<String>();
    ids.forEach(id -> all.addAll(vocabulary.widened(id)));
    if (!ids.contains(WORLD)) {
      all.remove(WORLD);
    }
    return all;
  }

  private Set<String> agencyValues(Description description) {
    var values = new LinkedHashSet<String>();
    for (Description.AgencyStatement agency : description.agencies()) {
      if (agency.id() == null) {
        values.add(agency.printed());
      } else {
        values.addAll(vocabulary.widened(agency.id()));
      }
    }
    return values;
  }

  /**
   * By date of publication, the undated last; then by date of addition; then the source's order.
   */
  private static long newest(Publication publication, Optional<Edtf> published) {
    long date =
        published.map(edtf -> DATED + LocalDate.parse(edtf.sortKey()).toEpochDay()).orElse(0L);
    long added = LocalDate.parse(publication.added()).toEpochDay();
    long order = MOST_IN_A_SOURCE - Math.clamp(publication.sourceOrder(), 0, MOST_IN_A_SOURCE);
    return (date * 100_000 + added) * (MOST_IN_A_SOURCE + 1) + order;
  }

  private static ObjectNode summary(Publication publication) {
    ObjectNode summary = publication.description().toJson();
    summary.retain(SHOWN);
    ObjectNode abstracts = summary.putObject("abstracts");
    publication
        .description()
        .abstracts()
        .forEach((lang, text) -> abstracts.put(lang, Listed.beginning(text)));
    summary.put("slug", publication.slug());
    summary.put("added", publication.added());
    summary.put("changed", publication.changed());
    summary.put("version", publication.version());
    return summary;
  }
}
