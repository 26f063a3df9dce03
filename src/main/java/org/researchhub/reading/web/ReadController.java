package org.researchhub.reading.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.platform.web.Frame;
import org.researchhub.platform.web.Nav;
import org.researchhub.platform.web.NoSuchPage;
import org.researchhub.platform.web.Pages;
import org.researchhub.platform.web.Sites;
import org.researchhub.platform.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The text of a publication, in parts and page by page. */
@Controller
@RequestMapping("/{lang:[a-z]{2,3}}/publications/{slug:[a-z0-9-]*[a-z-][a-z0-9-]*}/read")
class ReadController {

  private final Sites sites;
  private final Pages pages;
  private final Publications publications;
  private final ReadView view;

  ReadController(Sites sites, Pages pages, Publications publications, ReadView view) {
    this.sites = sites;
    this.pages = pages;
    this.publications = publications;
    this.view = view;
  }

  @GetMapping
  ResponseEntity<?> part(
      @PathVariable String lang,
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable String file,
      @RequestParam(required = false, defaultValue = "1") String from,
      @RequestParam(required = false, defaultValue = "1") String piece,
      HttpServletRequest request) {
    return answer(lang, slug, "/read", file, number(from), number(piece), false, request);
  }

  @GetMapping("/p/{page:[0-9]{1,6}}")
  ResponseEntity<?> page(
      @PathVariable String lang,
      @PathVariable String slug,
      @PathVariable String page,
      @RequestParam(required = false) @Nullable String file,
      @RequestParam(required = false, defaultValue = "1") String piece,
      HttpServletRequest request) {
    return answer(lang, slug, "/read/p/" + page, file, number(page), number(piece), true, request);
  }

  /** Cutting the number off a page's address leads to the text. */
  @GetMapping("/p")
  ResponseEntity<Void> pagesOf(@PathVariable String lang, @PathVariable String slug) {
    return moved("/" + lang + "/publications/" + slug + "/read");
  }

  private ResponseEntity<?> answer(
      String lang,
      String slug,
      String below,
      @Nullable String file,
      int number,
      int piece,
      boolean alone,
      HttpServletRequest request) {
    Visit visit = Visit.of(sites, request, lang);
    if (!(publications.bySlug(slug).orElse(null) instanceof Publication publication)) {
      return moved(visit.at("/publications/" + slug));
    }
    if (!publication.slug().equals(slug)) {
      return moved(visit.at("/publications/" + publication.slug() + below));
    }
    ReadView.Shown shown = view.of(visit, publication, file, number, piece, alone);
    return pages.kept(
        request,
        "reading/read.jte",
        frame(visit, publication, shown, alone),
        shown.page(),
        shown.settled());
  }

  private static Frame frame(
      Visit visit, Publication publication, ReadView.Shown shown, boolean alone) {
    ReadPage page = shown.page();
    String title = page.part().isEmpty() ? "" : page.part() + " – ";
    Frame.Builder frame =
        visit.frame(title + page.title().value(), visit.query()).current(Nav.PUBLICATIONS);
    boolean hidden = alone || publication.withdrawn() != null || page.sections().isEmpty();
    return (hidden ? frame.robots("noindex") : frame).build();
  }

  private static int number(String text) {
    if (!text.matches("[0-9]{1,6}")) {
      throw new NoSuchPage();
    }
    return Integer.parseInt(text);
  }

  private static ResponseEntity<Void> moved(String url) {
    return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY).location(URI.create(url)).build();
  }
}
