package org.researchhub.imports;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One import that made something.
 *
 * @param sources their names, one a line
 * @param finished null while it runs, or when it was broken off
 * @param undone when it was undone, else null
 * @param work what is being done with it as a whole, else null
 * @param workBy who began that
 * @param workTotal how many drafts and publications that goes through
 * @param workFrom how many drafts there were when it was begun to be undone; how many were
 *     published when it was begun to be published
 */
public record Batch(
    String id,
    String sources,
    String extent,
    String actor,
    String started,
    @Nullable String finished,
    @Nullable String undone,
    long drafts,
    long published,
    @Nullable Work work,
    @Nullable String workBy,
    long workTotal,
    long workFrom) {

  Batch with(Work begun, String by, long total, long from) {
    return new Batch(
        id, sources, extent, actor, started, finished, undone, drafts, published, begun, by, total,
        from);
  }

  /** What can be done with a batch as a whole, on a thread of its own. */
  public enum Work {
    UNDOING,
    PUBLISHING;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Work of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
