package org.researchhub.imports;

import static org.researchhub.platform.db.tables.Tables.IMPORTS_BATCH;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The table of imports. */
final class BatchRows {

  void begin(DSLContext transaction, Batch batch) {
    transaction
        .insertInto(IMPORTS_BATCH)
        .set(IMPORTS_BATCH.ID, batch.id())
        .set(IMPORTS_BATCH.SOURCES, batch.sources())
        .set(IMPORTS_BATCH.EXTENT, batch.extent())
        .set(IMPORTS_BATCH.ACTOR, batch.actor())
        .set(IMPORTS_BATCH.STARTED, batch.started())
        .set(IMPORTS_BATCH.DRAFTS, 0L)
        .set(IMPORTS_BATCH.PUBLISHED, 0L)
        .execute();
  }

  void finish(DSLContext transaction, String id, String when, long drafts, long published) {
    transaction
        .update(IMPORTS_BATCH)
        .set(IMPORTS_BATCH.FINISHED, when)
        .set(IMPORTS_BATCH.DRAFTS, drafts)
        .set(IMPORTS_BATCH.PUBLISHED, published)
        .where(IMPORTS_BATCH.ID.eq(id))
        .execute();
  }

  void undo(DSLContext transaction, String id, String when) {
    transaction
        .update(IMPORTS_BATCH)
        .set(IMPORTS_BATCH.UNDONE, when)
        .where(IMPORTS_BATCH.ID.eq(id))
        .execute();
  }

  Optional<Batch> byId(DSLContext sql, String id) {
    return sql.selectFrom(IMPORTS_BATCH)
        .where(IMPORTS_BATCH.ID.eq(id))
        .fetchOptional(BatchRows::batch);
  }

  /** The last import of the same sources, when it was broken off. */
  Optional<Batch> brokenOff(DSLContext sql, String sources, String extent, String since) {
    return sql
        .selectFrom(IMPORTS_BATCH)
        .where(
            IMPORTS_BATCH.SOURCES.eq(sources),
            IMPORTS_BATCH.EXTENT.eq(extent),
            IMPORTS_BATCH.STARTED.ge(since))
        .orderBy(IMPORTS_BATCH.STARTED.desc())
        .limit(1)
        .fetch(BatchRows::batch)
        .stream()
        .filter(batch -> batch.finished() == null && batch.undone() == null)
        .findFirst();
  }

  List<Batch> since(DSLContext sql, String when) {
    return sql.selectFrom(IMPORTS_BATCH)
        .where(IMPORTS_BATCH.STARTED.ge(when))
        .orderBy(IMPORTS_BATCH.STARTED.desc(), IMPORTS_BATCH.ID)
        .fetch(BatchRows::batch);
  }

  private static Batch batch(Record row) {
    return new Batch(
        row.get(IMPORTS_BATCH.ID),
        row.get(IMPORTS_BATCH.SOURCES),
        row.get(IMPORTS_BATCH.EXTENT),
        row.get(IMPORTS_BATCH.ACTOR),
        row.get(IMPORTS_BATCH.STARTED),
        row.get(IMPORTS_BATCH.FINISHED),
        row.get(IMPORTS_BATCH.UNDONE),
        row.get(IMPORTS_BATCH.DRAFTS),
        row.get(IMPORTS_BATCH.PUBLISHED));
  }
}
