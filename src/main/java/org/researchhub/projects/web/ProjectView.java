package org.researchhub.projects.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Concept;
import org.researchhub.authorities.Scheme;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.web.Listing;
import org.researchhub.platform.web.Link;
import org.researchhub.platform.web.Text;
import org.researchhub.platform.web.Visit;
import org.researchhub.platform.web.Words;
import org.researchhub.projects.Project;
import org.researchhub.projects.Projects;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** Puts a project into a reader's words. */
final class ProjectView {

  private final Visit visit;
  private final Vocabulary vocabulary;
  private final Listing listing;
  private final Words words;

  ProjectView(Visit visit, Vocabulary vocabulary) {
    this.visit = visit;
    this.vocabulary = vocabulary;
    this.listing = new Listing(visit, vocabulary);
    this.words = visit.words();
  }

  Text title(Project project) {
    Text title = listing.text(project.titles());
    return title == null ? Text.own(project.slug()) : title;
  }

  Link link(Project project) {
    Text title = title(project);
    return new Link(title.value(), visit.at("/projects/" + project.slug()), title.lang());
  }

  ProjectsPage.Row row(Project project) {
    return new ProjectsPage.Row(
        visit.at("/projects/" + project.slug()),
        title(project),
        state(project),
        project.period() == null ? null : words.date(project.period()),
        listing.text(project.summaries()));
  }

  ProjectPage page(Project project, Projects projects, Publications publications) {
    return new ProjectPage(
        List.of(new Link(words.say("platform.nav.projects"), visit.at("/projects"))),
        title(project),
        words.say(project.isEvent() ? "projects.project.event" : "projects.project.kind"),
        state(project),
        listing.text(project.summaries()),
        statements(project),
        null,
        facts(project, projects),
        publications.published(project.ids("publications")).stream().map(listing::of).toList(),
        new Link(words.say("projects.project.contact"), visit.at("/contact?topic=project")));
  }

  private String state(Project project) {
    return words.say("projects.state." + project.state().toLowerCase(Locale.ROOT));
  }

  private List<ProjectPage.Fact> facts(Project project, Projects projects) {
    var facts = new ArrayList<ProjectPage.Fact>();
    if (project.period() != null) {
      add(facts, project, "period", List.of(plain(words.date(project.period()))));
    }
    Text location = listing.text(project.facts().path("location"));
    if (location != null) {
      add(facts, project, "location", List.of(new Link(location.value(), "", location.lang())));
    }
    add(facts, project, "partners", partners(project));
    add(facts, project, "places", concepts(project, "places"));
    add(facts, project, "themes", concepts(project, "themes"));
    if (project.partOf() != null) {
      List<Link> whole = projects.find(project.partOf()).map(this::link).stream().toList();
      add(facts, project, "partof", whole);
    }
    add(facts, project, "parts", projects.partsOf(project).stream().map(this::link).toList());
    return facts;
  }

  private void add(List<ProjectPage.Fact> facts, Project project, String field, List<Link> values) {
    if (!values.isEmpty()) {
      String source = project.facts().path("sourceOf").path(field).asString("");
      facts.add(
          new ProjectPage.Fact(
              words.say("projects.fact." + field), values, source(project.source(source))));
    }
  }

  private List<Link> partners(Project project) {
    var partners = new ArrayList<Link>();
    for (JsonNode partner : project.facts().path("partners")) {
      Concept agency = vocabulary.concept(partner.path("id").asString("")).orElse(null);
      Text name = agency == null ? listing.text(partner.path("name")) : listing.label(agency);
      String role = "projects.partner." + partner.path("role").asString("partner");
      if (name != null) {
        String said = words.knows(role) ? words.say(role, name.value()) : name.value();
        partners.add(new Link(said, agency == null ? "" : address(agency), name.lang()));
      }
    }
    return partners;
  }

  private List<Link> concepts(Project project, String field) {
    var links = new ArrayList<Link>();
    for (String id : project.ids(field)) {
      vocabulary
          .concept(id)
          .ifPresent(concept -> {
            Text label = listing.label(concept);
            links.add(new Link(label.value(), address(concept), label.lang()));
          });
    }
    return links;
  }

  private String address(Concept concept) {
    Scheme.Kind kind = vocabulary.kind(concept);
    return switch (kind) {
      case PLACE -> visit.at("/places/" + concept.slug());
      case AGENCY -> visit.at("/agencies/" + concept.slug());
      case THEME -> visit.at("/themes/" + concept.slug());
      case TYPE, LANGUAGE, INSTRUMENT, CODING -> "";
    };
  }

  /** The statements of the document, each with the source that it names. */
  private String statements(Project project) {
    var html = new StringBuilder();
    for (JsonNode fact : project.facts().path("facts")) {
      Text text = listing.text(fact.path("text"));
      if (text != null) {
        html.append(html.isEmpty() ? "<ul>" : "").append("<li>").append(span(text));
        Link source = source(project.source(fact.path("source").asString("")));
        if (source != null) {
          html.append("<br><span class=\"small stone\">")
              .append(escaped(words.say("projects.project.source")))
              .append(' ')
              .append(written(source))
              .append("</span>");
        }
        html.append("</li>\n");
      }
    }
    return html.isEmpty() ? "" : html.append("</ul>").toString();
  }

  private @Nullable Link source(JsonNode source) {
    String name = source.path("name").asString("");
    String url = source.path("url").asString("");
    return name.isEmpty()
        ? null
        : new Link(name, url.matches("https?://.*") ? url : "", listing.text("", "en").lang());
  }

  private static String written(Link link) {
    String text = span(new Text(link.text(), link.lang()));
    return link.url().isEmpty()
        ? text
        : "<a href=\"" + escaped(link.url()) + "\" rel=\"noreferrer\">" + text + "</a>";
  }

  private static String span(Text text) {
    return text.lang() == null
        ? "<bdi>" + escaped(text.value()) + "</bdi>"
        : "<bdi lang=\"" + escaped(text.lang()) + "\">" + escaped(text.value()) + "</bdi>";
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }

  private static Link plain(String text) {
    return new Link(text, "");
  }
}
