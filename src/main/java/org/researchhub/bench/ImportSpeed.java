package org.researchhub.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.researchhub.formats.Problem;
import org.researchhub.formats.WrittenForm;
import org.researchhub.imports.ImportReceiver;
import org.researchhub.imports.ImportReport;
import org.researchhub.imports.Imported;
import org.researchhub.imports.Imports;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.changes.Follower;
import org.researchhub.platform.changes.Followers;
import org.researchhub.platform.cli.Rooms;

/**
 * Takes one long source into a hub that serves and follows meanwhile, then takes it in again. What
 * counts is the time until the last record is found by search.
 */
final class ImportSpeed {

  private static final String PART = "import";
  private static final List<Integer> POINTS =
      List.of(1_000, 2_000, 5_000, 10_000, 25_000, 50_000, 100_000, 150_000);
  private static final Duration DRAINING = Duration.ofSeconds(20);

  private final Figures figures;
  private final Imports imports;
  private final Changes changes;
  private final Followers followers;
  private final Path source;

  ImportSpeed(Figures figures, Rooms rooms, Path source) {
    this.figures = figures;
    imports = rooms.door(Imports.class);
    changes = rooms.door(Changes.class);
    followers = rooms.door(Followers.class);
    this.source = source;
  }

  /**
   * @param bare records a second of the bare libraries, for as many records
   */
  void measure(int records, double bare) {
    var curve = new Curve();
    double cpu = Measured.cpuMillis();
    long start = System.nanoTime();
    ImportReport first = take(curve);
    double taken = seconds(start) - curve.paused;
    await(promptly());
    double searchable = seconds(start) - curve.paused;
    figures.add(PART, "read, matched, published", records / taken, "records/s", bare);
    figures.add(PART, "the same until the last is found", records / searchable, "records/s", bare);
    figures.add(PART, "CPU of all of it", (Measured.cpuMillis() - cpu) / records, "ms/record");
    figures.add(PART, "published", first.published(), "records");
    figures.add(PART, "drafts left for a person", first.drafts(), "records");
    figures.add(PART, "the most heap in use after a collection", curve.most / 1e6, "MB");
    long lag = lag();
    figures.add(PART, "not yet in the preservation store at the end", lag, "records");
    start = System.nanoTime();
    pause(DRAINING);
    double drained = (lag - lag()) / seconds(start);
    figures.add(PART, "into the preservation store after the end", drained, "records/s");
    start = System.nanoTime();
    ImportReport second = take(new Curve("second run, "));
    double again = seconds(start);
    figures.add(PART, "second run of the same source", records / again, "records/s");
    figures.add(PART, "second run, times as fast", searchable / again, "");
    figures.add(PART, "second run, made", second.drafts() + second.published(), "records");
  }

  private ImportReport take(Curve curve) {
    return imports.take(
        List.of(
            new Imports.Source("records", source.toString(), () -> Files.newInputStream(source))),
        WrittenForm.JSONL,
        Imports.Extent.PUBLISH,
        "benchmark",
        curve);
  }

  private List<Follower> promptly() {
    return followers.all().stream().filter(follower -> !follower.unhurried()).toList();
  }

  private long lag() {
    return followers.all().stream()
        .filter(Follower::unhurried)
        .mapToLong(follower -> changes.last() - follower.position())
        .max()
        .orElse(0);
  }

  private void await(List<Follower> those) {
    while (those.stream().anyMatch(follower -> follower.position() < changes.last())) {
      pause(Duration.ofMillis(10));
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("Interrupted", e));
    }
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  /** The rate between one point and the next: a flat one says that the size makes no difference. */
  private final class Curve implements ImportReceiver {

    private final String name;
    private long before;
    private long since = System.nanoTime();
    private int next;
    private long most;
    private double paused;

    Curve() {
      this("");
    }

    Curve(String name) {
      this.name = name;
    }

    @Override
    public void take(Imported record) {}

    @Override
    public void problem(String where, Problem problem) {}

    @Override
    public void safe(long records) {
      if (next == POINTS.size() || records < POINTS.get(next)) {
        return;
      }
      double rate = (records - before) / seconds(since);
      figures.add(PART, name + "from " + before + " to " + records, rate, "records/s");
      before = records;
      next++;
      long start = System.nanoTime();
      System.gc();
      Runtime memory = Runtime.getRuntime();
      most = Math.max(most, memory.totalMemory() - memory.freeMemory());
      paused += seconds(start);
      since = System.nanoTime();
    }
  }
}
