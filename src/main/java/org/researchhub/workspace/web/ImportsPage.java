package org.researchhub.workspace.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.accounts.Desk;

/**
 * Where references are handed in, and what became of those before.
 *
 * @param error why nothing was taken, or null
 * @param forms the written forms that are read, in words
 */
public record ImportsPage(
    Desk desk,
    String heading,
    @Nullable String error,
    String forms,
    List<Entry> waiting,
    List<Entry> imports) {

  public record Entry(String title, String url, String facts) {}
}
