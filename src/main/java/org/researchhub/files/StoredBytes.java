package org.researchhub.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** A file's bytes where they are kept. They never change. */
public interface StoredBytes {

  long size();

  /** Where they are on this machine's disk; empty when they are elsewhere. */
  Optional<Path> path();

  /** Whether they are still where they were; of those that are elsewhere that is not asked. */
  default boolean areThere() {
    return path().map(Files::isReadable).orElse(true);
  }

  /**
   * Opens them at a place; the caller closes.
   *
   * @param from how many bytes to leave out, at most {@link #size()}
   */
  InputStream open(long from) throws IOException;

  /** What is done with a file on this machine's disk. */
  interface Act<T> {
    T with(Path file) throws IOException;
  }

  /**
   * Does something with them as a file on this machine's disk; bytes that are elsewhere are copied
   * for as long as it takes.
   *
   * @throws IOException when they cannot be had, or the act throws it
   */
  default <T> T onDisk(Act<T> act) throws IOException {
    Optional<Path> path = path();
    if (path.isPresent()) {
      return act.with(path.get());
    }
    Path copy = Files.createTempFile("document", null);
    try (InputStream stream = open(0)) {
      Files.copy(stream, copy, StandardCopyOption.REPLACE_EXISTING);
      return act.with(copy);
    } finally {
      Files.deleteIfExists(copy);
    }
  }
}
