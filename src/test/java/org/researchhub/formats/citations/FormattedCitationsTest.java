package org.researchhub.formats.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.researchhub.authorities.DefaultVocabularies;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import org.researchhub.formats.Citation;
import tools.jackson.databind.json.JsonMapper;

class FormattedCitationsTest {

  private static final FormattedCitations CITATIONS = new FormattedCitations();
  private static final String REPORT =
      """
      {"titles": {"en": "Trafficking in human beings"}, "types": ["dt-report"],
       "agencies": [{"name": "UNICEF", "role": "publisher", "order": 1}],
       "dates": [{"kind": "published", "edtf": "2005-03"}], "languages": ["en", "sq"]}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          apa       | en | UNICEF. (2005). Trafficking in human beings [Report]. https://hub.example/p/k7x2m9qd
          chicago   | en | UNICEF. 2005. Trafficking in Human Beings. Report. UNICEF. https://hub.example/p/k7x2m9qd.
          harvard   | en | UNICEF (2005) Trafficking in human beings. Report. UNICEF. Available at: https://hub.example/p/k7x2m9qd.
          harvard   | fr | UNICEF (2005) Trafficking in human beings. Rapport. UNICEF. Disponible sur: https://hub.example/p/k7x2m9qd.
          vancouver | en | UNICEF. Trafficking in human beings [Internet]. UNICEF; 2005 Mar. Available from: https://hub.example/p/k7x2m9qd
          vancouver | ar | UNICEF. Trafficking in human beings [انترنت]. UNICEF; 2005 مارس. موجود في: https://hub.example/p/k7x2m9qd
          mla       | en | UNICEF. Trafficking in Human Beings. Report. UNICEF, Mar. 2005, https://hub.example/p/k7x2m9qd.
          oscola    | en | UNICEF, ‘Trafficking in Human Beings’ (UNICEF 2005) Report <https://hub.example/p/k7x2m9qd>
          """)
  void aReportIsCitedAsTheStyleHasIt(String style, String language, String expected) {
    assertThat(write(REPORT, style, language).text()).isEqualTo(expected);
  }

  @Test
  void aSymbolStandsCloseInItsBracketsWhereNoTypeIsKnown() {
    String symbol =
        REPORT.replace(
            "\"types\": [\"dt-report\"]",
            "\"identifiers\": [{\"scheme\": \"symbol\", \"value\": \"E/ESCWA/30/18\"}]");
    assertThat(write(symbol, "apa", "en").text()).contains("(E/ESCWA/30/18)");
  }

  @Test
  void whatADescriptionSaysIsNeverMarkup() {
    String hostile =
        REPORT
            .replace(
                "Trafficking in human beings",
                "<script>alert(1)</script> & <b>bold</b> &lt;i&gt; </bdi><img src=x onerror=y>")
            .replace("\"UNICEF\"", "\"<svg onload=z> & Söhne\"");
    for (CitationStyle style : FormattedCitations.offered()) {
      FormattedCitation citation = write(hostile, style.name(), "en");
      assertThat(citation.html().replaceAll("</?(i|b|bdi|sup|sub)>", "")).doesNotContain("<");
      assertThat(citation.text().toLowerCase(java.util.Locale.ROOT))
          .contains("<script>alert(1)</script>", "&lt;i&gt;", "<svg onload=z> & söhne");
    }
  }

  @Test
  void theTitleStandsApartInItsOwnLanguageWhereTheReaderHasAnother() {
    String arabic =
        REPORT.replace("\"en\": \"Trafficking in human beings\"", "\"ar\": \"الاتجار بالبشر\"");
    assertThat(write(arabic, "apa", "en").html())
        .contains("<i><bdi lang=\"ar\">الاتجار بالبشر</bdi></i>");
    assertThat(write(REPORT, "mla", "en").html())
        .contains("<i><bdi>Trafficking in Human Beings</bdi></i>");
  }

  @Test
  void anyStyleIsKnownByItsNameAndOthersAreNamedByNearness() {
    assertThat(CITATIONS.style("nature-genetics").orElseThrow().label())
        .isEqualTo("Nature Genetics");
    assertThat(write(REPORT, "nature-genetics", "en").text())
        .contains("Trafficking in Human Beings");
    assertThat(write(REPORT, "chicago-notes", "en").text()).contains("Trafficking in Human Beings");
    assertThat(CITATIONS.style("../apa")).isEmpty();
    assertThat(CITATIONS.style("")).isEmpty();
    assertThat(CITATIONS.style("chicago-autor-date")).isEmpty();
    assertThat(CITATIONS.nearest("chicago-autor-date")).contains("chicago-author-date");
    assertThat(CITATIONS.nearest("x".repeat(10_000))).isEmpty();
  }

  @Test
  void aListInANumberedStyleCounts() {
    var writer = CITATIONS.writer(style("ieee"), "en");
    Citation citation = citation(REPORT, "en");
    assertThat(writer.record(citation)).startsWith("[1] UNICEF");
    assertThat(writer.record(citation)).startsWith("[2] UNICEF").endsWith("\n");
  }

  @Test
  void manyAtOnceGetTheirOwn() throws Exception {
    List<Callable<String>> asked = new java.util.ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String title = "Title number " + (i + 100);
      CitationStyle style = FormattedCitations.offered().get(i % 3);
      asked.add(() ->
          CITATIONS
              .write(
                  citation(REPORT.replace("Trafficking in human beings", title), "en"), style, "en")
              .text());
    }
    try (var threads = Executors.newFixedThreadPool(6)) {
      List<Future<String>> answers = threads.invokeAll(asked);
      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i).get()).containsIgnoringCase("title number " + (i + 100));
      }
    }
  }

  private static FormattedCitation write(String json, String style, String language) {
    return CITATIONS.write(citation(json, language), style(style), language);
  }

  private static CitationStyle style(String name) {
    return CITATIONS.style(name).orElseThrow();
  }

  private static Citation citation(String json, String language) {
    var description =
        Description.of((tools.jackson.databind.node.ObjectNode) new JsonMapper().readTree(json));
    var publication =
        new Publication(
            "k7x2m9qd", 1, "s", "2026-11-20", 0, "2026-11-23T10:00:00Z", null, description);
    return Citation.of(
        publication, DefaultVocabularies.vocabulary(), "https://hub.example", language);
  }
}
