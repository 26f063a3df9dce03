package org.researchhub.files;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.researchhub.platform.settings.DocumentSettings;
import org.researchhub.platform.settings.FileSettings;

/** Documents made for tests, and where those of others are. */
public final class TestDocuments {

  static final String DOCX_TYPES =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
          + " PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
          + "officedocument.wordprocessingml.document.main+xml\"/></Types>";

  private TestDocuments() {}

  /** Reads documents as the hub does, without reading pictures unless languages are named. */
  public static Documents reading(int pages, String... pictureLanguages) {
    List<String> languages =
        pictureLanguages.length == 0 ? List.of("none") : List.of(pictureLanguages);
    return new Documents(
        new FileSettings(
            50_000_000,
            Duration.ofDays(1),
            new DocumentSettings(pages, 2, languages, null, false),
            org.researchhub.platform.settings.StoreSettings.DEFAULT));
  }

  /** The folder of PDFs that others have made; the test is left out when it is not there. */
  public static Path ofOthers() {
    Path folder =
        Path.of(Optional.ofNullable(System.getenv("HUB_TEST_DATA")).orElse("../shared/data"))
            .resolve("pdfs");
    assumeTrue(
        Files.isDirectory(folder),
        "The PDFs of others are not at "
            + folder.toAbsolutePath()
            + "; set HUB_TEST_DATA to the folder of the test data.");
    return folder;
  }

  /** A piece of text at its place on a page, in points from the lower left corner. */
  public record Printed(float x, float y, String text) {}

  /** A PDF with these pages. */
  public static Path pdf(Path file, List<List<Printed>> pages) throws IOException {
    try (var document = new PDDocument()) {
      var font = new PDType1Font(FontName.HELVETICA);
      for (List<Printed> pieces : pages) {
        var page = new PDPage();
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
          for (Printed piece : pieces) {
            content.beginText();
            content.setFont(font, 10);
            content.newLineAtOffset(piece.x(), piece.y());
            content.showText(piece.text());
            content.endText();
          }
        }
      }
      document.save(file.toFile());
    }
    return file;
  }

  /** A PDF written by hand: a page whose content is the bytes given, as they are. */
  public static Path pdfWith(Path file, String filter, byte[] content, int count)
      throws IOException {
    var bytes = new ByteArrayOutputStream();
    write(bytes, "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
    write(bytes, "2 0 obj<</Type/Pages/Count " + count + "/Kids[");
    write(bytes, "3 0 R ".repeat(Math.min(count, 1)) + "]>>endobj\n");
    write(bytes, "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>>endobj\n");
    write(bytes, "4 0 obj<</Length " + content.length + "/Filter" + filter + ">>stream\n");
    bytes.write(content);
    write(bytes, "\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    return Files.write(file, bytes.toByteArray());
  }

  /** A PDF of very many pages that share what they show. */
  public static Path pdfOf(Path file, int pages) throws IOException {
    var text = new StringBuilder("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
    text.append("2 0 obj<</Type/Pages/Count ").append(pages).append("/Kids[");
    for (int page = 0; page < pages; page++) {
      text.append(page + 10).append(" 0 R ");
    }
    text.append("]>>endobj\n");
    for (int page = 0; page < pages; page++) {
      text.append(page + 10).append(" 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n");
    }
    text.append("trailer<</Root 1 0 R>>\n%%EOF\n");
    return Files.writeString(file, text, StandardCharsets.ISO_8859_1);
  }

  /** A ZIP archive; {@code mimetype} is put first and unpacked, as the forms ask. */
  public static Path zip(Path file, Map<String, String> parts) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      if (parts.containsKey("mimetype")) {
        byte[] type = parts.get("mimetype").getBytes(StandardCharsets.US_ASCII);
        var entry = new ZipEntry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(type.length);
        var sum = new CRC32();
        sum.update(type);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(type);
      }
      for (var part : parts.entrySet()) {
        if (!part.getKey().equals("mimetype")) {
          zip.putNextEntry(new ZipEntry(part.getKey()));
          zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    return file;
  }

  /** A PDF of a megabyte whose one page unfolds to a thousand. */
  public static Path pdfBomb(Path file) throws IOException {
    return pdfWith(file, "/FlateDecode", deflated(1_000_000_000L), 1);
  }

  /** A DOCX of less than three megabytes whose text unfolds to four hundred. */
  public static Path docxBomb(Path file) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(DOCX_TYPES.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write("<w:document xmlns:w=\"w\"><w:p><w:r><w:t>".getBytes(StandardCharsets.UTF_8));
      byte[] words = "a a ".repeat(250_000).getBytes(StandardCharsets.UTF_8);
      for (int megabyte = 0; megabyte < 400; megabyte++) {
        zip.write(words);
      }
    }
    return file;
  }

  private static byte[] deflated(long zeros) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(bytes)) {
      var block = new byte[1 << 20];
      for (long left = zeros; left > 0; left -= block.length) {
        out.write(block);
      }
    }
    return bytes.toByteArray();
  }

  private static void write(ByteArrayOutputStream bytes, String text) {
    bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
