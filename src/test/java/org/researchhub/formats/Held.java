package org.researchhub.formats;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Description.AgencyStatement;
import org.researchhub.catalogue.Description.PersonStatement;
import tools.jackson.databind.JsonNode;

/** What a written form may hold of a description, in the words of docs/formats.md. */
enum Held {
  TITLE("the title", Held::title),
  SUBTITLE_APART("where the subtitle begins", said -> said.subtitles().toString()),
  OTHER_TITLES("titles in other languages and alternative ones", Held::titles),
  TITLE_LANGUAGES("which language each title is in", said -> said.titles().toString()),
  AUTHORS("authors", said -> persons(said, "author")),
  EDITORS("editors", said -> persons(said, "editor")),
  TRANSLATORS("translators", said -> persons(said, "translator")),
  CONTRIBUTORS("contributors", said -> persons(said, "contributor")),
  ORCID("ORCID", said -> joined(said.persons().stream().map(PersonStatement::orcid))),
  PUBLISHERS("publishers", said -> agencies(said, "publisher")),
  FUNDERS("funders", said -> agencies(said, "funder")),
  COMMISSIONERS("commissioners", said -> agencies(said, "commissioner")),
  YEAR("the year", said -> said.published().orElse("none").substring(0, 4)),
  FULL_DATE("month and day", said -> said.published().orElse("none")),
  OTHER_DATES("other dates", Held::otherDates),
  TYPE("the type", said -> said.types().toString()),
  LANGUAGE("languages", said -> said.languages().toString()),
  ABSTRACT("the first abstract", said -> said.abstracts().getOrDefault("en", "")),
  OTHER_ABSTRACTS("abstracts in other languages", said -> said.abstracts().toString()),
  KEYWORDS("keywords", Held::keywords),
  THEMES("themes", said -> sorted(said.themes())),
  PLACES("places it is about", said -> sorted(said.places())),
  INSTRUMENTS("legal instruments", said -> sorted(said.instruments())),
  DOI("DOI", said -> identifiers(said, "doi")),
  ISBN("ISBN", said -> identifiers(said, "isbn")),
  SYMBOL("document symbols", said -> identifiers(said, "symbol")),
  REPORT("report numbers", said -> identifiers(said, "report")),
  HANDLE("handles", said -> identifiers(said, "handle")),
  PMID("PMID", said -> identifiers(said, "pmid")),
  ISSN("ISSN", said -> whole(said, "issn") + identifiers(said, "issn")),
  CONTAINER("what it is part of", said -> whole(said, "title")),
  VOLUME_ISSUE_PAGES("volume, issue and pages", Held::place),
  SERIES("the series", said -> said.toJson().path("series").path(0).path("title").asString("")),
  SERIES_NUMBER(
      "the number in a series",
      said -> said.toJson().path("series").path(0).path("number").asString("")),
  OTHER_SERIES("a second series", said -> said.toJson().path("series").toString()),
  EDITION("the edition", said -> said.toJson().path("editionStatement").asString("")),
  PLACE("where it was published", said -> said.toJson().path("publishedIn").toString()),
  EXTENT("the extent", said -> said.toJson().path("extent").asString("")),
  NOTES("notes", said -> said.notes().toString()),
  LINKS("links", said -> links(said, "landing")),
  FULL_TEXTS("links to the text", said -> links(said, "fulltext")),
  RIGHTS("rights", said -> String.valueOf(said.rights().statement())),
  LICENCE("the licence", said -> String.valueOf(said.rights().licence())),
  RELATIONS("relations to others", said -> said.relations().toString());

  private final String words;
  private final Function<Description, String> value;

  Held(String words, Function<Description, String> value) {
    this.words = words;
    this.value = value;
  }

  String words() {
    return words;
  }

  String of(Description said) {
    return value.apply(said);
  }

  private static String title(Description said) {
    return allTitles(said).findFirst().orElse("");
  }

  private static String titles(Description said) {
    return sorted(
        Stream.concat(
                allTitles(said), said.alternativeTitles().stream().map(Description.Text::value))
            .toList());
  }

  private static Stream<String> allTitles(Description said) {
    return said.titles().entrySet().stream()
        .map(title -> {
          String subtitle = said.subtitles().get(title.getKey());
          return subtitle == null ? title.getValue() : title.getValue() + ": " + subtitle;
        });
  }

  private static String persons(Description said, String role) {
    return joined(
        said.persons().stream()
            .filter(person -> person.role().equals(role))
            .map(PersonStatement::name));
  }

  private static String agencies(Description said, String role) {
    return joined(
        said.agencies().stream()
            .filter(agency -> agency.role().equals(role))
            .map(AgencyStatement::printed));
  }

  private static String otherDates(Description said) {
    return sorted(
        said.dates().stream()
            .filter(date -> !date.kind().equals("published"))
            .map(date -> date.kind() + " " + date.edtf())
            .toList());
  }

  /** Labels of words that are not found again are keywords too; those are counted elsewhere. */
  private static String keywords(Description said) {
    return sorted(
        said.keywords().stream()
            .map(Description.Text::value)
            .filter(keyword -> keyword.startsWith("topic "))
            .toList());
  }

  private static String identifiers(Description said, String scheme) {
    return sorted(
        said.identifiers().stream()
            .filter(identifier -> identifier.scheme().equals(scheme))
            .map(Description.Identifier::value)
            .toList());
  }

  private static String whole(Description said, String field) {
    return said.toJson().path("partOf").path(field).asString("");
  }

  private static String place(Description said) {
    JsonNode whole = said.toJson().path("partOf");
    return Stream.of("volume", "issue", "pages")
        .map(field -> whole.path(field).asString(""))
        .collect(Collectors.joining("|"));
  }

  /** Without the publication's own page at the hub, which every form names. */
  private static String links(Description said, String rel) {
    return sorted(
        said.links().stream()
            .filter(link -> link.rel().equals(rel))
            .map(Description.Link::url)
            .filter(url -> !url.startsWith("https://hub.example/p/"))
            .toList());
  }

  private static String sorted(List<String> values) {
    return new TreeSet<>(values).toString();
  }

  private static String joined(Stream<String> values) {
    return values.map(String::valueOf).toList().toString();
  }
}
