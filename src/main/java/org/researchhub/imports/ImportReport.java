package org.researchhub.imports;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an import did.
 *
 * @param batch names what it made, to publish or undo it; null when it made nothing
 * @param continued whether it went on with an import that was broken off
 * @param drafts how many drafts were left open
 * @param published how many publications were published
 * @param unread how many sources could not be read
 */
public record ImportReport(
    @Nullable String batch,
    boolean continued,
    long drafts,
    long published,
    long read,
    Map<Imported.Outcome, Long> outcomes,
    long unread) {

  public long count(Imported.Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0L);
  }
}
