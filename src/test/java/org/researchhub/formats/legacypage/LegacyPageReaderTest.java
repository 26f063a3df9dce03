package org.researchhub.formats.legacypage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchhub.catalogue.Description;
import org.researchhub.formats.AuthorityLookup;
import org.researchhub.formats.Origin;
import org.researchhub.formats.Reading;

/** What must hold whatever the page: its encoding, its spaces, its separators, its malice. */
class LegacyPageReaderTest {

  private static final String PAGE =
      new String(Pages.bytes("juvenile-justice.txt"), StandardCharsets.UTF_8);

  private static void readsTheSame(UnaryOperator<String> change) {
    readsTheSame(change.apply(PAGE).getBytes(StandardCharsets.UTF_8));
  }

  private static void readsTheSame(byte[] changed) {
    List<String> expected =
        Pages.read(PAGE.getBytes(StandardCharsets.UTF_8)).items().stream()
            .map(item -> item.value().toString())
            .toList();
    List<String> read =
        Pages.read(changed).items().stream().map(item -> item.value().toString()).toList();
    assertEquals(String.join("\n", expected), String.join("\n", read));
  }

  @Test
  void windowsEncodingAndLineEndsMakeNoDifference() {
    readsTheSame(PAGE.replace("\n", "\r\n").getBytes(Charset.forName("windows-1252")));
  }

  @Test
  void utf16WithItsMarkMakesNoDifference() {
    readsTheSame(PAGE.getBytes(StandardCharsets.UTF_16));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n\n\n", "\n\n\n\n\n"})
  void moreBlankLinesMakeNoDifference(String blank) {
    readsTheSame(page -> page.replace("\n\n", blank));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t", " | ", "      ", " \u00a0\u00a0 "})
  void theColumnsMayBeSetApartInAnyWay(String separator) {
    readsTheSame(page -> page.replace(" \u00a0 ", separator));
  }

  @ParameterizedTest
  @ValueSource(strings = {"more »", "[more]", "read more", "more…", "More..."})
  void moreMayBePrintedInAnyWay(String more) {
    readsTheSame(page -> page.replace("more\u00a0>", more));
  }

  @Test
  void aStatementMayStandOnALineOfItsOwn() {
    readsTheSame(page ->
        page.replace(" (Available only", "\n(Available only").replace(" (2005)", "\n\n(2005)"));
  }

  @Test
  void theSourceIsWrittenIntoEveryRecord() {
    Origin origin = new Origin("Old hub", "http://example.org/hub.htm", LocalDate.of(2026, 11, 20));
    Reading<Description> reading =
        new LegacyPageReader()
            .read(PAGE.getBytes(StandardCharsets.UTF_8), origin, AuthorityLookup.none());
    for (Reading.Item<Description> item : reading.items()) {
      assertEquals(
          List.of(
              new Description.Source(
                  "s1", "legacy-page", "Old hub", "http://example.org/hub.htm", "2026-11-20")),
          item.value().sources());
      assertTrue(
          item.value().statements().stream()
              .allMatch(statement -> statement.source().equals("s1")));
    }
  }

  @Test
  void withoutAnyVocabularyTheSamePublicationsAreFoundAndNothingIsLinked() {
    byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
    Reading<Description> reading =
        new LegacyPageReader().read(page, Origin.named("page"), AuthorityLookup.none());
    assertEquals(Pages.titles(Pages.read(page)), Pages.titles(reading));
    assertTrue(
        reading.items().stream()
            .flatMap(item -> item.value().agencies().stream())
            .allMatch(agency -> agency.id() == null));
  }

  @Test
  void linksAreResolvedAgainstThePagesAddress() {
    Origin origin = new Origin("page", "http://example.org/water/index.htm", null);
    Reading<Description> reading =
        new LegacyPageReader().read(Pages.bytes("water-tables.html"), origin, Pages.words());
    assertEquals(
        List.of(new Description.Link("http://example.org/wells.htm", "landing")),
        reading.items().getFirst().value().links());
  }

  @Test
  void tooLargeAPageIsRefusedWithTheReason() {
    Reading<Description> reading = Pages.read(new byte[LegacyPageReader.LARGEST + 1]);
    assertEquals(
        "The page is larger than 10 MB, so it was not read.",
        reading.problems().getFirst().message());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\u0000\u0001",
        "<",
        "<html>",
        "more >",
        "()",
        "– – –",
        "a\tb",
        "<table><tr><td>"
      })
  void scrapsAreNoPublications(String scrap) {
    Reading<Description> reading = Pages.read(scrap.getBytes(StandardCharsets.UTF_8));
    assertEquals(0, reading.items().size());
    assertEquals("No publication was found on this page.", reading.problems().getLast().message());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<table><tr><td>",
        "<b>",
        "(",
        " ",
        "\u00a0",
        "a ",
        "a\n",
        "A – ",
        "a. B",
        "Report   UNICEF\nTitle\n",
        "more >",
        "2006 ",
        "<a href=x>y</a>",
        "&nbsp;",
        "[1]x ",
        "a\tb\n"
      })
  void maliceIsReadInSeconds(String piece) {
    String page = "<html><body><p>x</p>" + piece.repeat(300_000 / piece.length());
    String text = piece.repeat(300_000 / piece.length());
    assertTimeout(
        Duration.ofSeconds(30),
        () -> {
          Pages.read(page.getBytes(StandardCharsets.UTF_8));
          Pages.read(text.getBytes(StandardCharsets.UTF_8));
        });
  }
}
