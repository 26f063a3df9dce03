package org.researchhub.imports;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Description;
import org.researchhub.curation.Match;
import org.researchhub.formats.Problem;

/**
 * One record of a source and what it is to the catalogue.
 *
 * @param source the name of the file or page
 * @param match the likeliest publication in the catalogue or open draft; of what comes twice, with
 *     an empty id, the earlier record; null when there is none
 * @param earlier the place of the earlier record of the same import that it may be the same as,
 *     from 1; 0 when there is none
 */
public record Imported(
    Outcome outcome,
    String source,
    int line,
    Description description,
    @Nullable Match match,
    int earlier,
    List<Problem> problems) {

  /** What it may be that has an address: not an earlier record of the same import. */
  public @Nullable Match known() {
    return earlier == 0 ? match : null;
  }

  public enum Outcome {
    NEW,
    SAME,
    EDITION,
    DOUBTFUL,
    REFUSED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
