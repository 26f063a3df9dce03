package org.researchhub.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.formats.Problem;

/**
 * What an import read, in the order of its sources.
 *
 * @param batch names what it made, to publish or undo it; null when it made nothing
 * @param drafts how many drafts were left open
 * @param published how many publications were published
 * @param problems those that belong to no record, with their source
 */
public record ImportReport(
    @Nullable String batch,
    int drafts,
    int published,
    List<Imported> records,
    List<SourceProblem> problems) {

  public record SourceProblem(String source, Problem problem) {}

  public long count(Imported.Outcome outcome) {
    return records.stream().filter(record -> record.outcome() == outcome).count();
  }
}
