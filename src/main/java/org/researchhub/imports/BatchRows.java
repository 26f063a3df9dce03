package org.researchhub.imports;

import static org.researchhub.platform.db.tables.Tables.IMPORTS_BATCH;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

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

  /** False when something is being done with it already, or it is undone. */
  boolean beginWork(DSLContext transaction, Batch batch) {
    return transaction
            .update(IMPORTS_BATCH)
            .set(IMPORTS_BATCH.WORK, code(batch.work()))
            .set(IMPORTS_BATCH.WORK_BY, batch.workBy())
            .set(IMPORTS_BATCH.WORK_TOTAL, batch.workTotal())
            .set(IMPORTS_BATCH.WORK_FROM, batch.workFrom())
            .where(
                IMPORTS_BATCH.ID.eq(batch.id()),
                IMPORTS_BATCH.WORK.isNull(),
                IMPORTS_BATCH.UNDONE.isNull())
            .execute()
        == 1;
  }

  void published(DSLContext transaction, String id, long drafts, long published) {
    transaction
        .update(IMPORTS_BATCH)
        .setNull(IMPORTS_BATCH.WORK)
        .set(IMPORTS_BATCH.DRAFTS, drafts)
        .set(IMPORTS_BATCH.PUBLISHED, published)
        .where(IMPORTS_BATCH.ID.eq(id))
        .execute();
  }

  void stopWork(DSLContext transaction, String id) {
    transaction
        .update(IMPORTS_BATCH)
        .setNull(IMPORTS_BATCH.WORK)
        .where(IMPORTS_BATCH.ID.eq(id))
        .execute();
  }

  /** Those with which something is being done. */
  List<Batch> worked(DSLContext sql) {
    return sql.selectFrom(IMPORTS_BATCH)
        .where(IMPORTS_BATCH.WORK.isNotNull())
        .orderBy(IMPORTS_BATCH.STARTED)
        .fetch(BatchRows::batch);
  }

  void undo(DSLContext transaction, String id, String when) {
    transaction
        .update(IMPORTS_BATCH)
        .set(IMPORTS_BATCH.UNDONE, when)
        .setNull(IMPORTS_BATCH.WORK)
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

  private static @Nullable String code(Batch.@Nullable Work work) {
    return work == null ? null : work.code();
  }

  private static Batch batch(Record row) {
    String work = row.get(IMPORTS_BATCH.WORK);
    return new Batch(
        row.get(IMPORTS_BATCH.ID),
        row.get(IMPORTS_BATCH.SOURCES),
        row.get(IMPORTS_BATCH.EXTENT),
        row.get(IMPORTS_BATCH.ACTOR),
        row.get(IMPORTS_BATCH.STARTED),
        row.get(IMPORTS_BATCH.FINISHED),
        row.get(IMPORTS_BATCH.UNDONE),
        row.get(IMPORTS_BATCH.DRAFTS),
        row.get(IMPORTS_BATCH.PUBLISHED),
        work == null ? null : Batch.Work.of(work),
        row.get(IMPORTS_BATCH.WORK_BY),
        row.get(IMPORTS_BATCH.WORK_TOTAL),
        row.get(IMPORTS_BATCH.WORK_FROM));
  }
}
