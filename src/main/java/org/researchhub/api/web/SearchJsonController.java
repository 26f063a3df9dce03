package org.researchhub.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Authorities;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.web.Answers;
import org.researchhub.platform.web.Problem;
import org.researchhub.platform.web.Problem.Flaw;
import org.researchhub.platform.web.Site;
import org.researchhub.search.Query;
import org.researchhub.search.Search;
import org.researchhub.search.SearchAnswer;
import org.researchhub.search.SearchBusy;
import org.researchhub.search.SearchOutOfOrder;
import org.researchhub.search.SearchRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Searches. Below /api a filter that is not known is a problem, because leaving it out would find
 * too much; at the page's address it is left out, as on the page.
 */
@Controller
class SearchJsonController {

  private static final String API = "/api/v1/search";

  private final Answers answers;
  private final Search search;
  private final Authorities authorities;
  private final Changes changes;

  SearchJsonController(Answers answers, Search search, Authorities authorities, Changes changes) {
    this.answers = answers;
    this.search = search;
    this.authorities = authorities;
    this.changes = changes;
  }

  @GetMapping(API)
  ResponseEntity<byte[]> search(
      @RequestParam(required = false) @Nullable String lang,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam MultiValueMap<String, String> parameters,
      HttpServletRequest request) {
    Site site = answers.site(null, request);
    String language =
        lang != null && lang.matches("[a-zA-Z]{2,3}(-[a-zA-Z]{4})?")
            ? lang
            : site.words().language();
    Paging paging = Paging.of(limit, cursor, null, site.words());
    Asked asked = read(parameters, language, paging);
    var flaws = new ArrayList<Flaw>(paging.flaws());
    asked.query().odd().stream()
        .map(name -> new Flaw(name, site.words().say("platform.problem.parameter", name)))
        .forEach(flaws::add);
    return flaws.isEmpty()
        ? answer(asked, site, site.absolute(API), request)
        : answers.badParameter(request, site, flaws);
  }

  @GetMapping("/{lang:[a-z]{2,3}}/search.json")
  ResponseEntity<byte[]> page(
      @PathVariable String lang,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String page,
      @RequestParam MultiValueMap<String, String> parameters,
      HttpServletRequest request) {
    Site site = answers.site(lang, request);
    Paging paging = Paging.of(limit, cursor, page, site.words());
    return paging.flaws().isEmpty()
        ? answer(
            read(parameters, lang, paging), site, site.absolute(site.at("/search.json")), request)
        : answers.badParameter(request, site, paging.flaws());
  }

  private record Asked(Query query, SearchRequest request, Vocabulary vocabulary) {}

  private Asked read(MultiValueMap<String, String> parameters, String language, Paging paging) {
    Vocabulary vocabulary = authorities.vocabulary();
    Query query = Query.of(parameters, language, vocabulary, paging.limit());
    return new Asked(query, query.request().withPage(paging.page(), paging.limit()), vocabulary);
  }

  private ResponseEntity<byte[]> answer(
      Asked asked, Site site, String address, HttpServletRequest request) {
    SearchAnswer found;
    try {
      String known = tag(search.generation());
      if (Answers.has(request, known)) {
        return answers.json(request, known, JsonNodeFactory.instance::objectNode);
      }
      found = search.search(asked.request());
    } catch (SearchBusy e) {
      return answers.problem(request, site, Problem.of(Problem.Kind.BUSY));
    } catch (SearchOutOfOrder e) {
      return answers.problem(request, site, Problem.of(Problem.Kind.OUT_OF_ORDER));
    }
    String language = asked.request().language();
    var document = new SearchDocument(asked.vocabulary(), site, language);
    Links links = links(asked.request(), found, address, request);
    return Answers.with(
        found.cut()
            ? Answers.unstored(document.of(found, asked.query(), links))
            : answers.json(
                request, tag(found.generation()), () -> document.of(found, asked.query(), links)),
        "Link",
        links.header());
  }

  private String tag(long generation) {
    return "g" + generation + "-c" + changes.last();
  }

  private static Links links(
      SearchRequest asked, SearchAnswer found, String address, HttpServletRequest request) {
    String query = request.getQueryString();
    String self = query == null ? address : address + "?" + query;
    if (found.page() >= found.lastPage(asked.size())) {
      return new Links(self, null);
    }
    String same = Query.string(asked.withPage(1, asked.size()));
    String lang = address.contains("/api/") ? "&lang=" + asked.language() : "";
    return new Links(
        self,
        address
            + "?"
            + same
            + (same.isEmpty() ? "" : "&")
            + "limit="
            + asked.size()
            + lang
            + "&cursor="
            + Paging.cursorOfPage(found.page() + 1));
  }
}
