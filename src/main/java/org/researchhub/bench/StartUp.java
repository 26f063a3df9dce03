package org.researchhub.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How long the program takes until it answers, in a process of its own.
 *
 * @param cpu seconds of CPU time
 * @param wall seconds
 * @param megabytes resident memory when ready
 */
record StartUp(double cpu, double wall, double megabytes) {

  private static final int ROUNDS = 5;

  /**
   * A program that says when it is ready.
   *
   * @param sign what the line contains that says so
   */
  record Program(List<String> command, String sign) {}

  /**
   * The median of several starts of each program, by turns, so that what else the machine does
   * falls on all of them.
   */
  static List<StartUp> of(List<String> virtualMachine, List<Program> programs) {
    var starts = new ArrayList<List<StartUp>>();
    programs.forEach(program -> starts.add(new ArrayList<>()));
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < programs.size(); i++) {
        starts.get(i).add(once(virtualMachine, programs.get(i)));
      }
    }
    return starts.stream().map(StartUp::median).toList();
  }

  private static StartUp median(List<StartUp> starts) {
    starts.sort((a, b) -> Double.compare(a.cpu(), b.cpu()));
    return starts.get(starts.size() / 2);
  }

  private static StartUp once(List<String> virtualMachine, Program program) {
    try {
      long start = System.nanoTime();
      Process process =
          ChildProcess.of(virtualMachine, program.command())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (var lines =
          new BufferedReader(
              new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (line.contains(program.sign())) {
            double wall = (System.nanoTime() - start) / 1e9;
            double cpu =
                process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
            return new StartUp(cpu, wall, residentMegabytes(process.pid()));
          }
        }
      } finally {
        process.destroy();
        process.waitFor();
      }
      throw new IllegalStateException(
          "The program ended before it was ready: " + program.command());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Resident memory of a process; not a number where the system does not tell. */
  static double residentMegabytes(long process) throws IOException {
    Path status = Path.of("/proc/" + process + "/status");
    if (!Files.exists(status)) {
      return Double.NaN;
    }
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0;
      }
    }
    return Double.NaN;
  }
}
