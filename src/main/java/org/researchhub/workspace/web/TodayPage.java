package org.researchhub.workspace.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.accounts.Desk;
import org.researchhub.platform.web.Pager;

/**
 * Lists of drafts and publications.
 *
 * @param heading the page's own; the same as the frame's title
 * @param troubles what an administrator has to see to, a sentence each
 * @param words what the list is filtered by; null when it has no filter
 */
public record TodayPage(
    Desk desk,
    String heading,
    List<String> troubles,
    @Nullable String words,
    List<Section> sections,
    @Nullable Pager pager) {

  /**
   * @param empty what to say when there is nothing in it
   */
  public record Section(String heading, String empty, List<Entry> entries) {}

  /**
   * @param edit where it is edited
   * @param page its public page; null when it has none
   * @param facts a line about it
   */
  public record Entry(String title, String edit, @Nullable String page, String facts) {}
}
