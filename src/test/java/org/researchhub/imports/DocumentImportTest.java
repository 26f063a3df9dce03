package org.researchhub.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.ServedHub;
import org.researchhub.catalogue.Description;
import org.researchhub.curation.Draft;
import org.researchhub.curation.Drafts;
import org.researchhub.files.StagedFiles;
import org.researchhub.files.TestDocuments;
import org.researchhub.formats.Problem;
import org.researchhub.imports.Imports.Extent;

/** Documents without a record of them. */
class DocumentImportTest {

  private static ServedHub hub;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    hub = ServedHub.start();
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  @Test
  void eachWorkIsOneDraftWithItsLanguageEditionsTogether() throws IOException {
    for (String language : List.of("en", "fr", "ar")) {
      for (String guide : List.of("readers", "curators")) {
        // One byte more than the files of the default hub, which would be the same publication.
        Path copy =
            Files.copy(
                Path.of("default-hub/files/guide-" + guide + "." + language + ".pdf"),
                folder.resolve(guide + "-" + language.toUpperCase(Locale.ROOT) + ".pdf"));
        Files.writeString(copy, "\n", java.nio.file.StandardOpenOption.APPEND);
      }
    }
    Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.4 and no more");
    var told = new Told();

    ImportReport tried = take(Extent.DRY_RUN, told);
    assertThat(tried.batch()).isNull();
    assertThat(tried.read()).isEqualTo(2);
    assertThat(tried.unread()).isEqualTo(1);
    assertThat(told.problems).singleElement().asString().startsWith("broken.pdf: It is ");
    String digest = told.records.getFirst().description().digests().getFirst();
    assertThat(hub.door(StagedFiles.class).find(digest)).isEmpty();
    assertThat(told.records)
        .allSatisfy(record ->
            assertThat(record.description().editions())
                .extracting(Description.Edition::language)
                .containsExactly("ar", "en", "fr"));
  }

  @Test
  void reportsAreKnownByTheirSymbolTheirDateAndTheirTitle() throws IOException {
    for (Path file : files(TestDocuments.ofOthers())) {
      if (String.valueOf(file.getFileName()).startsWith("un-")) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    Files.move(folder.resolve("un-E_ESCWA_30_8-AR.pdf"), folder.resolve("of-another-name.pdf"));

    ImportReport report = take(Extent.DRAFTS, new Told());

    assertThat(report.drafts()).isEqualTo(6);
    List<Draft> drafts = hub.door(Drafts.class).ofBatch(String.valueOf(report.batch()));
    Description centre = with(drafts, "E/ESCWA/30/8");
    assertThat(centre.languages()).containsExactlyInAnyOrder("ar", "en");
    assertThat(centre.titles())
        .containsEntry(
            "en",
            "Proposal for the establishment of an Arab centre for climate change policies at ESCWA")
        .containsKey("ar");
    assertThat(centre.published()).contains("2018-05-28");
    assertThat(centre.statements())
        .anySatisfy(statement -> {
          assertThat(statement.path()).isEqualTo("/dates/0");
          assertThat(statement.shown()).isTrue();
        });
    assertThat(with(drafts, "E/ESCWA/30/18/Report").languages())
        .containsExactlyInAnyOrder("ar", "en", "fr");
    for (Draft draft : drafts) {
      for (String sha512 : draft.description().digests()) {
        assertThat(hub.door(StagedFiles.class).find(sha512)).isPresent();
      }
    }

    var again = new Told();
    assertThat(take(Extent.DRAFTS, again).batch()).isNull();
    assertThat(again.records).extracting(Imported::outcome).containsOnly(Imported.Outcome.SAME);
    assertThat(hub.door(Imports.class).undo(String.valueOf(report.batch()), "test"))
        .isInstanceOfSatisfying(
            Imports.Undoing.Done.class, done -> assertThat(done.undone().discarded()).isEqualTo(6));
  }

  @Test
  void aDocumentIsNeededUntilItsReportIsForgotten() throws Exception {
    Path file =
        TestDocuments.pdf(
            folder.resolve("needed.pdf"),
            List.of(List.of(new TestDocuments.Printed(72, 700, "A needed document."))));
    String id = Taking.handedIn(hub, "needed.pdf", Files.readAllBytes(file), "tester").id();
    Uploads uploads = hub.door(Uploads.class);
    for (int i = 0; i < 1_000 && uploads.find(id).orElseThrow().busy(); i++) {
      Thread.sleep(20);
    }
    String digest = uploads.record(id, 1).orElseThrow().description().digests().getFirst();

    assertThat(hub.door(UploadClaims.class).claim(digest)).isTrue();
    uploads.discard(id);
    assertThat(hub.door(UploadClaims.class).claim(digest)).isFalse();
  }

  private static Description with(List<Draft> drafts, String symbol) {
    return drafts.stream()
        .map(Draft::description)
        .filter(description ->
            description.identifiers().contains(new Description.Identifier("symbol", symbol)))
        .findFirst()
        .orElseThrow();
  }

  private ImportReport take(Extent extent, Told told) throws IOException {
    return hub.door(DocumentImports.class).take(files(folder), extent, "test", told);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static final class Told implements ImportReceiver {

    private final List<Imported> records = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    @Override
    public void take(Imported record) {
      records.add(record);
    }

    @Override
    public void problem(String source, Problem problem) {
      problems.add(source + ": " + problem.message());
    }
  }
}
