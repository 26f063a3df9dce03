package org.researchhub.reading.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.catalogue.Description;
import org.researchhub.platform.web.Visit;
import tools.jackson.databind.JsonNode;

/** What each source says of a publication, and whether the page shows it. */
final class SourceStatements {

  private static final Map<String, String> FIELDS =
      Map.of(
          "titles", "reading.statement.title",
          "agencies", "reading.publication.detail.agencies",
          "dates", "reading.statement.date",
          "languages", "reading.publication.detail.languages",
          "editions", "reading.publication.detail.languages",
          "types", "reading.publication.detail.types",
          "places", "reading.publication.detail.places",
          "themes", "reading.publication.detail.themes",
          "instruments", "reading.publication.detail.instruments",
          "abstracts", "reading.publication.abstract");

  private static final Set<String> BY_LANGUAGE = Set.of("titles", "subtitles", "abstracts");

  private final Visit visit;
  private final Vocabulary vocabulary;

  SourceStatements(Visit visit, Vocabulary vocabulary) {
    this.visit = visit;
    this.vocabulary = vocabulary;
  }

  List<PublicationPage.Competing> of(Description description) {
    var statements = new ArrayList<PublicationPage.Competing>();
    for (Description.Statement statement : description.statements()) {
      String source =
          description.sources().stream()
              .filter(candidate -> candidate.id().equals(statement.source()))
              .map(candidate -> candidate.name() == null ? candidate.kind() : candidate.name())
              .findFirst()
              .orElse(statement.source());
      statements.add(
          new PublicationPage.Competing(
              field(statement.path()),
              value(statement.value()),
              lang(statement.path()),
              source,
              statement.shown()));
    }
    return statements;
  }

  private String field(String path) {
    String[] parts = path.split("/");
    String name = parts.length > 1 ? parts[1] : path;
    String key = FIELDS.get(name);
    return key == null ? name : visit.words().say(key);
  }

  private static @Nullable String lang(String path) {
    String[] parts = path.split("/");
    return parts.length == 3 && BY_LANGUAGE.contains(parts[1]) ? parts[2] : null;
  }

  private String value(JsonNode value) {
    if (value.isArray()) {
      var values = new ArrayList<String>();
      value.forEach(element -> values.add(value(element)));
      return values.isEmpty()
          ? visit.words().say("reading.statement.nothing")
          : visit.words().list(values);
    }
    if (value.isObject()) {
      JsonNode date = value.path("edtf");
      return date.isString() ? visit.words().date(date.asString()) : value.toString();
    }
    if (value.isNull() || value.isMissingNode()) {
      return visit.words().say("reading.statement.nothing");
    }
    String text = value.asString();
    return vocabulary.concept(text).isPresent()
        ? vocabulary.label(text, visit.language())
        : visit.words().date(PublicationView.shortened(text));
  }
}
