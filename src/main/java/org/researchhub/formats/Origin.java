package org.researchhub.formats;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a source came from; it is written into every record read from it.
 *
 * @param name as a curator would call it: a file name, a page's title
 * @param url its address, against which its links are resolved
 */
public record Origin(String name, @Nullable String url, @Nullable LocalDate retrieved) {

  public static Origin named(String name) {
    return new Origin(name, null, null);
  }
}
