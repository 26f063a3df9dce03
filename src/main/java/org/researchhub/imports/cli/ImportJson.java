package org.researchhub.imports.cli;

import java.util.List;
import java.util.Locale;
import org.researchhub.curation.Match;
import org.researchhub.formats.Problem;
import org.researchhub.imports.ImportReport;
import org.researchhub.imports.Imported;
import org.researchhub.platform.web.Words;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An import's report as scripts read it. */
final class ImportJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ImportJson() {}

  static ObjectNode of(ImportReport report) {
    ObjectNode json = JSON.objectNode().put("read", report.records().size());
    for (Imported.Outcome outcome :
        List.of(
            Imported.Outcome.NEW,
            Imported.Outcome.SAME,
            Imported.Outcome.EDITION,
            Imported.Outcome.DOUBTFUL,
            Imported.Outcome.REFUSED)) {
      json.put(outcome.code(), report.count(outcome));
    }
    if (report.batch() != null) {
      json.put("batch", report.batch());
      json.put("drafts", report.drafts());
      json.put("published", report.published());
    }
    ArrayNode records = JSON.arrayNode();
    report.records().forEach(record -> records.add(record(record)));
    json.set("records", records);
    ArrayNode problems = JSON.arrayNode();
    report
        .problems()
        .forEach(found -> problems.add(problem(found.problem()).put("source", found.source())));
    json.set("problems", problems);
    return json;
  }

  private static ObjectNode record(Imported record) {
    ObjectNode json = JSON.objectNode().put("outcome", record.outcome().code());
    Match match = record.match();
    if (match != null) {
      ArrayNode reasons = JSON.arrayNode();
      match.reasons(Words.in("en")).forEach(reasons::add);
      json.set(
          "match",
          JSON.objectNode()
              .put("id", match.id())
              .put("draft", match.draft())
              .put("kind", match.kind().name().toLowerCase(Locale.ROOT))
              .put("score", Math.round(match.score() * 100) / 100.0)
              .set("reasons", reasons));
    }
    json.put("source", record.source());
    json.put("line", record.line());
    json.set("publication", record.description().toJson());
    ArrayNode problems = JSON.arrayNode();
    record.problems().forEach(problem -> problems.add(problem(problem)));
    json.set("problems", problems);
    return json;
  }

  private static ObjectNode problem(Problem problem) {
    return JSON.objectNode().put("line", problem.line()).put("message", problem.message());
  }
}
