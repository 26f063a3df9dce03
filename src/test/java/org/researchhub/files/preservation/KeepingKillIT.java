package org.researchhub.files.preservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.OtherProcess;
import org.researchhub.catalogue.Tombstone;

/**
 * A process that takes in, publishes, replaces, withdraws and removes files is killed (SIGKILL) at
 * random moments and started again. Every file it acknowledged is there byte for byte, nothing that
 * was not published can be had, what was removed is gone, and the store is sound. {@code
 * checks/kill-rounds} runs more rounds.
 */
class KeepingKillIT {

  private static final int ROUNDS = Integer.getInteger("hub.keeping-rounds", 10);
  private static final int ROUNDS_IN_A_FOLDER = 10;

  private final long seed = Long.getLong("hub.seed", System.nanoTime());
  private final Random random = new Random(seed);

  /** What the killed processes of one folder have said. */
  private static final class Said {
    final Map<String, String> kept = new HashMap<>();
    final Map<String, String> nameOf = new HashMap<>();
    final Set<String> named = new HashSet<>();
    final Set<String> removing = new HashSet<>();
    final Set<String> removed = new HashSet<>();

    void hear(String line) {
      String[] words = line.split(" ");
      if (!line.endsWith(" .")) {
        return;
      }
      switch (words[0]) {
        case "kept" -> {
          kept.put(words[2], words[1]);
          nameOf.put(words[2], words[3]);
        }
        case "staged" -> nameOf.put(words[1], words[2]);
        case "naming" -> named.add(words[1]);
        case "removing" -> removing.add(words[1]);
        case "removed" -> removed.add(words[1]);
        default -> {}
      }
    }
  }

  @Test
  void nothingAcknowledgedIsLost(@TempDir Path folder) throws Exception {
    int acknowledged = 0;
    Said said = new Said();
    for (int round = 0; round < ROUNDS; round++) {
      if (round % ROUNDS_IN_A_FOLDER == 0) {
        acknowledged += said.kept.size();
        said = new Said();
      }
      Path data = Files.createDirectories(folder.resolve("hub-" + round / ROUNDS_IN_A_FOLDER));
      runUntilKilled(data, folder.resolve("errors.txt"), said);
      try {
        check(data, said);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("Round " + round + " with -Dhub.seed=" + seed + ": " + e, e);
      }
    }
    assertThat(acknowledged + said.kept.size()).isGreaterThan(ROUNDS);
  }

  private void runUntilKilled(Path data, Path errors, Said said) throws Exception {
    List<String> command =
        OtherProcess.command(
            List.of("-Xmx256m"),
            KeepingLoop.class,
            data.toString(),
            String.valueOf(random.nextLong() >>> 1));
    OtherProcess.killed(command, errors, random.nextInt(20, 2500)).lines().forEach(said::hear);
  }

  private static void check(Path data, Said said) throws Exception {
    try (var database = KeepingLoop.database(data);
        KeptHub hub = KeepingLoop.open(database, data)) {
      checkFiles(hub, said);
      database.writing(sql -> sql.execute("update files_store set owner = null, until = null"));
      hub.follow();
      assertThat(hub.follower.recorded()).isEqualTo(hub.changes.last());
      assertThat(hub.findings()).isEmpty();
      assertThat(hub.check.verify(1).findings()).isEmpty();
      checkFiles(hub, said);
      for (String id : said.removed) {
        assertThat(hub.publications.find(id).orElseThrow()).isInstanceOf(Tombstone.class);
      }
      for (Map.Entry<String, String> kept : said.kept.entrySet()) {
        if (said.removed.contains(kept.getValue())) {
          assertThat(hub.kept.holding(kept.getKey()))
              .as(kept.getKey())
              .allMatch(object -> !object.endsWith(":" + kept.getValue()));
        }
      }
    }
  }

  private static void checkFiles(KeptHub hub, Said said) throws IOException {
    for (Map.Entry<String, String> each : said.nameOf.entrySet()) {
      String sha512 = each.getKey();
      var found = hub.stored.find(sha512.substring(0, 16), each.getValue());
      String publication = said.kept.get(sha512);
      if (publication == null && !said.named.contains(sha512)) {
        assertThat(found).as("only staged").isEmpty();
      } else if (publication != null && !said.removing.contains(publication)) {
        assertThat(found).as("%s of %s", sha512, publication).isPresent();
        try (InputStream bytes = found.orElseThrow().bytes().open(0)) {
          assertThat(Sha512.of(bytes)).isEqualTo(sha512);
        }
      }
    }
  }
}
