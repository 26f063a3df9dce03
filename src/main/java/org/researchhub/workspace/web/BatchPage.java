package org.researchhub.workspace.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.accounts.Desk;
import org.researchhub.platform.web.Link;

/**
 * What an import made.
 *
 * @param facts when, by whom, how much
 * @param undo where it is undone, or null when it cannot be any more
 * @param report what undoing it did, a sentence each; empty when it was not undone just now
 * @param left what undoing left as it is, because somebody changed it since
 * @param drafts the first of its drafts
 * @param rest how many drafts more there are, in words, or null
 */
public record BatchPage(
    Desk desk,
    String heading,
    String facts,
    @Nullable Link records,
    @Nullable String undo,
    List<String> report,
    List<Link> left,
    List<Link> drafts,
    @Nullable String rest) {}
