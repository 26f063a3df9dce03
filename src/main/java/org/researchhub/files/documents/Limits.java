package org.researchhub.files.documents;

import java.util.List;

/**
 * How much of a document is read.
 *
 * @param bytes the largest file
 * @param pages the most pages
 * @param unpacked bytes that a compressed document may unfold to
 * @param characters of text, all units together
 * @param readByMachine languages in which pictures of text are read, as Tesseract names them; empty
 *     to leave them unread
 */
public record Limits(
    long bytes, int pages, long unpacked, long characters, List<String> readByMachine) {

  /** Pages, unfolded bytes and characters that no publication is known to need. */
  public static Limits of(long bytes, int pages, List<String> readByMachine) {
    return new Limits(bytes, pages, 1L << 28, 1L << 25, readByMachine);
  }
}
