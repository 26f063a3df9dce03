package org.researchhub.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.PublicationId;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Tombstone;
import org.researchhub.files.FileFacts;
import org.researchhub.formats.PublicationJson;
import org.researchhub.platform.web.Answers;
import org.researchhub.platform.web.Problem;
import org.researchhub.platform.web.Site;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The address that is printed and cited: leads to the publication in the reader's language, or in
 * the form that a program asks for.
 */
@Controller
class PermalinkController {

  private static final Map<String, String> FORMS =
      Map.of(
          "application/x-research-info-systems", ".ris",
          "application/x-bibtex", ".bib",
          "application/vnd.citationstyles.csl+json", ".csl.json",
          "application/ld+json", ".jsonld",
          "application/json", ".json");

  private final Answers answers;
  private final Publications publications;
  private final FileFacts files;

  PermalinkController(Answers answers, Publications publications, FileFacts files) {
    this.answers = answers;
    this.publications = publications;
    this.files = files;
  }

  @GetMapping("/p/{id}")
  Object permalink(@PathVariable String id, HttpServletRequest request) {
    Site site = answers.site(null, request);
    Optional<Problem> wrong = Permalinks.wrong(id, site.words());
    if (wrong.isPresent()) {
      String corrected = id.strip().toLowerCase(Locale.ROOT);
      return PublicationId.valid(corrected)
          ? to(HttpStatus.MOVED_PERMANENTLY, "/p/" + corrected)
          : answers.problem(request, site, wrong.get());
    }
    return switch (publications.find(id).orElse(null)) {
      case null -> answers.problem(request, site, Problem.of(Problem.Kind.NOT_FOUND));
      case Publication publication -> answer(publication, site, request);
      case Tombstone tombstone when tombstone.survivor() != null ->
          to(HttpStatus.MOVED_PERMANENTLY, "/p/" + tombstone.survivor());
      case Tombstone tombstone when Problem.wantedBy(request) ->
          Permalinks.gone(tombstone, site.baseUrl()).answer(request, site);
      case Tombstone tombstone -> "forward:" + site.at("/publications/" + tombstone.slug());
    };
  }

  private ResponseEntity<byte[]> answer(
      Publication publication, Site site, HttpServletRequest request) {
    String form = form(request.getHeader("Accept"));
    if (form.equals(".json")) {
      ResponseEntity<byte[]> json =
          answers.json(
              request,
              "v" + publication.version() + files.tag(publication.description().digests()),
              () -> PublicationJson.of(publication, site.baseUrl(), files::addTo));
      return Answers.with(json, "Vary", List.of("Accept", "Accept-Language"));
    }
    return to(HttpStatus.SEE_OTHER, site.at("/publications/" + publication.slug() + form));
  }

  /** The first form asked for that there is; the page for readers and for those who do not say. */
  private static String form(@Nullable String accept) {
    if (accept == null || accept.length() > 500) {
      return "";
    }
    try {
      List<MediaType> wanted = MediaType.parseMediaTypes(accept);
      org.springframework.util.MimeTypeUtils.sortBySpecificity(wanted);
      for (MediaType type : wanted) {
        String name = type.getType() + "/" + type.getSubtype();
        if (FORMS.containsKey(name)) {
          return FORMS.getOrDefault(name, "");
        }
        if (name.equals("text/html")) {
          return "";
        }
      }
      return "";
    } catch (InvalidMediaTypeException e) {
      return "";
    }
  }

  private static ResponseEntity<byte[]> to(HttpStatus status, String address) {
    return ResponseEntity.status(status)
        .location(URI.create(address))
        .varyBy("Accept", "Accept-Language")
        .cacheControl(CacheControl.noCache())
        .build();
  }
}
