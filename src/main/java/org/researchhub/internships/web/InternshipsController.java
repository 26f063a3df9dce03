package org.researchhub.internships.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.researchhub.authorities.Authorities;
import org.researchhub.internships.Call;
import org.researchhub.internships.Calls;
import org.researchhub.platform.web.Nav;
import org.researchhub.platform.web.NoSuchPage;
import org.researchhub.platform.web.Pages;
import org.researchhub.platform.web.Sites;
import org.researchhub.platform.web.Text;
import org.researchhub.platform.web.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The internship programme and its calls; never kept, because the clock opens and closes them. */
@Controller
@RequestMapping("/{lang:[a-z]{2,3}}/internships")
class InternshipsController {

  private final Sites sites;
  private final Pages pages;
  private final Calls calls;
  private final Authorities authorities;

  InternshipsController(Sites sites, Pages pages, Calls calls, Authorities authorities) {
    this.sites = sites;
    this.pages = pages;
    this.calls = calls;
    this.authorities = authorities;
  }

  @GetMapping
  ResponseEntity<byte[]> all(@PathVariable String lang, HttpServletRequest request) {
    Visit visit = Visit.of(sites, request, lang);
    var view = new CallView(visit, authorities.vocabulary());
    Text programme = view.programme(calls.programme());
    var page =
        new InternshipsPage(
            List.of(),
            programme.value(),
            programme.lang(),
            calls.open().stream().map(call -> view.row(call, true)).toList(),
            calls.closed().stream().map(call -> view.row(call, false)).toList(),
            calls.next().map(view::expected).orElse(null));
    var frame =
        visit
            .frame(visit.words().say("internships.list.heading"))
            .json(visit.at("/internships.json"));
    return pages.kept(
        request,
        "internships/list.jte",
        frame.current(Nav.INTERNSHIPS).build(),
        page,
        !calls.turning());
  }

  @GetMapping("/{slug:[a-z0-9-]+}")
  ResponseEntity<byte[]> one(
      @PathVariable String lang, @PathVariable String slug, HttpServletRequest request) {
    Visit visit = Visit.of(sites, request, lang);
    Call call = calls.bySlug(slug).orElseThrow(NoSuchPage::new);
    var view = new CallView(visit, authorities.vocabulary());
    CallPage page = view.page(call, calls.open().contains(call));
    var frame =
        visit
            .frame(page.title().value())
            .current(Nav.INTERNSHIPS)
            .json(visit.at("/internships/" + slug + ".json"));
    return pages.kept(request, "internships/call.jte", frame.build(), page, !calls.turning());
  }
}
