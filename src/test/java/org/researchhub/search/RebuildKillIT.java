package org.researchhub.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.OtherProcess;

/**
 * A process that builds its index anew is killed (SIGKILL) at random moments and started again:
 * searches find everything all along, and the new index comes to equal the catalogue. {@code
 * checks/kill-rounds} runs more rounds.
 */
class RebuildKillIT {

  private static final int ROUNDS = Integer.getInteger("hub.rounds", 6);
  private static final int PUBLICATIONS = 60;

  private final long seed = Long.getLong("hub.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void searchesFindEverythingHoweverOftenARebuildIsKilled(@TempDir Path folder) throws Exception {
    Path data = Files.createDirectory(folder.resolve("hub"));
    try (var hub = new Rebuilding(data)) {
      for (int i = 0; i < PUBLICATIONS; i++) {
        hub.publish("Report " + i);
        hub.changePages(300);
      }
      hub.follow();
    }
    for (int round = 0; round < ROUNDS; round++) {
      String said = rebuildUntilKilled(data, folder.resolve("errors.txt"));
      assertThat(said).as("round %d with -Dhub.seed=%d", round, seed).doesNotContain("found");
      try (var hub = new Rebuilding(data)) {
        assertThat(hub.total("report")).isEqualTo(PUBLICATIONS);
        if (round % 2 == 1) {
          hub.follow();
          hub.rebuild();
          assertThat(hub.rebuilding.isAsked()).isFalse();
          assertThat(hub.index.position()).isEqualTo(hub.changes.last());
          assertThat(hub.index.entries()).hasSize(PUBLICATIONS);
        }
      }
    }
  }

  private String rebuildUntilKilled(Path data, Path errors) throws Exception {
    List<String> command =
        OtherProcess.command(
            List.of("-Xmx256m"), Rebuilding.class, data.toString(), String.valueOf(PUBLICATIONS));
    return OtherProcess.killed(command, errors, random.nextInt(5, 700));
  }
}
