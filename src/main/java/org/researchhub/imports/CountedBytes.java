package org.researchhub.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes are read, as they are. */
public final class CountedBytes extends FilterInputStream {

  private final LongConsumer counter;

  /**
   * @param counter told of each number of bytes more
   */
  public CountedBytes(InputStream bytes, LongConsumer counter) {
    super(bytes);
    this.counter = counter;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    counter.accept(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = super.read(into, offset, length);
    counter.accept(Math.max(0, count));
    return count;
  }
}
