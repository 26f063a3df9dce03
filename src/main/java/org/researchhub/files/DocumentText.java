package org.researchhub.files;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The text of a document by page, in reading order, or by section where the form has no pages.
 *
 * @param reason why there is no text, or less than a reader would expect; null when all is well
 * @param units pages 1, 2, 3 … without gaps, or sections 1, 2, 3 …; empty when refused
 * @param contents the document's own table of contents, in its order; empty when it has none
 */
public record DocumentText(
    Outcome outcome,
    @Nullable Reason reason,
    String mediaType,
    Accessibility accessibility,
    List<Unit> units,
    List<Entry> contents) {

  /** What came of reading it. */
  public enum Outcome {
    /** There is text. */
    TEXT,
    /** The pages are pictures; the units hold what a machine read in them, if one did. */
    SCANNED,
    /** It cannot be read. */
    REFUSED
  }

  /**
   * One page or one section.
   *
   * @param page null where the form has no pages
   * @param section null where the unit is a page
   * @param heading the heading under which the unit begins, null when none is marked
   * @param language a BCP 47 tag, null when the text is too short to tell
   * @param text paragraphs, one a line; right-to-left text in the order of reading, without marks
   *     of direction and presentation forms
   * @param machineRead whether a machine read it in a picture, so that it may hold errors
   */
  public record Unit(
      @Nullable Integer page,
      @Nullable Integer section,
      @Nullable String heading,
      @Nullable String language,
      String text,
      boolean machineRead) {}

  /**
   * One line of the table of contents.
   *
   * @param level 1 for the highest
   * @param unit the number of the page or section
   */
  public record Entry(int level, String title, int unit) {

    /**
     * What makes two writings of a heading the same: its letters and digits. A page may break it
     * over lines, and space, point or capitalise it otherwise than the table of contents; but it
     * begins as large, which the end of a sentence does not.
     */
    public static String letters(String text) {
      String letters =
          text.codePoints()
              .filter(Character::isLetterOrDigit)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      int second = letters.isEmpty() ? 0 : letters.offsetByCodePoints(0, 1);
      return letters.substring(0, second) + letters.substring(second).toLowerCase(Locale.ROOT);
    }
  }

  public static DocumentText refused(Reason reason) {
    return new DocumentText(
        Outcome.REFUSED, reason, "", Accessibility.UNKNOWN, List.of(), List.of());
  }
}
