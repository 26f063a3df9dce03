package org.researchhub.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.OtherProcess;
import org.researchhub.ServedHub;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.curation.Batches;
import org.researchhub.curation.Draft;
import org.researchhub.curation.Drafts;
import org.researchhub.curation.Pair;
import org.researchhub.curation.Pairs;
import org.researchhub.files.preservation.PreservationFollower;
import org.researchhub.files.preservation.StoreCheck;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.db.Database;
import org.researchhub.search.IndexCheck;

/**
 * A hub that imports, publishes, takes uploads in and undoes imports is killed (SIGKILL) at random
 * moments and started again. What was broken off goes on: every record is there once, nothing is
 * half done, the index equals the catalogue, and the preservation store drains. {@code
 * checks/kill-rounds} runs more rounds.
 */
class ImportKillIT {

  private static final int ROUNDS = Integer.getInteger("hub.rounds", 2);

  private static final Pattern DONE = Pattern.compile("done (\\d+)\n");

  private final long seed = Long.getLong("hub.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void whatWasBrokenOffGoesOnAndEveryRecordIsThereOnce(@TempDir Path folder) throws Exception {
    Path data = Files.createDirectories(folder.resolve("hub"));
    Files.writeString(data.resolve("hub.yaml"), "hub:\n  files:\n    window: 0\n");
    int first = 1;
    for (int round = 0; round < ROUNDS; round++) {
      int done = runUntilKilled(data, first, folder.resolve("errors.txt"));
      try (var hub = ServedHub.in(data)) {
        first = check(hub, data, done);
        if (round == ROUNDS - 1) {
          checkFollowers(hub);
        }
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("Round " + round + " with -Dhub.seed=" + seed + ": " + e, e);
      }
    }
  }

  /** Answers the number of the last pair of files that was wholly done, or one before the first. */
  private int runUntilKilled(Path data, int first, Path errors) throws Exception {
    List<String> command =
        OtherProcess.command(
            List.of("-Xmx384m"), ImportingLoop.class, data.toString(), String.valueOf(first));
    return DONE.matcher(OtherProcess.killed(command, errors, random.nextInt(10, 2_500)))
        .results()
        .mapToInt(line -> Integer.parseInt(line.group(1)))
        .max()
        .orElse(first - 1);
  }

  /** Gives the same commands again and answers the number of the next files. */
  private static int check(ServedHub hub, Path data, int around) throws Exception {
    hub.door(Database.class)
        .writing(sql -> sql.execute("update files_store set owner = null, until = null"));
    awaitQuiet(hub);
    int last = around + 1;
    for (int k = Math.max(1, around - 1); k <= last; k++) {
      if (ImportingLoop.batch(hub, path(data, k)).filter(one -> one.undone() != null).isEmpty()) {
        ImportingLoop.take(hub, data, k);
        assertThat(ImportingLoop.take(hub, data, k).batch()).as("makes nothing twice").isNull();
      }
      takeUpload(hub, k);
    }
    Map<String, Integer> shown = shown(hub);
    for (int k = Math.max(1, around - 1); k <= last; k++) {
      checkImport(hub, ImportingLoop.batch(hub, path(data, k)).orElseThrow(), k, shown);
      checkUpload(hub, ImportingLoop.batch(hub, ImportingLoop.uploaded(k)).orElseThrow());
    }
    return last + 1;
  }

  private static String path(Path data, int k) {
    return ImportingLoop.published(data, k).toString();
  }

  private static void takeUpload(ServedHub hub, int k) throws Exception {
    Uploads uploads = hub.door(Uploads.class);
    if (ImportingLoop.batch(hub, ImportingLoop.uploaded(k)).isPresent()) {
      return;
    }
    Optional<Upload> waiting =
        uploads.waiting().stream()
            .filter(upload -> upload.name().equals(ImportingLoop.uploaded(k)))
            .findFirst();
    Upload upload = waiting.isPresent() ? waiting.get() : ImportingLoop.upload(hub, k);
    uploads.take(upload.id(), true);
    assertThat(ImportingLoop.awaitRest(hub, upload.id()).state()).isEqualTo(Upload.State.TAKEN);
  }

  private static void awaitQuiet(ServedHub hub) throws InterruptedException {
    Imports imports = hub.door(Imports.class);
    Uploads uploads = hub.door(Uploads.class);
    for (int i = 0;
        i < 3_000
            && (uploads.waiting().stream().anyMatch(Upload::busy) || !imports.worked().isEmpty());
        i++) {
      Thread.sleep(10);
    }
  }

  private static Map<String, Integer> shown(ServedHub hub) {
    var shown = new HashMap<String, Integer>();
    for (Publication publication : hub.door(Publications.class).byIdAfter("", 100_000)) {
      if (publication.withdrawn() == null) {
        publication
            .description()
            .toJson()
            .path("identifiers")
            .forEach(one -> shown.merge(one.path("value").asString(""), 1, Integer::sum));
      }
    }
    return shown;
  }

  private static void checkImport(ServedHub hub, Batch batch, int k, Map<String, Integer> shown) {
    boolean undone = batch.undone() != null;
    for (int i = 0; i < ImportingLoop.NEW; i++) {
      assertThat(shown.getOrDefault(ImportingLoop.doi(k, i), 0))
          .as("record %d of %s", i, batch)
          .isEqualTo(undone ? 0 : 1);
    }
    Batches.Extent extent = hub.door(Batches.class).extent(batch.id());
    assertThat(extent.published()).as("%s", batch).isEqualTo(undone ? 0 : ImportingLoop.NEW);
    assertThat(extent.all()).as("the doubtful one of %s", batch).isEqualTo(undone ? 0 : 1);
    assertThat(hub.door(Batches.class).undone(batch.id(), 0).withdrawn())
        .hasSize(undone ? ImportingLoop.NEW : 0);
    if (!undone) {
      assertThat(batch.finished()).as("%s", batch).isNotNull();
      assertThat(questions(hub, batch)).hasSize(1);
    }
  }

  private static void checkUpload(ServedHub hub, Batch batch) {
    Upload upload = hub.door(Uploads.class).ofBatch(batch.id()).orElseThrow();
    assertThat(upload.state()).isEqualTo(Upload.State.TAKEN);
    assertThat(
            hub.door(Drafts.class).ofBatch(batch.id()).stream()
                .filter(draft -> draft.publication() == null))
        .as("%s", batch)
        .hasSize(ImportingLoop.FRESH_OF_UPLOAD);
    assertThat(questions(hub, batch)).hasSize(2);
    for (Imported.Outcome outcome : Imported.Outcome.values()) {
      assertThat(hub.door(Uploads.class).records(upload.id(), outcome, 0, 100))
          .as("%s of %s", outcome, batch)
          .allMatch(record ->
              outcome == Imported.Outcome.SAME
                  ? record.became() != null
                  : "draft".equals(record.became()));
    }
  }

  private static List<Pair> questions(ServedHub hub, Batch batch) {
    List<String> drafts =
        hub.door(Drafts.class).ofBatch(batch.id()).stream().map(Draft::id).toList();
    var asked = new ArrayList<Pair>();
    for (Pair pair : hub.door(Pairs.class).open(0, 10_000)) {
      if (drafts.contains(pair.one())) {
        asked.add(pair);
      }
    }
    return asked;
  }

  private static void checkFollowers(ServedHub hub) throws InterruptedException {
    IndexCheck index = hub.door(IndexCheck.class);
    Changes changes = hub.door(Changes.class);
    PreservationFollower store = hub.door(PreservationFollower.class);
    for (int i = 0;
        i < 3_000 && (index.status().behind() > 0 || store.recorded() < changes.last());
        i++) {
      Thread.sleep(10);
    }
    assertThat(index.check()).matches(IndexCheck.Differences::none);
    assertThat(store.recorded()).isEqualTo(changes.last());
    assertThat(hub.door(StoreCheck.class).verify(1).findings()).isEmpty();
  }
}
