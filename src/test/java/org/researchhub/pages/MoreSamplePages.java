package org.researchhub.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.researchhub.enquiries.web.EnquiryPage;
import org.researchhub.enquiries.web.EnquirySentPage;
import org.researchhub.internships.web.CallPage;
import org.researchhub.internships.web.InternshipsPage;
import org.researchhub.platform.web.ErrorPage;
import org.researchhub.platform.web.ExitPage;
import org.researchhub.platform.web.Frame;
import org.researchhub.platform.web.Link;
import org.researchhub.platform.web.Nav;
import org.researchhub.platform.web.Text;
import org.researchhub.platform.web.Words;
import org.researchhub.projects.web.ProjectPage;
import org.researchhub.projects.web.ProjectsPage;
import org.researchhub.reading.web.CitePage;
import org.researchhub.reading.web.ConceptIndexPage;
import org.researchhub.reading.web.ConceptPage;
import org.researchhub.reading.web.PlainPage;
import org.researchhub.reading.web.PublicationPage;
import org.researchhub.reading.web.SafetyPage;
import org.researchhub.reading.web.SelectionPage;
import org.researchhub.reading.web.TombstonePage;
import org.researchhub.reading.web.VersionsPage;

/** The pages beside publications and search. */
final class MoreSamplePages {

  private static final String PROSE =
      "<p>A paragraph of sample text with <a href=\"/en/\">a link</a> and <code>code</code>.</p>"
          + "<h2>A heading</h2><ul><li>one</li><li>two</li></ul>";

  private final Samples samples;
  private final Words words;
  private final Preview preview;
  private final Map<String, String> pages = new LinkedHashMap<>();

  MoreSamplePages(Samples samples, Preview preview) {
    this.samples = samples;
    this.preview = preview;
    words = samples.words();
  }

  Map<String, String> all() {
    browsing();
    versions();
    citing();
    plain();
    errors();
    projects();
    internships();
    enquiries();
    return pages;
  }

  private void add(String name, String template, Frame frame, Object page) {
    pages.put(name, preview.page(template, frame, page));
  }

  private Frame frame(String title, Nav entry) {
    return samples.frame(title, "/" + entry.slug()).current(entry).build();
  }

  private void browsing() {
    var themes =
        List.of(
            samples.counted("Prevention", "/themes/prevention", 6),
            samples.counted("Protection and assistance", "/themes/protection", 5),
            samples.counted("Law, policy and the institutional framework", "/themes/law", 1204));
    add(
        "themes",
        "reading/index.jte",
        frame(words.say("reading.index.themes"), Nav.THEMES),
        new ConceptIndexPage(
            words.say("reading.index.themes"),
            List.of(),
            words.say("reading.index.themes.what"),
            List.of(
                new ConceptIndexPage.Group(Text.own("Topics"), "topic", null, themes),
                new ConceptIndexPage.Group(
                    Text.own("Forms of exploitation"), "exploitation", null, themes),
                new ConceptIndexPage.Group(Text.own("Stages"), "stage", null, themes),
                new ConceptIndexPage.Group(Text.own("Population"), "population", null, themes))));
    add(
        "theme",
        "reading/concept.jte",
        frame("Prevention", Nav.THEMES),
        new ConceptPage(
            samples.crumbs(Nav.THEMES),
            words.say("reading.concept.kind.theme"),
            samples.foreign("Prevention"),
            samples.foreign("What is done before harm happens, so that it does not."),
            List.of(
                new PublicationPage.Detail(
                    words.say("reading.concept.fact.othernames"),
                    List.of(new PublicationPage.Value(new Text("Prévention", "fr"), null, false)))),
            List.of(samples.link("Topics", "/themes")),
            themes,
            themes.subList(0, 1),
            words.count("reading.publications.count", 3),
            samples.fourteen().subList(1, 4),
            null,
            List.of(new ConceptPage.Year("2004", 1), new ConceptPage.Year("2006", 2)),
            "/en/search?theme=prevention",
            "/en/search.atom?theme=prevention"));
    add(
        "theme-empty",
        "reading/concept.jte",
        frame("Reintegration", Nav.THEMES),
        new ConceptPage(
            samples.crumbs(Nav.THEMES),
            words.say("reading.concept.kind.theme"),
            samples.foreign("Reintegration"),
            null,
            List.of(),
            List.of(samples.link("Topics", "/themes")),
            List.of(),
            List.of(),
            words.count("reading.publications.count", 0),
            List.of(),
            null,
            List.of(),
            "/en/search?theme=reintegration",
            null));
  }

  private void versions() {
    Text title = samples.fourteen().get(2).title();
    add(
        "versions",
        "reading/versions.jte",
        frame(words.say("reading.versions.heading"), Nav.PUBLICATIONS),
        new VersionsPage(
            samples.crumbs(Nav.PUBLICATIONS),
            title,
            "/en/publications/x",
            List.of(
                new PublicationPage.VersionRow(2, "/v/2", words.date("2026-11-23"), "Title", true),
                new PublicationPage.VersionRow(
                    1,
                    "/v/1",
                    words.date("2026-11-20"),
                    words.say("reading.versions.first"),
                    false))));
    add(
        "tombstone",
        "reading/tombstone.jte",
        samples.frame(words.say("reading.tombstone.heading"), "/x").robots("noindex").build(),
        new TombstonePage(
            title,
            "UNICEF &amp; Terre des Hommes. (2006). Action to prevent …",
            "It named a person who asked not to be named.",
            words.date("2026-11-20"),
            "https://hub.example/p/k7x2m9qd"));
  }

  private void citing() {
    Text title = samples.foreign("Action to prevent child trafficking");
    List<CitePage.Choice> styles =
        List.of(
            new CitePage.Choice(new Link("APA", "?style=apa"), true),
            new CitePage.Choice(new Link("MLA", "?style=mla"), false));
    for (boolean known : List.of(true, false)) {
      add(
          known ? "cite" : "cite-unknown",
          "reading/cite.jte",
          frame(words.say("reading.publication.cite"), Nav.PUBLICATIONS),
          new CitePage(
              samples.crumbs(Nav.PUBLICATIONS),
              title,
              "/en/publications/x",
              known ? "APA" : "ape",
              known ? "UNICEF. (2006). <i><bdi>Action to prevent</bdi></i>." : null,
              known ? List.of() : List.of(new Link("apa", "?style=apa")),
              styles,
              "/en/publications/x/cite",
              known ? "apa" : "ape",
              List.of(new Link("RIS", "x.ris"))));
    }
    add(
        "selection",
        "reading/selection.jte",
        frame(words.say("reading.selection.heading"), Nav.PUBLICATIONS),
        new SelectionPage(
            samples.crumbs(Nav.PUBLICATIONS),
            List.of(new SelectionPage.Chosen("/en/publications/x", title, words.date("2006"))),
            List.of(new Link("RIS", "/en/publications.ris?id=k7x2m9qd")),
            List.of(new Link("APA", "/en/publications.txt?style=apa&id=k7x2m9qd"))));
  }

  private void plain() {
    add(
        "plain",
        "reading/plain.jte",
        samples.frame("Copyright and reuse", "/copyright").build(),
        new PlainPage(
            List.of(),
            samples.foreign("Copyright and reuse"),
            PROSE,
            words.language().equals("en") ? null : "en",
            words.date("2026-11-20")));
    add(
        "safety",
        "reading/safety.jte",
        samples.frame(words.say("reading.safety.heading"), "/safety").build(),
        new SafetyPage(
            "",
            null,
            List.of(
                new SafetyPage.Directory(
                    samples.foreign("Child Helpline International"),
                    "https://directory.example/",
                    samples.foreign("Members in many countries"))),
            List.of(
                new SafetyPage.Country(
                    samples.foreign("A country"),
                    List.of(
                        new SafetyPage.Helpline(
                            samples.foreign("A helpline"),
                            "116 111",
                            null,
                            words.date("2026-11-20")))))));
  }

  private void errors() {
    for (int status : List.of(404, 429, 500, 503)) {
      var page =
          ErrorPage.of(
              words,
              status,
              status == 404
                  ? List.of(samples.link("Child Trafficking in West Africa", "/x"))
                  : List.of(),
              status == 500 ? "7f3a-91" : null);
      add(
          "error-" + status,
          "platform/error.jte",
          samples.frame(page.heading(), "/x").robots("noindex").build(),
          page);
    }
    pages.put(
        "exit",
        preview.render(
            "platform/exit.jte",
            Map.of(
                "page", new ExitPage(words, "https://neutral.example/", samples.site().assets()))));
  }

  private void projects() {
    Text title = samples.foreign("Child trafficking in West Africa");
    add(
        "projects",
        "projects/list.jte",
        frame(words.say("platform.nav.projects"), Nav.PROJECTS),
        new ProjectsPage(
            List.of(),
            null,
            List.of(
                new ProjectsPage.Row(
                    "/en/projects/west-africa",
                    title,
                    words.say("projects.state.closed"),
                    words.date("1998/2002"),
                    samples.foreign(Samples.ABSTRACT)))));
    add(
        "project",
        "projects/project.jte",
        frame(title.value(), Nav.PROJECTS),
        new ProjectPage(
            samples.crumbs(Nav.PROJECTS),
            title,
            words.say("projects.project.kind"),
            words.say("projects.state.closed"),
            samples.foreign("What do eight countries do about it?"),
            PROSE,
            null,
            List.of(
                new ProjectPage.Fact(
                    words.say("projects.fact.period"),
                    List.of(new Link(words.date("1998/2002"), "")),
                    samples.link("The hub’s page of 2006", "/about"))),
            samples.fourteen().subList(10, 11),
            new Link(words.say("projects.project.contact"), "/en/contact?topic=project")));
  }

  private void internships() {
    var open =
        new InternshipsPage.Row(
            "/en/internships/x",
            samples.foreign("Research intern"),
            words.say("internships.call.closes", words.date("2026-12-31")),
            samples.foreign("Six months."));
    add(
        "internships",
        "internships/list.jte",
        frame(words.say("internships.list.heading"), Nav.INTERNSHIPS),
        new InternshipsPage(List.of(), PROSE, null, List.of(open), List.of(open), null));
    add(
        "internships-none",
        "internships/list.jte",
        frame(words.say("internships.list.heading"), Nav.INTERNSHIPS),
        new InternshipsPage(
            List.of(), PROSE, null, List.of(), List.of(), "The next call is expected in spring."));
    for (boolean isOpen : new boolean[] {true, false}) {
      add(
          isOpen ? "call" : "call-closed",
          "internships/call.jte",
          frame("Research intern", Nav.INTERNSHIPS),
          new CallPage(
              samples.crumbs(Nav.INTERNSHIPS),
              samples.foreign("Research intern"),
              isOpen,
              open.closes(),
              List.of(
                  new CallPage.Fact(
                      words.say("internships.fact.length"), samples.foreign("Six months"))),
              PROSE,
              "<p>Send a letter.</p>",
              null));
    }
  }

  private void enquiries() {
    for (boolean wrong : new boolean[] {false, true}) {
      add(
          wrong ? "contact-wrong" : "contact",
          "enquiries/form.jte",
          samples
              .frame(words.say("enquiries.contact.heading"), "/contact")
              .current(Nav.CONTACT)
              .withoutSearchBox()
              .error(wrong)
              .build(),
          new EnquiryPage(
              List.of(),
              words.say("enquiries.contact.heading"),
              words.say("enquiries.contact.what"),
              "/en/contact",
              List.of(
                  new EnquiryPage.Topic(
                      "publication", words.say("enquiries.topic.publication"), true),
                  new EnquiryPage.Topic("other", words.say("enquiries.topic.other"), false)),
              "",
              wrong ? "nobody" : "",
              "/en/publications/x",
              wrong
                  ? List.of(
                      new EnquiryPage.Mistake(
                          "message", words.say("enquiries.error.message.empty")),
                      new EnquiryPage.Mistake("email", words.say("enquiries.error.email")))
                  : List.of(),
              "stamp",
              "centre@hub.example",
              List.of("The Centre", "Piazza 1", "Florence"),
              "/en/safety",
              6));
    }
    add(
        "sent",
        "enquiries/sent.jte",
        samples
            .frame(words.say("enquiries.sent.heading"), "/contact/sent")
            .robots("noindex")
            .withoutSearchBox()
            .build(),
        new EnquirySentPage(
            words.say("enquiries.sent.heading"), "E-7K2M", true, words.date("2027-05-23")));
  }
}
