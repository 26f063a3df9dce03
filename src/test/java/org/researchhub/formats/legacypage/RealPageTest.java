package org.researchhub.formats.legacypage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.researchhub.catalogue.Description;
import org.researchhub.formats.AuthorityLookup;
import org.researchhub.formats.Origin;
import org.researchhub.formats.Reading;
import org.researchhub.formats.Reading.Item;

/** The page that started it all, when the outside test data is there. */
class RealPageTest {

  private static Reading<Description> reading;

  @BeforeAll
  static void read() throws IOException {
    Path data =
        Path.of(Optional.ofNullable(System.getenv("HUB_TEST_DATA")).orElse("../shared/data"));
    Path page = data.resolve("legacy/child-trafficking-research-hub.txt");
    assumeTrue(
        Files.exists(page),
        "Skipped: no page at "
            + page.toAbsolutePath()
            + "; set HUB_TEST_DATA to the folder of the test data.");
    AuthorityLookup words = Pages.words();
    reading = new LegacyPageReader().read(Files.readAllBytes(page), Origin.named("page"), words);
  }

  private static List<String> each(java.util.function.Function<Description, Object> part) {
    return reading.items().stream().map(Item::value).map(part).map(Object::toString).toList();
  }

  private static String prose(Item<Description> item) {
    return item.value().abstracts().getOrDefault("en", "");
  }

  @Test
  void itsFourteenTitlesAreFoundAndNothingElse() {
    assertEquals(
        List.of(
            "Reference Guide on Protecting the Rights of Child Victims of Trafficking",
            "Guidelines on the Protection of Child Victims of Trafficking",
            "Action to Prevent Child Trafficking in South Eastern Europe: A Preliminary Assessment",
            "Evaluation of Anti-trafficking Policies in Romania",
            "Human Trafficking in the Russian Federation",
            "Trafficking for Sexual Exploitation and other Exploitative Purposes",
            "Trafficking in Human Beings in South Eastern Europe 2004",
            "Let's talk, Developing effective communication with children victims of violence and"
                + " trafficking.",
            "Trafficking in Children in Kosovo.",
            "Trafficking in Human beings in Africa, especially Women and Children",
            "Child Trafficking in West Africa",
            "Child trafficking in Netherland",
            "Trafficking in human beings in Southeastern Europe",
            "Combating Child Trafficking: Handbook for Parliamentarians"),
        Pages.titles(reading));
    assertEquals(List.of(), reading.problems());
  }

  @Test
  void itsAgenciesStandAsPrintedInPrintedOrder() {
    assertEquals(
        List.of(
            "[UNICEF]",
            "[UNICEF]",
            "[UNICEF, Terre des Hommes]",
            "[UNICEF Romania]",
            "[UN/IOM Working Group on Trafficking in Human Beings]",
            "[UNICEF Innocenti Research Centre]",
            "[UNICEF, UNOHCHR, OSCE/ODIHR]",
            "[UNICEF Kosovo Office]",
            "[UNICEF Kosovo Office]",
            "[UNICEF Innocenti Research Centre]",
            "[UNICEF Innocenti Research Centre]",
            "[Netherland National Committee for UNICEF]",
            "[]",
            "[UNICEF, Inter-Parliamentary Union]"),
        each(record ->
            record.agencies().stream().map(Description.AgencyStatement::printed).toList()));
  }

  @Test
  void onlyTwoHaveADateOfPublication() {
    assertEquals(
        List.of("", "2006-10", "2006-06", "", "", "", "", "", "", "", "", "", "", ""),
        each(record -> record.published().orElse("")));
  }

  @Test
  void otherDatesSayWhatTheyAreDatesOf() {
    assertEquals(
        List.of(
            "covered ../2005-12",
            "activity 1998/..",
            "commissioned 2001/2002",
            "activity 2002/2003"),
        reading.items().stream()
            .flatMap(item -> item.value().dates().stream())
            .filter(date -> !date.kind().equals("published"))
            .map(date -> date.kind() + " " + date.edtf())
            .toList());
  }

  @Test
  void languagesAreThoseStated() {
    assertEquals(
        List.of(
            "[]",
            "[]",
            "[]",
            "[]",
            "[]",
            "[]",
            "[]",
            "[en, sq, sh]",
            "[en, sq]",
            "[]",
            "[]",
            "[]",
            "[]",
            "[]"),
        each(Description::languages));
  }

  @Test
  void aThemePrintedAsATypeIsATheme() {
    assertEquals(
        11,
        reading.items().stream()
            .filter(item -> item.value().themes().equals(List.of("tp-child-trafficking")))
            .count());
    assertEquals(
        List.of("Child Trafficking in West Africa", "Child trafficking in Netherland"),
        reading.items().stream()
            .filter(item -> item.value().types().equals(List.of("dt-book")))
            .map(item -> item.value().titles().get("en"))
            .toList());
  }

  @Test
  void theSecondParagraphBelongsToItsPublication() {
    assertEquals(
        List.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1),
        reading.items().stream().map(item -> prose(item).split("\n\n", -1).length).toList());
    assertEquals(true, prose(reading.items().get(12)).endsWith("based on human rights."));
  }

  @Test
  void theSourceLinesAreThoseOfThePage() {
    assertEquals(
        List.of(12, 18, 24, 30, 36, 42, 48, 54, 60, 66, 72, 78, 84, 91),
        reading.items().stream().map(Item::line).toList());
  }
}
