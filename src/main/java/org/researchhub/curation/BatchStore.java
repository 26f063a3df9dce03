package org.researchhub.curation;

import static org.researchhub.platform.db.tables.Tables.CURATION_DRAFT;
import static org.researchhub.platform.db.tables.Tables.CURATION_PUBLISHED;
import static org.researchhub.platform.db.tables.Tables.CURATION_TAKEN;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.researchhub.catalogue.Publication;

/** The tables of what each import took in and published. */
final class BatchStore {

  void published(DSLContext transaction, Draft draft, Publication publication) {
    if (draft.batch() != null) {
      transaction
          .insertInto(CURATION_PUBLISHED)
          .set(CURATION_PUBLISHED.BATCH, draft.batch())
          .set(CURATION_PUBLISHED.PUBLICATION, publication.id())
          .set(CURATION_PUBLISHED.VERSION, publication.version())
          .onConflict(CURATION_PUBLISHED.BATCH, CURATION_PUBLISHED.PUBLICATION)
          .doUpdate()
          .set(CURATION_PUBLISHED.VERSION, publication.version())
          .execute();
      transaction
          .update(CURATION_TAKEN)
          .set(CURATION_TAKEN.PUBLICATION, publication.id())
          .where(CURATION_TAKEN.DRAFT.eq(draft.id()))
          .execute();
    }
  }

  List<BatchEntry> of(DSLContext sql, String batch) {
    return sql.selectFrom(CURATION_PUBLISHED)
        .where(CURATION_PUBLISHED.BATCH.eq(batch), CURATION_PUBLISHED.UNDONE.isNull())
        .orderBy(CURATION_PUBLISHED.PUBLICATION)
        .fetch(row ->
            new BatchEntry(
                row.get(CURATION_PUBLISHED.PUBLICATION), row.get(CURATION_PUBLISHED.VERSION)));
  }

  /** False when the wording has been taken in already; then nothing is remembered. */
  boolean take(DSLContext transaction, String wording, String batch, String draft) {
    return transaction
            .insertInto(CURATION_TAKEN)
            .set(CURATION_TAKEN.WORDING, wording)
            .set(CURATION_TAKEN.BATCH, batch)
            .set(CURATION_TAKEN.DRAFT, draft)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** That a record of an import is a publication which was there already and stays as it is. */
  void known(DSLContext transaction, String wording, String batch, String publication) {
    transaction
        .insertInto(CURATION_TAKEN)
        .set(CURATION_TAKEN.WORDING, wording)
        .set(CURATION_TAKEN.BATCH, batch)
        .set(CURATION_TAKEN.DRAFT, "")
        .set(CURATION_TAKEN.PUBLICATION, publication)
        .onConflictDoNothing()
        .execute();
  }

  /** What a batch only recognised counts as new again. */
  void forgetKnown(DSLContext transaction, String batch) {
    transaction
        .deleteFrom(CURATION_TAKEN)
        .where(CURATION_TAKEN.BATCH.eq(batch), CURATION_TAKEN.DRAFT.eq(""))
        .execute();
  }

  /** What a record was made into is another draft from now on. */
  void became(DSLContext transaction, String draft, String other) {
    transaction
        .update(CURATION_TAKEN)
        .set(CURATION_TAKEN.DRAFT, other)
        .where(CURATION_TAKEN.DRAFT.eq(draft))
        .execute();
  }

  Map<String, Taken> taken(DSLContext sql, Collection<String> wordings) {
    return sql.selectFrom(CURATION_TAKEN)
        .where(CURATION_TAKEN.WORDING.in(wordings))
        .fetchMap(
            CURATION_TAKEN.WORDING,
            row ->
                new Taken(
                    row.get(CURATION_TAKEN.BATCH),
                    row.get(CURATION_TAKEN.DRAFT),
                    row.get(CURATION_TAKEN.PUBLICATION)));
  }

  /** A draft that is thrown away leaves nothing to be the same as. */
  void discarded(DSLContext transaction, String draft) {
    transaction.deleteFrom(CURATION_TAKEN).where(CURATION_TAKEN.DRAFT.eq(draft)).execute();
  }

  void undone(DSLContext transaction, String publication, String batch, String when) {
    transaction
        .update(CURATION_PUBLISHED)
        .set(CURATION_PUBLISHED.UNDONE, when)
        .where(CURATION_PUBLISHED.PUBLICATION.eq(publication), CURATION_PUBLISHED.BATCH.eq(batch))
        .execute();
    transaction
        .deleteFrom(CURATION_TAKEN)
        .where(CURATION_TAKEN.PUBLICATION.eq(publication), CURATION_TAKEN.BATCH.eq(batch))
        .execute();
  }

  /** Which of some publications were brought by an import that was undone. */
  Set<String> undone(DSLContext sql, Collection<String> publications) {
    return new HashSet<>(
        sql.select(CURATION_PUBLISHED.PUBLICATION)
            .from(CURATION_PUBLISHED)
            .where(
                CURATION_PUBLISHED.PUBLICATION.in(publications),
                CURATION_PUBLISHED.UNDONE.isNotNull())
            .fetch(CURATION_PUBLISHED.PUBLICATION));
  }

  /** The drafts of a batch that are as they were made; or, those that somebody has changed. */
  List<String> drafts(DSLContext sql, String batch, boolean changed, int limit) {
    return sql.select(CURATION_DRAFT.ID)
        .from(CURATION_DRAFT)
        .where(
            CURATION_DRAFT.BATCH.eq(batch),
            changed ? CURATION_DRAFT.REVISION.gt(1L) : CURATION_DRAFT.REVISION.eq(1L))
        .orderBy(CURATION_DRAFT.SOURCE_ORDER, CURATION_DRAFT.ID)
        .limit(limit)
        .fetch(CURATION_DRAFT.ID);
  }
}
