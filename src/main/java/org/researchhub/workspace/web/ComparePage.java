package org.researchhub.workspace.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.accounts.Desk;

/**
 * A publication and a record that may be the same, side by side.
 *
 * @param position where this pair stands among the others, in words, or null
 * @param action where the choice is sent
 * @param likelihood in words
 * @param reasons what speaks for and against it, the weightiest first
 * @param existing the title of what is here already
 * @param existingUrl where that is shown, or null for an earlier record of the same file
 * @param other the record's title
 * @param otherUrl where the record is shown, or null
 * @param base the version of the publication, or revision of the draft, that is compared
 * @param back where the list is
 */
public record ComparePage(
    Desk desk,
    @Nullable String position,
    String action,
    String likelihood,
    List<String> reasons,
    String existing,
    @Nullable String existingUrl,
    String other,
    @Nullable String otherUrl,
    long base,
    List<Row> rows,
    List<Act> acts,
    String back) {

  /**
   * One statement.
   *
   * @param path names the choice in the form
   * @param existingSource the name of the source that has it; empty when none is named
   * @param otherSource likewise
   * @param together what stands when the entries of both do; null when they cannot
   * @param chosen existing, other or both
   */
  public record Row(
      String path,
      String label,
      List<WordDiff.Run> existing,
      List<WordDiff.Run> other,
      String existingSource,
      String otherSource,
      @Nullable String together,
      String chosen) {}

  /** A button; the first is the main one. */
  public record Act(String value, String label) {}
}
