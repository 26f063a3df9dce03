package org.researchhub.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.researchhub.platform.settings.HubSettings;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The way out: forgets the exit signal, empties this site's cache, and leads to a neutral page. */
@Controller
class ExitController {

  private final Sites sites;
  private final Languages languages;
  private final Pages pages;
  private final HubSettings settings;

  ExitController(Sites sites, Languages languages, Pages pages, HubSettings settings) {
    this.sites = sites;
    this.languages = languages;
    this.pages = pages;
    this.settings = settings;
  }

  @GetMapping("/exit")
  ResponseEntity<byte[]> exit(HttpServletRequest request) {
    if (!settings.exit()) {
      throw new NoSuchPage();
    }
    String language = languages.preferred(request);
    var page = new ExitPage(Words.in(language), sites.exitUrl(language), sites.assets());
    return pages
        .bare()
        .header("Set-Cookie", "x=; Path=/; Max-Age=0; SameSite=Strict")
        .header("Clear-Site-Data", "\"cache\", \"storage\"")
        .header("Referrer-Policy", "no-referrer")
        .header("Vary", "Accept-Language")
        .body(pages.render("platform/exit.jte", page));
  }
}
