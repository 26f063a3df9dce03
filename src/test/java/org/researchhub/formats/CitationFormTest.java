package org.researchhub.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.researchhub.catalogue.Description;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CitationFormTest {

  private static final CitedType REPORT = new CitedType("Report", "RPRT", "techreport", "report");

  private static Citation citation(String title, @Nullable String edtf, String... agencies) {
    return new Citation(
        "k7x2m9qd",
        "https://hub.example/p/k7x2m9qd",
        REPORT,
        "report",
        title,
        List.of(),
        List.of(),
        List.of(agencies),
        edtf == null ? null : CitedDate.of(edtf).orElse(null),
        List.of("en"),
        null,
        List.of("child trafficking"),
        Map.of("isbn", "92-1-000000-0"),
        new Citation.Container("", "", "", ""),
        null,
        null,
        described(title, agencies));
  }

  private static Description described(String title, String... agencies) {
    ObjectNode json = new JsonMapper().createObjectNode();
    json.putObject("titles").put("en", title);
    for (String agency : agencies) {
      json.withArray("/agencies").addObject().put("name", agency).put("role", "publisher");
    }
    json.putArray("types").add("dt-report");
    json.putArray("identifiers").addObject().put("scheme", "isbn").put("value", "92-1-000000-0");
    return Description.of(json);
  }

  @Test
  void aReportInRisNamesEveryAgencyInOrderAndIsDatedAsPreciselyAsItIs() {
    assertEquals(
        """
        TY  - RPRT
        ID  - k7x2m9qd
        TI  - Trafficking in Human Beings
        AU  - UNICEF
        AU  - UNOHCHR
        PB  - UNICEF; UNOHCHR
        PY  - 2005
        DA  - 2005/03//
        LA  - en
        KW  - child trafficking
        SN  - 92-1-000000-0
        UR  - https://hub.example/p/k7x2m9qd
        M3  - report
        ER  -\s
        """
            .replace("\n", "\r\n"),
        CitationForm.RIS.write(
            citation("Trafficking in Human Beings", "2005-03", "UNICEF", "UNOHCHR")));
  }

  @Test
  void aReportInBibtexNamesEveryAgencyInBraces() {
    assertEquals(
        """
        @techreport{k7x2m9qd,
          title = {{Trafficking in Human Beings}},
          author = {{UNICEF} and {Terre des hommes}},
          institution = {{UNICEF} and {Terre des hommes}},
          year = {2005},
          month = mar,
          type = {report},
          language = {en},
          keywords = {child trafficking},
          isbn = {92-1-000000-0},
          url = {https://hub.example/p/k7x2m9qd},
        }
        """,
        CitationForm.BIBTEX.write(
            citation("Trafficking in Human Beings", "2005-03", "UNICEF", "Terre des hommes")));
  }

  @Test
  void anUndatedPublicationHasNoYearInAnyForm() {
    Citation undated = citation("Guidelines", null, "UNICEF");
    assertFalse(CitationForm.RIS.write(undated).contains("PY  -"));
    assertFalse(CitationForm.RIS.write(undated).contains("DA  -"));
    assertFalse(CitationForm.BIBTEX.write(undated).contains("year"));
    assertFalse(CitationForm.CSL_JSON.write(undated).contains("issued"));
  }

  @Test
  void aLineBreakInATitleCannotEndARisRecord() {
    String ris =
        CitationForm.RIS.write(
            citation("One\r\nER  - \r\nTY  - BOOK\u2028TI  - two\u0000", "2005", "A\nPB  - B"));
    assertEquals(1, ris.lines().filter(line -> line.startsWith("ER")).count());
    assertEquals(1, ris.lines().filter(line -> line.startsWith("TY")).count());
    assertTrue(ris.contains("TI  - One ER - TY - BOOK TI - two\r\n"), ris);
  }

  @Test
  void whatLatexTakesForCommandsIsEscapedInBibtex() {
    String bibtex =
        CitationForm.BIBTEX.write(
            citation("100% of $ & #1_a {b} ~ ^ \\input{x}}\n@book{evil,", "2005", "A & B"));
    assertTrue(
        bibtex.contains(
            "title = {{100\\% of \\$ \\& \\#1\\_a {\\textbraceleft}b{\\textbraceright}"
                + " {\\textasciitilde} {\\textasciicircum} {\\textbackslash}input{\\textbraceleft}x"
                + "{\\textbraceright}{\\textbraceright} @book{\\textbraceleft}evil,}}"),
        bibtex);
    assertTrue(bibtex.contains("institution = {{A \\& B}}"), bibtex);
    assertEquals(
        bibtex.chars().filter(c -> c == '{').count(), bibtex.chars().filter(c -> c == '}').count());
  }

  @Test
  void anArabicTitleStaysAsItIsWritten() {
    String title = "الاتجار بالأطفال: دليل «مرجعي»";
    for (CitationForm form : CitationForm.values()) {
      assertTrue(form.write(citation(title, "2006", "اليونيسف")).contains(title), form.name());
    }
  }

  @Test
  void cslJsonCanBeReadAgain() {
    var item =
        new JsonMapper()
            .readTree(CitationForm.CSL_JSON.write(citation("A \"quoted\" title", "2006-10", "IOM")))
            .path(0);
    assertEquals("A \"quoted\" title", item.path("title").asString());
    assertEquals("IOM", item.path("author").path(0).path("literal").asString());
    assertEquals("[[2006,10]]", item.path("issued").path("date-parts").toString());
    assertEquals("report", item.path("type").asString());
  }

  @ParameterizedTest
  @CsvSource({
    "2006-10-05, 2006-10-05",
    "2006-10, 2006-10",
    "2006, 2006",
    "2006~, 2006",
    "2006-10?, 2006-10",
    "2006-21, 2006",
    "1998/2002, 1998",
    "200X, none",
    "../2004, none",
    "soon, none"
  })
  void aDateIsCitedNoMorePreciselyThanItIsKnown(String edtf, String cited) {
    assertEquals(cited, CitedDate.of(edtf).map(CitedDate::iso).orElse("none"));
  }

  @Test
  void whatMarcCannotCountIsCutAndTheRecordSaysSo() {
    String title = "Very long words ".repeat(1_000).strip();
    String record = CitationForm.MARC.write(citation(title, "2005"));
    assertTrue(
        record.contains(
            "Not whole, because MARC 21 counts no further: field 245. The whole record:"
                + " https://hub.example/p/k7x2m9qd"));
    int length = record.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    assertEquals(length, Integer.parseInt(record.substring(0, 5)));
    assertFalse(CitationForm.MARC.write(citation("Short", "2005")).contains("Not whole"));
  }

  @Test
  void simpleDublinCoreIsADocumentOfItsOwnInTheNamespaceOfOai() {
    String one = CitationForm.OAI_DC.write(citation("A & B <c>", "2005", "UNICEF"));
    assertTrue(one.contains("xmlns:oai_dc=\"http://www.openarchives.org/OAI/2.0/oai_dc/\""));
    assertTrue(one.contains("<dc:title xml:lang=\"en\">A &amp; B &lt;c&gt;</dc:title>"));
    var root = OaiDc.parse(one).getDocumentElement();
    assertEquals("dc", root.getLocalName());
    assertEquals(List.of(), OaiDc.strangers(root));
    var two = new StringBuilder(CitationForm.OAI_DC.writer().before());
    two.append(CitationForm.OAI_DC.writer().record(citation("One", "2005")));
    two.append(CitationForm.OAI_DC.writer().record(citation("Two", "2006")));
    two.append(CitationForm.OAI_DC.writer().after());
    assertEquals(
        2,
        OaiDc.parse(two.toString())
            .getElementsByTagNameNS("http://www.openarchives.org/OAI/2.0/oai_dc/", "dc")
            .getLength());
  }
}
