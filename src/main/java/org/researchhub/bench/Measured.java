package org.researchhub.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;

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

  /** Until a process that makes load has begun to, in milliseconds. */
  private static final long BEGINNING = 3000;

  /**
   * What makes the load shares the cores with what is measured: it keeps its connections, and does
   * not take long to become fast.
   */
  private static final List<String> LIGHT =
      List.of(
          "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dhttp.maxConnections=128");

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
    double before = cpuMillis();
    Process generator = asking(addresses, "--clients", "" + clients);
    try {
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

  /**
   * The same load while another process of the same kind and priority, with so many clients, asks
   * for the others again and again.
   */
  static Measured beside(List<String> others, int otherClients, List<String> own, int clients) {
    Process generator = asking(others, "--again", "--clients", "" + otherClients);
    try {
      Thread.sleep(BEGINNING);
      Measured measured = load(own, clients);
      if (!generator.isAlive()) {
        throw new IllegalStateException("The other load ended before it was told to");
      }
      return measured;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      generator.destroy();
      generator.onExit().join();
    }
  }

  private static Process asking(List<String> addresses, String... options) {
    try {
      var command = new ArrayList<>(List.of("bench-load"));
      command.addAll(List.of(options));
      Process generator =
          ChildProcess.of(LIGHT, command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      try (var input = generator.outputWriter(StandardCharsets.UTF_8)) {
        for (String address : addresses) {
          input.write(address);
          input.newLine();
        }
      }
      return generator;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What so many threads of this process do, each taking the next of the numbers below count. */
  static Measured inProcess(int count, int threads, IntConsumer work) {
    var times = new long[count];
    var next = new AtomicInteger();
    double before = cpuMillis();
    long start = System.nanoTime();
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var waiting = new ArrayList<Future<?>>();
      for (int i = 0; i < threads; i++) {
        waiting.add(
            pool.submit(() -> {
              for (int n = next.getAndIncrement(); n < count; n = next.getAndIncrement()) {
                long begun = System.nanoTime();
                work.accept(n);
                times[n] = System.nanoTime() - begun;
              }
            }));
      }
      for (Future<?> one : waiting) {
        one.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    double cpu = (cpuMillis() - before) / count;
    Arrays.sort(times);
    return new Measured(cpu, count / seconds, at(times, 0.50), at(times, 0.95), at(times, 0.99), 0);
  }

  private static double at(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
  }

  /** The middle one of several by one of its figures. */
  static double median(List<Measured> several, ToDoubleFunction<Measured> figure) {
    double[] sorted = several.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
