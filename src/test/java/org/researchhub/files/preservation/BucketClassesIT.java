package org.researchhub.files.preservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.OtherProcess;

/** Whoever keeps everything in a folder pays nothing for buckets. */
class BucketClassesIT {

  @TempDir Path folder;

  @Test
  void nothingOfTheBucketsIsLoadedForAFolder() throws Exception {
    Path loaded = folder.resolve("loaded.txt");
    Process process =
        new ProcessBuilder(
                OtherProcess.command(
                    List.of("-Xlog:class+load:file=" + loaded),
                    OneKeeping.class,
                    Files.createDirectories(folder.resolve("hub")).toString()))
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
