package org.researchhub.curation.cli;

import java.util.List;
import org.researchhub.catalogue.Publication;
import org.researchhub.curation.Draft;
import org.researchhub.curation.Publishing;
import org.researchhub.curation.rules.Finding;
import org.researchhub.platform.web.Words;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Drafts and what becomes of them, as JSON and as lines. */
final class Reports {

  static final String ACTOR = "command line";
  static final int REFUSED = 6;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Reports() {}

  static ObjectNode summary(Draft draft) {
    ObjectNode json =
        JSON.objectNode()
            .put("id", draft.id())
            .put("revision", draft.revision())
            .put("title", draft.title());
    if (draft.publication() != null) {
      json.put("publicationId", draft.publication()).put("startedFrom", draft.startedFrom());
    }
    if (draft.batch() != null) {
      json.put("batch", draft.batch());
    }
    return json.put("added", draft.added())
        .put("addedBy", draft.addedBy())
        .put("changed", draft.changed())
        .put("changedBy", draft.changedBy());
  }

  static ObjectNode whole(Draft draft, List<Finding> findings) {
    ObjectNode json = summary(draft);
    json.set("refusals", sentences(findings, true));
    json.set("warnings", sentences(findings, false));
    json.set("publication", draft.description().toJson());
    return json;
  }

  static String line(Draft draft) {
    return draft.id()
        + "\t"
        + (draft.publication() == null ? "new" : draft.publication())
        + "\t"
        + (draft.batch() == null ? "-" : draft.batch())
        + "\t"
        + draft.title();
  }

  /** What became of publishing one draft; its exit code is beside it. */
  static ObjectNode json(String id, Publishing publishing) {
    ObjectNode json = JSON.objectNode().put("draft", id);
    return switch (publishing) {
      case Publishing.Published(Publication publication) ->
          json.put("outcome", "published")
              .put("id", publication.id())
              .put("version", publication.version());
      case Publishing.Refused refused -> {
        json.put("outcome", "refused");
        yield json.set("reasons", sentences(refused.reasons(), true));
      }
      case Publishing.Stale stale ->
          json.put("outcome", "stale")
              .put("startedFrom", stale.draft().startedFrom())
              .put("version", stale.current().version());
      case Publishing.Changed(Draft current) ->
          json.put("outcome", "changed").put("changedBy", current.changedBy());
      case Publishing.Missing missing -> json.put("outcome", "missing");
    };
  }

  static String line(String id, Publishing publishing) {
    return switch (publishing) {
      case Publishing.Published(Publication publication) ->
          id + "\tpublished\t" + publication.id() + "\tversion " + publication.version();
      case Publishing.Refused refused -> id + "\trefused\t" + joined(refused.reasons());
      case Publishing.Stale stale ->
          id
              + "\tstale\tit began from version "
              + stale.draft().startedFrom()
              + ", and version "
              + stale.current().version()
              + " is published now";
      case Publishing.Changed(Draft current) ->
          id + "\tchanged\tby " + current.changedBy() + " meanwhile";
      case Publishing.Missing missing -> id + "\tmissing";
    };
  }

  static int code(Publishing publishing) {
    return switch (publishing) {
      case Publishing.Published published -> 0;
      case Publishing.Refused refused -> REFUSED;
      case Publishing.Stale stale -> 5;
      case Publishing.Changed changed -> 5;
      case Publishing.Missing missing -> 4;
    };
  }

  /** One code for several acts: theirs when they agree, else "done in part". */
  static int together(List<Integer> codes) {
    return codes.stream().distinct().count() <= 1 ? codes.stream().findFirst().orElse(0) : 3;
  }

  static String sentence(Finding finding) {
    return finding.sentence(Words.in("en"));
  }

  private static String joined(List<Finding> findings) {
    return String.join(" ", findings.stream().map(Reports::sentence).toList());
  }

  private static ArrayNode sentences(List<Finding> findings, boolean refusing) {
    ArrayNode all = JSON.arrayNode();
    findings.stream()
        .filter(finding -> finding.refuses() == refusing)
        .forEach(finding ->
            all.add(
                JSON.objectNode().put("path", finding.path()).put("message", sentence(finding))));
    return all;
  }
}
