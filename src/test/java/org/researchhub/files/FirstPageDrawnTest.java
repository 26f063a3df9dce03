package org.researchhub.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first page of a document, drawn small in a process apart. */
class FirstPageDrawnTest {

  private static final Documents DOCUMENTS = TestDocuments.reading(5_000);
  private static final int MOST_BYTES = 4096;

  @TempDir private Path folder;

  @AfterAll
  static void end() {
    DOCUMENTS.close();
  }

  @ParameterizedTest
  @CsvSource({
    "un-E_ESCWA_30_18_REPORT-FR.pdf, 96, 124",
    "un-E_ESCWA_30_4-AR.pdf, 96, 135",
    "jabref-scanned-image-only.pdf, 96, 135",
    "pdfjs-freeculture.pdf, 90, 136",
    "pdfjs-ThuluthFeatures.pdf, 96, 68"
  })
  void aRealDocumentsFirstPageIsAPictureOfAtMostFourKilobytes(String name, int width, int height)
      throws IOException {
    byte[] jpeg = DOCUMENTS.thumbnail(TestDocuments.ofOthers().resolve(name));

    assertThat(jpeg).hasSizeBetween(500, MOST_BYTES);
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(jpeg));
    assertThat(picture.getWidth()).isCloseTo(width, offset(1));
    assertThat(picture.getHeight()).isCloseTo(height, offset(1));
    assertThat(ink(picture)).isBetween(0.001, 0.9);
    assertThat(saysMoreThanItsDots(jpeg)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jabref-encrypted.pdf",
        "jabref-write-protected.pdf",
        "pypdf-libreoffice-writer-password.pdf",
        "jabref-pdfInDatabase.pdf",
        "pdfjs-poppler-395-0-fuzzed.pdf",
        "pdfjs-issue5481.pdf",
        "manifest.json"
      })
  void whatIsEncryptedOrRefusedOrNoPdfOrCannotBeDrawnHasNoPicture(String name) throws IOException {
    assertThat(DOCUMENTS.thumbnail(TestDocuments.ofOthers().resolve(name))).isEmpty();
  }

  @Test
  void aPageOnWhichNothingStandsHasNoPicture() throws IOException {
    assertThat(DOCUMENTS.thumbnail(TestDocuments.pdf(folder.resolve("a.pdf"), List.of(List.of()))))
        .isEmpty();
  }

  @Test
  void aPictureOfManyColoursFitsTooAndCarriesNothingOfItsOwnAlong() throws IOException {
    var noise = new BufferedImage(384, 544, BufferedImage.TYPE_INT_RGB);
    var random = new Random(1);
    for (int dot = 0; dot < 384 * 544; dot++) {
      int colour = random.nextInt();
      for (int part = 0; part < 4; part++) {
        noise.setRGB(dot % 384 & ~1 | part & 1, dot / 384 & ~1 | part >> 1, colour);
      }
    }
    Path file = folder.resolve("noise.pdf");
    try (var document = new PDDocument()) {
      var page = new PDPage(new PDRectangle(384, 544));
      page.setMetadata(
          new PDMetadata(
              document, new ByteArrayInputStream("<x>Amina’s camera</x>".getBytes(UTF_8))));
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        content.drawImage(LosslessFactory.createFromImage(document, noise), 0, 0);
      }
      document.save(file.toFile());
    }

    byte[] jpeg = DOCUMENTS.thumbnail(file);

    assertThat(jpeg).hasSizeBetween(2000, MOST_BYTES);
    assertThat(saysMoreThanItsDots(jpeg)).isFalse();
  }

  /** The worker has 384 MB; what it may not hold ends it, and not the hub. */
  @ParameterizedTest
  @CsvSource({
    "1000000000, 1000000000, false",
    "20000, 20000, false",
    "14400, 14400, true",
    "14400, 100, false",
    "0.01, 0.01, false"
  })
  @Timeout(60)
  void aPageOfAnySizeTakesNoMoreThanASmallOne(float width, float height, boolean drawn)
      throws IOException {
    Path file = folder.resolve("wide.pdf");
    long before = usedMemory();

    byte[] jpeg = DOCUMENTS.thumbnail(filled(file, new PDRectangle(width, height)));

    assertThat(jpeg.length > 0).isEqualTo(drawn);
    assertThat(usedMemory() - before).isLessThan(50_000_000);
  }

  @Test
  @Timeout(90)
  void aPictureThatUnfoldsWithoutEndHarmsOnlyItsWorker() throws IOException {
    byte[] unfolds = deflatedZeros();
    Path file = folder.resolve("unfolds.pdf");
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      var stream = new PDStream(document, new ByteArrayInputStream(unfolds), COSName.FLATE_DECODE);
      var image = new PDImageXObject(stream, null);
      image.setWidth(60_000);
      image.setHeight(60_000);
      image.setBitsPerComponent(8);
      image.setColorSpace(PDDeviceRGB.INSTANCE);
      try (var content = new PDPageContentStream(document, page)) {
        content.drawImage(image, 0, 0, 600, 700);
      }
      document.save(file.toFile());
    }
    Path bomb = TestDocuments.pdfWith(folder.resolve("bomb.pdf"), "/FlateDecode", unfolds, 1);
    long before = usedMemory();

    assertThat(DOCUMENTS.thumbnail(file)).isEmpty();
    assertThat(DOCUMENTS.thumbnail(bomb)).isEmpty();
    assertThat(usedMemory() - before).isLessThan(50_000_000);
    assertThat(DOCUMENTS.thumbnail(filled(folder.resolve("next.pdf"), PDRectangle.A4)))
        .isNotEmpty();
  }

  private static byte[] deflatedZeros() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(bytes)) {
      var block = new byte[1 << 20];
      for (int i = 0; i < 300; i++) {
        out.write(block);
      }
    }
    return bytes.toByteArray();
  }

  /** A page with a dark half. */
  private static Path filled(Path file, PDRectangle size) throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage(size);
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        content.addRect(0, 0, size.getWidth(), size.getHeight() / 2);
        content.fill();
      }
      document.save(file.toFile());
    }
    return file;
  }

  /** Which part of a picture is dark. */
  private static double ink(BufferedImage picture) {
    int dark = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        dark += (picture.getRGB(x, y) >> 8 & 0xFF) < 128 ? 1 : 0;
      }
    }
    return dark / (double) (picture.getWidth() * picture.getHeight());
  }

  /** Whether a JPEG has a comment or an application's part (EXIF, XMP) beside the bare JFIF one. */
  private static boolean saysMoreThanItsDots(byte[] jpeg) {
    for (int at = 2; (jpeg[at + 1] & 0xFF) != 0xDA; ) {
      int mark = jpeg[at + 1] & 0xFF;
      int length = (jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF;
      if (mark == 0xFE || (mark > 0xE0 && mark <= 0xEF) || (mark == 0xE0 && length > 16)) {
        return true;
      }
      at += 2 + length;
    }
    return false;
  }

  private static long usedMemory() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
