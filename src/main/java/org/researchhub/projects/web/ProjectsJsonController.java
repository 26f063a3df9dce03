package org.researchhub.projects.web;

import jakarta.servlet.http.HttpServletRequest;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.web.Answers;
import org.researchhub.platform.web.NoSuchPage;
import org.researchhub.platform.web.Site;
import org.researchhub.projects.Project;
import org.researchhub.projects.Projects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Research projects and events for programs: each one's own document with its address. */
@Controller
class ProjectsJsonController {

  private static final JsonMapper JSON = new JsonMapper();

  private final Answers answers;
  private final Projects projects;
  private final Changes changes;

  ProjectsJsonController(Answers answers, Projects projects, Changes changes) {
    this.answers = answers;
    this.projects = projects;
    this.changes = changes;
  }

  @GetMapping("/{lang:[a-z]{2,3}}/projects.json")
  ResponseEntity<byte[]> all(@PathVariable String lang, HttpServletRequest request) {
    Site site = answers.site(lang, request);
    return answers.json(
        request,
        "c" + changes.last(),
        () -> {
          ObjectNode json = JSON.createObjectNode();
          json.put("total", projects.all().size());
          ArrayNode items = json.putArray("items");
          projects.all().forEach(project -> items.add(document(project, site)));
          json.putObject("links").put("self", site.absolute(request.getRequestURI()));
          return json;
        });
  }

  @GetMapping("/{lang:[a-z]{2,3}}/projects/{slug:[a-z0-9-]+}.json")
  ResponseEntity<byte[]> one(
      @PathVariable String lang, @PathVariable String slug, HttpServletRequest request) {
    Site site = answers.site(lang, request);
    Project project = projects.bySlug(slug).orElseThrow(NoSuchPage::new);
    return answers.json(request, "c" + changes.last(), () -> document(project, site));
  }

  private static ObjectNode document(Project project, Site site) {
    ObjectNode json = JSON.createObjectNode();
    json.put("id", project.id());
    json.put("url", site.absolute(site.at("/projects/" + project.slug())));
    project.facts().properties().forEach(fact -> json.putIfAbsent(fact.getKey(), fact.getValue()));
    return json;
  }
}
