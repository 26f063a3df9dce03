package org.researchhub.imports;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Description;
import org.researchhub.curation.Match;
import org.researchhub.formats.Problem;

/**
 * A record of an upload and what somebody decided about it.
 *
 * @param number its place in the file, from 1
 * @param match the publication or draft that it was compared with, or null
 * @param choice null when nobody has decided
 * @param result what the publication shall say, when it was chosen; else null
 * @param base the version of the publication that was decided on; 0 for none
 * @param became what was made of it: the key of a sentence; null before it is taken in
 */
public record UploadedRecord(
    int number,
    Imported.Outcome outcome,
    int line,
    Description description,
    @Nullable Match match,
    List<Problem> problems,
    @Nullable Choice choice,
    @Nullable Description result,
    long base,
    @Nullable String became) {

  /** What is to be done with a record that may be the same as a publication. */
  public enum Choice {
    /** The publication stays as it is, and the record makes nothing. */
    KEEP_EXISTING,
    /** The publication shall say what the record says. */
    USE_IMPORT,
    /** The publication shall say what was chosen of both. */
    MERGE,
    /** They are not the same: remembered for ever. */
    KEEP_BOTH;

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Choice of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }
}
