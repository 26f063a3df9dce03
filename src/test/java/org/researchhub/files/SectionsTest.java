package org.researchhub.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.files.DocumentText.Entry;
import org.researchhub.files.DocumentText.Outcome;
import org.researchhub.files.DocumentText.Unit;

/** Forms without pages: the section under a heading is the unit. */
class SectionsTest {

  private static final Documents DOCUMENTS = TestDocuments.reading(500);
  private static final String ENGLISH = "The rights of the child are to be protected by all.";

  @TempDir private Path folder;

  @AfterAll
  static void end() {
    DOCUMENTS.close();
  }

  @Test
  void aWordProcessorsDocument() throws IOException {
    var parts = new LinkedHashMap<String, String>();
    parts.put(
        "[Content_Types].xml",
        "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument."
            + "wordprocessingml.document.main+xml\"/></Types>");
    parts.put(
        "docProps/core.xml",
        "<p xmlns:dc=\"dc\"><dc:title>A guide</dc:title><dc:language>en-GB</dc:language></p>");
    parts.put(
        "word/styles.xml",
        "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"berschrift1\"><w:name w:val=\"heading"
            + " 1\"/></w:style></w:styles>");
    parts.put(
        "word/document.xml",
        "<w:document xmlns:w=\"w\"><w:body>"
            + "<w:p><w:r><w:t>Before any heading.</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:pStyle w:val=\"berschrift1\"/></w:pPr><w:r><w:t>First"
            + " part</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t>"
            + ENGLISH
            + "</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>"
            + "<w:p><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr><w:r><w:t>Deeper</w:t></w:r></w:p>"
            + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
            + "</w:body></w:document>");
    Path file = TestDocuments.zip(folder.resolve("guide.docx"), parts);

    DocumentText text = DOCUMENTS.text(file);

    assertThat(text.units())
        .containsExactly(
            new Unit(null, 1, null, null, "Before any heading.", false),
            new Unit(null, 2, "First part", "en", ENGLISH, false),
            new Unit(null, 3, "Deeper", null, "Cell", false));
    assertThat(text.contents())
        .containsExactly(new Entry(1, "First part", 2), new Entry(2, "Deeper", 3));
    assertThat(text.accessibility()).isEqualTo(new Accessibility(null, "A guide", "en-GB"));
    assertThat(DOCUMENTS.inspect(file, "guide.docx"))
        .isInstanceOfSatisfying(
            Inspection.Accepted.class,
            accepted -> {
              assertThat(accepted.mediaType()).endsWith("wordprocessingml.document");
              assertThat(accepted.pages()).isNull();
            });
  }

  @Test
  void anOpenDocument() throws IOException {
    var parts = new LinkedHashMap<String, String>();
    parts.put("mimetype", "application/vnd.oasis.opendocument.text");
    parts.put(
        "content.xml",
        "<o:c xmlns:o=\"o\" xmlns:t=\"t\"><t:tracked-changes><t:p>deleted</t:p>"
            + "</t:tracked-changes><t:h t:outline-level=\"2\">Heading</t:h>"
            + "<t:p>One<t:s/>two<t:line-break/>three<o:annotation><t:p>comment</t:p>"
            + "</o:annotation></t:p></o:c>");
    Path file = TestDocuments.zip(folder.resolve("a.odt"), parts);

    DocumentText text = DOCUMENTS.text(file);

    assertThat(text.units())
        .containsExactly(new Unit(null, 1, "Heading", null, "One two three", false));
    assertThat(text.contents()).containsExactly(new Entry(2, "Heading", 1));
  }

  @Test
  void anElectronicBook() throws IOException {
    var parts = new LinkedHashMap<String, String>();
    parts.put("mimetype", "application/epub+zip");
    parts.put(
        "META-INF/container.xml",
        "<container><rootfiles><rootfile full-path=\"OPS/book.opf\"/></rootfiles></container>");
    parts.put(
        "OPS/book.opf",
        "<package xmlns:dc=\"dc\"><metadata><dc:title>Book</dc:title><dc:language>en</dc:language>"
            + "</metadata><manifest><item id=\"b\" href=\"two.xhtml\"/><item id=\"a\""
            + " href=\"text/one%20a.xhtml\"/><item id=\"x\" href=\"../../../etc/passwd\"/>"
            + "</manifest><spine><itemref idref=\"a\"/><itemref idref=\"b\"/><itemref"
            + " idref=\"x\"/></spine></package>");
    parts.put("OPS/text/one a.xhtml", "<html><body><h1>One</h1><p>First.</p></body></html>");
    parts.put("OPS/two.xhtml", "<html><body><h1>Two</h1><p>Second.</p></body></html>");
    Path file = TestDocuments.zip(folder.resolve("a.epub"), parts);

    DocumentText text = DOCUMENTS.text(file);

    assertThat(text.units())
        .containsExactly(
            new Unit(null, 1, "One", null, "First.", false),
            new Unit(null, 2, "Two", null, "Second.", false));
    assertThat(text.accessibility()).isEqualTo(new Accessibility(null, "Book", "en"));
  }

  @Test
  void aPageOfTheWeb() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("page.html"),
            "<!DOCTYPE html><html lang=fr><head><title>Une"
                + " page</title><style>p{}</style></head><body><nav>menu</nav><h1>Les"
                + " droits</h1><p>Le texte de la loi <b>est</b> ici.</p>"
                + "<script>alert(1)</script><div>Encore<br>plus</div></body></html>");

    DocumentText text = DOCUMENTS.text(file);

    assertThat(text.units())
        .containsExactly(
            new Unit(
                null, 1, "Les droits", "fr", "Le texte de la loi est ici.\nEncore plus", false));
    assertThat(text.accessibility()).isEqualTo(new Accessibility(null, "Une page", "fr"));
  }

  @Test
  void plainTextInAnyEncoding() throws IOException {
    String words =
        "Les enfants ont été protégés par la loi.\nElle est à tous.\n\nUn autre paragraphe.";
    for (String charset : new String[] {"UTF-8", "UTF-16", "ISO-8859-1"}) {
      Path file =
          Files.writeString(folder.resolve(charset + ".txt"), words, Charset.forName(charset));
      DocumentText text = DOCUMENTS.text(file);
      assertThat(text.units())
          .as(charset)
          .containsExactly(
              new Unit(
                  null,
                  1,
                  null,
                  "fr",
                  "Les enfants ont été protégés par la loi. Elle est à tous.\nUn autre"
                      + " paragraphe.",
                  false));
    }
  }

  @Test
  void aLongSectionIsSeveral() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), (ENGLISH + "\n\n").repeat(1_000));

    DocumentText text = DOCUMENTS.text(file);

    assertThat(text.units()).hasSize(3).allMatch(unit -> unit.text().length() <= 20_000);
    assertThat(text.outcome()).isEqualTo(Outcome.TEXT);
    assertThat(
            Map.of(
                "characters", text.units().stream().mapToInt(unit -> unit.text().length()).sum()))
        .isEqualTo(Map.of("characters", 1_000 * (ENGLISH.length() + 1) - 3));
  }
}
