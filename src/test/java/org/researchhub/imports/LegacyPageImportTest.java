package org.researchhub.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.researchhub.ServedHub;
import org.researchhub.catalogue.Publications;
import org.researchhub.curation.Batches;
import org.researchhub.curation.Drafts;
import org.researchhub.formats.WrittenForm;
import org.researchhub.imports.Imports.Extent;

class LegacyPageImportTest {

  private static final String PAGE =
      """
      A Centre for Research
         Contact us

      Recent Publications

      Child Trafficking   UNICEF Kosovo Office
      Trafficking in Children in Kosovo.

      A study on protection and assistance. (Available in English and Albanian)


      Child Trafficking   UNICEF Romania
      A Title That No Catalogue Has Yet

      A report on something else. (June 2006)


      Home | Contact us | Copyright
      """;

  private static ServedHub hub;

  @BeforeAll
  static void start() {
    hub = ServedHub.start();
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  @Test
  void aTrialRunSaysWhatIsNewAndWhatIsThereAndWritesNothing() {
    ImportReport report = take(Extent.DRY_RUN);
    assertEquals(1, report.count(Imported.Outcome.NEW));
    assertEquals(1, report.count(Imported.Outcome.SAME));
    assertNull(report.batch());
    assertEquals(0, hub.door(Drafts.class).count());
  }

  @Test
  void whatAnImportMadeIsUndoneUnlessSomebodyChangedItSince() {
    ImportReport report = take(Extent.PUBLISH);
    assertEquals(1, report.published());
    assertEquals(16, hub.door(Publications.class).count());
    String batch = String.valueOf(report.batch());
    Batches.Undone undone = Taking.undone(hub, batch);
    assertEquals(1, undone.withdrawn().size());
    assertTrue(undone.kept().isEmpty());
    assertEquals(15, hub.door(Publications.class).count());
  }

  @Test
  void aPageThatIsTakenInAgainIsTheSameAsTheDraftsOfTheFirstTime() {
    ImportReport first = take(Extent.DRAFTS);
    assertEquals(1, first.drafts());
    var drafts = hub.door(Drafts.class);
    var draft = drafts.ofBatch(String.valueOf(first.batch())).getFirst();

    List<Imported> again = new ArrayList<>();
    ImportReport second = take(Extent.DRAFTS, again);
    assertNull(second.batch());
    assertEquals(0, second.count(Imported.Outcome.NEW));
    assertEquals(2, second.count(Imported.Outcome.SAME));
    assertEquals(
        draft.id(),
        again.stream()
            .map(Imported::match)
            .filter(match -> match != null && match.draft())
            .map(match -> match.id())
            .reduce("", String::concat));
    assertEquals(1, drafts.count());

    assertTrue(drafts.discard(draft.id()));
    ImportReport afterwards = take(Extent.DRY_RUN);
    assertEquals(1, afterwards.count(Imported.Outcome.NEW), "the draft is gone");
  }

  @Test
  void thePageThatTheDefaultHubBeganFromBringsNothingNew() throws IOException {
    Path page =
        Path.of(Optional.ofNullable(System.getenv("HUB_TEST_DATA")).orElse("../shared/data"))
            .resolve("legacy/child-trafficking-research-hub.txt");
    assumeTrue(
        Files.exists(page),
        "Skipped: no page at "
            + page.toAbsolutePath()
            + "; set HUB_TEST_DATA to the folder of the test data.");

    ImportReport report =
        Taking.of(
            hub,
            Files.readString(page),
            WrittenForm.LEGACY_PAGE,
            Extent.DRY_RUN,
            new ArrayList<>());

    assertEquals(14, report.count(Imported.Outcome.SAME));
    assertEquals(14, report.read());
  }

  private static ImportReport take(Extent extent) {
    return take(extent, new ArrayList<>());
  }

  private static ImportReport take(Extent extent, List<Imported> records) {
    return Taking.of(hub, PAGE, WrittenForm.LEGACY_PAGE, extent, records);
  }
}
