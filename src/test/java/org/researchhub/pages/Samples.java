package org.researchhub.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.web.Listed;
import org.researchhub.platform.web.Assets;
import org.researchhub.platform.web.Counted;
import org.researchhub.platform.web.Frame;
import org.researchhub.platform.web.Link;
import org.researchhub.platform.web.Nav;
import org.researchhub.platform.web.Site;
import org.researchhub.platform.web.Stylesheet;
import org.researchhub.platform.web.Text;
import org.researchhub.platform.web.Words;

/** Sample records. Titles and agencies are those of the page of 2006; the abstracts are made up. */
final class Samples {

  static final String ABSTRACT =
      "This sample text stands where an abstract will stand. It is long enough to be cut in a list,"
          + " and says in plain words what a reader may expect: which question was asked, where and"
          + " when, how the answer was found, and what follows from it for those who decide.";

  private final Words words;
  private final Site site;

  Samples(String language) {
    words = Words.in(language);
    String root = "/" + language;
    site =
        new Site(
            words,
            language.equals("ar")
                ? "مركز أبحاث الاتجار بالأطفال"
                : "Child Trafficking Research Hub",
            "UNICEF Innocenti Research Centre",
            "https://centre.example/",
            "Research, guidelines and data on child trafficking, gathered from many agencies, kept"
                + " readable and easy to cite.",
            "https://hub.example",
            root,
            true,
            List.of(Nav.values()),
            List.of(
                foot("about", root),
                foot("support", root),
                foot("copyright", root),
                foot("accessibility", root),
                foot("privacy", root),
                foot("safety", root)),
            Stylesheet.plain(),
            Assets.load());
  }

  private Link foot(String page, String root) {
    return new Link(words.say("platform.footer." + page), root + "/" + page);
  }

  Words words() {
    return words;
  }

  Site site() {
    return site;
  }

  Frame.Builder frame(String title, String path) {
    return Frame.of(site, title)
        .canonical(site.at(path))
        .description("A sample page.")
        .alternates(List.of(alternate("en", path), alternate("fr", path), alternate("ar", path)))
        .anyLanguage("/");
  }

  private static Frame.Alternate alternate(String language, String path) {
    return new Frame.Alternate(language, Words.in(language).ownName(), "/" + language + path, true);
  }

  List<Link> crumbs(Nav entry) {
    return List.of(
        new Link(words.say("platform.home"), site.at("/")),
        new Link(words.say("platform.nav." + entry.slug()), site.at("/" + entry.slug())));
  }

  Text foreign(String value) {
    return Text.of(value, "en", words.language());
  }

  Link link(String text, String path) {
    return new Link(text, site.at(path), words.language().equals("en") ? null : "en");
  }

  Counted counted(String label, String path, long count) {
    return new Counted(foreign(label), site.at(path), count);
  }

  List<Listed> fourteen() {
    return List.of(
        item(
            "Reference guide",
            "Reference Guide on Protecting the Rights of Child Victims of Trafficking",
            null,
            "UNICEF"),
        item(
            "Guideline",
            "Guidelines on the Protection of Child Victims of Trafficking",
            "2006-10",
            "UNICEF"),
        item(
            "Assessment",
            "Action to Prevent Child Trafficking in South Eastern Europe: A Preliminary Assessment",
            "2006-06",
            "UNICEF",
            "Terre des Hommes"),
        item(
            "Evaluation",
            "Evaluation of Anti-trafficking Policies in Romania",
            null,
            "UNICEF Romania"),
        item(
            "Report",
            "Human Trafficking in the Russian Federation",
            null,
            "UN/IOM Working Group on Trafficking in Human Beings"),
        item(
            "Report",
            "Trafficking for Sexual Exploitation and other Exploitative Purposes",
            null,
            "UNICEF Innocenti Research Centre"),
        item(
            "Report",
            "Trafficking in Human Beings in South Eastern Europe 2004",
            null,
            "UNICEF",
            "UNOHCHR",
            "OSCE/ODIHR"),
        item(
            "Handbook",
            "Let's talk, Developing effective communication with children victims of violence and"
                + " trafficking.",
            null,
            "UNICEF Kosovo Office"),
        item("Study", "Trafficking in Children in Kosovo.", null, "UNICEF Kosovo Office"),
        item(
            "Study",
            "Trafficking in Human beings in Africa, especially Women and Children",
            null,
            "UNICEF Innocenti Research Centre"),
        item("Study", "Child Trafficking in West Africa", null, "UNICEF Innocenti Research Centre"),
        item(
            "Book",
            "Child trafficking in Netherland",
            null,
            "Netherland National Committee for UNICEF"),
        item("Report", "Trafficking in human beings in Southeastern Europe", null),
        item(
            "Handbook",
            "Combating Child Trafficking: Handbook for Parliamentarians",
            null,
            "UNICEF",
            "Inter-Parliamentary Union"));
  }

  private Listed item(String type, String title, @Nullable String date, String... agencies) {
    String slug = title.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return new Listed(
        "k7x2m9qd",
        site.at("/publications/" + slug),
        foreign(title),
        List.of(foreign(type)),
        java.util.Arrays.stream(agencies).map(this::foreign).toList(),
        foreign(Listed.beginning(ABSTRACT)),
        true,
        date == null ? words.say("catalogue.date.none") : words.date(date),
        title.startsWith("Let")
            ? List.of(Text.own("English"), Text.own("Albanian"))
            : List.of(Text.own("English")),
        "UNICEF. (2006). " + title + ". https://hub.example/p/k7x2m9qd");
  }
}
