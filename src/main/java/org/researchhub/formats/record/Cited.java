package org.researchhub.formats.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Description.AgencyStatement;
import org.researchhub.catalogue.Description.PersonStatement;
import org.researchhub.formats.Citation;
import org.researchhub.platform.CleanText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A citation with everything else that the description says, each on one line, for writers. */
public final class Cited {

  private final Citation citation;
  private final Description described;
  private final ObjectNode json;
  private final KindOfWork kind;

  public Cited(Citation citation) {
    this.citation = citation;
    this.described = citation.described();
    this.json = described.toJson();
    this.kind = kindOf();
  }

  public Citation citation() {
    return citation;
  }

  public Description described() {
    return described;
  }

  public KindOfWork kind() {
    return kind;
  }

  /** A kind that is none of the hub's types was kept as a keyword. */
  private KindOfWork kindOf() {
    KindOfWork stated = KindOfWork.of(citation.type());
    if (!described.types().isEmpty()) {
      return stated;
    }
    List<String> keywords = described.keywords().stream().map(Description.Text::value).toList();
    return Arrays.stream(KindOfWork.values())
        .filter(known -> known.labels().stream().anyMatch(keywords::contains))
        .findFirst()
        .orElse(stated);
  }

  /** Without the one that says what kind of work it is. */
  public List<String> keywords() {
    List<String> kinds = described.types().isEmpty() ? kind.labels() : List.of();
    return citation.keywords().stream().filter(keyword -> !kinds.contains(keyword)).toList();
  }

  /** The title alone, in the language that the citation is in. */
  public String title() {
    return line(
        Description.inLanguage(described.titles(), mainLanguage()).map(Map.Entry::getValue));
  }

  public String subtitle() {
    String language =
        Description.inLanguage(described.titles(), mainLanguage())
            .map(Map.Entry::getKey)
            .orElse("");
    return CleanText.oneLine(described.subtitles().getOrDefault(language, ""));
  }

  private String mainLanguage() {
    return described.titles().entrySet().stream()
        .filter(title ->
            !title.getValue().isEmpty()
                && citation.title().startsWith(CleanText.oneLine(title.getValue())))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("en");
  }

  /** Titles in other languages, and other titles of a kind or of any when none is named. */
  public List<String> otherTitles(String... kinds) {
    Set<String> wanted = Set.of(kinds);
    List<String> all = new ArrayList<>();
    if (wanted.isEmpty() || wanted.contains("parallel")) {
      described.titles().values().stream()
          .map(CleanText::oneLine)
          .filter(title -> !title.equals(title()))
          .forEach(all::add);
    }
    for (JsonNode other : json.path("alternativeTitles")) {
      if (wanted.isEmpty() || wanted.contains(other.path("kind").asString(""))) {
        all.add(CleanText.oneLine(other.path("value").asString("")));
      }
    }
    return all.stream().filter(title -> !title.isEmpty()).distinct().toList();
  }

  public List<PersonStatement> persons() {
    return described.persons();
  }

  public List<String> persons(String... roles) {
    Set<String> wanted = Set.of(roles);
    return described.persons().stream()
        .filter(person -> wanted.contains(person.role()))
        .map(person -> CleanText.oneLine(person.name()))
        .toList();
  }

  public List<AgencyStatement> agencies() {
    return described.agencies();
  }

  public List<String> agencies(String... roles) {
    Set<String> wanted = Set.of(roles);
    return described.agencies().stream()
        .filter(agency -> wanted.contains(agency.role()))
        .map(agency -> CleanText.oneLine(agency.printed()))
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  /** Bodies that stand where authors do: authors, or publishers where nobody else is one. */
  public List<String> authoringBodies() {
    List<String> authors = agencies("author");
    return authors.isEmpty() && persons("author").isEmpty() ? citation.publishers() : authors;
  }

  public String date() {
    return described.published().orElse("");
  }

  public List<String> dates(String kindOfDate) {
    return described.dates().stream()
        .filter(date -> date.kind().equals(kindOfDate))
        .map(Description.DateStatement::edtf)
        .toList();
  }

  /** Values of its own and of what it is printed in, in order, by scheme. */
  public Map<String, Set<String>> identifiers() {
    Map<String, Set<String>> all = new LinkedHashMap<>();
    for (Description.Identifier identifier : described.identifiers()) {
      all.computeIfAbsent(identifier.scheme(), scheme -> new LinkedHashSet<>())
          .add(CleanText.oneLine(identifier.value()));
    }
    for (String scheme : List.of("issn", "isbn")) {
      String value = part(scheme);
      if (!value.isEmpty()) {
        all.computeIfAbsent(scheme, any -> new LinkedHashSet<>()).add(value);
      }
    }
    return all;
  }

  public Set<String> identifiers(String scheme) {
    return identifiers().getOrDefault(scheme, Set.of());
  }

  /** The first of the schemes that it has a value of; empty when it has none. */
  public String identifier(String... schemes) {
    return Stream.of(schemes)
        .flatMap(scheme -> identifiers(scheme).stream())
        .findFirst()
        .orElse("");
  }

  /** title, issn, isbn, volume, issue, pages of what it is printed in. */
  public String part(String field) {
    return CleanText.oneLine(json.path("partOf").path(field).asString(""));
  }

  public List<Citation.Series> series() {
    List<Citation.Series> all = new ArrayList<>();
    for (JsonNode series : json.path("series")) {
      all.add(
          new Citation.Series(
              CleanText.oneLine(series.path("title").asString("")),
              CleanText.oneLine(series.path("number").asString(""))));
    }
    return all.stream().filter(one -> !one.title().isEmpty()).toList();
  }

  /** editionStatement or extent. */
  public String single(String field) {
    return CleanText.oneLine(json.path(field).asString(""));
  }

  public List<String> publishedIn() {
    return json.path("publishedIn")
        .valueStream()
        .map(node -> CleanText.oneLine(node.asString("")))
        .toList();
  }

  public List<String> notes() {
    return described.notes().stream().map(CleanText::oneLine).toList();
  }

  public String rights() {
    Description.Rights rights = described.rights();
    return Stream.of(Optional.ofNullable(rights.statement()), Optional.ofNullable(rights.licence()))
        .flatMap(Optional::stream)
        .map(CleanText::oneLine)
        .collect(Collectors.joining(" "));
  }

  /** The permalink, then the addresses that lead to it elsewhere. */
  public List<String> links() {
    List<String> all = new ArrayList<>(List.of(citation.url()));
    described.links().stream()
        .filter(link -> !link.rel().equals("fulltext"))
        .map(Description.Link::url)
        .forEach(all::add);
    return all.stream().distinct().toList();
  }

  /** Addresses of the text itself: the hub's file, then those elsewhere. */
  public List<String> fullTexts() {
    List<String> all = new ArrayList<>();
    Optional.ofNullable(citation.pdf()).ifPresent(all::add);
    described.links().stream()
        .filter(link -> link.rel().equals("fulltext"))
        .map(Description.Link::url)
        .forEach(all::add);
    return all.stream().distinct().toList();
  }

  private static String line(Optional<String> text) {
    return text.map(CleanText::oneLine).orElse("");
  }
}
