package org.researchhub.workspace.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.accounts.Desk;
import org.researchhub.platform.web.Link;

/**
 * What a file holds, or several documents, before anything is made of it.
 *
 * @param action the address below which it is acted upon
 * @param state what is done with it, in a sentence
 * @param progress while something is done with it, else null
 * @param failures why it could not be read, or what is wrong with it besides its records
 * @param compare where the doubtful records are decided, or null when all are
 * @param same how many are certainly here already, in words, to be filled; null for none
 * @param take what the button says that makes drafts; null when there is none to press
 * @param columns where what its columns mean is changed, or null when it has none
 * @param batch where what was made of it is, or null
 */
public record UploadPage(
    Desk desk,
    String heading,
    String action,
    String state,
    @Nullable Progress progress,
    List<String> failures,
    List<Pile> piles,
    @Nullable Link compare,
    @Nullable String same,
    @Nullable String take,
    @Nullable Link columns,
    @Nullable Link batch,
    boolean discards) {

  /**
   * @param done of {@code all}
   */
  public record Progress(long done, long all, String text) {}

  /**
   * @param url where its records are listed, or null when it is empty
   */
  public record Pile(String name, String count, String hint, @Nullable String url) {}
}
