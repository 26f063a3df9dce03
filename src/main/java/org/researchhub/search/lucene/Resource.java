package org.researchhub.search.lucene;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lists that belong to the program. */
final class Resource {

  private Resource() {}

  /** The lines of a list, without remarks. */
  static List<String> lines(String name) {
    try (InputStream file = Resource.class.getResourceAsStream("/search/" + name)) {
      if (file == null) {
        throw new IllegalStateException("The program's list " + name + " is missing");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
