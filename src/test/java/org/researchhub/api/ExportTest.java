package org.researchhub.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.researchhub.ServedHub;
import org.researchhub.authorities.Authorities;
import org.researchhub.catalogue.Description;
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
    WrittenForm written = WrittenForm.named(form.code()).orElseThrow();
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
