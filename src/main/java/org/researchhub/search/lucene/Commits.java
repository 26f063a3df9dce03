package org.researchhub.search.lucene;

import java.security.SecureRandom;
import java.util.Map;
import org.researchhub.search.UnreadableIndex;

/** What every commit of the index remembers beside the documents. */
final class Commits {

  static final String ORIGIN = "origin";
  static final String POSITION = "position";
  static final String GENERATION = "generation";
  private static final String FORM = "form";

  private Commits() {}

  /**
   * @param generation one more than the last one's; an index that begins anew begins somewhere
   *     else, so that two different states are never told to be the same
   */
  static Map<String, String> data(String origin, long position, long generation) {
    return Map.of(
        FORM,
        Fields.FORM,
        ORIGIN,
        origin,
        POSITION,
        Long.toString(position),
        GENERATION,
        Long.toString(generation));
  }

  static long firstGeneration() {
    return new SecureRandom().nextLong(1L << 50);
  }

  static void check(Map<String, String> data) {
    if (!Fields.FORM.equals(data.get(FORM))) {
      throw new UnreadableIndex("The search index was written by another version of the program.");
    }
  }
}
