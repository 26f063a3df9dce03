package org.researchhub.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.researchhub.ServedHub;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publications;
import org.researchhub.curation.Batches;
import org.researchhub.curation.Draft;
import org.researchhub.curation.Drafts;
import org.researchhub.formats.Problem;
import org.researchhub.formats.WrittenForm;
import org.researchhub.imports.Imported.Outcome;
import org.researchhub.imports.Imports.Extent;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class ImportsTest {

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
  void whatComesTwiceInASourceIsNewOnceInATrialRunAsInEarnest() {
    String twice =
        record("A survey of shelters in four cities", "10.5555/abc.1")
            + record("Another account of guardianship at borders", "10.5555/abc.2")
            + record("A SURVEY OF SHELTERS IN FOUR CITIES", "10.5555/ABC.1");
    var trial = new ArrayList<Imported>();
    take(twice, Extent.DRY_RUN, trial);
    assertThat(trial)
        .extracting(Imported::outcome)
        .containsExactly(Outcome.NEW, Outcome.NEW, Outcome.SAME);
    assertThat(trial.getLast().problems())
        .extracting(Problem::message)
        .anyMatch(message -> message.startsWith("The record of line 1 once more: "));

    ImportReport report = take(twice, Extent.DRAFTS, new ArrayList<>());
    assertThat(report.drafts()).isEqualTo(2);
    undo(report);
  }

  @Test
  void aTranslationRightBehindItsOriginalIsRecognised() {
    String both =
        "TY  - RPRT\nTI  - Lanterns along the eastern ferry\nLA  - en\nPB  - UNICEF\nPY  - 2006\n"
            + "DO  - 10.5555/ferry.1\nER  - \n\n"
            + "TY  - RPRT\nTI  - Des lanternes le long du bac de l'est\nOP  - Lanterns along the"
            + " eastern ferry\nLA  - fr\nPB  - UNICEF\nPY  - 2006\nER  - \n";
    var records = new ArrayList<Imported>();
    ImportReport report = take(both, Extent.PUBLISH, records);
    assertThat(records).extracting(Imported::outcome).containsExactly(Outcome.NEW, Outcome.EDITION);
    assertThat(report.published()).isEqualTo(1);
    assertThat(records.getLast().match()).isNotNull();
    String batch = String.valueOf(report.batch());
    assertThat(hub.door(Drafts.class).ofBatch(batch).getFirst().description().relations())
        .extracting(Description.Relation::kind)
        .containsExactly("translation");
    Taking.undone(hub, batch);
  }

  @Test
  void aSecondRunMakesNothingEvenWhenADraftWasChangedAndPublished() {
    String text = record("Children seen at the ports of the north", "10.5555/port.1");
    ImportReport first = take(text, Extent.DRAFTS, new ArrayList<>());
    Drafts drafts = hub.door(Drafts.class);
    Draft draft = drafts.ofBatch(String.valueOf(first.batch())).getFirst();
    drafts.save(draft.id(), 1, retitled(draft, "Wholly other words"), "Ana");
    drafts.publish(draft.id(), "Ana");

    var again = new ArrayList<Imported>();
    ImportReport second = take(text, Extent.PUBLISH, again);
    assertThat(second.batch()).isNull();
    assertThat(again).extracting(Imported::outcome).containsExactly(Outcome.SAME);
  }

  @Test
  void whatWasRecognisedStillIsWhenWhatItWasTheSameAsSaysSomethingElse() {
    String text =
        record("Night schools at the edge of the fairground", "10.5555/fair.1")
            + record("NIGHT SCHOOLS at the edge of the fairground", "10.5555/FAIR.1");
    ImportReport first = take(text, Extent.DRAFTS, new ArrayList<>());
    assertThat(first.drafts()).isEqualTo(1);
    Drafts drafts = hub.door(Drafts.class);
    Draft draft = drafts.ofBatch(String.valueOf(first.batch())).getFirst();
    ObjectNode other = draft.description().toJson();
    other.putObject("titles").put("en", "Wholly other words");
    other.remove("identifiers");
    drafts.save(draft.id(), 1, Description.owning(other), "Ana");

    var again = new ArrayList<Imported>();
    assertThat(take(text, Extent.DRAFTS, again).batch()).isNull();
    assertThat(again).extracting(Imported::outcome).containsOnly(Outcome.SAME);
    assertThat(again)
        .extracting(record -> record.match() != null && record.match().taken())
        .as("whether there is nothing to compare")
        .containsExactly(true, false);
    drafts.discard(draft.id());
  }

  @Test
  void whatWasRecognisedIsNewWhenWhatItWasTheSameAsIsUndone() {
    String one = record("Letters from the harbour school", "10.5555/harbour.1");
    String more =
        record("LETTERS from the harbour school", "10.5555/HARBOUR.1")
            + record("A ledger of lodging houses", "10.5555/harbour.2");
    ImportReport first = take(one, Extent.PUBLISH, new ArrayList<>());
    ImportReport second = take(more, Extent.PUBLISH, new ArrayList<>());
    assertThat(second.published()).isEqualTo(1);
    undo(first);

    ImportReport third = take(more, Extent.PUBLISH, new ArrayList<>());
    assertThat(third.published()).isEqualTo(1);
    undo(second);
    undo(third);
  }

  @Test
  void undoneRecordsCountAsNewAgainAndWhatACuratorChangedStays() {
    String text =
        record("Wells and schools along the old caravan road", "10.5555/well.1")
            + record("Twelve interviews with labour inspectors", "10.5555/well.2");
    ImportReport published = take(text, Extent.PUBLISH, new ArrayList<>());
    assertThat(published.published()).isEqualTo(2);
    long count = hub.door(Publications.class).count();
    assertThat(undo(published).withdrawn()).hasSize(2);
    assertThat(hub.door(Publications.class).count()).isEqualTo(count - 2);

    ImportReport again = take(text, Extent.DRAFTS, new ArrayList<>());
    assertThat(again.count(Outcome.NEW)).isEqualTo(2);
    Drafts drafts = hub.door(Drafts.class);
    Draft changed = drafts.ofBatch(String.valueOf(again.batch())).getFirst();
    drafts.save(changed.id(), 1, retitled(changed, "Wells"), "Ana");
    Batches.Undone undone = undo(again);
    assertThat(undone.discarded()).isEqualTo(1);
    assertThat(undone.keptDrafts()).containsExactly(changed.id());
    drafts.discard(changed.id());
  }

  @Test
  void anImportThatWasBrokenOffGoesOnUnderItsNameAndMakesNothingTwice() {
    String many =
        IntStream.range(0, 600)
            .mapToObj(i -> record("On " + spelled(i), "10.5555/many." + i))
            .collect(Collectors.joining());
    var source =
        new Imports.Source(
            "many.ris",
            "/exports/many.ris",
            () -> new ByteArrayInputStream(many.getBytes(StandardCharsets.UTF_8)));
    Imports imports = hub.door(Imports.class);
    var breaking =
        new ImportReceiver() {
          @Override
          public void take(Imported record) {}

          @Override
          public void problem(String name, Problem problem) {}

          @Override
          public void safe(long records) {
            throw new IllegalStateException("killed");
          }
        };
    assertThatThrownBy(() -> imports.take(List.of(source), null, Extent.DRAFTS, "tester", breaking))
        .hasMessage("killed");
    Batch broken = imports.recent().getFirst();
    assertThat(broken.finished()).isNull();

    ImportReport report =
        imports.take(
            List.of(source), null, Extent.DRAFTS, "tester", Taking.collecting(new ArrayList<>()));
    assertThat(report.continued()).isTrue();
    assertThat(report.batch()).isEqualTo(broken.id());
    assertThat(report.drafts()).isEqualTo(600);
    assertThat(report.count(Outcome.NEW)).isEqualTo(600);
    assertThat(undo(report).discarded()).isEqualTo(600);
  }

  @Test
  void whatWasReadOfASourceThatFailsBeforeItsEndIsKept() {
    byte[] many =
        IntStream.range(0, 600)
            .mapToObj(i -> record("At " + spelled(i), "10.5555/failing." + i))
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8);
    var failing =
        new SequenceInputStream(
            new ByteArrayInputStream(many),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("the disk is gone");
              }
            });
    Imports imports = hub.door(Imports.class);
    var source = new Imports.Source("failing.ris", "/exports/failing.ris", () -> failing);
    var receiver = Taking.collecting(new ArrayList<>());

    assertThatThrownBy(
            () -> imports.take(List.of(source), WrittenForm.RIS, Extent.DRAFTS, "tester", receiver))
        .hasMessageContaining("failing.ris cannot be read to its end.");

    String batch = imports.recent().getFirst().id();
    assertThat(hub.door(Drafts.class).ofBatch(batch))
        .as("all but the last lines")
        .hasSizeGreaterThan(590);
    Taking.undone(hub, batch);
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("import-reading");
  }

  @Test
  void draftsOfAnImportArePublishedAndUndoneByThemselves() throws Exception {
    String text =
        IntStream.range(700, 830)
            .mapToObj(i -> record("Of " + spelled(i), "10.5555/bulk." + i))
            .collect(Collectors.joining());
    String batch = String.valueOf(take(text, Extent.DRAFTS, new ArrayList<>()).batch());
    Drafts drafts = hub.door(Drafts.class);
    Draft refused = drafts.ofBatch(batch).get(7);
    drafts.save(refused.id(), 1, Description.of(new ObjectNode(JsonNodeFactory.instance)), "Ana");
    Imports imports = hub.door(Imports.class);
    long before = hub.door(Publications.class).count();

    assertThat(imports.beginPublishing(batch, "Ana")).isTrue();
    Batch published = settled(batch);
    assertThat(published.published()).isEqualTo(129);
    assertThat(drafts.ofBatch(batch)).extracting(Draft::id).containsExactly(refused.id());
    assertThat(hub.door(Publications.class).count()).isEqualTo(before + 129);

    assertThat(imports.beginUndoing(batch, "Ana")).isInstanceOf(Imports.Undoing.Begun.class);
    assertThat(settled(batch).undone()).isNotNull();
    Batches.Undone undone = hub.door(Batches.class).undone(batch, 0);
    assertThat(undone.withdrawn()).hasSize(129);
    assertThat(undone.keptDrafts()).containsExactly(refused.id());
    assertThat(hub.door(Publications.class).count()).isEqualTo(before);
    assertThat(imports.beginPublishing(batch, "Ana")).as("undone for good").isFalse();
    drafts.discard(refused.id());
  }

  private static Batch settled(String batch) throws InterruptedException {
    Imports imports = hub.door(Imports.class);
    for (int i = 0; i < 600 && imports.find(batch).orElseThrow().work() != null; i++) {
      Thread.sleep(50);
    }
    Batch now = imports.find(batch).orElseThrow();
    assertThat(now.work()).isNull();
    return now;
  }

  private static Batches.Undone undo(ImportReport report) {
    return Taking.undone(hub, String.valueOf(report.batch()));
  }

  private static Description retitled(Draft draft, String title) {
    ObjectNode json = draft.description().toJson();
    json.putObject("titles").put("en", title);
    return Description.of(json);
  }

  /** Four words that no other number has. */
  private static String spelled(int number) {
    var random = new Random(number);
    return IntStream.range(0, 4)
        .mapToObj(i ->
            random
                .ints(7, 0, 26)
                .mapToObj(letter -> Character.toString('a' + letter))
                .collect(Collectors.joining()))
        .collect(Collectors.joining(" "));
  }

  private static String record(String title, String doi) {
    return "TY  - RPRT\nTI  - "
        + title
        + "\nPB  - UNICEF\nPY  - 2006\nDO  - "
        + doi
        + "\nER  - \n\n";
  }

  private static ImportReport take(String text, Extent extent, List<Imported> records) {
    return Taking.of(hub, text, null, extent, records);
  }
}
