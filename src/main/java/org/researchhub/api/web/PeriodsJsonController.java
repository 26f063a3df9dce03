package org.researchhub.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Publications.YearCount;
import org.researchhub.files.FileFacts;
import org.researchhub.formats.PublicationJson;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.web.Answers;
import org.researchhub.platform.web.Site;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was published in a year, in a month, and at no stated date, as the pages list it. */
@Controller
@RequestMapping("/{lang:[a-z]{2,3}}/publications")
class PeriodsJsonController {

  private static final JsonMapper JSON = new JsonMapper();

  private final Answers answers;
  private final Publications publications;
  private final Changes changes;
  private final FileFacts files;

  PeriodsJsonController(
      Answers answers, Publications publications, Changes changes, FileFacts files) {
    this.answers = answers;
    this.publications = publications;
    this.changes = changes;
    this.files = files;
  }

  /** How much of a list is asked for, as it was written; read from the parameters so named. */
  record Asked(@Nullable String limit, @Nullable String page) {}

  private interface Part {
    List<Publication> of(int offset, int limit);
  }

  @GetMapping("/no-date.json")
  ResponseEntity<byte[]> undated(
      @PathVariable String lang, Asked asked, HttpServletRequest request) {
    return list(
        lang, asked, count(null), (offset, n) -> publications.ofYear(null, offset, n), request);
  }

  @GetMapping("/{year:[0-9]{4}}.json")
  ResponseEntity<byte[]> year(
      @PathVariable String lang, @PathVariable int year, Asked asked, HttpServletRequest request) {
    return list(
        lang, asked, count(year), (offset, n) -> publications.ofYear(year, offset, n), request);
  }

  @GetMapping("/{year:[0-9]{4}}/{month:0[1-9]|1[0-2]}.json")
  ResponseEntity<byte[]> month(
      @PathVariable String lang,
      @PathVariable String year,
      @PathVariable String month,
      Asked asked,
      HttpServletRequest request) {
    String period = year + "-" + month;
    return list(
        lang,
        asked,
        publications.countOfMonth(period),
        (offset, n) -> publications.ofMonth(period, offset, n),
        request);
  }

  private long count(@Nullable Integer year) {
    return publications.years().stream()
        .filter(count -> Objects.equals(count.year(), year))
        .mapToLong(YearCount::count)
        .sum();
  }

  private ResponseEntity<byte[]> list(
      String lang, Asked asked, long total, Part part, HttpServletRequest request) {
    Site site = answers.site(lang, request);
    Paging paging = Paging.of(asked.limit(), null, asked.page(), site.words());
    if (!paging.flaws().isEmpty()) {
      return answers.badParameter(request, site, paging.flaws());
    }
    long offset = (paging.page() - 1L) * paging.limit();
    List<Publication> items = offset >= total ? List.of() : part.of((int) offset, paging.limit());
    String path = site.absolute(request.getRequestURI());
    String query = request.getQueryString();
    String next =
        offset + items.size() < total && !items.isEmpty()
            ? path + "?limit=" + paging.limit() + "&page=" + (paging.page() + 1)
            : null;
    var links = new Links(query == null ? path : path + "?" + query, next);
    return Answers.with(
        answers.json(
            request,
            "c" + changes.last(),
            () -> {
              ObjectNode json = JSON.createObjectNode();
              json.put("total", total);
              ArrayNode list = json.putArray("items");
              items.forEach(
                  item -> list.add(PublicationJson.of(item, site.baseUrl(), files::addTo)));
              links.into(json);
              return json;
            }),
        "Link",
        links.header());
  }
}
