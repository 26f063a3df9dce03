package org.researchhub.curation;

import static org.researchhub.platform.db.tables.Tables.CURATION_MERGE;
import static org.researchhub.platform.db.tables.Tables.CURATION_PAIR;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.researchhub.curation.MergeStore.Merge;
import org.researchhub.files.preservation.Contents;
import org.researchhub.files.preservation.KeptObject;
import org.researchhub.files.preservation.Preserved;
import org.researchhub.platform.changes.Change;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.db.Database;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was decided of pairs, each as an object: that two are not the same, and merges of two
 * publications, so that they can still be undone. Only identifiers and digests, nothing that either
 * says: what is removed for legal reasons must not stay here. Of a merge of drafts only that it was
 * is kept, because the drafts are not.
 */
@Component
class PreservedPairs implements Preserved {

  private static final String FILE = "pair.json";
  private static final String NO_REASONS = "[]";
  private static final JsonMapper JSON = new JsonMapper();

  private final Database database;
  private final Changes changes;
  private final MergeStore merges = new MergeStore();

  PreservedPairs(Database database, Changes changes) {
    this.database = database;
    this.changes = changes;
  }

  @Override
  public String kind() {
    return "pair";
  }

  @Override
  public Optional<String> touchedBy(Change change) {
    return change.kind() == Change.Kind.PAIR ? Optional.of(change.id()) : Optional.empty();
  }

  @Override
  public Optional<Contents> contents(String id) {
    return database.read(sql ->
        sql.selectFrom(CURATION_PAIR)
            .where(CURATION_PAIR.ID.eq(id))
            .fetchOptional(row -> contents(sql, row))
            .or(() -> Optional.of(gone(id))));
  }

  /** What was decided, taken back and thrown away since must not come back from the store. */
  private static Contents gone(String id) {
    ObjectNode json = JSON.createObjectNode().put("id", id).put("state", Pair.State.OPEN.code());
    return contents(json, "hub");
  }

  private static Contents contents(ObjectNode json, String actor) {
    byte[] text = (json.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    return Contents.of(1, "Pair, " + json.path("state").asString(), actor, Map.of(FILE, text));
  }

  private Contents contents(DSLContext sql, Record row) {
    ObjectNode json = JSON.createObjectNode();
    json.put("id", row.get(CURATION_PAIR.ID));
    json.put("one", row.get(CURATION_PAIR.ONE));
    json.put("other", row.get(CURATION_PAIR.OTHER));
    json.put("state", row.get(CURATION_PAIR.STATE));
    json.put("likeness", row.get(CURATION_PAIR.LIKENESS));
    json.put("otherLikeness", row.get(CURATION_PAIR.OTHER_LIKENESS));
    json.put("score", row.get(CURATION_PAIR.SCORE));
    json.put("found", row.get(CURATION_PAIR.FOUND));
    json.put("decided", row.get(CURATION_PAIR.DECIDED));
    json.put("decidedBy", row.get(CURATION_PAIR.DECIDED_BY));
    merge(sql, row.get(CURATION_PAIR.ID)).ifPresent(merge -> json.set("merge", merge));
    String by = row.get(CURATION_PAIR.DECIDED_BY);
    return contents(json, by == null ? "hub" : by);
  }

  /** Of two publications. */
  private static Optional<ObjectNode> merge(DSLContext sql, String pair) {
    return sql.selectFrom(CURATION_MERGE)
        .where(
            CURATION_MERGE.PAIR.eq(pair),
            CURATION_MERGE.DRAFT.isNull(),
            CURATION_MERGE.SURVIVOR_JSON.isNull())
        .fetchOptional(row ->
            JSON.createObjectNode()
                .put("oneVersion", row.get(CURATION_MERGE.ONE_VERSION))
                .put("survivorBefore", row.get(CURATION_MERGE.SURVIVOR_BEFORE))
                .put("survivorAfter", row.get(CURATION_MERGE.SURVIVOR_AFTER))
                .put("at", row.get(CURATION_MERGE.AT))
                .put("actor", row.get(CURATION_MERGE.ACTOR)));
  }

  /** What was opened again, or merged as drafts, is no decision that another hub could know. */
  @Override
  public void restore(DSLContext transaction, KeptObject object) {
    JsonNode json = JSON.readTree(object.read(FILE));
    Pair.State state = Pair.State.of(json.path("state").asString());
    JsonNode merge = json.path("merge");
    if (state == Pair.State.APART || (state == Pair.State.MERGED && merge.isObject())) {
      changes.append(transaction, Change.Kind.PAIR, json.path("id").asString(), 1);
      pair(transaction, json);
      if (state == Pair.State.MERGED) {
        merge(transaction, json, merge);
      }
    }
  }

  private static void pair(DSLContext transaction, JsonNode json) {
    transaction
        .insertInto(CURATION_PAIR)
        .set(CURATION_PAIR.ID, json.path("id").asString())
        .set(CURATION_PAIR.ONE, json.path("one").asString())
        .set(CURATION_PAIR.OTHER, json.path("other").asString())
        .set(CURATION_PAIR.STATE, json.path("state").asString())
        .set(CURATION_PAIR.LIKENESS, json.path("likeness").asString())
        .set(CURATION_PAIR.OTHER_LIKENESS, text(json, "otherLikeness"))
        .set(CURATION_PAIR.SCORE, json.path("score").asLong())
        .set(CURATION_PAIR.REASONS, NO_REASONS)
        .set(CURATION_PAIR.FOUND, json.path("found").asString())
        .set(CURATION_PAIR.DECIDED, text(json, "decided"))
        .set(CURATION_PAIR.DECIDED_BY, text(json, "decidedBy"))
        .execute();
  }

  /** What the merge made is what the survivor's version after it says. */
  private void merge(DSLContext transaction, JsonNode pair, JsonNode merge) {
    merges.insert(
        transaction,
        new Merge(
            pair.path("id").asString(),
            pair.path("one").asString(),
            merge.path("oneVersion").asLong(),
            "",
            pair.path("other").asString(),
            merge.path("survivorBefore").asLong(),
            merge.path("survivorAfter").asLong(),
            null,
            null,
            null,
            List.of()),
        merge.path("at").asString(),
        merge.path("actor").asString());
  }

  private static @Nullable String text(JsonNode json, String field) {
    return json.path(field).isString() ? json.path(field).asString() : null;
  }
}
