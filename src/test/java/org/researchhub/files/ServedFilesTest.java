package org.researchhub.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.researchhub.ServedHub;
import org.researchhub.catalogue.CatalogueFiles;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Outcome;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Submission;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Files as browsers and caches get them. */
class ServedFilesTest {

  private static final byte[] CONTENT = new byte[200_000];
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final JsonMapper JSON = new JsonMapper();
  private static ServedHub hub;
  private static HttpClient client;
  private static String pdf = "";

  @BeforeAll
  static void start() {
    hub = ServedHub.start();
    client = HttpClient.newHttpClient();
    new Random(1).nextBytes(CONTENT);
    pdf = published("report.pdf", "application/pdf", CONTENT);
  }

  @AfterAll
  static void stop() {
    client.close();
    hub.close();
  }

  @Test
  void aPdfIsShownWholeAndMayBeKeptForEver() throws Exception {
    HttpResponse<byte[]> answer = get(pdf);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(CONTENT);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/pdf");
    assertThat(header(answer, "Content-Length")).isEqualTo("200000");
    assertThat(header(answer, "Cache-Control")).isEqualTo(FOR_EVER);
    assertThat(header(answer, "ETag")).matches("\"[0-9a-f]{32}\"");
    assertThat(header(answer, "Accept-Ranges")).isEqualTo("bytes");
    assertThat(header(answer, "Content-Disposition")).isEqualTo("inline; filename=\"report.pdf\"");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Content-Security-Policy")).isEqualTo("frame-ancestors 'none'");
    assertThat(header(answer, "Set-Cookie")).isEmpty();
  }

  @Test
  void headTellsTheSameAndSendsNothing() throws Exception {
    HttpResponse<byte[]> answer =
        client.send(request(pdf).method("HEAD", noBody()).build(), BodyHandlers.ofByteArray());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(header(answer, "Content-Length")).isEqualTo("200000");
    assertThat(header(answer, "ETag")).isEqualTo(header(get(pdf), "ETag"));
  }

  @Test
  void whoHasItAlreadyGetsNothing() throws Exception {
    String tag = header(get(pdf), "ETag");

    for (String known : new String[] {tag, "W/" + tag, "\"x\", " + tag, "*"}) {
      HttpResponse<byte[]> answer = get(pdf, "If-None-Match", known);
      assertThat(answer.statusCode()).as(known).isEqualTo(304);
      assertThat(answer.body()).isEmpty();
      assertThat(header(answer, "ETag")).isEqualTo(tag);
      assertThat(header(answer, "Cache-Control")).isEqualTo(FOR_EVER);
    }
    assertThat(get(pdf, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    assertThat(get(pdf, "If-Match", "\"other\"").statusCode()).isEqualTo(412);
    assertThat(get(pdf, "If-Match", tag).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 0",
    "bytes=100-199, 100, 199",
    "bytes=1000-, 1000, 199999",
    "bytes=-5, 199995, 199999",
    "bytes=199000-999999, 199000, 199999",
    "bytes=-999999, 0, 199999"
  })
  void oneRangeIsThatPart(String range, int from, int to) throws Exception {
    HttpResponse<byte[]> answer = get(pdf, "Range", range);

    assertThat(answer.statusCode()).isEqualTo(206);
    assertThat(header(answer, "Content-Range")).isEqualTo("bytes " + from + "-" + to + "/200000");
    assertThat(header(answer, "Content-Length")).isEqualTo(String.valueOf(to - from + 1));
    assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(CONTENT, from, to + 1));
  }

  @Test
  void severalRangesComeInPartsThatSayWhatTheyAre() throws Exception {
    HttpResponse<byte[]> answer = get(pdf, "Range", "bytes=0-1, 100000-100002");
    String boundary = header(answer, "Content-Type").replaceFirst(".*boundary=", "");
    String body = new String(answer.body(), StandardCharsets.ISO_8859_1);

    assertThat(answer.statusCode()).isEqualTo(206);
    assertThat(header(answer, "Content-Length")).isEqualTo(String.valueOf(answer.body().length));
    assertThat(body)
        .isEqualTo(
            part(boundary, "0-1", 0, 2)
                + part(boundary, "100000-100002", 100_000, 100_003)
                + "\r\n--"
                + boundary
                + "--\r\n");
  }

  @Test
  void aRangeThatIsNotThereIsRefusedAndOneThatMeansNothingIsPassedOver() throws Exception {
    HttpResponse<byte[]> beyond = get(pdf, "Range", "bytes=200000-");

    assertThat(beyond.statusCode()).isEqualTo(416);
    assertThat(header(beyond, "Content-Range")).isEqualTo("bytes */200000");
    assertThat(get(pdf, "Range", "lines=1-2").statusCode()).isEqualTo(200);
    assertThat(get(pdf, "Range", "bytes=5-1").statusCode()).isEqualTo(200);
    assertThat(get(pdf, "Range", "bytes=0-199999,0-199999,0-199999").statusCode())
        .as("more than the whole")
        .isEqualTo(200);
  }

  @Test
  void aRangeOfAnotherStateIsTheWhole() throws Exception {
    String tag = header(get(pdf), "ETag");

    assertThat(get(pdf, "Range", "bytes=0-9", "If-Range", tag).body()).hasSize(10);
    assertThat(get(pdf, "Range", "bytes=0-9", "If-Range", "\"old\"").body()).hasSize(200_000);
    assertThat(get(pdf, "Range", "bytes=0-9", "If-Range", "Mon, 23 Nov 2026 10:00:00 GMT").body())
        .hasSize(200_000);
  }

  @ParameterizedTest
  @CsvSource({
    "text/html, page.html",
    "image/svg+xml, picture.svg",
    "text/plain, notes.txt",
    "application/epub+zip, book.epub",
    "nonsense, odd.bin"
  })
  void whatIsNeitherPdfNorPictureIsSavedAndCanDoNothing(String type, String name) throws Exception {
    byte[] content = "<script>alert(1)</script>".repeat(2000).getBytes(StandardCharsets.UTF_8);
    HttpResponse<byte[]> answer = get(published(name, type, content), "Accept-Encoding", "gzip");

    assertThat(answer.body()).isEqualTo(content);
    assertThat(header(answer, "Content-Security-Policy"))
        .startsWith("sandbox; default-src 'none';");
    assertThat(header(answer, "Content-Disposition"))
        .isEqualTo("attachment; filename=\"" + name + "\"");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Content-Type"))
        .isEqualTo(type.equals("nonsense") ? "application/octet-stream" : type);
  }

  @Test
  void aNameInAnyScriptArrivesWhole() throws Exception {
    String address = published("حماية 100% \u202E الأطفال.pdf", "application/pdf", new byte[] {1});
    HttpResponse<byte[]> answer = get(address);

    assertThat(address)
        .endsWith(
            "/%D8%AD%D9%85%D8%A7%D9%8A%D8%A9%20100%20%20%D8%A7%D9%84%D8%A3%D8%B7%D9%81%D8%A7%D9%84.pdf");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Disposition"))
        .startsWith("inline; filename=\"_____ 100  _______.pdf\"; filename*=UTF-8''%D8%AD%D9%85");
  }

  @Test
  void whatNoReadableVersionNamesIsNotThere() throws Exception {
    byte[] secret = "not published".getBytes(StandardCharsets.UTF_8);
    StagedFile staged = stage("secret.pdf", secret);
    String guessed = CatalogueFiles.address(staged.digests().sha512(), "secret.pdf");
    HttpResponse<byte[]> hidden = get(guessed);

    assertThat(hidden.statusCode()).isEqualTo(404);
    assertThat(header(hidden, "Cache-Control")).isEqualTo("no-store");
    assertThat(get(pdf.replace("report", "other")).statusCode()).isEqualTo(404);
    assertThat(get("/files/0123456789abcdef/report.pdf").statusCode()).isEqualTo(404);
    assertThat(get("/files/xyz/report.pdf").statusCode()).isEqualTo(404);
  }

  @Test
  void aWithdrawnPublicationKeepsItsFileAndARemovedOneDoesNot() throws Exception {
    Publication publication =
        publish("leaving.pdf", "application/pdf", "bye".getBytes(StandardCharsets.UTF_8));
    String address = publication.description().editions().getFirst().files().getFirst().address();
    var publications = hub.door(Publications.class);

    publications.withdraw(publication.id(), 1, "Wrong.", "test");
    assertThat(get(address).statusCode()).isEqualTo(200);
    publications.remove(publication.id(), 2, "Court order.", "test");
    assertThat(get(address).statusCode()).isEqualTo(404);
  }

  @Test
  void theJsonSaysWhereAFileIs() throws Exception {
    Publication publication =
        publish("told.pdf", "application/pdf", "told".getBytes(StandardCharsets.UTF_8));
    var file =
        JSON.readTree(get("/api/v1/publications/" + publication.id()).body())
            .at("/editions/0/files/0");

    assertThat(file.path("url").asString()).startsWith(hub.address() + "/files/");
    assertThat(get(file.path("url").asString().substring(hub.address().length())).body())
        .isEqualTo("told".getBytes(StandardCharsets.UTF_8));
  }

  private static String part(String boundary, String range, int from, int to) {
    return "\r\n--%s\r\nContent-Type: application/pdf\r\nContent-Range: bytes %s/200000\r\n\r\n"
            .formatted(boundary, range)
        + new String(Arrays.copyOfRange(CONTENT, from, to), StandardCharsets.ISO_8859_1);
  }

  private static String published(String name, String type, byte[] content) {
    return publish(name, type, content)
        .description()
        .editions()
        .getFirst()
        .files()
        .getFirst()
        .address();
  }

  private static Publication publish(String name, String type, byte[] content) {
    StagedFile staged = stage(name, content);
    ObjectNode json = JSON.createObjectNode();
    json.putObject("titles").put("en", "With " + staged.name());
    json.putArray("editions")
        .addObject()
        .put("language", "en")
        .putArray("files")
        .addObject()
        .put("name", staged.name())
        .put("mediaType", type)
        .put("bytes", content.length)
        .put("sha512", staged.digests().sha512());
    Outcome outcome =
        hub.door(Publications.class).publish(Submission.fresh(Description.of(json), "test"));
    return (Publication) ((Outcome.Done) outcome).entry();
  }

  private static StagedFile stage(String name, byte[] content) {
    try (InputStream bytes = new ByteArrayInputStream(content)) {
      return (StagedFile) hub.door(StagedFiles.class).stage(name, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpResponse<byte[]> get(String address, String... headers) throws Exception {
    HttpRequest.Builder request = request(address);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create(hub.address() + address));
  }

  private static HttpRequest.BodyPublisher noBody() {
    return HttpRequest.BodyPublishers.noBody();
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
