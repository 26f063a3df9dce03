package org.researchhub.curation;

import static org.researchhub.platform.db.tables.Tables.CURATION_MERGE;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The table of merges that can be undone. */
final class MergeStore {

  /**
   * @param one what was merged away
   * @param oneJson the whole draft when it was one; empty for a publication
   * @param survivorAfter 0 while the draft is not published
   * @param draft the draft of the survivor that it became; null for a publication
   */
  record Merge(
      String pair,
      String one,
      long oneVersion,
      String oneJson,
      String survivor,
      long survivorBefore,
      long survivorAfter,
      @Nullable String draft) {}

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
                row.get(CURATION_MERGE.DRAFT)));
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
