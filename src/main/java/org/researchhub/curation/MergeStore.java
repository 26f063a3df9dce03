package org.researchhub.curation;

import static org.researchhub.platform.db.tables.Tables.CURATION_MERGE;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Description;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The table of merges that can be undone. */
final class MergeStore {

  private static final JsonMapper JSON = new JsonMapper();

  /**
   * @param one what was merged away
   * @param oneJson the whole draft when it was one; empty for a publication
   * @param survivorAfter 0 while the draft is not published
   * @param draft the draft of the survivor that it became; null for a publication
   * @param survivorJson the whole survivor as it was when it was a draft; else null
   * @param result what the merge made of both; null for a merge of an older hub
   * @param wordings of the records that were known as what was merged away; of drafts of their own
   */
  record Merge(
      String pair,
      String one,
      long oneVersion,
      String oneJson,
      String survivor,
      long survivorBefore,
      long survivorAfter,
      @Nullable String draft,
      @Nullable String survivorJson,
      @Nullable Description result,
      List<String> wordings) {}

  void insert(DSLContext transaction, Merge merge, String at, String actor) {
    transaction
        .insertInto(CURATION_MERGE)
        .set(CURATION_MERGE.PAIR, merge.pair())
        .set(CURATION_MERGE.ONE, merge.one())
        .set(CURATION_MERGE.ONE_VERSION, merge.oneVersion())
        .set(CURATION_MERGE.ONE_JSON, merge.oneJson())
        .set(CURATION_MERGE.SURVIVOR, merge.survivor())
        .set(CURATION_MERGE.SURVIVOR_BEFORE, merge.survivorBefore())
        .set(CURATION_MERGE.SURVIVOR_AFTER, merge.survivorAfter())
        .set(CURATION_MERGE.DRAFT, merge.draft())
        .set(CURATION_MERGE.SURVIVOR_JSON, merge.survivorJson())
        .set(CURATION_MERGE.RESULT_JSON, result(merge))
        .set(CURATION_MERGE.WORDINGS, String.join("\n", merge.wordings()))
        .set(CURATION_MERGE.AT, at)
        .set(CURATION_MERGE.ACTOR, actor)
        .execute();
  }

  Optional<Merge> byPair(DSLContext sql, String pair) {
    return sql.selectFrom(CURATION_MERGE)
        .where(CURATION_MERGE.PAIR.eq(pair))
        .fetchOptional(row ->
            new Merge(
                row.get(CURATION_MERGE.PAIR),
                row.get(CURATION_MERGE.ONE),
                row.get(CURATION_MERGE.ONE_VERSION),
                row.get(CURATION_MERGE.ONE_JSON),
                row.get(CURATION_MERGE.SURVIVOR),
                row.get(CURATION_MERGE.SURVIVOR_BEFORE),
                row.get(CURATION_MERGE.SURVIVOR_AFTER),
                row.get(CURATION_MERGE.DRAFT),
                row.get(CURATION_MERGE.SURVIVOR_JSON),
                described(row.get(CURATION_MERGE.RESULT_JSON)),
                wordings(row.get(CURATION_MERGE.WORDINGS))));
  }

  private static @Nullable String result(Merge merge) {
    Description result = merge.result();
    return result == null ? null : result.toJson().toString();
  }

  private static @Nullable Description described(@Nullable String json) {
    return json == null ? null : Description.owning((ObjectNode) JSON.readTree(json));
  }

  private static List<String> wordings(@Nullable String lines) {
    return lines == null || lines.isEmpty() ? List.of() : List.of(lines.split("\n"));
  }

  /** The pairs by which drafts of an import were merged into other drafts, the last first. */
  List<String> intoDrafts(DSLContext sql, String batch) {
    return sql.select(CURATION_MERGE.PAIR)
        .from(CURATION_MERGE)
        .where(
            CURATION_MERGE.SURVIVOR_JSON.isNotNull(),
            CURATION_MERGE.ONE_JSON.contains("\"batch\":\"" + batch + "\""))
        .orderBy(CURATION_MERGE.SURVIVOR_AFTER.desc(), CURATION_MERGE.AT.desc())
        .fetch(CURATION_MERGE.PAIR);
  }

  /** The pair by which something was merged away. */
  Optional<String> of(DSLContext sql, String one) {
    return sql.select(CURATION_MERGE.PAIR)
        .from(CURATION_MERGE)
        .where(CURATION_MERGE.ONE.eq(one))
        .limit(1)
        .fetchOptional(CURATION_MERGE.PAIR);
  }

  void delete(DSLContext transaction, String pair) {
    transaction.deleteFrom(CURATION_MERGE).where(CURATION_MERGE.PAIR.eq(pair)).execute();
  }
}
