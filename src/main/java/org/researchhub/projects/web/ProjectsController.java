package org.researchhub.projects.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.researchhub.authorities.Authorities;
import org.researchhub.catalogue.Publications;
import org.researchhub.platform.web.Nav;
import org.researchhub.platform.web.NoSuchPage;
import org.researchhub.platform.web.Pages;
import org.researchhub.platform.web.Sites;
import org.researchhub.platform.web.Visit;
import org.researchhub.projects.Project;
import org.researchhub.projects.Projects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Research projects and events. */
@Controller
@RequestMapping("/{lang:[a-z]{2,3}}/projects")
class ProjectsController {

  private final Sites sites;
  private final Pages pages;
  private final Projects projects;
  private final Authorities authorities;
  private final Publications publications;

  ProjectsController(
      Sites sites,
      Pages pages,
      Projects projects,
      Authorities authorities,
      Publications publications) {
    this.sites = sites;
    this.pages = pages;
    this.projects = projects;
    this.authorities = authorities;
    this.publications = publications;
  }

  @GetMapping
  ResponseEntity<byte[]> all(@PathVariable String lang, HttpServletRequest request) {
    Visit visit = Visit.of(sites, request, lang);
    var view = new ProjectView(visit, authorities.vocabulary());
    var page = new ProjectsPage(List.of(), null, projects.all().stream().map(view::row).toList());
    var frame =
        visit
            .frame(visit.words().say("platform.nav.projects"))
            .current(Nav.PROJECTS)
            .json(visit.at("/projects.json"));
    return pages.kept(request, "projects/list.jte", frame.build(), page, true);
  }

  @GetMapping("/{slug:[a-z0-9-]+}")
  ResponseEntity<byte[]> one(
      @PathVariable String lang, @PathVariable String slug, HttpServletRequest request) {
    Visit visit = Visit.of(sites, request, lang);
    Project project = projects.bySlug(slug).orElseThrow(NoSuchPage::new);
    var view = new ProjectView(visit, authorities.vocabulary());
    ProjectPage page = view.page(project, projects, publications);
    var frame =
        visit
            .frame(page.title().value())
            .description(page.question() == null ? null : page.question().value())
            .current(Nav.PROJECTS)
            .json(visit.at("/projects/" + slug + ".json"))
            .build();
    return pages.kept(request, "projects/project.jte", frame, page, true);
  }
}
