package org.researchhub.workspace.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.accounts.Desk;
import org.researchhub.platform.web.Pager;

/**
 * The messages to the centre, or one of them.
 *
 * @param one whether it is one message, shown with its text
 */
public record MessagesPage(
    Desk desk, String heading, boolean one, List<Message> messages, @Nullable Pager pager) {

  /**
   * @param facts when it came, which form it came from and what it is about
   * @param expires when it is deleted, in words
   */
  public record Message(
      String reference,
      String url,
      String facts,
      String text,
      String language,
      @Nullable String email,
      @Nullable String page,
      boolean read,
      String expires) {}
}
