package org.researchhub.files.preservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever keeps everything in a folder pays nothing for buckets. */
class BucketClassesIT {

  @TempDir Path folder;

  @Test
  void nothingOfTheBucketsIsLoadedForAFolder() throws Exception {
    Path loaded = folder.resolve("loaded.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "-Xlog:class+load:file=" + loaded,
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                "-cp",
                System.getProperty("java.class.path"),
                OneKeeping.class.getName(),
                Files.createDirectories(folder.resolve("hub")).toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said.txt").toFile())
            .start();
    assertThat(process.waitFor()).isZero();
    assertThat(Files.readAllLines(loaded))
        .hasSizeGreaterThan(1000)
        .anyMatch(line -> line.contains("io.ocfl.core."))
        .noneMatch(line -> line.contains("software.amazon.") || line.contains("io.ocfl.aws."));
  }
}
