package org.researchhub.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchhub.ServedHub;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Outcome;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Submission;
import org.researchhub.files.Accessibility;
import org.researchhub.files.DocumentText;
import org.researchhub.files.DocumentText.Unit;
import org.researchhub.files.Documents;
import org.researchhub.files.Reason;
import org.researchhub.files.StagedFile;
import org.researchhub.files.StagedFiles;
import org.researchhub.files.derived.DerivedTexts;
import org.researchhub.platform.settings.HubSettings;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A publication's text, read page by page. */
class ReadingTextTest {

  private static final String PDF = "application/pdf";
  private static final int LIMIT = 30_000;
  private static ServedHub hub;
  private static HttpClient client;

  @BeforeAll
  static void start() {
    hub = ServedHub.start();
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    client.close();
    hub.close();
  }

  @Test
  void aLongTextComesInPartsOfTwentyPagesWithTheWayOn() throws Exception {
    String address = published("Long", PDF, pages(45, "en"), DocumentText.Outcome.TEXT);
    Document first = page(address + "/read");

    assertThat(first.select("section[id]")).hasSize(20);
    assertThat(first.select("#p12 h2").text()).startsWith("Page 12");
    assertThat(first.select("#p12").text()).contains("the phrase of page 12.");
    assertThat(first.select("#p12 a[href*=#page=12]").attr("href")).startsWith("/files/");
    assertThat(first.select("a[rel=prev]")).isEmpty();
    assertThat(first.title()).startsWith("Pages 1 to 20 – Long");
    Document last =
        page(page(first.select("a[rel=next]").attr("href")).select("a[rel=next]").attr("href"));
    assertThat(last.select("section[id]")).hasSize(5);
    assertThat(last.select("a[rel=next]")).isEmpty();
    assertThat(last.select("a[rel=prev]").text()).isEqualTo("Back: Pages 21 to 40");
    assertThat(first.select("main details li")).hasSize(3);
  }

  @Test
  void aHeadingThatTheDocumentNamesIsOneWhereItStandsAndIsNotSaidTwice() throws Exception {
    String content = "%PDF-headed";
    var text =
        new DocumentText(
            DocumentText.Outcome.TEXT,
            null,
            PDF,
            new Accessibility(true, null, "en"),
            List.of(
                new Unit(1, null, "Guide", "en", "Guide\nSome words.\n1. Find it\nMore.", false),
                new Unit(2, null, "1 Find it", "en", "It goes on.\nThe end of it.", false)),
            List.of(
                new DocumentText.Entry(1, "Guide", 1), new DocumentText.Entry(2, "1 Find it", 1)));
    texts().keep(digest(content), Documents.EXTRACTOR, text);
    Document page = page(address(publish("Headed", PDF, content)) + "/read");

    assertThat(page.select("#p1 h3").eachText()).containsExactly("Guide", "1. Find it");
    assertThat(page.select("#p1 p").eachText()).containsExactly("Some words.", "More.");
    assertThat(page.select("#p2 h3").eachText()).containsExactly("1 Find it");
    assertThat(page.select("#p2 p").eachText()).containsExactly("It goes on.", "The end of it.");
  }

  @Test
  void onePageHasAnAddressAndTheWayToItsNeighbours() throws Exception {
    String address = published("Single", PDF, pages(45, "en"), DocumentText.Outcome.TEXT);
    Document page = page(address + "/read/p/12");

    assertThat(page.select("section[id]")).hasSize(1);
    assertThat(page.select("#p12").text()).contains("the phrase of page 12.");
    assertThat(page.select("a[rel=next]").attr("href")).contains("/read/p/13");
    assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(get(address + "/read/p/46").statusCode()).isEqualTo(404);
    assertThat(get(address + "/read/p/0").statusCode()).isEqualTo(404);
    assertThat(get(address + "/read?from=x").statusCode()).isEqualTo(404);
    assertThat(get(address + "/read?file=0000000000000000").statusCode()).isEqualTo(404);
  }

  @Test
  void denseTextIsCutSoThatNoPartIsLargerThanThirtyKilobytes() throws Exception {
    var random = new Random(1);
    var units = new ArrayList<Unit>();
    for (int i = 1; i <= 30; i++) {
      var text = new StringBuilder();
      while (text.length() < 5000) {
        text.append(Integer.toString(random.nextInt(1 << 24), 36)).append(' ');
      }
      units.add(new Unit(i, null, null, "en", text.toString(), false));
    }
    String next = published("Dense", PDF, units, DocumentText.Outcome.TEXT) + "/read";
    int seen = 0;
    while (!next.isEmpty()) {
      HttpResponse<byte[]> answer = get(next, "Accept-Encoding", "gzip");
      assertThat(answer.body().length).as(next).isLessThanOrEqualTo(LIMIT);
      Document page = Jsoup.parse(unpacked(answer.body()));
      seen += page.select("section[id]").size();
      next = page.select("a[rel=next]").attr("href");
    }
    assertThat(seen).isEqualTo(30);
  }

  @Test
  void aSectionTooLargeForOnePartIsDividedAndNothingOfItIsLost() throws Exception {
    var random = new Random(2);
    var text = new StringBuilder();
    for (int paragraph = 1; paragraph <= 40; paragraph++) {
      text.append("first").append(paragraph);
      int end = text.length() + (paragraph == 7 ? 60_000 : 4000);
      while (text.length() < end) {
        text.append(' ').append(Integer.toString(random.nextInt(1 << 24), 36));
      }
      text.append(" last").append(paragraph).append('\n');
    }
    var units =
        List.of(
            new Unit(null, 1, "Before", "en", "Short.", false),
            new Unit(null, 2, "The whole book", "en", text.toString(), false),
            new Unit(null, 3, "After", "en", "Short too.", false));
    String address = published("Whole", "text/html", units, DocumentText.Outcome.TEXT);
    for (String start : List.of("/read", "/read/p/1")) {
      String next = address + start;
      var seen = new StringBuilder();
      int parts = 0;
      while (!next.isEmpty()) {
        HttpResponse<byte[]> answer = get(next, "Accept-Encoding", "gzip");
        assertThat(answer.statusCode()).as(next).isEqualTo(200);
        assertThat(answer.body().length).as(next).isLessThanOrEqualTo(LIMIT);
        Document page = Jsoup.parse(unpacked(answer.body()));
        seen.append(page.select("section p").text()).append(' ');
        next = page.select("a[rel=next]").attr("href");
        parts++;
      }
      assertThat(parts).as(start).isGreaterThan(6);
      assertThat(seen.toString().strip())
          .isEqualTo("Short. " + text.toString().strip().replace('\n', ' ') + " Short too.");
    }
    assertThat(page(address + "/read/p/2?piece=2").title()).startsWith("Section 2, part 2 of ");
    assertThat(get(address + "/read/p/2?piece=99").statusCode()).isEqualTo(404);
    assertThat(get(address + "/read/p/1?piece=2").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/read"})
  void answersAreCompressedAndCanBeAskedAboutAgain(String below) throws Exception {
    String address =
        published("Both" + below.length(), PDF, pages(3, "en"), DocumentText.Outcome.TEXT);
    for (int round = 0; round < 2; round++) {
      HttpResponse<byte[]> packed = get(address + below, "Accept-Encoding", "gzip");
      HttpResponse<byte[]> plain = get(address + below);
      String tag = header(packed, "ETag");

      assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
      assertThat(header(packed, "Vary")).contains("Accept-Encoding");
      assertThat(unpacked(packed.body()))
          .isEqualTo(new String(plain.body(), StandardCharsets.UTF_8));
      assertThat(tag).isNotEmpty().isNotEqualTo(header(plain, "ETag"));
      HttpResponse<byte[]> again =
          get(address + below, "Accept-Encoding", "gzip", "If-None-Match", tag);
      assertThat(again.statusCode())
          .as("round " + round)
          .isIn(round == 0 ? List.of(200, 304) : List.of(304));
    }
  }

  @Test
  void arabicRunsFromRightToLeftOnAnEnglishPage() throws Exception {
    var units = List.of(new Unit(1, null, "عنوان", "ar", "نص عربي.", false));
    Document page = page(published("Arabic", PDF, units, DocumentText.Outcome.TEXT) + "/read");

    assertThat(page.select("#p1 > div").attr("lang")).isEqualTo("ar");
    assertThat(page.select("#p1 > div").attr("dir")).isEqualTo("rtl");
    assertThat(page.select("#p1 h3").text()).isEqualTo("عنوان");
  }

  @Test
  void whereThereAreNoPagesASectionIsTheUnit() throws Exception {
    var units =
        List.of(
            new Unit(null, 1, "Introduction", "en", "First.", false),
            new Unit(null, 2, "Findings", "en", "Second.", false));
    Document page =
        page(
            published("Sections", "application/epub+zip", units, DocumentText.Outcome.TEXT)
                + "/read");

    assertThat(page.select("#s2 h3").text()).isEqualTo("Findings");
    assertThat(page.select("#s2 h2").text()).isEqualTo("Section 2");
    assertThat(page.select("a[href*=#page]")).isEmpty();
  }

  @Test
  void whatAMachineReadOrNobodyCanReadIsSaid() throws Exception {
    var read = List.of(new Unit(1, null, null, "en", "Read in a picture.", true));
    var unread = List.of(new Unit(1, null, null, null, "", false));

    assertThat(page(published("Machine", PDF, read, DocumentText.Outcome.SCANNED) + "/read").text())
        .contains("Text read by a machine", "Read by a machine.", "Read in a picture.");
    assertThat(page(scanned("Picture", unread, "scanned.unread") + "/read").text())
        .contains("A scanned document", "Its pages are pictures of text", "Download PDF");
    assertThat(page(scanned("Drawing", unread, "scanned.nothing") + "/read").text())
        .contains("No text could be taken from this file", "There is no text in it.")
        .doesNotContain("A scanned document");
  }

  @Test
  void whileTheTextIsNotReadyThePageSaysSoAndThenShowsIt() throws Exception {
    Publication publication = publish("Waiting", PDF, "Waiting");
    String address = address(publication);
    while (!texts().has(digest("Waiting"), Documents.EXTRACTOR)) {
      Thread.sleep(20);
    }
    texts().forget(digest("Waiting"));
    assertThat(page(address + "/read").text()).contains("The text is not ready yet");
    assertThat(page(address).select("a[href*=/read]")).isEmpty();

    keep("Waiting", pages(2, "en"), DocumentText.Outcome.TEXT, null, PDF);
    assertThat(page(address + "/read").text()).contains("the phrase of page 2.");
  }

  @Test
  void thePublicationsPageTellsSizeTimePagesAndWhereToRead() throws Exception {
    String address = published("Told", PDF, pages(45, "en"), DocumentText.Outcome.TEXT);
    Document page = page(address);
    String box = page.select("aside").text();

    assertThat(box)
        .contains("PDF", "1 kB", "less than 1 min on 2G", "45 pages", "searchable", "not tagged");
    assertThat(page.select("aside a[href*=/read?file=]").text()).startsWith("Read as a web page");
    assertThat(box).contains("PDF, 1 kB, English · Read as a web page");
    assertThat(page.select("table th").text())
        .contains("SHA-256", "SHA-512", "Last check", "Result");
    assertThat(page.select("table").text()).contains("not checked yet");
    assertThat(page(address.replace("/en/", "/fr/")).select("aside").text())
        .contains("45 pages", "en 2G");
    assertThat(page(address.replace("/en/", "/ar/")).select("aside").text())
        .contains("45 صفحة", "2G")
        .contains("PDF، 1 ");
    for (String guide : List.of("", "/read")) {
      assertThat(
              page("/ar/publications/user-guide" + guide).select("main a[href*=file]").eachText())
          .as("links to files at %s", guide)
          .isNotEmpty()
          .noneMatch(link -> link.contains(","));
    }
  }

  private static List<Unit> pages(int count, String language) {
    var units = new ArrayList<Unit>();
    for (int i = 1; i <= count; i++) {
      units.add(
          new Unit(i, null, null, language, "A line.\nAnd the phrase of page " + i + ".", false));
    }
    return units;
  }

  private static String published(
      String title, String mediaType, List<Unit> units, DocumentText.Outcome outcome)
      throws IOException {
    keep(title, units, outcome, null, mediaType);
    return address(publish(title, mediaType, title));
  }

  private static String scanned(String title, List<Unit> units, String why) throws IOException {
    keep(title, units, DocumentText.Outcome.SCANNED, Reason.of(why), PDF);
    return address(publish(title, PDF, title));
  }

  private static String address(Publication publication) {
    return "/en/publications/" + publication.slug();
  }

  /** Before the hub takes the text by itself. */
  private static void keep(
      String content,
      List<Unit> units,
      DocumentText.Outcome outcome,
      @Nullable Reason reason,
      String mediaType)
      throws IOException {
    var text =
        new DocumentText(
            outcome, reason, mediaType, new Accessibility(false, null, null), units, List.of());
    texts().keep(digest(content), Documents.EXTRACTOR, text);
  }

  private static DerivedTexts texts() {
    return new DerivedTexts(hub.door(HubSettings.class).dataFolder());
  }

  private static String digest(String content) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-512")
                  .digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Publication publish(String title, String mediaType, String content)
      throws IOException {
    var bytes = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    StagedFile staged = (StagedFile) hub.door(StagedFiles.class).stage(title + ".pdf", bytes);
    ObjectNode json = new JsonMapper().createObjectNode();
    json.putObject("titles").put("en", title);
    json.putArray("editions")
        .addObject()
        .put("language", "en")
        .putArray("files")
        .addObject()
        .put("name", staged.name())
        .put("mediaType", mediaType)
        .put("bytes", staged.digests().bytes())
        .put("sha512", staged.digests().sha512())
        .put("sha256", staged.digests().sha256());
    Outcome outcome =
        hub.door(Publications.class).publish(Submission.fresh(Description.of(json), "test"));
    return (Publication) ((Outcome.Done) outcome).entry();
  }

  private static Document page(String path) throws Exception {
    HttpResponse<byte[]> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8));
  }

  private static HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(hub.address() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static String unpacked(byte[] gzip) throws IOException {
    var plain = new ByteArrayOutputStream();
    try (var stream = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      stream.transferTo(plain);
    }
    return plain.toString(StandardCharsets.UTF_8);
  }
}
