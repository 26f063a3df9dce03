package org.researchhub.reading.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Scheme;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.web.Listing;
import org.researchhub.platform.web.Text;
import org.researchhub.platform.web.Visit;
import org.researchhub.platform.web.Words;
import org.researchhub.reading.web.PublicationPage.Detail;
import org.researchhub.reading.web.PublicationPage.Value;
import tools.jackson.databind.JsonNode;

/** The labelled facts of a publication's page. */
final class PublicationDetails {

  private static final Map<String, String> RESOLVERS =
      Map.of("doi", "https://doi.org/", "handle", "https://hdl.handle.net/");

  private final Visit visit;
  private final Listing listing;
  private final Vocabulary vocabulary;
  private final List<Detail> details = new ArrayList<>();

  PublicationDetails(Visit visit, Listing listing, Vocabulary vocabulary) {
    this.visit = visit;
    this.listing = listing;
    this.vocabulary = vocabulary;
  }

  List<Detail> of(Publication publication) {
    Description description = publication.description();
    add("persons", description.persons().stream().map(this::person).toList());
    for (Description.DateStatement date : description.dates()) {
      add(date.kind(), List.of(plain(visit.words().date(date.edtf()))));
    }
    if (description.published().isEmpty()) {
      add("published", List.of(plain(listing.date(null))));
    }
    add("languages", description.languages().stream().map(this::language).toList());
    add("places", concepts(description.places()));
    add("themes", concepts(description.themes()));
    add("instruments", concepts(description.instruments()));
    add("identifiers", description.identifiers().stream().map(this::exact).toList());
    addSeries(description);
    JsonNode json = description.toJson();
    addText("edition", json.path("editionStatement"));
    addText("publishedin", json.path("publishedIn"));
    addText("extent", json.path("extent"));
    add(
        "keywords",
        description.keywords().stream()
            .map(word -> new Value(listing.text(word.value(), word.lang()), null, false))
            .toList());
    add("notes", description.notes().stream().map(PublicationDetails::plain).toList());
    add("rights", List.of(plain(rights(description.rights()))));
    add("id", List.of(new Value(Text.own(publication.id()), "/p/" + publication.id(), true)));
    return details;
  }

  private void addSeries(Description description) {
    JsonNode json = description.toJson();
    var series = new ArrayList<Value>();
    json.path("series")
        .forEach(node ->
            series.add(
                plain(
                    (node.path("title").asString("") + " " + node.path("number").asString(""))
                        .strip())));
    add("series", series);
    JsonNode partOf = json.path("partOf");
    var whole = new ArrayList<String>();
    for (String field : List.of("title", "volume", "issue", "pages", "issn", "isbn")) {
      if (partOf.path(field).isString()) {
        whole.add(partOf.path(field).asString());
      }
    }
    if (!whole.isEmpty()) {
      add("partof", List.of(plain(visit.words().list(whole))));
    }
  }

  private void addText(String key, JsonNode node) {
    if (node.isString()) {
      add(key, List.of(plain(node.asString())));
    } else if (node.isArray()) {
      var values = new ArrayList<Value>();
      node.forEach(value -> values.add(plain(value.asString(""))));
      add(key, values);
    }
  }

  private void add(String key, List<Value> values) {
    if (!values.isEmpty()) {
      details.add(new Detail(say(visit.words(), "reading.publication.detail.", key), values));
    }
  }

  private List<Value> concepts(List<String> ids) {
    return ids.stream().map(this::concept).toList();
  }

  private Value concept(String id) {
    return new Value(listing.label(id), address(id), false);
  }

  private @Nullable String address(String id) {
    return vocabulary
        .concept(id)
        .filter(concept -> vocabulary.kind(concept) != Scheme.Kind.CODING)
        .map(concept -> PublicationView.address(visit, vocabulary.kind(concept), concept.slug()))
        .orElse(null);
  }

  private Value language(String tag) {
    return new Value(listing.label(tag), visit.at("/search?language=" + tag), false);
  }

  private String rights(Description.Rights rights) {
    if (rights.licence() != null) {
      return rights.licence();
    }
    return rights.statement() == null
        ? visit.words().say("reading.publication.detail.norights")
        : rights.statement();
  }

  private static Value plain(String text) {
    return new Value(Text.own(text), null, false);
  }

  private Value person(Description.PersonStatement person) {
    return plain(
        person.role().equals("author")
            ? person.name()
            : person.name()
                + " ("
                + say(visit.words(), "reading.publication.role.", person.role())
                + ")");
  }

  private Value exact(Description.Identifier identifier) {
    String scheme = say(visit.words(), "reading.identifier.", identifier.scheme());
    String resolver = RESOLVERS.get(identifier.scheme());
    return new Value(
        Text.own(scheme + " " + identifier.value()),
        resolver == null ? null : resolver + identifier.value(),
        true);
  }

  /** The word for a kind; of a kind that has none, which records may have, its own name. */
  static String say(Words words, String prefix, String kind) {
    return words.knows(prefix + kind) ? words.say(prefix + kind) : kind;
  }
}
