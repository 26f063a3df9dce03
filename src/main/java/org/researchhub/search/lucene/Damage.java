package org.researchhub.search.lucene;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.researchhub.search.UnreadableIndex;

/** Tells an index that only building it anew can help from a disk that is full or not there. */
final class Damage {

  private static final List<Class<? extends Throwable>> KINDS =
      List.of(
          CorruptIndexException.class,
          IndexFormatTooNewException.class,
          IndexFormatTooOldException.class,
          IndexNotFoundException.class,
          EOFException.class,
          FileNotFoundException.class,
          NoSuchFileException.class,
          // All that is told of a file that was cut short under the running program.
          InternalError.class);

  private Damage() {}

  /** What to throw in place of a failure of Lucene's when opening what was written before. */
  static RuntimeException toldOnOpening(Throwable failure) {
    return failure instanceof IllegalArgumentException ? unreadable(failure) : told(failure);
  }

  private static RuntimeException unreadable(Throwable failure) {
    return new UnreadableIndex("The search index cannot be read.", failure);
  }

  /** What to throw in place of a failure of Lucene's. */
  static RuntimeException told(Throwable failure) {
    if (KINDS.stream().anyMatch(kind -> kind.isInstance(failure))) {
      return unreadable(failure);
    }
    return switch (failure) {
      case IOException io -> new UncheckedIOException(io);
      case RuntimeException unchecked -> unchecked;
      case Error error -> throw error;
      default -> new IllegalStateException(failure);
    };
  }
}
