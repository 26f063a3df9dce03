package org.researchhub.curation;

import static org.researchhub.platform.db.tables.Tables.CURATION_DRAFT;
import static org.researchhub.platform.db.tables.Tables.CURATION_PUBLISHED;
import static org.researchhub.platform.db.tables.Tables.CURATION_SOURCE_RECORD;
import static org.researchhub.platform.db.tables.Tables.CURATION_TAKEN;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The tables of what each import took in and published. */
final class BatchStore {

  private static final JsonMapper JSON = new JsonMapper();

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
    transaction
        .update(CURATION_SOURCE_RECORD)
        .set(CURATION_SOURCE_RECORD.PUBLICATION, publication.id())
        .where(CURATION_SOURCE_RECORD.DRAFT.eq(draft.id()))
        .execute();
  }

  /** Keeps a record as its source had it. */
  void keep(DSLContext transaction, SourceRecord record) {
    transaction
        .insertInto(CURATION_SOURCE_RECORD)
        .set(CURATION_SOURCE_RECORD.DRAFT, record.draft())
        .set(CURATION_SOURCE_RECORD.WORDING, record.wording())
        .set(CURATION_SOURCE_RECORD.BATCH, record.batch())
        .set(CURATION_SOURCE_RECORD.PUBLICATION, record.publication())
        .set(CURATION_SOURCE_RECORD.JSON, record.description().toJson().toString())
        .set(CURATION_SOURCE_RECORD.AT, record.at())
        .onConflictDoNothing()
        .execute();
  }

  void forgetSource(DSLContext transaction, String draft, String wording) {
    transaction
        .deleteFrom(CURATION_SOURCE_RECORD)
        .where(CURATION_SOURCE_RECORD.DRAFT.eq(draft), CURATION_SOURCE_RECORD.WORDING.eq(wording))
        .execute();
  }

  /** The records that were merged into a draft or a publication, the oldest first. */
  List<SourceRecord> sources(DSLContext sql, String into) {
    return sql.selectFrom(CURATION_SOURCE_RECORD)
        .where(
            CURATION_SOURCE_RECORD.PUBLICATION.eq(into).or(CURATION_SOURCE_RECORD.DRAFT.eq(into)))
        .orderBy(CURATION_SOURCE_RECORD.AT, CURATION_SOURCE_RECORD.WORDING)
        .fetch(row ->
            new SourceRecord(
                row.get(CURATION_SOURCE_RECORD.DRAFT),
                row.get(CURATION_SOURCE_RECORD.WORDING),
                row.get(CURATION_SOURCE_RECORD.BATCH),
                row.get(CURATION_SOURCE_RECORD.PUBLICATION),
                Description.owning(
                    (ObjectNode) JSON.readTree(row.get(CURATION_SOURCE_RECORD.JSON))),
                row.get(CURATION_SOURCE_RECORD.AT)));
  }

  /**
   * What was published of a batch and is not undone, some of it in the order of the publications.
   *
   * @param last the publication that these come after
   */
  List<BatchEntry> after(DSLContext sql, String batch, String last, int limit) {
    return entries(
        sql,
        CURATION_PUBLISHED
            .BATCH
            .eq(batch)
            .and(CURATION_PUBLISHED.UNDONE.isNull())
            .and(CURATION_PUBLISHED.PUBLICATION.gt(last)),
        limit);
  }

  /** What was published of a batch and was undone. */
  List<BatchEntry> undoneOf(DSLContext sql, String batch) {
    return entries(
        sql,
        CURATION_PUBLISHED.BATCH.eq(batch).and(CURATION_PUBLISHED.UNDONE.isNotNull()),
        Integer.MAX_VALUE);
  }

  private static List<BatchEntry> entries(DSLContext sql, Condition condition, int limit) {
    return sql.selectFrom(CURATION_PUBLISHED)
        .where(condition)
        .orderBy(CURATION_PUBLISHED.PUBLICATION)
        .limit(limit)
        .fetch(row ->
            new BatchEntry(
                row.get(CURATION_PUBLISHED.PUBLICATION), row.get(CURATION_PUBLISHED.VERSION)));
  }

  long countPublished(DSLContext sql, String batch) {
    return sql.fetchCount(
        CURATION_PUBLISHED, CURATION_PUBLISHED.BATCH.eq(batch), CURATION_PUBLISHED.UNDONE.isNull());
  }

  long countDrafts(DSLContext sql, String batch, boolean changed) {
    return sql.fetchCount(CURATION_DRAFT, CURATION_DRAFT.BATCH.eq(batch), isChanged(changed));
  }

  private static Condition isChanged(boolean changed) {
    return changed ? CURATION_DRAFT.REVISION.gt(1L) : CURATION_DRAFT.REVISION.eq(1L);
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

  /**
   * As {@link #take}, of records of which nothing was made yet, under the changes' lock; of what
   * was published at once there is no draft. What was recognised before is so no more.
   *
   * @param drafts that of each wording; empty for one that is not taken
   * @param published by the id of the draft
   */
  void takeAll(
      DSLContext transaction,
      String batch,
      List<String> wordings,
      List<Optional<Draft>> drafts,
      Map<String, Publication> published) {
    transaction
        .deleteFrom(CURATION_TAKEN)
        .where(CURATION_TAKEN.WORDING.in(wordings), CURATION_TAKEN.RECOGNISED.eq(1L))
        .execute();
    BatchBindStep taken = takenRows(transaction);
    var made =
        transaction.batch(
            transaction
                .insertInto(
                    CURATION_PUBLISHED,
                    CURATION_PUBLISHED.BATCH,
                    CURATION_PUBLISHED.PUBLICATION,
                    CURATION_PUBLISHED.VERSION)
                .values("", "", 0L));
    for (int i = 0; i < wordings.size(); i++) {
      Draft draft = drafts.get(i).orElse(null);
      if (draft != null) {
        Publication publication = published.get(draft.id());
        String id = publication == null ? null : publication.id();
        taken = taken.bind(wordings.get(i), batch, draft.id(), id, 0L);
        if (publication != null) {
          made = made.bind(batch, id, publication.version());
        }
      }
    }
    if (taken.size() > 0) {
      taken.execute();
    }
    if (made.size() > 0) {
      made.execute();
    }
  }

  /** That records of an import are what was there already and stays as it is. */
  void recognised(DSLContext transaction, List<Batches.Recognised> records, String batch) {
    BatchBindStep rows = takenRows(transaction);
    for (Batches.Recognised record : records) {
      rows =
          rows.bind(
              record.wording(),
              batch,
              record.draft() ? record.as() : "",
              record.draft() ? null : record.as(),
              1L);
    }
    rows.execute();
  }

  private static BatchBindStep takenRows(DSLContext transaction) {
    return transaction.batch(
        transaction
            .insertInto(
                CURATION_TAKEN,
                CURATION_TAKEN.WORDING,
                CURATION_TAKEN.BATCH,
                CURATION_TAKEN.DRAFT,
                CURATION_TAKEN.PUBLICATION,
                CURATION_TAKEN.RECOGNISED)
            .values("", "", "", "", 0L)
            .onConflictDoNothing());
  }

  /** What a batch only recognised, or merged into a draft of another, counts as new again. */
  void forgetKnown(DSLContext transaction, String batch) {
    transaction
        .deleteFrom(CURATION_TAKEN)
        .where(
            CURATION_TAKEN.BATCH.eq(batch),
            CURATION_TAKEN
                .RECOGNISED
                .eq(1L)
                .or(
                    CURATION_TAKEN.DRAFT.in(
                        DSL.select(CURATION_DRAFT.ID)
                            .from(CURATION_DRAFT)
                            .where(CURATION_DRAFT.BATCH.isDistinctFrom(batch)))))
        .execute();
  }

  List<String> wordings(DSLContext sql, String draft) {
    return sql.select(CURATION_TAKEN.WORDING)
        .from(CURATION_TAKEN)
        .where(CURATION_TAKEN.DRAFT.eq(draft))
        .fetch(CURATION_TAKEN.WORDING);
  }

  /** Records are known as another draft from now on. */
  void moved(DSLContext transaction, List<String> wordings, String draft) {
    transaction
        .update(CURATION_TAKEN)
        .set(CURATION_TAKEN.DRAFT, draft)
        .setNull(CURATION_TAKEN.PUBLICATION)
        .where(CURATION_TAKEN.WORDING.in(wordings))
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
                    row.get(CURATION_TAKEN.PUBLICATION),
                    row.get(CURATION_TAKEN.RECOGNISED) != 0));
  }

  /** A draft that is thrown away leaves nothing to be the same as. */
  void discarded(DSLContext transaction, String draft) {
    transaction.deleteFrom(CURATION_TAKEN).where(CURATION_TAKEN.DRAFT.eq(draft)).execute();
    transaction
        .deleteFrom(CURATION_SOURCE_RECORD)
        .where(CURATION_SOURCE_RECORD.DRAFT.eq(draft))
        .execute();
  }

  void undone(DSLContext transaction, String publication, String batch, String when) {
    transaction
        .update(CURATION_PUBLISHED)
        .set(CURATION_PUBLISHED.UNDONE, when)
        .where(CURATION_PUBLISHED.PUBLICATION.eq(publication), CURATION_PUBLISHED.BATCH.eq(batch))
        .execute();
    transaction
        .deleteFrom(CURATION_TAKEN)
        .where(
            CURATION_TAKEN.PUBLICATION.eq(publication),
            CURATION_TAKEN.BATCH.eq(batch).or(CURATION_TAKEN.RECOGNISED.eq(1L)))
        .execute();
    transaction
        .deleteFrom(CURATION_SOURCE_RECORD)
        .where(
            CURATION_SOURCE_RECORD.PUBLICATION.eq(publication),
            CURATION_SOURCE_RECORD.BATCH.eq(batch))
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
        .where(CURATION_DRAFT.BATCH.eq(batch), isChanged(changed))
        .orderBy(CURATION_DRAFT.SOURCE_ORDER, CURATION_DRAFT.ID)
        .limit(limit)
        .fetch(CURATION_DRAFT.ID);
  }
}
