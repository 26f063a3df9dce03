package org.researchhub.search.lucene;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import org.researchhub.search.SearchIndex;
import org.researchhub.search.UnreadableIndex;

/**
 * What every commit of the index remembers beside the documents.
 *
 * @param generation one more than the last one's; an index that begins anew begins somewhere else,
 *     so that two different states are never told to be the same
 */
record Commits(String origin, long position, long generation, SearchIndex.State state) {

  private static final String ORIGIN = "origin";
  private static final String POSITION = "position";
  private static final String GENERATION = "generation";
  private static final String FORM = "form";
  private static final String LAYOUT = "layout";
  private static final String COMPLETE = "complete";
  private static final String ASKED = "asked";

  /** Of an index that has nothing and follows nothing yet. */
  static Commits first() {
    return new Commits(
        "", 0, new SecureRandom().nextLong(1L << 50), new SearchIndex.State(false, false, ""));
  }

  /**
   * @throws UnreadableIndex when this program cannot read what the commit is of
   */
  static Commits read(Map<String, String> data) {
    String form = data.getOrDefault(FORM, "");
    // Those who wrote the first layout did not write its name.
    String layout = data.getOrDefault(LAYOUT, form.equals("4") ? "1" : "");
    if (!layout.equals(Fields.LAYOUT)) {
      throw new UnreadableIndex("The search index was written by another version of the program.");
    }
    return new Commits(
        data.getOrDefault(ORIGIN, ""),
        Long.parseLong(data.getOrDefault(POSITION, "0")),
        Long.parseLong(data.getOrDefault(GENERATION, "0")),
        new SearchIndex.State(
            Boolean.parseBoolean(data.getOrDefault(COMPLETE, "true")),
            !form.equals(Fields.FORM),
            data.getOrDefault(ASKED, "")));
  }

  /** The state after this one, at another position. */
  Commits at(long other) {
    return new Commits(origin, other, generation + 1, state);
  }

  Commits begun(String list, String asked) {
    return new Commits(list, 0, generation + 1, new SearchIndex.State(false, false, asked));
  }

  Commits completed() {
    return new Commits(
        origin, position, generation + 1, new SearchIndex.State(true, false, state.asked()));
  }

  Map<String, String> data() {
    var data = new HashMap<String, String>();
    data.put(FORM, Fields.FORM);
    data.put(LAYOUT, Fields.LAYOUT);
    data.put(ORIGIN, origin);
    data.put(POSITION, Long.toString(position));
    data.put(GENERATION, Long.toString(generation));
    data.put(COMPLETE, Boolean.toString(state.complete()));
    data.put(ASKED, state.asked());
    return data;
  }
}
