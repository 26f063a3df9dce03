package org.researchhub.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Authorities;
import org.researchhub.authorities.Concept;
import org.researchhub.authorities.Scheme;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.web.Answers;
import org.researchhub.platform.web.Problem;
import org.researchhub.platform.web.Site;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The controlled words: lists of them, and each with its labels, neighbours and facts. */
@Controller
class ConceptsJsonController {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String LIST =
      "/{lang:[a-z]{2,3}}/{kind:themes|places|agencies|types|instruments|languages}";

  private final Answers answers;
  private final Authorities authorities;
  private final Changes changes;

  ConceptsJsonController(Answers answers, Authorities authorities, Changes changes) {
    this.answers = answers;
    this.authorities = authorities;
    this.changes = changes;
  }

  /** Where the words of a kind have their pages. */
  private enum Place {
    THEMES(Scheme.Kind.THEME),
    PLACES(Scheme.Kind.PLACE),
    AGENCIES(Scheme.Kind.AGENCY),
    TYPES(Scheme.Kind.TYPE),
    INSTRUMENTS(Scheme.Kind.INSTRUMENT),
    LANGUAGES(Scheme.Kind.LANGUAGE);

    private final Scheme.Kind kind;

    Place(Scheme.Kind kind) {
      this.kind = kind;
    }

    String path() {
      return "/" + name().toLowerCase(java.util.Locale.ROOT);
    }

    static Place at(String path) {
      return valueOf(path.toUpperCase(java.util.Locale.ROOT));
    }

    static Optional<Place> of(Scheme.Kind kind) {
      return Arrays.stream(values()).filter(place -> place.kind == kind).findFirst();
    }
  }

  @GetMapping(LIST + ".json")
  ResponseEntity<byte[]> list(
      @PathVariable String lang, @PathVariable String kind, HttpServletRequest request) {
    Site site = answers.site(lang, request);
    Vocabulary words = authorities.vocabulary();
    List<Concept> concepts = words.concepts(Place.at(kind).kind);
    var links = new Links(site.absolute(request.getRequestURI()), null);
    return Answers.with(
        answers.json(
            request,
            "c" + changes.last(),
            () -> {
              ObjectNode json = JSON.createObjectNode();
              json.put("total", concepts.size());
              ArrayNode items = json.putArray("items");
              for (Concept concept : concepts) {
                ObjectNode item = items.addObject();
                reference(item, concept, words, site);
                item.put("scheme", concept.scheme());
                concept.broader().forEach(item.withArray("broader")::add);
              }
              links.into(json);
              return json;
            }),
        "Link",
        links.header());
  }

  @GetMapping(LIST + "/{slug:[a-z0-9-]+}.json")
  ResponseEntity<byte[]> one(
      @PathVariable String lang,
      @PathVariable String kind,
      @PathVariable String slug,
      HttpServletRequest request) {
    Site site = answers.site(lang, request);
    Vocabulary words = authorities.vocabulary();
    Optional<Concept> concept = words.bySlug(Place.at(kind).kind, slug);
    return concept.isEmpty()
        ? answers.problem(request, site, Problem.of(Problem.Kind.NOT_FOUND))
        : answers.json(request, "c" + changes.last(), () -> document(concept.get(), words, site));
  }

  private static ObjectNode document(Concept concept, Vocabulary words, Site site) {
    ObjectNode json = JSON.createObjectNode();
    reference(json, concept, words, site);
    json.put("scheme", concept.scheme());
    json.put("slug", concept.slug());
    ObjectNode labels = json.putObject("labels");
    concept
        .labels()
        .forEach((language, label) -> {
          if (!concept.unsure().contains(language)) {
            labels.put(language, label);
          }
        });
    ObjectNode others = json.putObject("otherLabels");
    concept.otherLabels().forEach((language, all) -> all.forEach(others.withArray(language)::add));
    neighbours(json.putArray("broader"), concept.broader(), words, site);
    neighbours(
        json.putArray("narrower"),
        words.narrower(concept.id()).stream().map(Concept::id).toList(),
        words,
        site);
    concept.facts().properties().forEach(fact -> json.putIfAbsent(fact.getKey(), fact.getValue()));
    String search = search(concept, words);
    if (search != null) {
      json.put("publications", site.absolute("/api/v1/search?" + search));
    }
    return json;
  }

  private static @Nullable String search(Concept concept, Vocabulary words) {
    return switch (words.kind(concept)) {
      case THEME -> "theme=" + concept.id();
      case PLACE -> "place=" + concept.id();
      case AGENCY -> "agency=" + concept.id();
      case TYPE -> "type=" + concept.id();
      case LANGUAGE -> "language=" + concept.id();
      case INSTRUMENT -> "instrument=" + concept.id();
      case CODING -> null;
    };
  }

  private static void neighbours(ArrayNode list, List<String> ids, Vocabulary words, Site site) {
    for (String id : ids) {
      words.concept(id).ifPresent(concept -> reference(list.addObject(), concept, words, site));
    }
  }

  private static void reference(ObjectNode json, Concept concept, Vocabulary words, Site site) {
    json.put("id", concept.id());
    Place.of(words.kind(concept))
        .ifPresent(
            place -> json.put("url", site.absolute(site.at(place.path() + "/" + concept.slug()))));
    json.put("label", concept.label(site.words().language()));
  }
}
