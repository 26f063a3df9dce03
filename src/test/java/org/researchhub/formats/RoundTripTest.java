package org.researchhub.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.researchhub.authorities.DefaultVocabularies;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import tools.jackson.databind.JsonNode;

/**
 * What was written and read again says the same in every field that the form can hold. Which fields
 * those are stands here; the table in the documentation is made from it.
 */
class RoundTripTest {

  enum Held {
    TITLE,
    SUBTITLE_APART,
    AUTHORS,
    EDITORS,
    PUBLISHERS,
    YEAR,
    FULL_DATE,
    TYPE,
    LANGUAGE,
    ABSTRACT,
    KEYWORDS,
    DOI,
    ISBN,
    ISSN,
    CONTAINER,
    VOLUME_ISSUE_PAGES,
    SERIES,
    SERIES_NUMBER,
    EDITION,
    PLACE,
    EXTENT,
    NOTES
  }

  static final Map<CitationForm, Set<Held>> CANNOT =
      Map.ofEntries(
          Map.entry(CitationForm.RIS, EnumSet.of(Held.SUBTITLE_APART)),
          Map.entry(CitationForm.BIBTEX, EnumSet.of(Held.SUBTITLE_APART, Held.FULL_DATE)),
          Map.entry(CitationForm.CSL_JSON, EnumSet.of(Held.SUBTITLE_APART)),
          Map.entry(CitationForm.ENDNOTE, EnumSet.of(Held.SUBTITLE_APART)),
          Map.entry(CitationForm.ENDNOTE_XML, EnumSet.of(Held.SUBTITLE_APART, Held.SERIES_NUMBER)),
          Map.entry(CitationForm.MARC, EnumSet.noneOf(Held.class)),
          Map.entry(CitationForm.MARCXML, EnumSet.noneOf(Held.class)),
          Map.entry(CitationForm.MODS, EnumSet.noneOf(Held.class)),
          Map.entry(
              CitationForm.DUBLIN_CORE,
              EnumSet.of(
                  Held.SUBTITLE_APART,
                  Held.EDITORS,
                  Held.VOLUME_ISSUE_PAGES,
                  Held.SERIES,
                  Held.SERIES_NUMBER,
                  Held.EDITION,
                  Held.PLACE)),
          Map.entry(
              CitationForm.NBIB, EnumSet.of(Held.SUBTITLE_APART, Held.SERIES_NUMBER, Held.EXTENT)),
          Map.entry(
              CitationForm.PUBMED_XML,
              EnumSet.of(
                  Held.SUBTITLE_APART,
                  Held.PUBLISHERS,
                  Held.SERIES,
                  Held.SERIES_NUMBER,
                  Held.EDITION,
                  Held.PLACE,
                  Held.EXTENT,
                  Held.NOTES,
                  Held.ISBN)),
          Map.entry(
              CitationForm.ISI,
              EnumSet.of(Held.SUBTITLE_APART, Held.SERIES_NUMBER, Held.EDITION, Held.EXTENT)),
          Map.entry(CitationForm.CSV, EnumSet.noneOf(Held.class)),
          Map.entry(CitationForm.JSONL, EnumSet.noneOf(Held.class)),
          Map.entry(CitationForm.ZOTERO_RDF, EnumSet.of(Held.SUBTITLE_APART)));

  private static final int EACH = 120;
  private static final Vocabulary VOCABULARY = DefaultVocabularies.vocabulary();

  @ParameterizedTest
  @EnumSource
  void whatTheFormCanHoldComesBack(CitationForm form) {
    RandomDescriptions descriptions = new RandomDescriptions(form.ordinal() + 4L);
    List<Description> written = new ArrayList<>();
    StringBuilder file = new StringBuilder(form.writer().before());
    for (int i = 0; i < EACH; i++) {
      Description description = descriptions.next();
      written.add(description);
      file.append(i == 0 ? "" : form.writer().between())
          .append(form.writer().record(citation(description)));
    }
    byte[] bytes = file.append(form.writer().after()).toString().getBytes(StandardCharsets.UTF_8);
    Detection detection = Detection.of(bytes);
    assertEquals(
        form.code(), detection.form() == null ? detection.reason() : detection.form().code());
    Reading<Description> read =
        WrittenForm.named(form.code())
            .orElseThrow()
            .reader()
            .read(bytes, Origin.named("x"), new VocabularyLookup(VOCABULARY));
    assertEquals(EACH, read.items().size(), read.problems().toString());
    for (int i = 0; i < EACH; i++) {
      Map<Held, String> before = said(written.get(i), form);
      Map<Held, String> after = said(read.items().get(i).value(), form);
      before.entrySet().removeIf(field -> field.getValue().equals(after.get(field.getKey())));
      after.keySet().retainAll(before.keySet());
      assertEquals(before, after, "record " + i);
    }
  }

  @Test
  void theHubsOwnFormComesBackWholeWithFieldsItDoesNotKnow() {
    Description description = new RandomDescriptions(1).next();
    var json = description.toJson();
    json.putObject("somethingNew").put("kept", true);
    json.putArray("sources").addObject().put("id", "s1").put("kind", "legacy-page");
    Description whole = Description.of(json);
    byte[] line = CitationForm.JSONL.write(citation(whole)).getBytes(StandardCharsets.UTF_8);
    Reading<Description> read =
        WrittenForm.JSONL.reader().read(line, Origin.named("x"), AuthorityLookup.none());
    assertEquals(whole, read.items().getFirst().value());
  }

  private static Citation citation(Description description) {
    Publication publication =
        new Publication(
            "k7x2m9qd", 1, "a-slug", "2026-11-20", 0, "2026-11-23T10:00:00Z", null, description);
    return Citation.of(publication, VOCABULARY, "https://hub.example", "en");
  }

  private static Map<Held, String> said(Description description, CitationForm form) {
    Map<Held, String> said = new TreeMap<>();
    Set<Held> cannot = CANNOT.getOrDefault(form, Set.of());
    FIELDS.forEach((field, value) -> {
      if (!cannot.contains(field)) {
        said.put(field, value.apply(description));
      }
    });
    return said;
  }

  private static final Map<Held, Function<Description, String>> FIELDS =
      Map.ofEntries(
          Map.entry(Held.TITLE, RoundTripTest::title),
          Map.entry(Held.SUBTITLE_APART, said -> said.subtitles().toString()),
          Map.entry(Held.AUTHORS, said -> persons(said, "author")),
          Map.entry(Held.EDITORS, said -> persons(said, "editor")),
          Map.entry(
              Held.PUBLISHERS,
              said ->
                  said.agencies().stream()
                      .filter(agency -> agency.role().equals("publisher"))
                      .map(Description.AgencyStatement::printed)
                      .toList()
                      .toString()),
          Map.entry(Held.YEAR, said -> said.published().orElse("none").substring(0, 4)),
          Map.entry(Held.FULL_DATE, said -> said.published().orElse("none")),
          Map.entry(Held.TYPE, said -> said.types().toString()),
          Map.entry(Held.LANGUAGE, said -> said.languages().toString()),
          Map.entry(Held.ABSTRACT, said -> said.abstracts().toString()),
          Map.entry(
              Held.KEYWORDS,
              said ->
                  said.keywords().stream()
                      .map(Description.Text::value)
                      .collect(Collectors.toCollection(TreeSet::new))
                      .toString()),
          Map.entry(Held.DOI, said -> identifier(said, "doi")),
          Map.entry(Held.ISBN, said -> identifier(said, "isbn")),
          Map.entry(
              Held.ISSN,
              said ->
                  said.toJson().path("partOf").path("issn").asString("")
                      + identifier(said, "issn")),
          Map.entry(
              Held.CONTAINER, said -> said.toJson().path("partOf").path("title").asString("")),
          Map.entry(Held.VOLUME_ISSUE_PAGES, RoundTripTest::place),
          Map.entry(
              Held.SERIES, said -> said.toJson().path("series").path(0).path("title").asString("")),
          Map.entry(
              Held.SERIES_NUMBER,
              said -> said.toJson().path("series").path(0).path("number").asString("")),
          Map.entry(Held.EDITION, said -> said.toJson().path("editionStatement").asString("")),
          Map.entry(Held.PLACE, said -> said.toJson().path("publishedIn").toString()),
          Map.entry(Held.EXTENT, said -> said.toJson().path("extent").asString("")),
          Map.entry(Held.NOTES, said -> said.notes().toString()));

  private static String title(Description said) {
    String title = said.titles().values().stream().findFirst().orElse("");
    return said.subtitles().values().stream()
        .findFirst()
        .map(subtitle -> title + ": " + subtitle)
        .orElse(title);
  }

  private static String persons(Description said, String role) {
    return said.persons().stream()
        .filter(person -> person.role().equals(role))
        .map(Description.PersonStatement::name)
        .toList()
        .toString();
  }

  private static String identifier(Description said, String scheme) {
    return said.identifiers().stream()
        .filter(identifier -> identifier.scheme().equals(scheme))
        .map(Description.Identifier::value)
        .toList()
        .toString();
  }

  private static String place(Description said) {
    JsonNode whole = said.toJson().path("partOf");
    return whole.path("volume").asString("")
        + "|"
        + whole.path("issue").asString("")
        + "|"
        + whole.path("pages").asString("");
  }
}
