package org.researchhub.reading.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.researchhub.platform.web.Link;
import org.researchhub.platform.web.Pages;
import org.researchhub.platform.web.Problem;
import org.researchhub.platform.web.Sites;
import org.researchhub.platform.web.Text;
import org.researchhub.platform.web.Visit;
import org.researchhub.platform.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page that the types of problems lead to: what each means and what to do. */
@Controller
class ProblemsController {

  private final Sites sites;
  private final Pages pages;

  ProblemsController(Sites sites, Pages pages) {
    this.sites = sites;
    this.pages = pages;
  }

  @GetMapping("/{lang:[a-z]{2,3}}" + Problem.PAGE)
  ResponseEntity<byte[]> problems(@PathVariable String lang, HttpServletRequest request) {
    Visit visit = Visit.of(sites, request, lang);
    Words words = visit.words();
    String heading = words.say("reading.problems.heading");
    var page =
        new PlainPage(
            List.of(
                new Link(words.say("platform.home"), visit.at("/")),
                new Link(words.say("platform.footer.api"), visit.at("/api"))),
            Text.own(heading),
            Problems.sections(words),
            null,
            null);
    return pages.kept(request, "reading/plain.jte", visit.frame(heading).build(), page, true);
  }
}
