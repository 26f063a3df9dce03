package org.researchhub.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                "-cp",
                System.getProperty("java.class.path"),
                Rebuilding.class.getName(),
                data.toString(),
                String.valueOf(PUBLICATIONS))
            .redirectError(errors.toFile())
            .start();
    try (BufferedReader output = process.inputReader()) {
      assertThat(output.readLine()).as(() -> text(errors)).isEqualTo("ready");
      CompletableFuture<String> said = CompletableFuture.supplyAsync(() -> KillIT.readAll(output));
      Thread.sleep(random.nextInt(5, 700));
      process.destroyForcibly();
      assertThat(process.waitFor()).as(() -> text(errors)).isEqualTo(137);
      return said.get(30, TimeUnit.SECONDS);
    } finally {
      process.destroyForcibly();
    }
  }

  private static String text(Path file) {
    return KillIT.text(file);
  }
}
