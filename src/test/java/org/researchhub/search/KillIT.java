package org.researchhub.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.OtherProcess;
import org.researchhub.catalogue.Consistency;
import org.researchhub.catalogue.Publication;
import org.researchhub.platform.db.PostgresServer;

/**
 * A process that publishes is killed (SIGKILL) at random moments and started again. Nothing that it
 * acknowledged may be lost, nothing may be half-visible, and the index must come to equal the
 * catalogue. {@code checks/kill-rounds} runs more rounds.
 */
class KillIT {

  private static final int ROUNDS = Integer.getInteger("hub.rounds", 10);
  private static final int ROUNDS_IN_A_FOLDER = 10;
  private static final Pattern ACKNOWLEDGED = Pattern.compile("done (\\w+) (\\d+) \\.\n");

  private final long seed = Long.getLong("hub.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void onSqlite(@TempDir Path folder) throws Exception {
    rounds(folder, "-");
  }

  @Test
  void onPostgresql(@TempDir Path folder) throws Exception {
    rounds(folder, String.valueOf(PostgresServer.freshDatabase().url()));
  }

  private void rounds(Path folder, String first) throws Exception {
    String url = first;
    int acknowledged = 0;
    for (int round = 0; round < ROUNDS; round++) {
      if (round > 0 && round % ROUNDS_IN_A_FOLDER == 0 && !url.equals("-")) {
        url = String.valueOf(PostgresServer.freshDatabase().url());
      }
      Path data = Files.createDirectories(folder.resolve("hub-" + round / ROUNDS_IN_A_FOLDER));
      Map<String, Long> done = publishUntilKilled(data, url, folder.resolve("errors.txt"));
      acknowledged += done.size();
      try {
        check(data, url, done);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("Round " + round + " with -Dhub.seed=" + seed + ": " + e, e);
      }
    }
    assertThat(acknowledged).as("acts in all rounds").isGreaterThan(ROUNDS);
  }

  /** Answers the newest version acknowledged of each publication. */
  private Map<String, Long> publishUntilKilled(Path data, String url, Path errors)
      throws Exception {
    List<String> command =
        OtherProcess.command(
            List.of("-Xmx256m"),
            PublishingLoop.class,
            data.toString(),
            url,
            String.valueOf(random.nextLong() >>> 1));
    return acknowledged(OtherProcess.killed(command, errors, random.nextInt(20, 1500)));
  }

  private static void check(Path data, String url, Map<String, Long> acknowledged)
      throws Exception {
    awaitQuiet(url);
    try (var hub = new PublishingLoop(PublishingLoop.address(data, url), data.resolve("index"))) {
      Map<String, Long> versions = new Consistency(hub.publications, hub.changes).check();
      acknowledged.forEach(
          (id, version) -> assertThat(versions.get(id)).isGreaterThanOrEqualTo(version));
      assertThat(hub.index.position()).isLessThanOrEqualTo(hub.changes.last());
      for (SearchIndex.Entry entry : hub.index.entries()) {
        assertThat(entry.version()).isLessThanOrEqualTo(versions.get(entry.id()));
      }
      hub.followers.catchUp();
      assertThat(hub.index.position()).isEqualTo(hub.changes.last());
      assertThat(hub.index.entries())
          .containsExactlyInAnyOrderElementsOf(
              hub.publications.byIdAfter("", 100_000).stream().map(KillIT::entry).toList());
    }
  }

  /** What the killed process had already sent to PostgreSQL may still be at work there. */
  private static void awaitQuiet(String url) throws SQLException, InterruptedException {
    if (url.equals("-")) {
      return;
    }
    try (var connection = DriverManager.getConnection(url, "postgres", "");
        var others =
            connection.prepareStatement(
                "select count(*) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()")) {
      for (int tries = 0; tries < 300; tries++) {
        try (var count = others.executeQuery()) {
          count.next();
          if (count.getLong(1) == 0) {
            return;
          }
        }
        Thread.sleep(50);
      }
    }
    throw new IllegalStateException("PostgreSQL still serves the killed process");
  }

  private static SearchIndex.Entry entry(Publication publication) {
    return new SearchIndex.Entry(publication.id(), publication.version());
  }

  private static Map<String, Long> acknowledged(String said) {
    var newest = new TreeMap<String, Long>();
    ACKNOWLEDGED
        .matcher(said)
        .results()
        .forEach((MatchResult line) ->
            newest.merge(line.group(1), Long.parseLong(line.group(2)), Math::max));
    return newest;
  }
}
