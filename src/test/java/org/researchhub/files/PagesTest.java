package org.researchhub.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.files.DocumentText.Outcome;
import org.researchhub.files.TestDocuments.Printed;

/** How the text of a printed page is put together. */
class PagesTest {

  private static final Documents DOCUMENTS = TestDocuments.reading(500);

  @TempDir private Path folder;

  @AfterAll
  static void end() {
    DOCUMENTS.close();
  }

  @Test
  void columnsDrawnRowByRowAreReadColumnByColumn() throws IOException {
    var pieces = new ArrayList<Printed>();
    pieces.add(new Printed(72, 740, "A heading over both columns"));
    for (int row = 0; row < 20; row++) {
      pieces.add(new Printed(72, 700 - 12 * row, "left " + row + " of the words that run on here"));
      pieces.add(
          new Printed(320, 700 - 12 * row, "right " + row + " of the words that run on here"));
    }

    String text = read(pieces);

    assertThat(text).startsWith("A heading over both columns\nleft 0");
    assertThat(text.indexOf("left 19")).isLessThan(text.indexOf("right 0"));
    assertThat(text).contains("run on here left 1 of");
  }

  @Test
  void theRowsOfATableStayTogether() throws IOException {
    var pieces = new ArrayList<Printed>();
    for (int row = 0; row < 20; row++) {
      pieces.add(new Printed(72, 700 - 12 * row, "Country " + row));
      pieces.add(new Printed(320, 700 - 12 * row, row + " %"));
    }

    assertThat(read(pieces)).contains("Country 3 3 %\nCountry 4 4 %");
  }

  @Test
  void linesDrawnInAnyOrderAreReadFromTheTop() throws IOException {
    var pieces = new ArrayList<Printed>();
    for (int row : new int[] {7, 2, 9, 0, 5, 1, 8, 3, 6, 4}) {
      pieces.add(new Printed(72, 700 - 12 * row, "Line " + row + " is a line of many words"));
    }

    String text = read(pieces);

    for (int row = 1; row < 10; row++) {
      assertThat(text.indexOf("Line " + (row - 1))).isLessThan(text.indexOf("Line " + row));
    }
  }

  @Test
  void hyphensOfTheLinesEndGoAndThoseOfTheWordStay() throws IOException {
    String text =
        read(
            List.of(
                new Printed(
                    72, 700, "The long-term protection of the migrants and of their infor-"),
                new Printed(72, 688, "mation is a matter of principle and of the long-"),
                new Printed(72, 676, "term policy, of self-"),
                new Printed(72, 664, "determination and of Bosnia-"),
                new Printed(72, 652, "Herzegovina.")));

    assertThat(text)
        .contains("their information is")
        .contains("the long-term policy")
        .contains("self-determination")
        .contains("Bosnia-Herzegovina");
  }

  @Test
  void whatStandsBesideThePageIsNotRead() throws IOException {
    assertThat(read(List.of(new Printed(72, 700, "Seen"), new Printed(72, 900, "Unseen"))))
        .isEqualTo("Seen");
  }

  @Test
  void picturesOfTextAreReadByMachineWhereThereIsOne() {
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/tesseract")),
        "Tesseract is not installed (Debian: tesseract-ocr)");
    Path file = TestDocuments.ofOthers().resolve("un-E_ESCWA_SDD_2011_WG.5_7_REPORT-EN.pdf");
    Path small = TestDocuments.ofOthers().resolve("jabref-scanned-image-only.pdf");
    assertThat(file).exists();
    try (Documents documents = TestDocuments.reading(500, "eng", "xyz")) {
      DocumentText text = documents.text(small);
      assertThat(text.outcome()).isEqualTo(Outcome.SCANNED);
      assertThat(text.reason()).isEqualTo(Reason.of("scanned.read"));
      assertThat(text.units().getFirst().machineRead()).isTrue();
      assertThat(text.units().getFirst().text()).isNotBlank();
    }
  }

  private String read(List<Printed> pieces) throws IOException {
    Path file = TestDocuments.pdf(folder.resolve("a.pdf"), List.of(pieces));
    return DOCUMENTS.text(file).units().getFirst().text();
  }
}
