package org.researchhub.reading.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.researchhub.authorities.Authorities;
import org.researchhub.authorities.Scheme;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.catalogue.Publications;
import org.researchhub.internships.Calls;
import org.researchhub.platform.web.Link;
import org.researchhub.platform.web.Nav;
import org.researchhub.platform.web.Site;
import org.researchhub.projects.Projects;
import org.springframework.stereotype.Component;

/**
 * The addresses of all pages that are not one publication's, as search engines should know them.
 */
@Component
class SitePages {

  private final Authorities authorities;
  private final Counts counts;
  private final Publications publications;
  private final Projects projects;
  private final Calls calls;

  SitePages(
      Authorities authorities,
      Counts counts,
      Publications publications,
      Projects projects,
      Calls calls) {
    this.authorities = authorities;
    this.counts = counts;
    this.publications = publications;
    this.projects = projects;
    this.calls = calls;
  }

  /** Each page in each language, whole addresses. */
  List<String> of(List<Site> languages) {
    List<String> paths = paths();
    var pages = new ArrayList<String>();
    for (Site site : languages) {
      paths.forEach(path -> pages.add(site.absolute(site.at(path))));
      site.footer().stream().map(Link::url).map(site::absolute).forEach(pages::add);
    }
    return pages;
  }

  private List<String> paths() {
    var paths = new ArrayList<String>();
    paths.add("/");
    for (Nav entry : Nav.values()) {
      paths.add("/" + entry.slug());
    }
    HomePage.FOLDERS.stream().map(folder -> "/" + folder).forEach(paths::add);
    publications
        .years()
        .forEach(
            year -> paths.add("/publications/" + (year.year() == null ? "no-date" : year.year())));
    words(paths);
    projects.all().forEach(project -> paths.add("/projects/" + project.slug()));
    calls.open().forEach(call -> paths.add("/internships/" + call.slug()));
    return paths.stream().distinct().toList();
  }

  /** The words that lead to publications; a page of any other would be empty. */
  private void words(List<String> paths) {
    Vocabulary vocabulary = authorities.vocabulary();
    for (Scheme.Kind kind : Scheme.Kind.values()) {
      String folder = PublicationView.folder(kind);
      if (folder == null) {
        continue;
      }
      Map<String, Long> totals = counts.of(kind);
      vocabulary.concepts(kind).stream()
          .filter(concept -> totals.getOrDefault(concept.id(), 0L) > 0)
          .forEach(concept -> paths.add("/" + folder + "/" + concept.slug()));
    }
  }
}
