package org.researchhub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A program of the tests in a process of its own. */
public final class OtherProcess {

  private OtherProcess() {}

  /**
   * The command that runs a program with the classes of the tests.
   *
   * @param options further ones of the Java machine
   */
  public static List<String> command(List<String> options, Class<?> program, String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
            "-cp",
            System.getProperty("java.class.path"),
            program.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  /**
   * Runs a program and kills it (SIGKILL) some time after it has said "ready" on a line.
   *
   * @param errors where what it complains of is written
   * @param after milliseconds
   * @return all that it had said on its output after that
   */
  public static String killed(List<String> command, Path errors, int after) throws Exception {
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    try (BufferedReader output = process.inputReader()) {
      String line = output.readLine();
      while (line != null && !line.equals("ready")) {
        line = output.readLine();
      }
      assertThat(line).as(() -> text(errors)).isEqualTo("ready");
      CompletableFuture<String> said = CompletableFuture.supplyAsync(() -> rest(output));
      Thread.sleep(after);
      process.destroyForcibly();
      assertThat(process.waitFor()).as(() -> text(errors)).isEqualTo(137);
      return said.get(30, TimeUnit.SECONDS);
    } finally {
      process.destroyForcibly();
    }
  }

  private static String rest(BufferedReader output) {
    var said = new StringBuilder();
    try {
      for (int c = output.read(); c >= 0; c = output.read()) {
        said.append((char) c);
      }
    } catch (IOException e) {
      // The stream ends with the process.
    }
    return said.toString();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
