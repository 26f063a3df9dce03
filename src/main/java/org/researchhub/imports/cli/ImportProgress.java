package org.researchhub.imports.cli;

import java.io.InputStream;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.researchhub.formats.Problem;
import org.researchhub.imports.CountedBytes;
import org.researchhub.imports.ImportReceiver;
import org.researchhub.imports.Imported;

/**
 * Says how far an import is, how fast, and how long it will still take: on a terminal in a bar that
 * is drawn over itself, elsewhere in a line for every tenth and at least every ten seconds.
 */
final class ImportProgress {

  private static final long SECOND = 1_000_000_000L;
  private static final long LONGEST_PAUSE = 10 * SECOND;
  private static final long REDRAWN_AFTER = SECOND / 5;
  private static final int CELLS = 20;

  private final ProgressLine line;
  private final LongSupplier nanoTime;
  private final long start;
  private long said;
  private long tenths;
  private long expected;
  private long done;
  private long records;

  /**
   * @param nanoTime as {@link System#nanoTime}
   */
  ImportProgress(ProgressLine line, LongSupplier nanoTime) {
    this.line = line;
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
    this.said = start;
  }

  /** Adds to the bytes that will be read. */
  void expect(long bytes) {
    expected += bytes;
  }

  /** How many records are read and kept. */
  long records() {
    return records;
  }

  InputStream counting(InputStream bytes) {
    return new CountedBytes(bytes, more -> done += more);
  }

  ImportReceiver and(ImportReceiver other) {
    return new ImportReceiver() {
      @Override
      public void take(Imported record) {
        line.clear();
        other.take(record);
      }

      @Override
      public void problem(String source, Problem problem) {
        line.clear();
        other.problem(source, problem);
      }

      @Override
      public void safe(long read) {
        records = read;
        other.safe(read);
        tell();
      }
    };
  }

  /** To be called when there is nothing more to tell. */
  void end() {
    line.clear();
  }

  private void tell() {
    long now = nanoTime.getAsLong();
    if (expected <= 0 || done <= 0) {
      return;
    }
    long tenth = 10 * Math.min(expected, done) / expected;
    boolean due =
        line.isBar()
            ? now - said >= REDRAWN_AFTER
            : now - said >= LONGEST_PAUSE || (tenth > tenths && now - said >= SECOND);
    if (due) {
      said = now;
      tenths = tenth;
      line.show(text((now - start) / 1e9));
    }
  }

  private String text(double seconds) {
    long percent = Math.min(100, 100 * done / expected);
    double left = seconds * Math.max(0, expected - done) / done;
    return line.isBar()
        ? String.format(
            Locale.ROOT,
            "import %d/100 %s %,.0f s left, %,d records, %,.0f a second",
            percent,
            line.bar((int) (CELLS * percent / 100), CELLS),
            left,
            records,
            records / seconds)
        : String.format(
            Locale.ROOT,
            "import: %d%%, %,d records, %,.0f a second, %,.0f s left",
            percent,
            records,
            records / seconds,
            left);
  }
}
