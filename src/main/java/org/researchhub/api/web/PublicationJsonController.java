package org.researchhub.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.researchhub.api.LinkedData;
import org.researchhub.authorities.Authorities;
import org.researchhub.catalogue.CatalogueEntry;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Tombstone;
import org.researchhub.files.FileFacts;
import org.researchhub.formats.Citation;
import org.researchhub.formats.CitationForm;
import org.researchhub.formats.PublicationJson;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.web.Answers;
import org.researchhub.platform.web.Problem;
import org.researchhub.platform.web.Site;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One publication in every form that programs take. */
@Controller
class PublicationJsonController {

  private static final String PAGE =
      "/{lang:[a-z]{2,3}}/publications/{slug:[a-z0-9-]*[a-z-][a-z0-9-]*}";
  private static final MediaType LINKED_DATA = MediaType.parseMediaType("application/ld+json");

  private final Answers answers;
  private final Publications publications;
  private final Authorities authorities;
  private final Changes changes;
  private final FileFacts files;
  private final LinkedData linkedData;

  PublicationJsonController(
      Answers answers,
      Publications publications,
      Authorities authorities,
      Changes changes,
      FileFacts files,
      LinkedData linkedData) {
    this.answers = answers;
    this.publications = publications;
    this.authorities = authorities;
    this.changes = changes;
    this.files = files;
    this.linkedData = linkedData;
  }

  @GetMapping("/api/v1/publications/{id}")
  ResponseEntity<byte[]> byId(@PathVariable String id, HttpServletRequest request) {
    Site site = answers.site(null, request);
    Optional<Problem> wrong = Permalinks.wrong(id, site.words());
    if (wrong.isPresent()) {
      return answers.problem(request, site, wrong.get());
    }
    return switch (publications.find(id).orElse(null)) {
      case null -> answers.problem(request, site, Problem.of(Problem.Kind.NOT_FOUND));
      case Publication publication -> json(publication, site, request);
      case Tombstone tombstone when tombstone.survivor() != null ->
          moved("/api/v1/publications/" + tombstone.survivor());
      case Tombstone tombstone -> Permalinks.gone(tombstone, site.baseUrl()).answer(request, site);
    };
  }

  @GetMapping(PAGE + ".json")
  ResponseEntity<byte[]> bySlug(
      @PathVariable String lang, @PathVariable String slug, HttpServletRequest request) {
    Site site = answers.site(lang, request);
    return form(site, slug, ".json", request, publication -> json(publication, site, request));
  }

  @GetMapping({
    PAGE + ".ris",
    PAGE + ".bib",
    PAGE + ".csl.json",
    PAGE
        + ".{form:enw|mrc|nbib|csv|jsonl|rdf|(?:endnote|marc|mods|dc|oai_dc|pubmed)[.]xml|isi[.]txt}"
  })
  ResponseEntity<byte[]> citation(
      @PathVariable String lang, @PathVariable String slug, HttpServletRequest request) {
    Site site = answers.site(lang, request);
    String path = request.getRequestURI();
    String extension = path.substring(path.indexOf('.', path.lastIndexOf('/')) + 1);
    CitationForm form = CitationForm.withExtension(extension).orElseThrow();
    return form(
        site,
        slug,
        "." + extension,
        request,
        publication -> {
          var words = authorities.vocabulary();
          ResponseEntity<byte[]> answer =
              answers.answer(
                  request,
                  tag(publication),
                  MediaType.parseMediaType(form.mediaType() + ";charset=UTF-8"),
                  () -> form.write(Citation.of(publication, words, site.baseUrl(), lang)));
          String name = publication.slug() + "." + extension;
          return Answers.with(
              answer, "Content-Disposition", List.of("attachment; filename=\"" + name + "\""));
        });
  }

  @GetMapping(PAGE + ".jsonld")
  ResponseEntity<byte[]> linkedData(
      @PathVariable String lang, @PathVariable String slug, HttpServletRequest request) {
    Site site = answers.site(lang, request);
    return form(
        site,
        slug,
        ".jsonld",
        request,
        publication ->
            answers.answer(
                request,
                tag(publication),
                LINKED_DATA,
                () -> linkedData.jsonLd(publication, site)));
  }

  private ResponseEntity<byte[]> form(
      Site site,
      String slug,
      String extension,
      HttpServletRequest request,
      java.util.function.Function<Publication, ResponseEntity<byte[]>> write) {
    CatalogueEntry entry = publications.bySlug(slug).orElse(null);
    return switch (entry) {
      case null -> answers.problem(request, site, Problem.of(Problem.Kind.NOT_FOUND));
      case Publication publication when !publication.slug().equals(slug) ->
          moved(site.at("/publications/" + publication.slug() + extension));
      case Publication publication -> write.apply(publication);
      case Tombstone tombstone when tombstone.survivor() != null ->
          moved(survivor(tombstone, site, extension));
      case Tombstone tombstone -> Permalinks.gone(tombstone, site.baseUrl()).answer(request, site);
    };
  }

  private String survivor(Tombstone tombstone, Site site, String extension) {
    String id = String.valueOf(tombstone.survivor());
    return publications
        .find(id)
        .map(survivor -> site.at("/publications/" + survivor.slug() + extension))
        .orElse("/p/" + id);
  }

  private ResponseEntity<byte[]> json(
      Publication publication, Site site, HttpServletRequest request) {
    return answers.json(
        request,
        "v" + publication.version() + files.tag(publication.description().digests()),
        () -> PublicationJson.of(publication, site.baseUrl(), files::addTo));
  }

  /** Labels of words are in it, so that it changes with any change. */
  private String tag(Publication publication) {
    return "v" + publication.version() + "-c" + changes.last();
  }

  /** A merge can be undone and a slug taken up again: a program has to ask each time. */
  private static ResponseEntity<byte[]> moved(String address) {
    return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
        .location(URI.create(address))
        .cacheControl(CacheControl.noCache())
        .build();
  }
}
