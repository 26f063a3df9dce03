package org.researchhub.reading.web;

import jakarta.servlet.http.HttpServletRequest;
import org.researchhub.platform.settings.HubSettings;
import org.researchhub.platform.web.Answers;
import org.researchhub.platform.web.Link;
import org.researchhub.platform.web.Nav;
import org.researchhub.platform.web.NoSuchPage;
import org.researchhub.platform.web.PageText;
import org.researchhub.platform.web.Site;
import org.researchhub.platform.web.Sites;
import org.researchhub.platform.web.Visit;
import org.researchhub.reading.PlainTexts;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The home page and the pages of running text, for programs. */
@Controller
class SiteJsonController {

  private static final JsonMapper JSON = new JsonMapper();

  private final Sites sites;
  private final Answers answers;
  private final HubSettings settings;
  private final PlainTexts texts;
  private final RunningText running;
  private final Help help;

  SiteJsonController(
      Sites sites,
      Answers answers,
      HubSettings settings,
      PlainTexts texts,
      RunningText running,
      Help help) {
    this.sites = sites;
    this.answers = answers;
    this.settings = settings;
    this.texts = texts;
    this.running = running;
    this.help = help;
  }

  @GetMapping("/{lang:[a-z]{2,3}}.json")
  ResponseEntity<byte[]> home(@PathVariable String lang, HttpServletRequest request) {
    Site site = answers.site(lang, request);
    ObjectNode json = JSON.createObjectNode();
    json.put("url", site.absolute(site.at("/")));
    json.put("title", site.title());
    json.put("centre", site.centre());
    json.put("purpose", site.purpose());
    settings.languages().forEach(json.withArray("languages")::add);
    ObjectNode links = json.putObject("links");
    for (Nav entry : Nav.values()) {
      links.put(entry.slug(), site.absolute(site.at("/" + entry.slug())));
    }
    HomePage.FOLDERS.forEach(folder -> links.put(folder, site.absolute(site.at("/" + folder))));
    for (Link page : site.footer()) {
      links.put(page.url().substring(page.url().lastIndexOf('/') + 1), site.absolute(page.url()));
    }
    return answer(request, json);
  }

  @GetMapping("/{lang:[a-z]{2,3}}/{name:about|copyright|accessibility|privacy|api|safety}.json")
  ResponseEntity<byte[]> plain(
      @PathVariable String lang, @PathVariable String name, HttpServletRequest request) {
    Visit visit = Visit.of(sites, request, lang);
    PageText text = texts.find(name, lang).orElseThrow(NoSuchPage::new);
    ObjectNode json = JSON.createObjectNode();
    json.put("url", visit.site().absolute(visit.at("/" + name)));
    json.put("language", text.language());
    json.put("title", text.title());
    json.put("summary", text.summary());
    json.put("html", running.html(visit, text));
    if (name.equals("safety")) {
      whereHelpIs(json, visit);
    }
    return answer(request, json);
  }

  private void whereHelpIs(ObjectNode json, Visit visit) {
    ArrayNode directories = json.putArray("directories");
    help.directories(visit)
        .forEach(directory ->
            directories
                .addObject()
                .put("name", directory.name().value())
                .put("url", directory.url()));
    ArrayNode helplines = json.putArray("helplines");
    help.helplines(visit)
        .forEach(country ->
            country
                .lines()
                .forEach(line ->
                    helplines
                        .addObject()
                        .put("place", country.place().value())
                        .put("name", line.name().value())
                        .put("number", line.number())
                        .put("checked", line.checked())));
  }

  /**
   * Some of it follows from settings and the clock, so what is said is the only tag that is true.
   */
  private ResponseEntity<byte[]> answer(HttpServletRequest request, ObjectNode json) {
    return answers.json(request, Integer.toHexString(json.toString().hashCode()), () -> json);
  }
}
