package org.researchhub.imports.cli;

import java.io.Closeable;
import java.io.OutputStream;
import java.util.Locale;
import org.researchhub.curation.Match;
import org.researchhub.formats.Problem;
import org.researchhub.imports.ImportReceiver;
import org.researchhub.imports.ImportReport;
import org.researchhub.imports.Imported;
import org.researchhub.platform.web.Words;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An import's report as scripts read it: one document, written while the import goes on. */
final class ImportJson implements ImportReceiver, Closeable {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final JsonGenerator json;
  private final ArrayNode problems = JSON.arrayNode();

  /**
   * @param out stays open
   */
  ImportJson(OutputStream out) {
    json = MAPPER.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).createGenerator(out);
    json.writeStartObject();
    json.writeName("records");
    json.writeStartArray();
  }

  @Override
  public void take(Imported record) {
    json.writeTree(record(record));
  }

  @Override
  public void problem(String source, Problem problem) {
    problems.add(problem(problem).put("source", source));
  }

  void end(ImportReport report) {
    json.writeEndArray();
    json.writeNumberProperty("read", report.read());
    for (Imported.Outcome outcome : Imported.Outcome.values()) {
      json.writeNumberProperty(outcome.code(), report.count(outcome));
    }
    if (report.batch() != null) {
      json.writeStringProperty("batch", report.batch());
      json.writeNumberProperty("drafts", report.drafts());
      json.writeNumberProperty("published", report.published());
    }
    json.writeName("problems");
    json.writeTree(problems);
    json.writeEndObject();
    json.writeRaw(System.lineSeparator());
  }

  @Override
  public void close() {
    json.close();
  }

  private static ObjectNode record(Imported record) {
    ObjectNode json = JSON.objectNode().put("outcome", record.outcome().code());
    Match match = record.known();
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
