package org.researchhub.formats;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.researchhub.authorities.Folding;
import org.researchhub.catalogue.Description;
import org.researchhub.formats.RealFiles.RealFile;

/** How far what is read of the real files agrees, field by field, with what their makers expect. */
final class Agreement {

  enum Field {
    TITLE,
    PERSONS,
    AGENCIES,
    DATES,
    TYPE,
    IDENTIFIERS,
    LANGUAGE,
    ABSTRACT,
    CONTAINER
  }

  /** Of the records whose expectation states the field, how many agree. */
  record Count(int agree, int stated) {
    Count and(boolean agrees) {
      return new Count(agree + (agrees ? 1 : 0), stated + 1);
    }
  }

  record Difference(String file, int record, Field field, Set<String> expected, Set<String> read) {
    @Override
    public String toString() {
      return file
          + " #"
          + record
          + " "
          + field
          + "\n    expected "
          + expected
          + "\n    read     "
          + read;
    }
  }

  /** Another number of records than expected. */
  record OtherNumber(String file, int expected, int read) {}

  final Map<String, Map<Field, Count>> counts = new TreeMap<>();
  final Map<String, Integer> records = new TreeMap<>();
  final List<Difference> differences = new ArrayList<>();
  final List<OtherNumber> numbers = new ArrayList<>();

  static Agreement measured() {
    Agreement agreement = new Agreement();
    RealFiles.all().stream().filter(RealFile::isCompared).forEach(agreement::compare);
    return agreement;
  }

  private void compare(RealFile file) {
    WrittenForm form =
        switch (file.expectedKind()) {
          case "bibtex" -> WrittenForm.BIBTEX;
          case "csl-json" -> WrittenForm.CSL_JSON;
          default -> WrittenForm.MARCXML;
        };
    List<Description> expected = values(RealFiles.read(form, bytes(file)));
    List<Description> read = values(file.read());
    if (expected.size() != read.size()) {
      numbers.add(new OtherNumber(file.name(), expected.size(), read.size()));
    }
    for (int i = 0; i < expected.size(); i++) {
      records.merge(Objects.requireNonNull(file.form()).code(), 1, Integer::sum);
      for (Field field : Field.values()) {
        Set<String> wanted = values(field, expected.get(i));
        Set<String> found = i < read.size() ? values(field, read.get(i)) : Set.of();
        if (!wanted.isEmpty()) {
          boolean agrees = agrees(field, wanted, found);
          counts
              .computeIfAbsent(
                  Objects.requireNonNull(file.form()).code(), code -> new EnumMap<>(Field.class))
              .merge(field, new Count(agrees ? 1 : 0, 1), (before, now) -> before.and(agrees));
          if (!agrees) {
            differences.add(new Difference(file.name(), i + 1, field, wanted, found));
          }
        }
      }
    }
  }

  /** BibTeX, in which most expectations are written, has no day and few kinds of identifiers. */
  private static boolean agrees(Field field, Set<String> expected, Set<String> read) {
    return switch (field) {
      case DATES ->
          expected.stream()
              .allMatch(date -> read.stream().anyMatch(found -> found.startsWith(date)));
      case IDENTIFIERS, AGENCIES -> read.containsAll(expected);
      default -> read.equals(expected);
    };
  }

  private static byte[] bytes(RealFile file) {
    try {
      return java.nio.file.Files.readAllBytes(file.expected());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<Description> values(Reading<Description> reading) {
    return reading.items().stream().map(Reading.Item::value).toList();
  }

  private static Set<String> values(Field field, Description description) {
    var json = description.toJson();
    Stream<String> values =
        switch (field) {
          case TITLE ->
              Stream.of(
                  String.join(" ", description.titles().values())
                      + " "
                      + String.join(" ", description.subtitles().values()));
          case PERSONS ->
              Stream.concat(
                  description.persons().stream().map(person -> person.role() + " " + person.name()),
                  description.agencies().stream()
                      .filter(agency -> agency.role().equals("author"))
                      .map(agency -> "author " + agency.printed()));
          case AGENCIES ->
              description.agencies().stream()
                  .filter(agency -> !agency.role().equals("author"))
                  .map(Description.AgencyStatement::printed);
          case DATES -> description.published().stream().map(date -> date.replace("-", "x"));
          case TYPE ->
              description.types().isEmpty()
                  ? description.keywords().stream()
                      .map(Description.Text::value)
                      .filter(word -> KINDS.contains(word))
                  : description.types().stream();
          case IDENTIFIERS ->
              Stream.of(
                      description.identifiers().stream().map(id -> id.scheme() + id.value()),
                      Stream.of("isbn", "issn")
                          .filter(scheme -> json.path("partOf").has(scheme))
                          .map(scheme -> scheme + json.path("partOf").path(scheme).asString()))
                  .flatMap(all -> all)
                  .filter(id -> !id.startsWith("report"));
          case LANGUAGE -> description.languages().stream();
          case ABSTRACT -> description.abstracts().values().stream();
          case CONTAINER ->
              Stream.concat(Stream.of(json.path("partOf")), json.path("series").valueStream())
                  .map(whole -> whole.path("title").asString(""));
        };
    return folded(values.toList());
  }

  private static final Set<String> KINDS =
      Set.of(
          "book chapter",
          "conference paper",
          "newspaper article",
          "magazine article",
          "software",
          "patent",
          "manuscript");

  private static Set<String> folded(Collection<String> values) {
    Set<String> folded = new TreeSet<>();
    values.stream().map(Folding::fold).filter(value -> !value.isEmpty()).forEach(folded::add);
    return new LinkedHashSet<>(folded);
  }
}
