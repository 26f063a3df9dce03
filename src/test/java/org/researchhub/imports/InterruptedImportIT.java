package org.researchhub.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An import that is stopped from outside, as by Ctrl-C. */
class InterruptedImportIT {

  private static final Pattern INTERRUPTED =
      Pattern.compile(
          "Interrupted after (\\d+) records; what was made of them is kept. Give the same command"
              + " again to go on with the rest");

  @TempDir Path folder;

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void anInterruptedImportSaysHowToGoOnAndTheNextMakesTheRest() throws Exception {
    assertThat(hub("init", "--empty", "--title", "Maps").start().waitFor()).isZero();
    byte[] references = references(1200).getBytes(StandardCharsets.UTF_8);
    Process first = hub("import", "-").start();
    try (OutputStream in = first.getOutputStream();
        BufferedReader out = first.inputReader(StandardCharsets.UTF_8)) {
      in.write(references);
      in.flush();
      for (int i = 0; i < 500; i++) {
        assertThat(out.readLine()).startsWith("new\t");
      }
      Thread.sleep(1000);
      first.destroy();
      assertThat(first.waitFor()).as("128 and the number of the signal").isEqualTo(143);
    }
    Matcher said = INTERRUPTED.matcher(Files.readString(folder.resolve("said")));
    assertThat(said.find()).isTrue();
    int kept = Integer.parseInt(said.group(1));

    Process second = hub("import", "-").start();
    second.getOutputStream().write(references);
    second.getOutputStream().close();
    String report = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(second.waitFor()).isZero();
    assertThat(report).contains("1200 read: " + (1200 - kept) + " new, " + kept + " same");
  }

  private ProcessBuilder hub(String... arguments) throws IOException {
    var command =
        new ArrayList<String>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.researchhub.ResearchHub"));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--data", folder.resolve("data").toString()));
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.to(folder.resolve("said").toFile()));
  }

  /**
   * More than the reader looks at before the first record; each title has words that no other has.
   */
  private static String references(int count) {
    var random = new Random(5);
    return IntStream.range(0, count)
        .mapToObj(i ->
            "TY  - RPRT\nTI  - On "
                + IntStream.range(0, 4)
                    .mapToObj(word ->
                        random
                            .ints(7, 'a', 'z' + 1)
                            .mapToObj(Character::toString)
                            .collect(Collectors.joining()))
                    .collect(Collectors.joining(" "))
                + "\nPY  - 2006\nER  - \n\n")
        .collect(Collectors.joining());
  }
}
