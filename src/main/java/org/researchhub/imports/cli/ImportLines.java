package org.researchhub.imports.cli;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.researchhub.catalogue.Description;
import org.researchhub.curation.Match;
import org.researchhub.formats.Problem;
import org.researchhub.imports.ImportReceiver;
import org.researchhub.imports.ImportReport;
import org.researchhub.imports.Imported;
import org.researchhub.platform.web.Words;

/** An import's report as a person reads it, a line a record. */
final class ImportLines implements ImportReceiver {

  private final Consumer<String> data;
  private final Consumer<String> messages;

  ImportLines(Consumer<String> data, Consumer<String> messages) {
    this.data = data;
    this.messages = messages;
  }

  @Override
  public void take(Imported record) {
    String title =
        Description.inLanguage(record.description().titles(), "en")
            .map(Map.Entry::getValue)
            .orElse("(no title)");
    Match match = record.known();
    data.accept(
        record.outcome().code()
            + "\t"
            + (record.line() == 0 ? record.source() : "line " + record.line())
            + "\t"
            + title
            + (match == null
                ? ""
                : "\t" + named(match) + ": " + String.join(", ", match.reasons(Words.in("en")))));
    record
        .problems()
        .forEach(problem ->
            messages.accept(
                "  "
                    + (problem.line() == 0 ? "" : "line " + problem.line() + ": ")
                    + problem.message()));
  }

  @Override
  public void problem(String source, Problem problem) {
    messages.accept(
        source
            + (problem.line() == 0 ? "" : ", line " + problem.line())
            + ": "
            + problem.message());
  }

  void end(ImportReport report) {
    data.accept(
        report.read()
            + " read: "
            + Arrays.stream(Imported.Outcome.values())
                .map(outcome -> report.count(outcome) + " " + outcome.code())
                .collect(Collectors.joining(", ")));
    if (report.batch() != null) {
      messages.accept(
          "The import is called "
              + report.batch()
              + ": "
              + report.drafts()
              + " drafts, "
              + report.published()
              + " published. Undo it with: hub import --undo "
              + report.batch());
    }
  }

  private static String named(Match match) {
    return match.draft() ? "draft " + match.id() : match.id();
  }
}
