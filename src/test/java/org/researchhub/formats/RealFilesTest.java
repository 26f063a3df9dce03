package org.researchhub.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.researchhub.formats.RealFiles.RealFile;

/** Files that others wrote: each is told by its content and read, or refused with a reason. */
class RealFilesTest {

  @BeforeAll
  static void dataIsThere() {
    assumeTrue(RealFiles.areThere(), "The outside test data is not there: " + RealFiles.FOLDER);
  }

  static Stream<RealFile> known() {
    return RealFiles.areThere()
        ? RealFiles.all().stream()
            .filter(file -> file.form() != null && !NO_RECORDS.contains(file.name()))
        : Stream.empty();
  }

  static Stream<RealFile> unknown() {
    return RealFiles.areThere()
        ? RealFiles.all().stream()
            .filter(file ->
                file.format().startsWith("other-") && !KNOWN_AFTER_ALL.contains(file.name()))
        : Stream.empty();
  }

  /**
   * Named otherwise in the manifest than what they hold: variables of data, answers to searches.
   */
  private static final List<String> NO_RECORDS =
      List.of(
          "dublin-core/dataverse/dct.xml",
          "pubmed-xml/dspace/pubmedimport-fetch-test.xml",
          "pubmed-xml/dspace/pubmedimport-fetch-test2.xml");

  /** RIS with blank lines between its fields. */
  private static final List<String> KNOWN_AFTER_ALL =
      List.of("other-ieee-csv/jabref/IEEEImport1.txt");

  @ParameterizedTest
  @MethodSource
  void known(RealFile file) {
    Detection detection = Detection.of(file.bytes());
    assertEquals(file.form(), detection.form(), detection.reason());
    Reading<?> reading = file.read();
    assertFalse(reading.items().isEmpty() && reading.problems().isEmpty());
    if (file.outcome().startsWith("import")) {
      assertFalse(reading.items().isEmpty(), reading.problems().toString());
    }
  }

  @ParameterizedTest
  @MethodSource
  void unknown(RealFile file) {
    Detection detection = Detection.of(file.bytes());
    assertNull(detection.form(), file.name());
    assertTrue(detection.reason().endsWith("."), detection.reason());
  }

  @Test
  void answersOfOaiPmhAreReadByWhatIsInThem() {
    assertEquals(1, count("oai-pmh/dspace/xoai-test1.xml"));
    assertEquals(1, count("oai-pmh/http-oai/getrecord.xml"));
    assertEquals(1, count("oai-pmh/http-oai/mets.xml"));
    RealFile identify =
        RealFiles.all().stream()
            .filter(file -> file.name().endsWith("identify.xml"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        "It is an answer of OAI-PMH without records that the hub reads.",
        Detection.of(identify.bytes()).reason());
  }

  @Test
  void everyFileIsReadOrRefusedInASentence() {
    for (RealFile file : RealFiles.all()) {
      Reading<?> reading = file.read();
      assertTrue(
          !reading.items().isEmpty()
              || reading.problems().stream().anyMatch(p -> p.message().endsWith(".")),
          file.name());
    }
  }

  @Test
  void theLargeOnesAreReadWhole() {
    assertEquals(438, count("marcxml/un-digital-library/undl_eecwa_2017_06_19.xml"));
    assertEquals(4442, count("csv/un-unov-dspace/ds_all.csv"));
    assertEquals(3, count("mods/jabref/MODSImporterTestModsCollection.xml"));
    assertEquals(19, count("marc21/yaz/marccol1.u8.mrc"));
  }

  private static long count(String name) {
    return RealFiles.all().stream()
        .filter(file -> file.name().equals(name))
        .mapToLong(file -> file.read().items().size())
        .sum();
  }
}
