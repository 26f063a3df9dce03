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
 * @param match the likeliest publication in the catalogue, or the open draft that is certainly the
 *     same; null when there is neither
 */
public record Imported(
    Outcome outcome,
    String source,
    int line,
    Description description,
    @Nullable Match match,
    List<Problem> problems) {

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
