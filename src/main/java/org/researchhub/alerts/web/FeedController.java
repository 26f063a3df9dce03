package org.researchhub.alerts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.researchhub.authorities.Authorities;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.web.Answers;
import org.researchhub.platform.web.Problem;
import org.researchhub.platform.web.Site;
import org.researchhub.search.Query;
import org.researchhub.search.Search;
import org.researchhub.search.SearchAnswer;
import org.researchhub.search.SearchBusy;
import org.researchhub.search.SearchOutOfOrder;
import org.researchhub.search.SearchRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Atom feeds of the newest publications, and of the newest that any search finds. */
@Controller
class FeedController {

  private static final int ENTRIES = 50;
  private static final MediaType ATOM =
      MediaType.parseMediaType("application/atom+xml;charset=UTF-8");

  private final Answers answers;
  private final Publications publications;
  private final Search search;
  private final Authorities authorities;
  private final Changes changes;

  FeedController(
      Answers answers,
      Publications publications,
      Search search,
      Authorities authorities,
      Changes changes) {
    this.answers = answers;
    this.publications = publications;
    this.search = search;
    this.authorities = authorities;
    this.changes = changes;
  }

  @GetMapping("/{lang:[a-z]{2,3}}/publications.atom")
  ResponseEntity<byte[]> recent(@PathVariable String lang, HttpServletRequest request) {
    Site site = answers.site(lang, request);
    return answers.answer(
        request,
        "c" + changes.last(),
        ATOM,
        () -> {
          var feed = new AtomFeed(site, authorities.vocabulary());
          return feed.write("/publications", "", site.title(), publications.recent(0, ENTRIES));
        });
  }

  @GetMapping("/{lang:[a-z]{2,3}}/search.atom")
  ResponseEntity<byte[]> search(
      @PathVariable String lang,
      @RequestParam MultiValueMap<String, String> parameters,
      HttpServletRequest request) {
    Site site = answers.site(lang, request);
    Vocabulary words = authorities.vocabulary();
    SearchRequest asked =
        Query.of(parameters, lang, words, ENTRIES)
            .request()
            .sorted(SearchRequest.Sort.NEWEST)
            .withPage(1, ENTRIES);
    SearchAnswer found;
    try {
      String known = tag(search.generation());
      if (Answers.has(request, known)) {
        return answers.answer(request, known, ATOM, () -> "");
      }
      found = search.search(asked);
    } catch (SearchBusy e) {
      return answers.problem(request, site, Problem.of(Problem.Kind.BUSY));
    } catch (SearchOutOfOrder e) {
      return answers.problem(request, site, Problem.of(Problem.Kind.OUT_OF_ORDER));
    }
    String query = Query.string(asked.sorted(SearchRequest.Sort.RELEVANCE));
    String title = asked.words().isEmpty() ? site.title() : asked.words() + " – " + site.title();
    Supplier<String> feed =
        () -> new AtomFeed(site, words).write("/search", query, title, read(found));
    return found.cut()
        ? Answers.unstored(ATOM, feed.get())
        : answers.answer(request, tag(found.generation()), ATOM, feed);
  }

  private String tag(long generation) {
    return "g" + generation + "-c" + changes.last();
  }

  private List<Publication> read(SearchAnswer found) {
    return publications.published(found.hits().stream().map(SearchAnswer.Hit::id).toList());
  }
}
