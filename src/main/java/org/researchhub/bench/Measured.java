package org.researchhub.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a load of requests did to this process, which is the server.
 *
 * @param cpu milliseconds of this process's CPU time for each request
 * @param rate requests a second
 * @param p50 milliseconds; p95 and p99 too
 */
record Measured(double cpu, double rate, double p50, double p95, double p99, long failures) {

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** CPU time of this process so far, in milliseconds. */
  static double cpuMillis() {
    return SYSTEM.getProcessCpuTime() / 1e6;
  }

  /** Time that this process has spent on compiling so far, in milliseconds. */
  static double compilingMillis() {
    return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
  }

  /** Lets another process ask for these addresses of this one. */
  static Measured load(List<String> addresses, int clients) {
    try {
      Process generator =
          ChildProcess.of(List.of("-Xmx256m"), List.of("bench-load", "--clients", "" + clients))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      double before = cpuMillis();
      try (var input = generator.outputWriter(StandardCharsets.UTF_8)) {
        for (String address : addresses) {
          input.write(address);
          input.newLine();
        }
      }
      String answer = new String(generator.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      double cpu = (cpuMillis() - before) / addresses.size();
      String[] parts = answer.strip().split(" ");
      return new Measured(
          cpu,
          Double.parseDouble(parts[0]),
          Double.parseDouble(parts[1]),
          Double.parseDouble(parts[2]),
          Double.parseDouble(parts[3]),
          Long.parseLong(parts[4]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
