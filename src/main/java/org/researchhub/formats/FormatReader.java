package org.researchhub.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.researchhub.catalogue.Description;

/** Reads one written form. Keeps no state: one reader serves any number of threads. */
public interface FormatReader {

  /**
   * Reads to the end and hands every record on as soon as it is read; memory does not grow with the
   * number of records. What the bytes say is never an exception: what cannot be read is told as a
   * problem, with its line. What the receiver throws ends the reading.
   *
   * @param content read from where it stands; the caller closes it
   * @throws IOException when the source itself fails
   */
  void read(InputStream content, Origin origin, AuthorityLookup authorities, Receiver receiver)
      throws IOException;

  /** Everything at once, for sources that are known to be small. */
  default Reading<Description> read(byte[] content, Origin origin, AuthorityLookup authorities) {
    List<Reading.Item<Description>> items = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    Receiver collector =
        new Receiver() {
          @Override
          public void take(Reading.Item<Description> item) {
            items.add(item);
          }

          @Override
          public void problem(Problem problem) {
            problems.add(problem);
          }
        };
    try {
      read(new ByteArrayInputStream(content), origin, authorities, collector);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Reading<>(items, problems);
  }
}
