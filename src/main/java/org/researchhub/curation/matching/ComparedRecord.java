package org.researchhub.curation.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.researchhub.authorities.Edtf;
import org.researchhub.authorities.Folding;
import org.researchhub.catalogue.Description;
import tools.jackson.databind.node.ObjectNode;

/** A record made ready for comparing: folded and normalised once. */
public final class ComparedRecord {

  private final Description description;
  private final ObjectNode json;
  private final List<ComparedTitle> titles;
  private final List<ComparedName> persons;
  private final Set<ComparedIdentifier> identifiers;
  private final Set<String> languages;

  private ComparedRecord(Description description) {
    this.description = description;
    json = description.toJson();
    titles = titles(description);
    persons =
        description.persons().stream()
            .map(person -> ComparedName.of(ComparedTitle.unescaped(person.name())))
            .filter(name -> !name.isEmpty())
            .toList();
    identifiers = identifiers(description);
    languages = languages(description);
  }

  public static ComparedRecord of(Description description) {
    return new ComparedRecord(description);
  }

  List<ComparedTitle> titles() {
    return titles;
  }

  List<ComparedName> persons() {
    return persons;
  }

  /** What names exactly this publication; ISSNs name the whole it is part of and are left out. */
  public Set<ComparedIdentifier> identifiers() {
    return identifiers;
  }

  Set<String> identifiers(String scheme) {
    return identifiers.stream()
        .filter(identifier -> identifier.scheme().equals(scheme))
        .map(ComparedIdentifier::value)
        .collect(Collectors.toSet());
  }

  Set<String> digests() {
    return new HashSet<>(description.digests());
  }

  List<Description.AgencyStatement> agencies() {
    return description.agencies();
  }

  Set<String> languages() {
    return languages;
  }

  Optional<String> published() {
    return description.published();
  }

  Optional<Integer> year() {
    return published().flatMap(Edtf::parse).map(Edtf::year);
  }

  /** Which edition it says it is, in a field of its own or in the title; 0 when it does not say. */
  int edition() {
    String statement = Folding.fold(json.path("editionStatement").asString(""));
    int stated = EditionWords.in(statement).edition();
    if (stated == 0 && statement.matches("\\d{1,2}(?:st|nd|rd|th|e)?")) {
      stated = Integer.parseInt(statement.replaceAll("\\D", ""));
    }
    return stated > 0 ? stated : titles.stream().mapToInt(ComparedTitle::edition).max().orElse(0);
  }

  /** A folded field of the work that this is part of; empty when it is not stated. */
  String partOf(String field) {
    return Folding.fold(json.path("partOf").path(field).asString(""));
  }

  Set<String> series() {
    return json.path("series")
        .valueStream()
        .filter(series -> !series.path("number").asString("").isBlank())
        .map(series -> Folding.fold(series.path("title").asString("")))
        .collect(Collectors.toSet());
  }

  String numberIn(String series) {
    return json.path("series")
        .valueStream()
        .filter(node -> Folding.fold(node.path("title").asString("")).equals(series))
        .map(node -> Folding.fold(node.path("number").asString("")))
        .findFirst()
        .orElse("");
  }

  Set<String> links() {
    return description.links().stream()
        .map(link ->
            link.url()
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://(www\\.)?", "")
                .replaceFirst("[/#]+$", ""))
        .filter(link -> link.contains("/"))
        .collect(Collectors.toSet());
  }

  /** Everything it says but for where that came from. */
  ObjectNode said() {
    return said(description);
  }

  static ObjectNode said(Description description) {
    ObjectNode said = description.toJson();
    said.remove(List.of("sources", "statements", "relations"));
    return said;
  }

  boolean commonTitle() {
    return titles.stream().allMatch(ComparedTitle::common);
  }

  private static List<ComparedTitle> titles(Description description) {
    var texts = new LinkedHashSet<String>();
    description
        .titles()
        .forEach((language, title) -> {
          texts.add(title);
          String subtitle = description.subtitles().get(language);
          if (subtitle != null) {
            texts.add(title + ": " + subtitle);
          }
        });
    description.alternativeTitles().stream()
        .map(Description.Text::value)
        .filter(title -> title.length() >= 12)
        .forEach(texts::add);
    return texts.stream().map(ComparedTitle::of).filter(title -> !title.words().isEmpty()).toList();
  }

  private static Set<ComparedIdentifier> identifiers(Description description) {
    var all = new LinkedHashSet<ComparedIdentifier>();
    description.identifiers().stream()
        .map(ComparedIdentifier::of)
        .filter(identifier -> !identifier.scheme().equals("issn"))
        .filter(identifier -> !identifier.value().isEmpty())
        .forEach(all::add);
    description.links().stream()
        .map(link -> ComparedIdentifier.address(link.url()))
        .flatMap(Optional::stream)
        .forEach(all::add);
    return all;
  }

  private static Set<String> languages(Description description) {
    var stated = new HashSet<>(description.languages());
    if (stated.isEmpty()) {
      description.editions().forEach(edition -> stated.add(edition.language()));
      stated.remove("und");
    }
    if (stated.isEmpty()) {
      var guesses = new ArrayList<String>();
      description
          .titles()
          .forEach((language, title) ->
              guesses.add(Objects.requireNonNullElse(TitleLanguage.of(title), "")));
      guesses.stream().filter(guess -> !guess.isEmpty()).forEach(stated::add);
    }
    return stated.stream()
        .map(language -> language.replaceFirst("-.*", "").toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
