package org.researchhub.imports.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.Consumer;
import org.researchhub.formats.Problem;
import org.researchhub.imports.ImportReceiver;
import org.researchhub.imports.Imported;

/** Says every ten seconds how far an import is, how fast, and how long it will still take. */
final class ImportProgress {

  private static final long PAUSE = 10_000_000_000L;

  private final Consumer<String> messages;
  private final long start = System.nanoTime();
  private long said = start;
  private long expected;
  private long done;

  ImportProgress(Consumer<String> messages) {
    this.messages = messages;
  }

  /** Adds to the bytes that will be read. */
  void expect(long bytes) {
    expected += bytes;
  }

  InputStream counting(InputStream bytes) {
    return new FilterInputStream(bytes) {
      @Override
      public int read() throws IOException {
        int next = super.read();
        done += next < 0 ? 0 : 1;
        return next;
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        done += Math.max(0, count);
        return count;
      }
    };
  }

  ImportReceiver and(ImportReceiver other) {
    return new ImportReceiver() {
      @Override
      public void take(Imported record) {
        other.take(record);
      }

      @Override
      public void problem(String source, Problem problem) {
        other.problem(source, problem);
      }

      @Override
      public void safe(long records) {
        other.safe(records);
        tell(records);
      }
    };
  }

  private void tell(long records) {
    long now = System.nanoTime();
    if (now - said >= PAUSE && expected > 0 && done > 0) {
      said = now;
      double seconds = (now - start) / 1e9;
      double left = seconds * Math.max(0, expected - done) / done;
      messages.accept(
          String.format(
              Locale.ROOT,
              "import: %d%%, %,d records, %,.0f a second, %,.0f s left",
              Math.min(100, 100 * done / expected),
              records,
              records / seconds,
              left));
    }
  }
}
