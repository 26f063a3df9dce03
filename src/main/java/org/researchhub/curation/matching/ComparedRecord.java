package org.researchhub.curation.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.researchhub.authorities.Edtf;
import org.researchhub.authorities.Folding;
import org.researchhub.catalogue.Description;

/** A record made ready for comparing: folded and normalised once. */
public final class ComparedRecord {

  private static final Set<String> WHERE_FROM = Set.of("sources", "statements", "relations");

  private static final Pattern BEGINNING = Pattern.compile("^https?://(www\\.)?");
  private static final Pattern ENDING = Pattern.compile("[/#]+$");
  private static final Pattern ORDINAL = Pattern.compile("\\d{1,2}(?:st|nd|rd|th|e)?");

  private final Map<String, String> partOf = new HashMap<>();
  private final Map<String, String> series = new HashMap<>();
  private final long said;
  private final List<Description.AgencyStatement> stated;
  private final List<Description.DateStatement> periods;
  private final List<ComparedAgency> agencies;
  private final Set<String> links;
  private final Set<String> digests;
  private final Optional<String> published;
  private final Optional<Integer> year;
  private final int edition;
  private final Map<String, String> printedTitles;
  private final List<ComparedTitle> titles;
  private final List<ComparedName> persons;
  private final Set<ComparedIdentifier> identifiers;
  private final Set<String> languages;

  private ComparedRecord(Description description) {
    said = description.fingerprint(WHERE_FROM);
    stated = description.agencies();
    periods =
        description.dates().stream().filter(date -> !date.kind().equals("published")).toList();
    printedTitles = description.titles();
    titles = titles(description);
    description
        .field("partOf")
        .properties()
        .forEach(field -> partOf.put(field.getKey(), Folding.fold(field.getValue().asString(""))));
    description
        .field("series")
        .valueStream()
        .filter(one -> !one.path("number").asString("").isBlank())
        .forEach(one ->
            series.putIfAbsent(
                Folding.fold(one.path("title").asString("")),
                Folding.fold(one.path("number").asString(""))));
    agencies = stated.stream().map(ComparedAgency::of).toList();
    links = links(description);
    digests = Set.copyOf(description.digests());
    published = description.published();
    year = published.flatMap(Edtf::parse).map(Edtf::year);
    edition = edition(description.field("editionStatement").asString(""));
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
    return digests;
  }

  List<Description.AgencyStatement> agencies() {
    return stated;
  }

  List<ComparedAgency> comparedAgencies() {
    return agencies;
  }

  Set<String> languages() {
    return languages;
  }

  /** Its dates that are not of publication. */
  List<Description.DateStatement> periods() {
    return periods;
  }

  Optional<String> published() {
    return published;
  }

  Optional<Integer> year() {
    return year;
  }

  /** Which edition it says it is, in a field of its own or in the title; 0 when it does not say. */
  int edition() {
    return edition;
  }

  private int edition(String printed) {
    String statement = Folding.fold(printed);
    int stated = EditionWords.in(statement).edition();
    if (stated == 0 && ORDINAL.matcher(statement).matches()) {
      stated = Integer.parseInt(statement.replaceAll("\\D", ""));
    }
    return stated > 0 ? stated : titles.stream().mapToInt(ComparedTitle::edition).max().orElse(0);
  }

  /** A folded field of the work that this is part of; empty when it is not stated. */
  String partOf(String field) {
    return partOf.getOrDefault(field, "");
  }

  Set<String> series() {
    return series.keySet();
  }

  String numberIn(String title) {
    return series.getOrDefault(title, "");
  }

  Set<String> links() {
    return links;
  }

  private static Set<String> links(Description description) {
    return description.links().stream()
        .map(link -> bare(link.url().strip().toLowerCase(Locale.ROOT)))
        .filter(link -> link.contains("/"))
        .collect(Collectors.toSet());
  }

  /** Without what is the same for most addresses, or makes no other one of it. */
  private static String bare(String address) {
    return ENDING.matcher(BEGINNING.matcher(address).replaceFirst("")).replaceFirst("");
  }

  private boolean sameTitles(ComparedRecord other) {
    return printedTitles.equals(other.printedTitles);
  }

  /** Whether both say the same, but for where that came from. */
  boolean saysTheSame(ComparedRecord other) {
    return said == other.said && sameTitles(other);
  }

  /** The first title in a language, or of those in others; empty when it has none. */
  public Optional<String> title(String language) {
    return Description.inLanguage(printedTitles, language).map(Map.Entry::getValue);
  }

  /** Everything that a record says, but for where that came from, on one line. */
  static String said(Description description) {
    return description.without(WHERE_FROM);
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
