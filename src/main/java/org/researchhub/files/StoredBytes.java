package org.researchhub.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** A file's bytes where they are kept. They never change. */
public interface StoredBytes {

  long size();

  /** Where they are on this machine's disk; empty when they are elsewhere. */
  Optional<Path> path();

  /**
   * Opens them at a place; the caller closes.
   *
   * @param from how many bytes to leave out, at most {@link #size()}
   */
  InputStream open(long from) throws IOException;
}
