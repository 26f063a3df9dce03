package org.researchhub.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Authorities;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Tombstone;
import org.researchhub.formats.Citation;
import org.researchhub.formats.citations.CitationStyle;
import org.researchhub.formats.citations.FormattedCitation;
import org.researchhub.formats.citations.FormattedCitations;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.web.Answers;
import org.researchhub.platform.web.Problem;
import org.researchhub.platform.web.Site;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How to cite a publication, for programs. */
@Controller
class CitationController {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";

  private final Answers answers;
  private final Publications publications;
  private final Authorities authorities;
  private final Changes changes;
  private final FormattedCitations citations;
  private final Forms forms;

  CitationController(
      Answers answers,
      Publications publications,
      Authorities authorities,
      Changes changes,
      FormattedCitations citations,
      Forms forms) {
    this.answers = answers;
    this.publications = publications;
    this.authorities = authorities;
    this.changes = changes;
    this.citations = citations;
    this.forms = forms;
  }

  @GetMapping("/api/v1/publications/{id}/citation")
  ResponseEntity<byte[]> citation(
      @PathVariable String id,
      @RequestParam(name = "style", required = false) @Nullable String style,
      @RequestParam(name = "lang", required = false) @Nullable String lang,
      HttpServletRequest request) {
    Site site = answers.site(null, request);
    Optional<Problem> wrong = Permalinks.wrong(id, site.words());
    if (wrong.isPresent()) {
      return answers.problem(request, site, wrong.get());
    }
    if (lang != null && !lang.matches(LANGUAGE)) {
      String detail = site.words().say("api.lang.unknown");
      return answers.badParameter(request, site, List.of(new Problem.Flaw("lang", detail)));
    }
    CitationStyle wanted = forms.style(style).orElse(null);
    if (wanted == null) {
      return forms.unknown(String.valueOf(style), site, request);
    }
    return switch (publications.find(id).orElse(null)) {
      case null -> answers.problem(request, site, Problem.of(Problem.Kind.NOT_FOUND));
      case Publication publication ->
          answer(publication, wanted, lang == null ? site.words().language() : lang, site, request);
      case Tombstone tombstone when tombstone.survivor() != null ->
          moved(tombstone.survivor(), request);
      case Tombstone tombstone -> Permalinks.gone(tombstone, site.baseUrl()).answer(request, site);
    };
  }

  private ResponseEntity<byte[]> answer(
      Publication publication,
      CitationStyle style,
      String language,
      Site site,
      HttpServletRequest request) {
    String tag =
        "v" + publication.version() + "-c" + changes.last() + "-" + style.name() + "-" + language;
    ResponseEntity<byte[]> answer =
        answers.json(request, tag, () -> json(publication, style, language, site));
    return Answers.with(answer, "Vary", List.of("Accept-Language"));
  }

  private ObjectNode json(
      Publication publication, CitationStyle style, String language, Site site) {
    FormattedCitation citation =
        citations.write(
            Citation.of(publication, authorities.vocabulary(), site.baseUrl(), language),
            style,
            language);
    return JSON.createObjectNode()
        .put("id", publication.id())
        .put("style", style.name())
        .put("styleTitle", style.label())
        .put("lang", language)
        .put("text", citation.text())
        .put("html", citation.html());
  }

  private static ResponseEntity<byte[]> moved(String survivor, HttpServletRequest request) {
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
        .location(URI.create("/api/v1/publications/" + survivor + "/citation" + query))
        .cacheControl(CacheControl.noCache())
        .build();
  }
}
