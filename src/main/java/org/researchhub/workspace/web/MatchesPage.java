package org.researchhub.workspace.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.accounts.Desk;
import org.researchhub.platform.web.Pager;

/** Records in a list, each with what it may be and why. */
public record MatchesPage(
    Desk desk,
    String heading,
    @Nullable String back,
    String empty,
    List<Row> rows,
    @Nullable Pager pager) {

  /**
   * @param url where it is decided or edited, or null
   * @param facts a line about it
   * @param match what it may be, or null
   * @param matchUrl where that is
   * @param notes reasons and problems
   */
  public record Row(
      String title,
      @Nullable String url,
      String facts,
      @Nullable String match,
      @Nullable String matchUrl,
      List<String> notes) {}
}
