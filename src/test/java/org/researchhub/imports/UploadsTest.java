package org.researchhub.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.researchhub.ServedHub;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Outcome;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Submission;
import org.researchhub.curation.Batches;
import org.researchhub.curation.Draft;
import org.researchhub.curation.Drafts;
import org.researchhub.curation.Merges;
import org.researchhub.curation.Pair;
import org.researchhub.curation.Pairs;
import org.researchhub.curation.SourceRecord;
import org.researchhub.curation.merging.Merging;
import org.researchhub.imports.UploadedRecord.Choice;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of the records of a file that is looked at first. */
class UploadsTest {

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
  void twoOfOneFileThatMayBeTheSameAreComparedMergedAndUndone() throws Exception {
    String file = record(words(1), "Bureau of Maps", "") + revisited(1, "AB  - About it.\n");
    Upload upload = read(file);
    assertThat(upload.outcomes())
        .isEqualTo(Map.of(Imported.Outcome.NEW, 1L, Imported.Outcome.DOUBTFUL, 1L));
    assertThat(uploads().undecided(upload.id())).contains(2);
    UploadedRecord doubtful = uploads().record(upload.id(), 2).orElseThrow();
    assertThat(doubtful.earlier()).isEqualTo(1);
    assertThat(doubtful.comparable()).isTrue();
    Description standing = uploads().standing(upload.id(), doubtful).orElseThrow();
    Description merged = new Merging(standing, doubtful.description()).filled();
    uploads().choose(upload.id(), 2, Choice.MERGE, merged, 0);
    assertThat(uploads().undecided(upload.id())).isEmpty();
    assertThat(uploads().countWanted(upload.id())).isEqualTo(1);

    String batch = taken(upload);
    Draft draft = only(batch);
    assertThat(draft.description()).isEqualTo(merged);
    assertThat(hub.door(Batches.class).sources(draft.id()))
        .as("kept as it was read")
        .extracting(SourceRecord::description)
        .containsExactly(doubtful.description());
    assertThat(read(file).outcomes())
        .as("both are known")
        .isEqualTo(Map.of(Imported.Outcome.SAME, 2L));
    Taking.undone(hub, batch);
    assertThat(drafts().ofBatch(batch)).isEmpty();
    assertThat(read(file).outcomes()).isEqualTo(upload.outcomes());
  }

  @Test
  void whatACrashLeftOfASendingIsForgottenAndNothingElse() throws Exception {
    Path arrived = uploads().file("arriving-u23456789");
    Path arriving = uploads().file("arriving-u98765432");
    for (Path folder : List.of(arrived, arriving)) {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("1"), "half a file");
    }
    Files.setLastModifiedTime(arrived, FileTime.from(Instant.now().minus(Duration.ofDays(2))));

    Upload upload = read(record(words(9), "Bureau of Maps", ""));

    assertThat(arrived).doesNotExist();
    assertThat(arriving).exists();
    assertThat(uploads().find(upload.id())).isPresent();
  }

  @Test
  void whatNobodyDecidesIsAnOpenPairOfTwoDraftsThatAreMergedAndTakenApartExactly()
      throws Exception {
    String batch =
        taken(read(record(words(2), "Bureau of Maps", "") + revisited(2, "AB  - About it.\n")));
    List<Draft> two = drafts().ofBatch(batch);
    assertThat(two).hasSize(2);
    Pair pair =
        hub.door(Pairs.class).between(two.getLast().id(), two.getFirst().id()).orElseThrow();
    assertThat(drafts().countSettled(batch)).as("waits for an answer").isZero();
    Merges merges = hub.door(Merges.class);
    assertThat(merges.merge(pair.id(), Map.of(), 1, "Ana")).isInstanceOf(Merges.Result.Done.class);
    assertThat(only(batch).description().toJson().has("abstracts")).isTrue();
    assertThat(merges.undo(pair.id(), "Ana")).isInstanceOf(Merges.Result.Done.class);
    assertThat(drafts().ofBatch(batch)).isEqualTo(two);

    assertThat(merges.merge(pair.id(), Map.of(), 1, "Ana")).isInstanceOf(Merges.Result.Done.class);
    assertThat(Taking.undone(hub, batch).discarded()).as("also while merged").isEqualTo(2);
    assertThat(hub.door(Pairs.class).find(pair.id())).isEmpty();
  }

  @Test
  void thatTwoOfOneFileAreNotTheSameIsRememberedForEver() throws Exception {
    String file = record(words(3), "Bureau of Maps", "") + revisited(3, "");
    Upload upload = read(file);
    uploads().choose(upload.id(), 2, Choice.KEEP_BOTH, null, 0);
    String batch = taken(upload);
    assertThat(drafts().ofBatch(batch)).hasSize(2);
    assertThat(hub.door(Pairs.class).open(0, 100)).noneMatch(pair -> pair.one().startsWith("d"));
    Taking.undone(hub, batch);
    assertThat(read(file).outcomes()).isEqualTo(Map.of(Imported.Outcome.NEW, 2L));
  }

  @Test
  void aRecordIsComparedWithAnOpenDraftAndMergedIntoItUntilTheImportIsUndone() throws Exception {
    Draft open = drafts().add(described(words(4)), "Ana");
    Upload upload = read(revisited(4, "AB  - About it.\n"));
    assertThat(upload.outcomes()).isEqualTo(Map.of(Imported.Outcome.DOUBTFUL, 1L));
    UploadedRecord record = uploads().record(upload.id(), 1).orElseThrow();
    assertThat(record.match()).matches(match -> match.draft() && match.id().equals(open.id()));
    Description merged = new Merging(open.description(), record.description()).filled();
    uploads().choose(upload.id(), 1, Choice.MERGE, merged, 1);
    String batch = taken(upload);
    assertThat(drafts().find(open.id()).orElseThrow().description()).isEqualTo(merged);
    assertThat(drafts().ofBatch(batch)).isEmpty();
    Taking.undone(hub, batch);
    assertThat(drafts().find(open.id())).contains(open);
    assertThat(read(revisited(4, "AB  - About it.\n")).outcomes()).isEqualTo(upload.outcomes());
    drafts().discard(open.id());
  }

  @Test
  void whatIsCertainlyTheSameIsKeptBesideWhenSomebodySaysSo() throws Exception {
    publish(
        "{'titles': {'en': '"
            + words(5)
            + "'}, 'identifiers': [{'scheme': 'doi', 'value': '10.5555/sure.5'}]}");
    String file = record(words(5), "Bureau of Maps", "DO  - 10.5555/sure.5\n");
    Upload upload = read(file);
    assertThat(upload.outcomes()).isEqualTo(Map.of(Imported.Outcome.SAME, 1L));
    assertThat(uploads().record(upload.id(), 1).orElseThrow().comparable()).isTrue();
    assertThat(uploads().countWanted(upload.id())).isZero();
    uploads().choose(upload.id(), 1, Choice.KEEP_BOTH, null, 1);
    assertThat(uploads().countWanted(upload.id())).isEqualTo(1);
    String batch = taken(upload);
    assertThat(only(batch).publication()).isNull();
    Taking.undone(hub, batch);
    assertThat(read(file).outcomes()).isEqualTo(Map.of(Imported.Outcome.NEW, 1L));
  }

  @Test
  void aLanguageEditionRemembersWhatItIsATranslationOf() throws Exception {
    Publication english =
        publish(
            "{'titles': {'en': 'Children on the move along the western coast'}, 'languages':"
                + " ['en'], 'agencies': [{'name': 'UNICEF', 'order': 1, 'role': 'publisher'}],"
                + " 'dates': [{'kind': 'published', 'edtf': '2006'}], 'identifiers': [{'scheme':"
                + " 'symbol', 'value': 'E/2006/713'}]}");
    String french =
        "TY  - RPRT\nTI  - Les enfants en mouvement le long de la côte occidentale\nOP  - Children"
            + " on the move along the western coast\nLA  - fr\nPB  - UNICEF\nPY  - 2006\nER  - \n";
    Upload upload = read(french);
    UploadedRecord record = uploads().record(upload.id(), 1).orElseThrow();
    assertThat(record.outcome()).as("%s", record).isEqualTo(Imported.Outcome.EDITION);
    String batch = taken(upload);
    assertThat(only(batch).description().relations())
        .containsExactly(new Description.Relation("translation", english.id()));
    assertThat(read(french).outcomes()).isEqualTo(Map.of(Imported.Outcome.SAME, 1L));
    Taking.undone(hub, batch);
  }

  private static Uploads uploads() {
    return hub.door(Uploads.class);
  }

  private static Drafts drafts() {
    return hub.door(Drafts.class);
  }

  private static Draft only(String batch) {
    List<Draft> drafts = drafts().ofBatch(batch);
    assertThat(drafts).hasSize(1);
    return drafts.getFirst();
  }

  private static Upload read(String text) throws IOException, InterruptedException {
    return rested(Taking.handedIn(hub, "refs.ris", text, "tester").id(), Upload.State.READ);
  }

  private static String taken(Upload upload) throws InterruptedException {
    assertThat(uploads().take(upload.id(), true)).isTrue();
    return String.valueOf(rested(upload.id(), Upload.State.TAKEN).batch());
  }

  private static Upload rested(String id, Upload.State state) throws InterruptedException {
    for (int i = 0; i < 1_000 && uploads().find(id).orElseThrow().busy(); i++) {
      Thread.sleep(20);
    }
    Upload upload = uploads().find(id).orElseThrow();
    assertThat(upload.state()).as("%s", upload).isEqualTo(state);
    return upload;
  }

  private static Publication publish(String json) {
    Description description =
        Description.of((ObjectNode) new JsonMapper().readTree(json.replace('\'', '"')));
    var outcome = hub.door(Publications.class).publish(Submission.fresh(description, "test"));
    return (Publication) ((Outcome.Done) outcome).entry();
  }

  private static Description described(String title) {
    return Description.of(
        (ObjectNode)
            new JsonMapper()
                .readTree(
                    ("{'titles': {'en': '"
                            + title
                            + "'}, 'agencies': [{'name': 'Bureau of Maps', 'order': 1, 'role':"
                            + " 'publisher'}], 'dates': [{'kind': 'published', 'edtf': '2006'}]}")
                        .replace('\'', '"')));
  }

  private static String revisited(int number, String more) {
    return record(words(number) + " revisited", "Office of Roads", more);
  }

  private static String record(String title, String publisher, String more) {
    return "TY  - RPRT\nTI  - "
        + title
        + "\nPB  - "
        + publisher
        + "\nPY  - 2006\n"
        + more
        + "ER  - \n\n";
  }

  /** Words that no other number has. */
  private static String words(int number) {
    var random = new Random(9_000 + number);
    return IntStream.range(0, 6)
        .mapToObj(i ->
            random
                .ints(8, 0, 26)
                .mapToObj(letter -> Character.toString('a' + letter))
                .collect(Collectors.joining()))
        .collect(Collectors.joining(" "));
  }
}
