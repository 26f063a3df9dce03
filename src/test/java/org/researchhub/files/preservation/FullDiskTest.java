package org.researchhub.files.preservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.catalogue.Publication;
import org.researchhub.files.StagedFile;
import org.researchhub.platform.Fault;
import org.researchhub.platform.Forcing;
import org.researchhub.platform.db.Database;
import org.researchhub.platform.db.DatabaseAddress;
import org.researchhub.platform.db.DatabaseOpening;

/** A full disk is said, nothing is half-written, and what was there is there afterwards. */
class FullDiskTest {

  private static final int MEGABYTE = 1_000_000;

  @TempDir Path folder;

  /** A disk that takes nothing any more while it is said to be full. */
  private static final class Filled extends Forcing {
    private volatile boolean full;

    @Override
    public void file(Path file) throws IOException {
      if (full) {
        throw new IOException("No space left on device");
      }
      super.file(file);
    }
  }

  @Test
  void whatCannotBeForcedIsNotTakenIn() throws Exception {
    var disk = new Filled();
    try (Database database = open(folder);
        KeptHub hub = new KeptHub(database, folder, Clock.systemUTC(), disk, Map.of())) {
      Publication before = hub.publish("Before", hub.stage("a.pdf", "abc"));
      hub.follow();
      StagedFile waiting = hub.stage("b.pdf", "def");
      disk.full = true;
      assertThatThrownBy(() -> hub.stage("c.pdf", "ghi"))
          .isInstanceOf(Fault.class)
          .hasMessageContaining("No space left");
      assertThatThrownBy(() -> hub.publish("Not durable", waiting)).isInstanceOf(Fault.class);
      assertThat(hub.publications.count()).isEqualTo(1);
      assertThat(files(folder.resolve("staged"))).isEqualTo(1);

      disk.full = false;
      hub.publish("After", waiting);
      disk.full = true;
      assertThatThrownBy(hub::follow).hasMessageContaining("refused");
      assertThat(hub.staged.find(waiting.digests().sha512())).isPresent();
      disk.full = false;
      hub.follow();
      assertThat(hub.findings()).isEmpty();
      assertThat(hub.stored.bytes(before.description().digests().getFirst())).isPresent();
    }
  }

  /** Only where the machine allows a small disk to be made in memory. */
  @Test
  void aDiskThatIsReallyFullLosesNothing() throws Exception {
    Path disk = Files.createDirectories(folder.resolve("disk"));
    assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", disk.toString()));
    try {
      try (Database database = open(disk);
          KeptHub hub = new KeptHub(database, disk, Clock.systemUTC(), new Forcing(), Map.of())) {
        var random = new Random(7);
        int published = fill(hub, random);
        assertThat(published).isPositive();
        assertThat(hub.publications.count()).isEqualTo(published);

        Files.delete(disk.resolve("ballast"));
        hub.follow();
        assertThat(hub.findings()).isEmpty();
        assertThat(hub.check.verify(1).findings()).isEmpty();
        for (Publication publication : hub.publications.byIdAfter("", 100)) {
          String sha512 = publication.description().digests().getFirst();
          try (var bytes = hub.stored.bytes(sha512).orElseThrow().open(0)) {
            assertThat(Sha512.of(bytes)).isEqualTo(sha512);
          }
        }
      }
    } finally {
      assertThat(run("umount", disk.toString())).isTrue();
    }
  }

  /** Publishes and preserves until neither is possible; answers how many were acknowledged. */
  private static int fill(KeptHub hub, Random random) throws IOException {
    Path data = hub.settings.dataFolder();
    Files.write(data.resolve("ballast"), new byte[6 * MEGABYTE]);
    int published = 0;
    for (int tries = 0; tries < 40; tries++) {
      try {
        byte[] bytes = new byte[MEGABYTE];
        random.nextBytes(bytes);
        hub.publish("Number " + tries, hub.stage("n.pdf", bytes));
        published++;
        hub.follow();
      } catch (RuntimeException e) {
        assertThat(messages(e)).containsPattern("(?i)full|space|refused|disk");
      }
    }
    return published;
  }

  private static String messages(Throwable failure) {
    var said = new StringBuilder();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      said.append(cause.getMessage()).append('\n');
    }
    return said.toString();
  }

  private static Database open(Path data) {
    return DatabaseOpening.open(new DatabaseAddress(data, null, null, null));
  }

  private static long files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.count();
    }
  }

  private static boolean run(String... command) throws Exception {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
