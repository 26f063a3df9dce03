package org.researchhub.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody handed in to be looked at before anything is made of it: a file, or several
 * documents.
 *
 * @param name of the file; of several documents one a line
 * @param done how many bytes of it are read; once it is read, how many records are taken in
 * @param failure why it could not be read, else null
 * @param fill whether what is empty in publications that are certainly the same is to be filled
 * @param batch the import that it became, or null
 * @param outcomes how many records there are of each outcome
 */
public record Upload(
    String id,
    String name,
    long bytes,
    String actor,
    String at,
    State state,
    long done,
    @Nullable String failure,
    boolean fill,
    @Nullable String batch,
    Map<Imported.Outcome, Long> outcomes) {

  public enum State {
    /** Being read and compared; nothing is made. */
    READING,
    /** A table: waits for somebody to say what its columns mean. */
    ASKING,
    /** Read: waits for somebody to decide. */
    READ,
    /** Drafts are being made of it. */
    TAKING,
    /** Drafts were made of it. */
    TAKEN,
    /** It could not be read. */
    FAILED;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /** The names of its files, in the order in which they came. */
  public List<String> names() {
    return List.of(name.split("\n"));
  }

  public long count(Imported.Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0L);
  }

  public long records() {
    return outcomes.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Whether something is done with it right now. */
  public boolean busy() {
    return state == State.READING || state == State.TAKING;
  }
}
