package org.researchhub.bench.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Asks for addresses read from standard input, one a line, with so many clients at once, and prints
 * requests/s, p50, p95, p99 in milliseconds, failures and bytes. A process of its own, so that the
 * server's CPU time is the server's.
 */
@Command(name = "bench-load", hidden = true)
public final class LoadGenerator implements Callable<Integer> {

  @Option(names = "--clients", required = true)
  private int clients;

  @Option(names = "--again", description = "Begins anew at the end, until it is killed.")
  private boolean again;

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<URI> addresses;
    try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      addresses = lines.lines().map(URI::create).toList();
    }
    long[] times = new long[addresses.size()];
    var next = new AtomicInteger();
    var failures = new AtomicInteger();
    var bytes = new AtomicLong();
    long start = System.nanoTime();
    Thread[] threads = new Thread[clients];
    for (int i = 0; i < clients; i++) {
      threads[i] = Thread.ofPlatform().start(() -> ask(addresses, times, next, failures, bytes));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    Arrays.sort(times);
    System.out.printf(
        Locale.ROOT,
        "%.3f %.3f %.3f %.3f %d %d%n",
        addresses.size() / seconds,
        at(times, 0.50),
        at(times, 0.95),
        at(times, 0.99),
        failures.get(),
        bytes.get());
    return 0;
  }

  private int next(AtomicInteger next, int count) {
    int number = next.getAndIncrement();
    return again ? Math.floorMod(number, count) : number;
  }

  private void ask(
      List<URI> addresses,
      long[] times,
      AtomicInteger next,
      AtomicInteger failures,
      AtomicLong bytes) {
    for (int i = next(next, times.length); i < times.length; i = next(next, times.length)) {
      long start = System.nanoTime();
      try {
        var connection = (HttpURLConnection) addresses.get(i).toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("Accept-Encoding", "gzip");
        connection.setRequestProperty("Accept", "text/html");
        try (InputStream body = connection.getInputStream()) {
          bytes.addAndGet(body.transferTo(OutputStream.nullOutputStream()));
        }
        if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
          failures.incrementAndGet();
        }
      } catch (IOException e) {
        failures.incrementAndGet();
      }
      times[i] = System.nanoTime() - start;
    }
  }

  private static double at(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
  }
}
