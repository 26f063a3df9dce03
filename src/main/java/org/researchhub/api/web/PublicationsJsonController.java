package org.researchhub.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.files.FileFacts;
import org.researchhub.formats.PublicationJson;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.web.Answers;
import org.researchhub.platform.web.Site;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is published, newest addition first, whole documents. */
@Controller
class PublicationsJsonController {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String API = "/api/v1/publications";

  private final Answers answers;
  private final Publications publications;
  private final Changes changes;
  private final FileFacts files;

  PublicationsJsonController(
      Answers answers, Publications publications, Changes changes, FileFacts files) {
    this.answers = answers;
    this.publications = publications;
    this.changes = changes;
    this.files = files;
  }

  @GetMapping(API)
  ResponseEntity<byte[]> list(
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor,
      HttpServletRequest request) {
    Site site = answers.site(null, request);
    return list(Paging.of(limit, cursor, null, site.words()), site, API, request);
  }

  @GetMapping("/{lang:[a-z]{2,3}}/publications.json")
  ResponseEntity<byte[]> page(
      @PathVariable String lang,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String page,
      HttpServletRequest request) {
    Site site = answers.site(lang, request);
    Paging paging = Paging.of(limit, cursor, page, site.words());
    return list(paging, site, site.at("/publications.json"), request);
  }

  private ResponseEntity<byte[]> list(
      Paging paging, Site site, String path, HttpServletRequest request) {
    if (!paging.flaws().isEmpty()) {
      return answers.badParameter(request, site, paging.flaws());
    }
    String query = request.getQueryString();
    String self = site.absolute(path) + (query == null ? "" : "?" + query);
    List<Publication> read = read(paging);
    boolean more = read.size() > paging.limit();
    List<Publication> items = more ? read.subList(0, paging.limit()) : read;
    String next =
        more
            ? site.absolute(path)
                + "?limit="
                + paging.limit()
                + "&cursor="
                + Paging.cursorAfter(items.getLast())
            : null;
    var links = new Links(self, next);
    return Answers.with(
        answers.json(request, "c" + changes.last(), () -> document(items, links, site)),
        "Link",
        links.header());
  }

  /** One more than asked for, which tells whether there is a next page. */
  private List<Publication> read(Paging paging) {
    int limit = paging.limit() + 1;
    return paging.after() == null && paging.page() > 1
        ? publications.recent((paging.page() - 1) * paging.limit(), limit)
        : publications.recentAfter(paging.after(), limit);
  }

  private ObjectNode document(List<Publication> items, Links links, Site site) {
    ObjectNode json = JSON.createObjectNode();
    json.put("total", publications.count());
    ArrayNode list = json.putArray("items");
    items.forEach(item -> list.add(PublicationJson.of(item, site.baseUrl(), files::addTo)));
    links.into(json);
    return json;
  }
}
