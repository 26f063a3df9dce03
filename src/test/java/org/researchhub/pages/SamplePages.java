package org.researchhub.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.researchhub.platform.web.Counted;
import org.researchhub.platform.web.Frame;
import org.researchhub.platform.web.Link;
import org.researchhub.platform.web.Nav;
import org.researchhub.platform.web.Notice;
import org.researchhub.platform.web.Pager;
import org.researchhub.platform.web.Text;
import org.researchhub.reading.web.HomePage;
import org.researchhub.reading.web.PublicationPage;
import org.researchhub.reading.web.PublicationsPage;
import org.researchhub.search.web.ResultsPage;

/** Each public page once or more, filled with samples; the name is the preview's file name. */
final class SamplePages {

  private final Samples samples;
  private final Preview preview;
  private final Map<String, String> pages = new LinkedHashMap<>();

  SamplePages(Samples samples, Preview preview) {
    this.samples = samples;
    this.preview = preview;
  }

  Map<String, String> all() {
    home();
    publications();
    publication();
    results();
    pages.putAll(new MoreSamplePages(samples, preview).all());
    return pages;
  }

  private void add(String name, String template, Frame frame, Object page) {
    pages.put(name, preview.page(template, frame, page));
  }

  private void home() {
    add(
        "home",
        "reading/home.jte",
        samples
            .frame("", "/")
            .feed("New publications", "/en/publications.atom")
            .json("/en/.json")
            .build(),
        new HomePage(
            "Recent publications on child trafficking",
            samples.fourteen().subList(0, 8),
            14,
            List.of(
                samples.counted("Prevention", "/themes/prevention", 6),
                samples.counted("Protection and assistance", "/themes/protection", 5),
                samples.counted("Law and policy", "/themes/law", 4)),
            List.of(samples.link("Child trafficking in West Africa", "/projects/west-africa")),
            List.of(),
            "/en/publications.atom"));
    add(
        "home-empty",
        "reading/home.jte",
        samples.frame("", "/").build(),
        new HomePage("Recent publications", List.of(), 0, List.of(), List.of(), List.of(), null));
  }

  private void publications() {
    var all = samples.fourteen();
    add(
        "publications",
        "reading/publications.jte",
        samples
            .frame(samples.words().say("platform.nav.publications"), "/publications")
            .current(Nav.PUBLICATIONS)
            .feed("New publications", "/en/publications.atom")
            .build(),
        new PublicationsPage(
            samples.words().say("reading.publications.heading"),
            List.of(),
            14,
            List.of(
                new PublicationsPage.Group(
                    "2006", samples.site().at("/publications/2006"), all.subList(1, 3)),
                new PublicationsPage.Group(
                    samples.words().say("reading.publications.nodate"), null, all.subList(3, 12))),
            List.of(
                samples.counted("2006", "/publications/2006", 2),
                samples.counted("No date", "/publications/undated", 12)),
            List.of(),
            Pager.of(1, 2, number -> "?page=" + number),
            "/en/publications.atom"));
    add(
        "publications-month",
        "reading/publications.jte",
        samples.frame("October 2005", "/publications/2005/10").current(Nav.PUBLICATIONS).build(),
        new PublicationsPage(
            "Publications of October 2005",
            samples.crumbs(Nav.PUBLICATIONS),
            0,
            List.of(),
            List.of(),
            List.of(samples.counted("June 2006", "/publications/2006/06", 1)),
            null,
            null));
  }

  private void publication() {
    var item = samples.fourteen().get(2);
    var notices = List.<Notice>of();
    add(
        "publication",
        "reading/publication.jte",
        publicationFrame(item.title().value()),
        page(item.title(), notices, true));
    var withdrawn =
        List.of(
            new Notice(
                Notice.Tone.WARNING,
                samples.words().say("reading.publication.withdrawn.heading"),
                List.of(
                    samples
                        .words()
                        .say(
                            "reading.publication.withdrawn",
                            samples.words().date("2026-03-02"),
                            "A second edition replaces it."),
                    samples.words().say("reading.publication.withdrawn.kept")),
                List.of(samples.link("The second edition", "/publications/second"))));
    add(
        "withdrawn",
        "reading/publication.jte",
        publicationFrame(item.title().value()),
        page(item.title(), withdrawn, false));
  }

  private Frame publicationFrame(String title) {
    return samples
        .frame(title, "/publications/action-to-prevent")
        .current(Nav.PUBLICATIONS)
        .json("/en/publications/action-to-prevent.json")
        .jsonLd("{\"@context\":\"https://schema.org\",\"name\":\"</script>\"}")
        .meta(List.of(new Frame.Meta("citation_title", title)))
        .curator(new Link("Edit", "/curate/publications/k7x2m9qd"))
        .build();
  }

  private PublicationPage page(Text title, List<Notice> notices, boolean withFile) {
    var words = samples.words();
    return new PublicationPage(
        samples.crumbs(Nav.PUBLICATIONS),
        notices,
        title,
        List.of(),
        List.of(samples.link("Assessment", "/types/assessment")),
        words.date("2006-06"),
        List.of(
            new PublicationPage.Agency(
                samples.foreign("UNICEF"), samples.site().at("/agencies/unicef"), null),
            new PublicationPage.Agency(samples.foreign("Terre des Hommes"), null, null)),
        new PublicationPage.Picture("/p/k7x2m9qd/cover.svg?v=1", 96, 128),
        withFile ? List.of() : List.of(samples.foreign("Describes violence against children.")),
        List.of(
            new PublicationPage.Abstract(
                Samples.ABSTRACT + "\n\n" + Samples.ABSTRACT, "English", "en"),
            new PublicationPage.Abstract(
                "Ce texte d’essai tient la place du résumé.", "French", "fr")),
        words.language().equals("en")
            ? null
            : words.say("reading.publication.abstractonly", "English"),
        withFile
            ? List.of(
                new PublicationPage.Edition(
                    "English",
                    List.of(
                        new PublicationPage.StoredFile(
                            "action-to-prevent.pdf",
                            new PublicationPage.Picture(
                                "/files/0123456789abcdef/thumbnail.jpg?v=1", 96, 136),
                            "/files/0123456789abcdef/action-to-prevent.pdf",
                            "PDF",
                            words.size(1_234_567),
                            words.count("reading.file.2g", 2),
                            words.count("reading.publication.pages", 64),
                            words.say("reading.file.text.text"),
                            List.of(
                                words.say("reading.file.tagged"),
                                words.say("reading.file.nolanguage")),
                            "/en/publications/action/read?file=0123456789abcdef",
                            "fedcba9876543210".repeat(4),
                            "0123456789abcdef".repeat(8),
                            words.date("2026-11-20"),
                            words.say("reading.file.intact")))))
            : List.of(),
        List.of(new Link("The publisher’s page", "https://publisher.example/x")),
        "UNICEF &amp; Terre des Hommes. (2006). Action to prevent child trafficking in South"
            + " Eastern Europe: A preliminary assessment. https://hub.example/p/k7x2m9qd",
        List.of(new Link("APA", "x/cite?style=apa"), new Link("MLA", "x/cite?style=mla")),
        List.of(new Link("RIS", "x.ris"), new Link("BibTeX", "x.bib")),
        List.of(new Link("MODS", "x.mods.xml"), new Link("MARC 21", "x.mrc")),
        List.of(
            new PublicationPage.Detail(
                words.say("reading.publication.detail.places"),
                List.of(
                    new PublicationPage.Value(samples.foreign("Albania"), "/en/places/al", false),
                    new PublicationPage.Value(
                        samples.foreign("Republic of Moldova"), "/en/places/md", false))),
            new PublicationPage.Detail(
                words.say("reading.publication.detail.themes"),
                List.of(
                    new PublicationPage.Value(
                        samples.foreign("Prevention"), "/en/themes/prevention", false))),
            new PublicationPage.Detail(
                words.say("reading.publication.detail.identifiers"),
                List.of(
                    new PublicationPage.Value(Text.own("ISBN 978-92-806-0000-0"), null, true)))),
        List.of(
            new PublicationPage.Related(
                samples.foreign("Child Trafficking in West Africa"),
                "/en/publications/x",
                "Shares: Prevention")),
        List.of(
            new PublicationPage.VersionRow(
                2, "/en/publications/x/v/2", words.date("2026-11-23"), "Title", true),
            new PublicationPage.VersionRow(
                1, "/en/publications/x/v/1", words.date("2026-11-20"), "First version", false)),
        "/en/publications/x/versions",
        List.of(
            new PublicationPage.Source("The hub’s page of 2006", null, "read on 20 November 2026")),
        List.of(
            new PublicationPage.Competing(
                "Date of publication", "October 2006", null, "The hub’s page", true),
            new PublicationPage.Competing(
                "Date of publication", "September 2006", null, "The cover", false)),
        "https://hub.example/p/k7x2m9qd",
        "k7x2m9qd");
  }

  private void results() {
    var words = samples.words();
    var items = samples.fourteen();
    var run =
        List.of(
            new ResultsPage.Run("what was done for the ", false),
            new ResultsPage.Run("protection", true),
            new ResultsPage.Run(" of those concerned, and by whom", false));
    var facets =
        List.of(
            new ResultsPage.FacetGroup(
                "place",
                words.say("search.facet.place"),
                List.of(
                    new ResultsPage.FacetValue("pl-AL", samples.foreign("Albania"), 4, true),
                    new ResultsPage.FacetValue(
                        "pl-XK", samples.foreign("Kosovo (UNSCR 1244)"), 3, false)),
                List.of(new ResultsPage.FacetValue("pl-RO", samples.foreign("Romania"), 1, false))),
            new ResultsPage.FacetGroup(
                "type",
                words.say("search.facet.type"),
                List.of(
                    new ResultsPage.FacetValue("dt-report", samples.foreign("Report"), 5, false)),
                List.of()));
    var chip =
        samples.link(
            words.say("search.chip", words.say("search.facet.place"), "Albania"),
            "/search?q=protection");
    var sorts =
        List.of(
            new ResultsPage.Choice(words.say("search.sort.relevance"), "?sort=relevance", true),
            new ResultsPage.Choice(words.say("search.sort.newest"), "?sort=newest", false));
    add(
        "results",
        "search/results.jte",
        samples
            .frame("protection – 42 results – Search", "/search")
            .withoutSearchBox()
            .robots("noindex")
            .build(),
        new ResultsPage(
            "protection",
            false,
            words.count("search.results", 42),
            42,
            List.of(),
            List.of("Searched for: protection", "https://hub.example/en/search?q=protection"),
            21,
            new Counted(Text.own("protecting"), "?q=protecting", 3),
            List.of(chip, samples.link("Type: Report", "/search")),
            "?q=protection",
            items.subList(0, 10).stream()
                .map(item ->
                    new ResultsPage.Result(
                        item,
                        item == items.get(1) ? run : null,
                        List.of(
                            new ResultsPage.Passage(
                                run,
                                item.title().lang(),
                                new Link("Page 12", "/files/0123456789abcdef/a.pdf#page=12"),
                                new Link(words.say("search.passage.text"), item.url())),
                            new ResultsPage.Passage(run, item.title().lang(), null, null)),
                        new Link(words.count("search.passage.more", 5), "?in=a")))
                .toList(),
            sorts,
            facets,
            List.of(new ResultsPage.Field("sort", "relevance")),
            "",
            "",
            Pager.of(3, 9, number -> "?page=" + number),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            "/en/contact",
            "/en/search.atom?q=protection",
            List.of(new Link("RIS", "/en/search.ris?q=protection")),
            List.of(new Link("APA", "/en/search.txt?style=apa&q=protection"))));
    List<Counted> browse =
        List.of(
            samples.counted("Prevention", "/themes/prevention", 6),
            samples.counted("Albania", "/places/al", 4));
    add(
        "results-none",
        "search/results.jte",
        samples.frame("Search", "/search").withoutSearchBox().robots("noindex").build(),
        new ResultsPage(
            "gardianship",
            false,
            words.count("search.results", 0),
            0,
            List.of(Notice.plain(words.say("search.notice.long"))),
            List.of(),
            1,
            new Counted(Text.own("guardianship"), "?q=guardianship", 5),
            List.of(chip),
            "?q=gardianship",
            List.of(),
            sorts,
            facets,
            List.of(),
            "2001",
            "2006",
            null,
            List.of(new Counted(new Text(chip.text(), chip.lang()), chip.url(), 14)),
            List.of(
                new ResultsPage.OtherWord(new Text("tutelle", "fr"), "French", "?q=tutelle", 7)),
            browse,
            List.of(),
            "/en/contact?about=gardianship",
            null,
            List.of(),
            List.of()));
    add(
        "results-blank",
        "search/results.jte",
        samples.frame("Search", "/search").withoutSearchBox().build(),
        new ResultsPage(
            "",
            true,
            words.say("search.heading"),
            0,
            List.of(),
            List.of(),
            1,
            null,
            List.of(),
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            "",
            "",
            null,
            List.of(),
            List.of(),
            List.of(),
            browse,
            "/en/contact",
            null,
            List.of(),
            List.of()));
  }
}
