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
 * @param match the publication or draft that it was compared with, or null; with an empty id an
 *     earlier record
 * @param choice null when nobody has decided
 * @param result what the publication shall say, when it was chosen; else null
 * @param base the version of the publication, or revision of the draft, that was decided on; 0 for
 *     none
 * @param became what was made of it: the key of a sentence; null before it is taken in
 * @param earlier the number of the earlier record that it is compared with; 0 for a publication or
 *     draft
 * @param made the draft or publication that it is, or is a part of, once it is taken in
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
    @Nullable String became,
    int earlier,
    @Nullable String made) {

  /** Whether it can be laid beside something to decide whether it is the same. */
  public boolean comparable() {
    Match compared = match;
    return compared != null
        && !compared.taken()
        && (outcome == Imported.Outcome.DOUBTFUL || outcome == Imported.Outcome.SAME);
  }

  /** Whether it is to be a draft of its own, as far as it alone can tell. */
  boolean isFresh() {
    return switch (outcome) {
      case NEW, EDITION -> true;
      case DOUBTFUL -> choice == null || choice == Choice.KEEP_BOTH;
      case SAME -> choice == Choice.KEEP_BOTH;
      case REFUSED -> false;
    };
  }

  /** Whether somebody wants what it says in what is there. */
  boolean isMerged() {
    return choice == Choice.MERGE || choice == Choice.USE_IMPORT;
  }

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
