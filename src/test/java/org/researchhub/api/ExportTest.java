package org.researchhub.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.researchhub.ServedHub;
import org.researchhub.authorities.Authorities;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.formats.CitationForm;
import org.researchhub.formats.Origin;
import org.researchhub.formats.Reading;
import org.researchhub.formats.VocabularyLookup;
import org.researchhub.formats.WrittenForm;

class ExportTest {

  private static ServedHub hub;

  @BeforeAll
  static void start() {
    hub = ServedHub.start();
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  @ParameterizedTest
  @EnumSource
  void theWholeCatalogueIsReadAgainFromEveryForm(CitationForm form) throws IOException {
    var out = new StringWriter();
    long count = hub.door(Publications.class).count();
    assertThat(hub.door(Export.class).write(form.writer(), null, "en", out)).isEqualTo(count);
    assertThat(read(form, out.toString()).items()).hasSize((int) count);
  }

  @Test
  void whatASearchFindsIsTakenAwayInItsOrder() throws IOException {
    var out = new StringWriter();
    long written = hub.door(Export.class).write(CitationForm.JSONL.writer(), "Kosovo", "en", out);
    assertThat(written).isPositive().isLessThan(hub.door(Publications.class).count());

    HttpResponse<String> answer = get("/en/search.ris?q=Kosovo");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/x-research-info-systems");
    assertThat(read(CitationForm.RIS, answer.body()).items()).hasSize((int) written);
    assertThat(get("/en/search.csl.json?q=xyzzyxyzzy").body().strip()).matches("\\[\\s*\\]");
  }

  @Test
  void aSelectionIsTakenAwayInItsOrderAndNothingElse() {
    List<String> ids =
        hub.door(Publications.class).recent(0, 3).stream().map(Publication::id).toList();
    String query = "?id=" + ids.get(2) + "&id=nonsense&id=" + ids.get(0);
    String lines = get("/en/publications.jsonl" + query).body();
    assertThat(lines.lines().map(line -> line.replaceFirst(".*?\"id\":\"(\\w+)\".*", "$1")))
        .containsExactly(ids.get(2), ids.get(0));
    assertThat(get("/en/publications.ris").statusCode()).isEqualTo(400);
    String page = get("/en/selection" + query).body();
    assertThat(page).contains("/en/publications.ris?id=" + ids.get(2) + "&amp;id=" + ids.get(0));
    assertThat(get("/en/selection").body()).contains("Nothing is chosen");
    assertThat(get("/en/search?q=Kosovo").body()).contains("form=\"selection\" name=\"id\"");
    assertThat(get("/ar/publications").body()).contains("action=\"/ar/selection\"");
  }

  @Test
  void aBibliographyOfASearchIsInTheStyleAskedForAndSaysHowManyThereAre() {
    HttpResponse<String> answer = get("/fr/search.txt?style=harvard&q=Kosovo");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValueAsLong("X-Total-Count").orElse(0)).isPositive();
    assertThat(answer.headers().firstValue("X-Limit")).contains("5000");
    assertThat(answer.body().split("\n\n"))
        .allSatisfy(entry -> assertThat(entry).contains("Disponible sur: http"));
    HttpResponse<String> unknown = get("/en/search.txt?style=harvrd&q=Kosovo");
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(unknown.body()).contains("harvrd");
  }

  @Test
  void programsAskForACitationInAnyStyle() {
    String address = "/api/v1/publications/" + anId() + "/citation";
    assertThat(get(address + "?style=vancouver&lang=ar").body())
        .contains("\"style\":\"nlm-citation-sequence\"", "موجود في", "\"html\":\"");
    HttpResponse<String> unknown = get(address + "?style=chicago-autor-date");
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(unknown.body()).contains("chicago-author-date");
    assertThat(get(address + "?lang=%3Cx%3E").statusCode()).isEqualTo(400);
    assertThat(get("/api/v1/publications/xxxxxxxx/citation").statusCode()).isEqualTo(404);
  }

  @Test
  void theCiteBoxLeadsToAPageThatShowsAnyStyle() {
    Publication one = hub.door(Publications.class).recent(0, 1).getFirst();
    String page = "/en/publications/" + one.slug();
    assertThat(get(page).body()).contains(page + "/cite?style=oscola");
    HttpResponse<String> oscola = get(page + "/cite?style=oscola");
    assertThat(oscola.body()).contains("<p id=\"citation\"", "<h2><bdi>OSCOLA</bdi></h2>");
    HttpResponse<String> unknown = get(page + "/cite?style=%3Cscript%3Eoscla");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body())
        .contains("There is no style of this name", "cite?style=oscola")
        .doesNotContain("<script>oscla");
  }

  @Test
  void thePagesLeadToEveryForm() {
    String results = get("/en/search?q=Kosovo").body();
    String publication = get("/p/" + anId()).body();
    for (CitationForm form : CitationForm.values()) {
      assertThat(results).contains("/en/search." + form.extension() + "?q=Kosovo");
      assertThat(publication).contains("." + form.extension() + "\"");
    }
  }

  private static String anId() {
    return hub.door(Publications.class).recent(0, 1).getFirst().id();
  }

  private static Reading<Description> read(CitationForm form, String text) {
    WrittenForm written = WrittenForm.named(form.code()).orElse(WrittenForm.DUBLIN_CORE);
    var words = new VocabularyLookup(hub.door(Authorities.class).vocabulary());
    return written
        .reader()
        .read(text.getBytes(StandardCharsets.UTF_8), new Origin("out", null, null), words);
  }

  private static HttpResponse<String> get(String path) {
    try (var client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(hub.address() + path)).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
