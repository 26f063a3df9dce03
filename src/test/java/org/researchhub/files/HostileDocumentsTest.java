package org.researchhub.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.files.DocumentText.Outcome;
import org.researchhub.files.TestDocuments.Printed;

/** Files made to do harm, or harmed themselves: each gets a sentence, and the next one is read. */
class HostileDocumentsTest {

  private static final Documents DOCUMENTS = TestDocuments.reading(5_000);
  @TempDir private Path folder;

  @AfterAll
  static void end() {
    DOCUMENTS.close();
  }

  @Test
  @Timeout(60)
  void aDocumentOfTenThousandPagesIsRefused() throws IOException {
    Path file = TestDocuments.pdfOf(folder.resolve("long.pdf"), 10_000);

    assertThat(sentence(file))
        .isEqualTo(
            "It has 10,000 pages or more; a document may have at most 5,000. Divide it into"
                + " parts.");
    assertThat(DOCUMENTS.text(file).outcome()).isEqualTo(Outcome.REFUSED);
  }

  @Test
  @Timeout(60)
  void pagesThatAreOnlyCountedAreNotBelieved() throws IOException {
    Path file =
        TestDocuments.pdfWith(folder.resolve("boast.pdf"), "/X", new byte[0], 2_000_000_000);

    assertThat(DOCUMENTS.text(file).units()).hasSizeLessThan(2);
  }

  @Test
  @Timeout(90)
  void whatUnfoldsWithoutEndHarmsOnlyItsWorker() throws IOException {
    Path file = TestDocuments.pdfBomb(folder.resolve("bomb.pdf"));
    long before = usedMemory();

    DocumentText text = DOCUMENTS.text(file);

    assertThat(text.units().stream().map(DocumentText.Unit::text)).allMatch(String::isEmpty);
    assertThat(text.reason()).isNotNull();
    assertThat(sentence(file)).startsWith("It unfolds to more than a document may hold");
    assertThat(usedMemory() - before).isLessThan(50_000_000);
    stillReads();
  }

  @Test
  @Timeout(60)
  void anArchiveThatUnfoldsWithoutEndIsRefused() throws IOException {
    Path file = TestDocuments.docxBomb(folder.resolve("bomb.docx"));
    assertThat(Files.size(file)).isLessThan(3_000_000);
    assertThat(DOCUMENTS.inspect(file, "bomb.docx")).isInstanceOf(Inspection.Refused.class);

    assertThat(DOCUMENTS.text(file).reason())
        .isIn(
            Reason.of("refuse.bomb"),
            Reason.of("refuse.too-heavy"),
            Reason.of("refuse.too-much-text"));
    stillReads();
  }

  @Test
  void anArchiveThatCallsItselfPdfIsRefused() throws IOException {
    Path file = TestDocuments.zip(folder.resolve("report.pdf"), Map.of("a.txt", "text"));

    assertThat(sentence(file))
        .isEqualTo(
            "Its name says PDF, but its content is of another kind (ZIP). Give it the name that"
                + " fits, or choose the right file.");
    assertThat(DOCUMENTS.inspect(file))
        .isEqualTo(new Inspection.Refused(new Reason("refuse.archive", List.of("ZIP"))));
  }

  @Test
  void aDocumentThatWasCutOffIsRefused() throws IOException {
    Path whole = document(folder.resolve("whole.pdf"));
    byte[] bytes = Files.readAllBytes(whole);
    Path file =
        Files.write(folder.resolve("cut.pdf"), java.util.Arrays.copyOf(bytes, bytes.length / 2));

    assertThat(sentence(file)).startsWith("It is damaged: the end is missing");
    Path empty = Files.write(folder.resolve("empty.pdf"), new byte[0]);
    assertThat(sentence(empty)).startsWith("It is empty.");
  }

  @Test
  void nothingOutsideADocumentIsLookedAt() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
    String entity =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
    Path docx =
        TestDocuments.zip(
            folder.resolve("entity.docx"),
            parts(
                "[Content_Types].xml",
                TestDocuments.DOCX_TYPES,
                "word/document.xml",
                entity
                    + "<w:document xmlns:w=\"w\"><w:p><w:t>before &e; after</w:t></w:p>"
                    + "</w:document>"));

    DocumentText text = DOCUMENTS.text(docx);

    assertThat(text.toString()).doesNotContain("the secret");
  }

  @Test
  void entitiesThatMultiplyAreNotResolved() throws IOException {
    var types = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a0 \"lol\">");
    for (int i = 1; i < 12; i++) {
      types.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
    }
    Path odt =
        TestDocuments.zip(
            folder.resolve("lol.odt"),
            parts(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "content.xml",
                types + "]><c xmlns:t=\"t\"><t:p>&a11;</t:p></c>"));

    assertThat(DOCUMENTS.text(odt).units()).isEmpty();
    stillReads();
  }

  @Test
  void macrosAreRefused() throws IOException {
    Path file =
        TestDocuments.zip(
            folder.resolve("a.docm"),
            Map.of(
                "[Content_Types].xml",
                "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled."
                    + "main+xml\"/></Types>"));

    assertThat(sentence(file)).startsWith("It holds macros");
  }

  /** Bounded in time: each variant is small, and a worker that hangs is ended. */
  @Test
  @Timeout(240)
  void brokenVariantsOfRealDocumentsNeverHarmTheHub() throws IOException {
    Path others = TestDocuments.ofOthers();
    var random = new Random(20_261_123);
    List<Path> small;
    try (Stream<Path> files = Files.list(others)) {
      small =
          files
              .filter(file -> file.toString().endsWith(".pdf") && file.toFile().length() < 300_000)
              .sorted()
              .toList();
    }
    long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
    int tried = 0;
    while (System.nanoTime() < end && tried < 300) {
      byte[] bytes = Files.readAllBytes(small.get(random.nextInt(small.size())));
      if (random.nextInt(4) == 0) {
        bytes = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
      }
      for (int flips = random.nextInt(40); flips > 0 && bytes.length > 0; flips--) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Path file = Files.write(folder.resolve("variant.pdf"), bytes);
      Inspection inspection = DOCUMENTS.inspect(file, "variant.pdf");
      DocumentText text = DOCUMENTS.text(file);
      if (inspection instanceof Inspection.Refused refused) {
        assertThat(refused.reason().in("en")).endsWith(".");
      }
      if (text.outcome() == Outcome.REFUSED) {
        assertThat(text.reason()).isNotNull();
      }
      tried++;
    }
    assertThat(tried).isGreaterThan(20);
    stillReads();
  }

  private void stillReads() throws IOException {
    DocumentText text = DOCUMENTS.text(document(folder.resolve("sound.pdf")));
    assertThat(text.units().getFirst().text()).isEqualTo("A sound document.");
  }

  private static Path document(Path file) throws IOException {
    return TestDocuments.pdf(file, List.of(List.of(new Printed(72, 700, "A sound document."))));
  }

  private static String sentence(Path file) {
    Inspection inspection = DOCUMENTS.inspect(file, String.valueOf(file.getFileName()));
    return inspection instanceof Inspection.Refused refused
        ? refused.reason().in("en")
        : "accepted: " + inspection;
  }

  private static Map<String, String> parts(String... namesAndTexts) {
    var parts = new LinkedHashMap<String, String>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      parts.put(namesAndTexts[i], namesAndTexts[i + 1]);
    }
    return parts;
  }

  private static long usedMemory() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
