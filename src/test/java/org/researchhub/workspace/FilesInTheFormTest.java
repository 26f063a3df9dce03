package org.researchhub.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.researchhub.ServedHub;
import org.researchhub.accounts.Accounts;
import org.researchhub.accounts.Browser;
import org.researchhub.accounts.Role;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.curation.Drafts;
import org.researchhub.files.StagedFiles;
import org.researchhub.files.TestDocuments;
import org.researchhub.platform.db.Database;
import org.researchhub.platform.settings.HubSettings;

/** Files come in with the form, and go out with the publication. */
class FilesInTheFormTest {

  private static final String SAVE = "/curate/save";
  private static final String PDF = "A guide in plain words. ";
  private static ServedHub hub;
  private static Browser browser;

  @BeforeAll
  static void start() {
    hub = ServedHub.start();
    browser = new Browser(hub.address());
    String secret = hub.door(Accounts.class).add("Filer", Role.CURATOR);
    browser.submit(browser.get("/curate/sign-in/" + secret).form("/curate/sign-in"), Map.of());
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  @Test
  void filesAreSentWithWhatWasTypedAndPublishedInTheirLanguages() throws Exception {
    var form = browser.get("/curate/add").form(SAVE);
    assertThat(form.attr("enctype")).isEqualTo("multipart/form-data");
    var sent =
        browser.upload(
            form,
            Map.of("titles.0.value", "Two languages", "files.new.language", "en", "act", "save"),
            List.of(new Browser.Upload("files.new.file", "C:\\\\docs\\\\Guide é.txt", PDF + "en")));
    assertThat(sent.status()).isEqualTo(200);
    assertThat(sent.page().select("[name=titles.0.value]").attr("value"))
        .isEqualTo("Two languages");
    assertThat(sent.text()).contains("not scanned for viruses");

    var published =
        browser.upload(
            sent.form(SAVE),
            Map.of("files.new.language", "fr", "act", "publish"),
            List.of(new Browser.Upload("files.new.file", "guide-fr.txt", PDF + "fr")));
    assertThat(published.text()).contains("Published.");
    Publication publication = newest();
    assertThat(publication.description().editions())
        .extracting(Description.Edition::language)
        .containsExactly("en", "fr");
    var english = publication.description().editions().getFirst().files().getFirst();
    assertThat(english.name()).isEqualTo("Guide é.txt");
    assertThat(english.sha256()).hasSize(64);
    assertThat(fetch(english.address()).body()).isEqualTo(PDF + "en");
  }

  @Test
  void whatWasFoundInAFileIsShownAlsoWhenThePreservationStoreHasIt() throws Exception {
    Publication publication = withFiles("Preserved", "kept long");
    String sha512 = publication.description().digests().getFirst();
    for (int i = 0; i < 300 && hub.door(StagedFiles.class).find(sha512).isPresent(); i++) {
      hub.settle();
      Thread.sleep(100);
    }
    assertThat(hub.door(StagedFiles.class).find(sha512)).as("the staged bytes").isEmpty();

    assertThat(browser.get("/curate/publications/" + publication.id()).text())
        .contains("text/plain")
        .contains("not scanned for viruses");
  }

  @Test
  void theFilesOfADraftAreLookedAtInThePreviewAndByNobodyElse() throws Exception {
    var preview =
        browser.upload(
            browser.get("/curate/add").form(SAVE),
            Map.of("titles.0.value", "Looked at first", "act", "preview"),
            List.of(new Browser.Upload("files.new.file", "Ahead of time.txt", "not yet public")));
    String file = preview.page().select("a[download]").attr("href");
    assertThat(preview.page().select("a[href*=preview.]")).as("forms to cite it by").isEmpty();
    var answer = browser.get(file);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).contains("not yet public");
    assertThat(answer.response().headers().firstValue("Cache-Control"))
        .hasValue("private, no-store");

    assertThat(fetch(file).body()).doesNotContain("not yet public");
    String published = file.substring(file.indexOf("/files/"));
    assertThat(fetch(published).statusCode()).isEqualTo(404);
    assertThat(browser.get(file.replace("Ahead", "Other")).status()).isEqualTo(404);
  }

  @Test
  void aDocumentFillsWhatIsEmptyAndSaysOnWhichPageItStands() throws Exception {
    var sent = attached(Map.of("act", "save"));

    assertThat(value(sent, "titles.0.value")).startsWith("Helping children who saw violence");
    assertThat(value(sent, "languages.0.value")).isEqualTo("English");
    assertThat(sent.page().select(".origin").eachText()).contains("from report.pdf, page 1");
    var edited =
        browser.submit(
            sent.form(SAVE), Map.of("titles.0.value", "Helping children", "act", "save"));
    assertThat(value(edited, "titles.0.value")).isEqualTo("Helping children");
    assertThat(edited.page().select(".cells:has(#titles\\.0\\.value) .origin"))
        .as("what the curator wrote comes from nobody else")
        .isEmpty();
  }

  @Test
  void whatWasTypedIsNeverOverwrittenByADocument() throws Exception {
    var sent =
        attached(
            Map.of(
                "titles.0.value",
                "Typed",
                "dates.0.edtf",
                "1999",
                "notStated",
                "language",
                "act",
                "save"));

    assertThat(value(sent, "titles.0.value")).isEqualTo("Typed");
    assertThat(value(sent, "dates.0.edtf")).isEqualTo("1999");
    assertThat(sent.page().text()).doesNotContain("Helping children who saw violence");
  }

  @Test
  void aDocumentAddedToAPublicationIsOfTheLanguageItTells() throws Exception {
    String id = withFiles("In other languages", "english").id();
    var saved = added(id, "", report("by its pages"));
    assertThat(saved.page().select("[name$=.language]").eachAttr("value"))
        .as("two files in one edition, and the field for new ones")
        .containsExactly("en", "en", "en", "");
    assertThat(saved.page().select("p.origin").eachText())
        .containsExactly("from report.pdf, page 2");

    var french = added(id, "", stating("fr-CA", report("by its properties")));
    assertThat(french.page().select("[name$=.language]").eachAttr("value")).contains("fr-CA");
    assertThat(french.page().select("p.origin").eachText())
        .contains("from the properties of report.pdf");

    var typed = added(id, "sq", report("typed"));
    assertThat(typed.page().select("[name$=.language]").eachAttr("value")).contains("sq");
    assertThat(typed.page().select(".cell:has([value=sq]) .origin")).isEmpty();
    assertThat(current(id).version()).as("nothing of it is published").isEqualTo(1);
  }

  private static Browser.Answer added(String id, String language, byte[] pdf) {
    return browser.upload(
        browser.get("/curate/publications/" + id).form(SAVE),
        Map.of("files.new.language", language, "act", "save"),
        List.of(new Browser.Upload("files.new.file", "report.pdf", pdf)));
  }

  private static byte[] stating(String language, byte[] pdf) throws Exception {
    var stating = new ByteArrayOutputStream();
    try (var document = Loader.loadPDF(pdf)) {
      document.getDocumentCatalog().setLanguage(language);
      document.save(stating);
    }
    return stating.toByteArray();
  }

  @Test
  void whatIsPublishedAtOnceIsWhatWasTyped() throws Exception {
    attached(Map.of("titles.0.value", "Typed and published", "act", "publish"));

    assertThat(newest().description().titles())
        .containsOnly(Map.entry("en", "Typed and published"));
    assertThat(newest().description().dates()).isEmpty();
  }

  @Test
  void aDocumentHandedInAmongTheReferencesBecomesADraftWithItsFile() throws Exception {
    var imports = browser.get("/curate/imports");
    String action = imports.page().select("form[enctype]").attr("action");
    var waiting =
        browser.upload(
            imports.form(action),
            Map.of(),
            List.of(new Browser.Upload("file", "report-en.pdf", report("handed-in"))));
    String address = waiting.response().uri().getPath();
    for (int i = 0; i < 100 && browser.get(address).page().select("progress").size() > 0; i++) {
      Thread.sleep(100);
    }
    var read = browser.get(address);
    assertThat(browser.get(address + "/new").text())
        .contains("Helping children who saw violence")
        .contains("report-en.pdf: the title was read on page 1. Check it.");

    browser.submit(read.form(address + "/take"), Map.of());
    for (int i = 0; i < 100 && browser.get(address).page().select("progress").size() > 0; i++) {
      Thread.sleep(100);
    }
    var draft =
        hub.door(Drafts.class).list(0, 50).stream()
            .filter(one -> one.title().startsWith("Helping children who saw violence"))
            .filter(one -> one.batch() != null)
            .findFirst()
            .orElseThrow();
    assertThat(browser.get("/curate/drafts/" + draft.id()).text())
        .contains("report-en.pdf")
        .contains("from report-en.pdf, page 1");
    var published =
        browser.submit(
            browser.get("/curate/drafts/" + draft.id()).form(SAVE), Map.of("act", "publish"));
    assertThat(published.text()).contains("Published.");
    assertThat(newest().description().editions().getFirst().files().getFirst().name())
        .isEqualTo("report-en.pdf");
  }

  /** The answer to a new form with a report of two pages. */
  private static Browser.Answer attached(Map<String, String> typed) throws Exception {
    return browser.upload(
        browser.get("/curate/add").form(SAVE),
        typed,
        List.of(new Browser.Upload("files.new.file", "report.pdf", report("attached"))));
  }

  private static byte[] report(String last) throws Exception {
    Path pdf =
        TestDocuments.pdf(
            Files.createTempDirectory("attached").resolve("report.pdf"),
            List.of(
                List.of(
                    new TestDocuments.Printed(72, 700, "Helping children who saw violence"),
                    new TestDocuments.Printed(72, 600, "March 2014")),
                List.of(
                    new TestDocuments.Printed(
                        72, 700, "This report tells what children need who have seen violence."),
                    new TestDocuments.Printed(72, 600, last))));
    return Files.readAllBytes(pdf);
  }

  private static String value(Browser.Answer answer, String control) {
    return answer.page().select("[name=" + control + "]").val();
  }

  @Test
  void aFileIsReplacedMovedAndRemovedAndNothingElseChanges() {
    String id = withFiles("Moving", "a", "b").id();
    var form = browser.get("/curate/publications/" + id).form(SAVE);
    browser.submit(form, Map.of("act", "publish"));
    assertThat(current(id).version()).as("nothing changed").isEqualTo(1);

    form = browser.get("/curate/publications/" + id).form(SAVE);
    browser.submit(form, Map.of("files.0.order", "9", "act", "publish"));
    assertThat(names(id)).containsExactly("b.txt", "a.txt");

    form = browser.get("/curate/publications/" + id).form(SAVE);
    browser.upload(
        form,
        Map.of("act", "publish"),
        List.of(new Browser.Upload("files.0.file", "c.txt", PDF + "c")));
    assertThat(names(id)).containsExactly("c.txt", "a.txt");

    form = browser.get("/curate/publications/" + id).form(SAVE);
    browser.submit(form, Map.of("files.0.remove", "on", "files.1.remove", "on", "act", "publish"));
    assertThat(current(id).description().editions()).isEmpty();
    assertThat(current(id).version()).isEqualTo(4);
  }

  @Test
  void aFileThatIsRefusedIsToldOfAndWhatWasTypedIsKept() {
    var answer =
        browser.upload(
            browser.get("/curate/add").form(SAVE),
            Map.of("titles.0.value", "Typed", "act", "publish"),
            List.of(
                new Browser.Upload("files.new.file", "empty.txt", ""),
                new Browser.Upload("files.new.file", "good.txt", PDF + "good")));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.page().select("#errors").text()).contains("“empty.txt” was not taken in");
    assertThat(answer.page().select("[name=titles.0.value]").attr("value")).isEqualTo("Typed");
    assertThat(answer.page().select("[name=files.0.sha512]")).hasSize(1);
    assertThat(hub.door(Drafts.class).list(0, 50)).anyMatch(draft -> draft.title().equals("Typed"));
  }

  @Test
  void aFileThereIsNoRoomForIsToldOfAndTheDraftIsSaved() throws Exception {
    Path staged = hub.door(HubSettings.class).dataFolder().resolve("staged");
    Path away = staged.resolveSibling("staged-away");
    var form = browser.get("/curate/add").form(SAVE);
    boolean moved = Files.isDirectory(staged);
    if (moved) {
      Files.move(staged, away);
    }
    Files.writeString(staged, "a disk that cannot be written");
    try {
      var answer =
          browser.upload(
              form,
              Map.of("titles.0.value", "No room", "act", "publish"),
              List.of(new Browser.Upload("files.new.file", "late.txt", PDF)));

      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.page().select("#errors").text())
          .contains("“late.txt” was not taken in. The file could not be kept in " + staged)
          .contains("Tell who runs this hub");
      assertThat(answer.page().select("[name=titles.0.value]").attr("value")).isEqualTo("No room");
      assertThat(hub.door(Drafts.class).list(0, 50))
          .anyMatch(draft -> draft.title().equals("No room"));
    } finally {
      Files.delete(staged);
      if (moved) {
        Files.move(away, staged);
      }
    }
  }

  @Test
  void aDatabaseThatTakesNothingLeavesWhatWasTypedInTheForm() {
    Database database = hub.door(Database.class);
    var form = browser.get("/curate/add").form(SAVE);
    String typed = "Typed by hand. ".repeat(6_000);
    database.writing(sql -> sql.execute("pragma max_page_count = 1"));
    Browser.Answer answer;
    try {
      answer =
          browser.upload(
              form,
              Map.of(
                  "titles.0.value", "Kept in the form", "abstracts.0.value", typed, "act", "save"),
              List.of());
    } finally {
      database.writing(sql -> sql.execute("pragma max_page_count = 1073741823"));
    }
    assertThat(answer.status()).isEqualTo(507);
    assertThat(answer.page().select("#errors").text()).contains("could not write this down");
    assertThat(answer.page().select("[name=abstracts.0.value]").text()).isEqualTo(typed.strip());
    var again = browser.upload(answer.form(SAVE), Map.of("act", "save"), List.of());
    assertThat(again.status()).isEqualTo(200);
    assertThat(hub.door(Drafts.class).list(0, 50))
        .anyMatch(draft -> draft.title().equals("Kept in the form"));
  }

  @Test
  void whoIsNotSignedInLeavesNothingOnTheDisk() throws Exception {
    Path staged = hub.door(HubSettings.class).dataFolder().resolve("staged");
    long before = count(staged);
    String body =
        "--x\r\nContent-Disposition: form-data; name=\"files.new.file\"; filename=\"a.txt\"\r\n\r\n"
            + PDF
            + "\r\n--x--\r\n";
    try (var stranger = HttpClient.newHttpClient()) {
      var answer =
          stranger.send(
              HttpRequest.newBuilder(URI.create(hub.address() + SAVE))
                  .header("Content-Type", "multipart/form-data; boundary=x")
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isIn(302, 403);
    }
    assertThat(count(staged)).isEqualTo(before);
  }

  private static Publication withFiles(String title, String... contents) {
    var uploads =
        Stream.of(contents)
            .map(content -> new Browser.Upload("files.new.file", content + ".txt", PDF + content))
            .toList();
    browser.upload(
        browser.get("/curate/add").form(SAVE),
        Map.of("titles.0.value", title, "files.new.language", "en", "act", "publish"),
        uploads);
    return newest();
  }

  private static List<String> names(String id) {
    return current(id).description().editions().getFirst().files().stream()
        .map(Description.StoredFileStatement::name)
        .toList();
  }

  private static Publication current(String id) {
    return (Publication) hub.door(Publications.class).find(id).orElseThrow();
  }

  private static Publication newest() {
    return hub.door(Publications.class).recent(0, 100).stream()
        .max(java.util.Comparator.comparing(Publication::changed))
        .orElseThrow();
  }

  private static HttpResponse<String> fetch(String address) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(hub.address() + address)).build(),
          HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
  }

  private static long count(Path folder) throws Exception {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (var files = Files.list(folder)) {
      return files.count();
    }
  }
}
