package org.researchhub.authorities;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.changes.Change;
import org.researchhub.platform.changes.Changes;

/** What the database says, in memory: read anew only after a change that concerns it. */
final class Snapshot<T> {

  private static final int MANY = 1000;

  private final Changes changes;
  private final Predicate<Change> concerns;
  private final Supplier<T> reading;
  private volatile @Nullable Read<T> read;

  private record Read<T>(long change, T content) {}

  Snapshot(Changes changes, Predicate<Change> concerns, Supplier<T> reading) {
    this.changes = changes;
    this.concerns = concerns;
    this.reading = reading;
  }

  /** As it is now. Costs nothing unless something changed. */
  T get() {
    Read<T> current = read;
    long last = changes.last();
    return current != null && current.change() == last ? current.content() : renewed(last);
  }

  private synchronized T renewed(long last) {
    Read<T> current = read;
    if (current != null && (current.change() >= last || !touched(current.change()))) {
      read = new Read<>(Math.max(last, current.change()), current.content());
      return current.content();
    }
    T content = reading.get();
    read = new Read<>(last, content);
    return content;
  }

  private boolean touched(long since) {
    return changes.after(since, MANY).stream().anyMatch(concerns) || changes.last() - since > MANY;
  }
}
