package org.researchhub.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.ServedHub;
import org.researchhub.accounts.Browser;
import org.researchhub.accounts.Role;
import org.researchhub.catalogue.Description;
import org.researchhub.curation.Draft;
import org.researchhub.curation.Drafts;
import org.researchhub.files.StagedFiles;
import org.researchhub.files.TestDocuments;
import org.researchhub.formats.Problem;
import org.researchhub.imports.DocumentImports;
import org.researchhub.imports.ImportReceiver;
import org.researchhub.imports.Imported;
import org.researchhub.imports.Imports;
import org.researchhub.imports.Uploads;

/** Several files are chosen at once on the page of imports. */
class SentTogetherTest {

  private static final String IMPORTS = "/curate/imports";
  private static final String RECORD = "TY  - RPRT\nTI  - %s\nPY  - 2006\nER  - \n";

  private static ServedHub hub;
  private static Browser browser;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    hub = ServedHub.start();
    browser = Browser.signedIn(hub, "Sender", Role.CURATOR);
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  @Test
  void documentsBecomeTheWorksThatTheCommandMakesOfTheirFolder() throws Exception {
    List<Path> files = reports();
    List<Description> byCommand = seenByTheCommand(files);
    var sent = send(files.stream().map(SentTogetherTest::sent).toList());
    String report = sent.at().getPath();
    assertThat(report).matches(IMPORTS + "/u[a-z0-9]{8}");

    var read = rested(report);
    assertThat(read.page().select("h1").text()).startsWith(files.size() + " documents: un-");
    assertThat(read.page().select("dl.facts b").eachText())
        .as("new, same, edition, doubtful, refused")
        .containsExactly(byCommand.size() + "", "0", "0", "0", "0");
    assertThat(hub.door(Drafts.class).count()).as("nothing is made yet").isZero();
    var works = browser.get(report + "/new").page();
    assertThat(works.select(".items > li")).hasSize(byCommand.size());
    assertThat(works.text()).contains("un-E_ESCWA_30_8-AR.pdf: ", "un-E_ESCWA_30_8-EN.pdf: ");

    browser.submit(read.form(report + "/take"), Map.of());
    var taken = rested(report);
    String batch = taken.page().select("a[href*=/batches/]").attr("href");
    List<Draft> drafts =
        hub.door(Drafts.class).ofBatch(batch.substring(batch.lastIndexOf('/') + 1));
    assertThat(drafts.stream().map(draft -> draft.description().toJson().toString()))
        .containsExactlyInAnyOrderElementsOf(
            byCommand.stream().map(work -> work.toJson().toString()).toList());
    assertThat(byCommand)
        .as("with their editions together")
        .anySatisfy(work -> assertThat(work.languages()).contains("ar", "en", "fr"));
    assertThat(drafts.stream().flatMap(draft -> draft.description().digests().stream()))
        .hasSameSizeAs(files)
        .allSatisfy(file -> assertThat(hub.door(StagedFiles.class).find(file)).isPresent());
    browser.submit(browser.get(batch).form(batch + "/undo"), Map.of());
    browser.submit(taken.form(report + "/discard"), Map.of());
  }

  @Test
  void aDocumentThatIsRefusedIsNamedAndTheOthersGoOn() throws Exception {
    List<Browser.Upload> files = new ArrayList<>();
    for (String language : List.of("en", "fr")) {
      String name = "harbours-" + language + ".pdf";
      Path file = folder.resolve(name);
      TestDocuments.pdf(
          file, List.of(List.of(new TestDocuments.Printed(72, 700, "Harbours " + language))));
      files.add(sent(file));
    }
    files.add(1, new Browser.Upload("file", "cut.pdf", "%PDF-1.4 and no more"));
    files.add(new Browser.Upload("file", "torn.pdf", "%PDF-1.4 and no more"));

    String report = send(files).at().getPath();

    var read = rested(report);
    assertThat(read.page().select(".note.warn").eachText())
        .satisfiesExactly(
            cut -> assertThat(cut).startsWith("cut.pdf: It is "),
            torn -> assertThat(torn).startsWith("torn.pdf: It is "));
    assertThat(read.page().select("dl.facts b").eachText().getFirst()).isEqualTo("1");
    browser.submit(read.form(report + "/discard"), Map.of());
  }

  @Test
  void eachFileOfReferencesIsReadByItself() throws Exception {
    var list = send(List.of(references("lakes.ris", "Lakes"), references("rivers.ris", "Rivers")));
    assertThat(list.at().getPath()).isEqualTo(IMPORTS);
    List<String> reports =
        list.page().select("h3 a").stream()
            .filter(link -> List.of("lakes.ris", "rivers.ris").contains(link.text()))
            .map(link -> link.attr("href"))
            .toList();
    assertThat(reports).hasSize(2);
    for (String report : reports) {
      var read = rested(report);
      assertThat(read.page().select("dl.facts b").eachText().getFirst()).isEqualTo("1");
      browser.submit(read.form(report + "/discard"), Map.of());
    }
  }

  @Test
  void whatWasPublishedOfAnImportIsNamedOnItsPage() throws Exception {
    String hint = browser.get(IMPORTS).page().select("#file-hint").text();
    assertThat(hint)
        .startsWith("References as RIS, BibTeX, CSL-JSON, ")
        .contains("Zotero RDF, or a saved page of an old hub, in any encoding. Or PDF documents");
    send(List.of(references("coasts.ris", "Coasts")));
    String report = browser.get(IMPORTS).page().select("h3 a:contains(coasts.ris)").attr("href");
    browser.submit(rested(report).form(report + "/take"), Map.of());
    String batch = rested(report).page().select("a[href*=/batches/]").attr("href");
    assertThat(browser.get(batch).text()).contains("Its drafts").doesNotContain("was published");

    browser.submit(browser.get(batch).form(batch + "/publish"), Map.of());
    for (int i = 0; i < 300 && browser.get(batch).page().select("progress").size() > 0; i++) {
      Thread.sleep(20);
    }

    var page = browser.get(batch).page();
    assertThat(page.select("h2").eachText()).containsExactly("What was published of it");
    assertThat(page.select("main li a").eachText()).containsExactly("Coasts");
    assertThat(browser.get(page.select("main li a").attr("href")).text()).contains("Edit: Coasts");
    browser.submit(browser.get(batch).form(batch + "/undo"), Map.of());
  }

  @Test
  void whatCannotBeReadTogetherIsToldAndNothingIsKept() throws Exception {
    refused(
        "PDF documents (1) and other files (2)",
        references("lakes.ris", "Lakes"),
        new Browser.Upload("file", "lakes.pdf", "%PDF-1.4 and no more"),
        references("rivers.ris", "Rivers"));
    refused(
        "nothing in “empty.ris”",
        references("lakes.ris", "Lakes"),
        new Browser.Upload("file", "empty.ris", ""));
    refused("Choose a file", new Browser.Upload("file", "", ""));
    Browser.Upload[] many =
        Stream.generate(() -> references("one.ris", "One"))
            .limit(201)
            .toArray(Browser.Upload[]::new);
    refused("more than 200 files", many);
  }

  private static void refused(String why, Browser.Upload... files) {
    var answer = send(List.of(files));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.page().select("#errors li").text()).contains(why);
    assertThat(hub.door(Uploads.class).waiting()).isEmpty();
  }

  private static Browser.Answer send(List<Browser.Upload> files) {
    var form =
        browser.get(IMPORTS).page().forms().stream()
            .filter(one -> one.attr("enctype").equals("multipart/form-data"))
            .findFirst()
            .orElseThrow();
    assertThat(form.select("input[type=file][multiple]")).hasSize(1);
    return browser.upload(form, Map.of(), files);
  }

  private static Browser.Answer rested(String report) throws InterruptedException {
    String id = report.substring(report.lastIndexOf('/') + 1);
    for (int i = 0; i < 3_000 && hub.door(Uploads.class).find(id).orElseThrow().busy(); i++) {
      Thread.sleep(20);
    }
    return browser.get(report);
  }

  private static Browser.Upload references(String name, String title) {
    return new Browser.Upload("file", name, RECORD.formatted(title));
  }

  private static Browser.Upload sent(Path file) {
    try {
      return new Browser.Upload("file", file.getFileName().toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Path> reports() throws IOException {
    try (Stream<Path> files = Files.list(TestDocuments.ofOthers())) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("un-"))
          .sorted()
          .toList();
    }
  }

  private static List<Description> seenByTheCommand(List<Path> files) {
    var seen = new ArrayList<Description>();
    hub.door(DocumentImports.class)
        .take(
            files,
            Imports.Extent.DRY_RUN,
            "test",
            new ImportReceiver() {
              @Override
              public void take(Imported record) {
                seen.add(record.description());
              }

              @Override
              public void problem(String source, Problem problem) {
                throw new AssertionError(source + ": " + problem.message());
              }
            });
    return seen;
  }
}
