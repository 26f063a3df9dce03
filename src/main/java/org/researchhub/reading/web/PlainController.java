package org.researchhub.reading.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.web.Frame;
import org.researchhub.platform.web.NoSuchPage;
import org.researchhub.platform.web.PageText;
import org.researchhub.platform.web.Pages;
import org.researchhub.platform.web.Sites;
import org.researchhub.platform.web.Text;
import org.researchhub.platform.web.Visit;
import org.researchhub.reading.PlainTexts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pages of running text, and the one on safety, which also lists where help is. */
@Controller
class PlainController {

  private final Sites sites;
  private final Pages pages;
  private final PlainTexts texts;
  private final RunningText running;
  private final Help help;

  PlainController(Sites sites, Pages pages, PlainTexts texts, RunningText running, Help help) {
    this.sites = sites;
    this.pages = pages;
    this.texts = texts;
    this.running = running;
    this.help = help;
  }

  @GetMapping("/{lang:[a-z]{2,3}}/{name:about|copyright|accessibility|privacy|api}")
  ResponseEntity<byte[]> plain(
      @PathVariable String lang, @PathVariable String name, HttpServletRequest request) {
    Visit visit = Visit.of(sites, request, lang);
    PageText text = texts.find(name, lang).orElseThrow(NoSuchPage::new);
    String html =
        running.html(visit, text) + (name.equals("api") ? Problems.defined(visit.words()) : "");
    String other = otherLanguage(visit, text);
    var page = new PlainPage(List.of(), new Text(text.title(), other), html, other, null);
    Frame frame =
        visit
            .frame(text.title())
            .description(description(text))
            .json(visit.at("/" + name + ".json"))
            .build();
    return pages.kept(request, "reading/plain.jte", frame, page, true);
  }

  @GetMapping("/{lang:[a-z]{2,3}}/safety")
  ResponseEntity<byte[]> safety(@PathVariable String lang, HttpServletRequest request) {
    Visit visit = Visit.of(sites, request, lang);
    PageText text = texts.find("safety", lang).orElseThrow(NoSuchPage::new);
    var page =
        new SafetyPage(
            running.html(visit, text),
            otherLanguage(visit, text),
            help.directories(visit),
            help.helplines(visit));
    String heading = visit.words().say("reading.safety.heading");
    Frame frame = visit.frame(heading).withoutSearchBox().json(visit.at("/safety.json")).build();
    return pages.unstored(HttpStatus.OK, "reading/safety.jte", frame, page);
  }

  private static @Nullable String otherLanguage(Visit visit, PageText text) {
    String spoken = visit.words().translated() ? visit.language() : "en";
    return text.language().equals(spoken) ? null : text.language();
  }

  private static @Nullable String description(PageText text) {
    return text.summary().isEmpty() ? null : text.summary();
  }
}
