package org.researchhub.projects.web;

import java.util.List;
import org.researchhub.authorities.Authorities;
import org.researchhub.platform.web.Link;
import org.researchhub.platform.web.Visit;
import org.researchhub.projects.Projects;
import org.springframework.stereotype.Component;

/** The projects as links, for pages that name them. */
@Component
public class ProjectLinks {

  private final Projects projects;
  private final Authorities authorities;

  ProjectLinks(Projects projects, Authorities authorities) {
    this.projects = projects;
    this.authorities = authorities;
  }

  /** Every project, without the events, in the centre's own order. */
  public List<Link> of(Visit visit) {
    var view = new ProjectView(visit, authorities.vocabulary());
    return projects.all().stream().filter(project -> !project.isEvent()).map(view::link).toList();
  }
}
