package org.researchhub.files;

import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What is known of stored files, from everything in this room that finds something out. */
@Component
public class FileFacts {

  /** Finds something out about files. */
  public interface Source {

    /** The fact with what this source knows put in; the others' parts stay. */
    FileFact tell(String sha512, FileFact known);
  }

  private final List<Source> sources;

  public FileFacts(List<Source> sources) {
    this.sources = sources;
  }

  public FileFact of(String sha512) {
    FileFact fact = FileFact.NOTHING;
    for (Source source : sources) {
      fact = source.tell(sha512, fact);
    }
    return fact;
  }

  /** What changes whenever a fact about one of these files does; empty for no files. */
  public String tag(List<String> sha512) {
    return sha512.isEmpty()
        ? ""
        : "-f" + Integer.toHexString(sha512.stream().map(this::of).toList().hashCode());
  }

  /** Adds what is known to the JSON of a file. */
  public void addTo(String sha512, ObjectNode file) {
    of(sha512).addTo(file);
  }
}
