package org.researchhub.workspace.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.accounts.Desk;
import org.researchhub.platform.web.Link;

/**
 * What an import made.
 *
 * @param facts when, by whom, how much
 * @param progress while it is published or undone, else null
 * @param undo where it is undone, or null when it cannot be any more
 * @param publish where its drafts are published, or null when there is none that can be
 * @param publishing what the button for that says
 * @param report what undoing it did, a sentence each; empty when it is not undone
 * @param left what undoing left as it is, because somebody changed it since
 * @param drafts the first of its drafts
 * @param rest how many drafts more there are, in words, or null
 * @param publications the first of those that it made or changed
 * @param restPublished how many of these more there are, in words, or null
 */
public record BatchPage(
    Desk desk,
    String heading,
    String facts,
    UploadPage.@Nullable Progress progress,
    @Nullable Link records,
    @Nullable String undo,
    @Nullable String publish,
    String publishing,
    List<String> report,
    List<Link> left,
    List<Row> drafts,
    @Nullable String rest,
    List<Link> publications,
    @Nullable String restPublished) {

  /**
   * A draft.
   *
   * @param refusals why it cannot be published as it is, a sentence each
   */
  public record Row(Link draft, List<String> refusals) {}
}
