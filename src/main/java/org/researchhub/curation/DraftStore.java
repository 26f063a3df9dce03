package org.researchhub.curation;

import static org.researchhub.platform.db.tables.Tables.CURATION_DRAFT;
import static org.researchhub.platform.db.tables.Tables.CURATION_DRAFT_KEY;
import static org.researchhub.platform.db.tables.Tables.CURATION_PAIR;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Description;
import org.researchhub.curation.matching.Keys;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The drafts' table. */
final class DraftStore {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST_COMPARED = 20;
  private static final KeyHolders HOLDERS =
      new KeyHolders(CURATION_DRAFT_KEY, CURATION_DRAFT_KEY.MATCH_KEY, CURATION_DRAFT_KEY.DRAFT);

  Optional<Draft> byId(DSLContext sql, String id) {
    return sql.selectFrom(CURATION_DRAFT)
        .where(CURATION_DRAFT.ID.eq(id))
        .fetchOptional(DraftStore::draft);
  }

  Optional<Draft> of(DSLContext sql, String publication) {
    return sql.selectFrom(CURATION_DRAFT)
        .where(CURATION_DRAFT.PUBLICATION.eq(publication))
        .fetchOptional(DraftStore::draft);
  }

  List<Draft> list(DSLContext sql, int offset, int limit) {
    return sql.selectFrom(CURATION_DRAFT)
        .orderBy(CURATION_DRAFT.CHANGED.desc(), CURATION_DRAFT.BATCH, CURATION_DRAFT.SOURCE_ORDER)
        .offset(offset)
        .limit(limit)
        .fetch(DraftStore::draft);
  }

  List<Draft> changedBy(DSLContext sql, String person, int limit) {
    return sql.selectFrom(CURATION_DRAFT)
        .where(CURATION_DRAFT.CHANGED_BY.eq(person))
        .orderBy(CURATION_DRAFT.CHANGED.desc())
        .limit(limit)
        .fetch(DraftStore::draft);
  }

  List<Draft> ofBatch(DSLContext sql, String batch, int limit) {
    return inOrder(sql, CURATION_DRAFT.BATCH.eq(batch), limit);
  }

  List<Draft> settled(DSLContext sql, String batch, @Nullable Draft last, int limit) {
    Condition after =
        last == null
            ? DSL.noCondition()
            : DSL.row(CURATION_DRAFT.SOURCE_ORDER, CURATION_DRAFT.ID)
                .gt(DSL.row(last.order(), last.id()));
    return inOrder(sql, isSettled(batch).and(after), limit);
  }

  long countSettled(DSLContext sql, String batch) {
    return sql.fetchCount(CURATION_DRAFT, isSettled(batch));
  }

  /** No question is open about it. */
  private static Condition isSettled(String batch) {
    return CURATION_DRAFT
        .BATCH
        .eq(batch)
        .andNotExists(
            DSL.selectOne()
                .from(CURATION_PAIR)
                .where(
                    CURATION_PAIR.STATE.eq(Pair.State.OPEN.code()),
                    CURATION_PAIR.ONE.eq(CURATION_DRAFT.ID)))
        .andNotExists(
            DSL.selectOne()
                .from(CURATION_PAIR)
                .where(
                    CURATION_PAIR.STATE.eq(Pair.State.OPEN.code()),
                    CURATION_PAIR.OTHER.eq(CURATION_DRAFT.ID)));
  }

  private static List<Draft> inOrder(DSLContext sql, Condition condition, int limit) {
    return sql.selectFrom(CURATION_DRAFT)
        .where(condition)
        .orderBy(CURATION_DRAFT.SOURCE_ORDER, CURATION_DRAFT.ID)
        .limit(limit)
        .fetch(DraftStore::draft);
  }

  List<Draft> of(DSLContext sql, List<String> publications) {
    return where(sql, CURATION_DRAFT.PUBLICATION.in(publications));
  }

  /** Whether any draft has this text somewhere in its document. */
  boolean mentions(DSLContext sql, String text) {
    return sql.fetchExists(CURATION_DRAFT, CURATION_DRAFT.JSON.contains(text));
  }

  private static List<Draft> where(DSLContext sql, Condition condition) {
    return sql.selectFrom(CURATION_DRAFT).where(condition).fetch(DraftStore::draft);
  }

  long count(DSLContext sql) {
    return sql.fetchCount(CURATION_DRAFT, DSL.noCondition());
  }

  /** False when the publication has an open draft already; then nothing is inserted. */
  boolean insert(DSLContext transaction, Draft draft) {
    return transaction
                .insertInto(CURATION_DRAFT)
                .set(CURATION_DRAFT.ID, draft.id())
                .set(CURATION_DRAFT.PUBLICATION, draft.publication())
                .set(CURATION_DRAFT.STARTED_FROM, draft.startedFrom())
                .set(CURATION_DRAFT.REVISION, draft.revision())
                .set(CURATION_DRAFT.BATCH, draft.batch())
                .set(CURATION_DRAFT.SOURCE_ORDER, draft.order())
                .set(CURATION_DRAFT.ADDED, draft.added())
                .set(CURATION_DRAFT.ADDED_BY, draft.addedBy())
                .set(CURATION_DRAFT.CHANGED, draft.changed())
                .set(CURATION_DRAFT.CHANGED_BY, draft.changedBy())
                .set(CURATION_DRAFT.TITLE, draft.title())
                .set(CURATION_DRAFT.JSON, json(draft))
                .onConflict(CURATION_DRAFT.PUBLICATION)
                .doNothing()
                .execute()
            == 1
        && addKeys(transaction, draft);
  }

  /** The keys it had before stay: it is still the same as what it was made from. */
  private static boolean addKeys(DSLContext transaction, Draft draft) {
    if (draft.publication() == null) {
      BatchBindStep keys =
          transaction.batch(
              transaction
                  .insertInto(
                      CURATION_DRAFT_KEY, CURATION_DRAFT_KEY.MATCH_KEY, CURATION_DRAFT_KEY.DRAFT)
                  .values(0L, "")
                  .onConflictDoNothing());
      for (long key : Keys.numbers(Keys.of(draft.description()))) {
        keys = keys.bind(key, draft.id());
      }
      if (keys.size() > 0) {
        keys.execute();
      }
    }
    return true;
  }

  /**
   * Of some drafts after an id; the last of them. They stay until the transaction's end, so that
   * none leaves keys behind that is thrown away meanwhile.
   */
  Optional<String> renewKeys(DSLContext transaction, String after, int limit) {
    String last = null;
    var some =
        transaction
            .selectFrom(CURATION_DRAFT)
            .where(CURATION_DRAFT.PUBLICATION.isNull(), CURATION_DRAFT.ID.gt(after))
            .orderBy(CURATION_DRAFT.ID)
            .limit(limit);
    boolean isPostgres = transaction.family() == SQLDialect.POSTGRES;
    for (Record row : isPostgres ? some.forUpdate().fetch() : some.fetch()) {
      Draft draft = draft(row);
      addKeys(transaction, draft);
      last = draft.id();
    }
    return Optional.ofNullable(last);
  }

  /** For each set of keys drafts of new publications that share one; few when many do. */
  List<List<Draft>> sharing(DSLContext sql, List<List<Long>> keys) {
    List<List<String>> ids = HOLDERS.sharing(sql, keys, MOST_COMPARED);
    List<String> all = ids.stream().flatMap(List::stream).distinct().toList();
    Map<String, Draft> drafts =
        all.isEmpty()
            ? Map.of()
            : where(sql, CURATION_DRAFT.ID.in(all)).stream()
                .collect(Collectors.toMap(Draft::id, draft -> draft));
    return ids.stream()
        .map(some -> some.stream().map(drafts::get).filter(Objects::nonNull).toList())
        .toList();
  }

  /** False when the stored draft is not of the revision that was changed. */
  boolean update(DSLContext transaction, Draft draft, long changedFrom) {
    return transaction
                .update(CURATION_DRAFT)
                .set(CURATION_DRAFT.STARTED_FROM, draft.startedFrom())
                .set(CURATION_DRAFT.REVISION, draft.revision())
                .set(CURATION_DRAFT.CHANGED, draft.changed())
                .set(CURATION_DRAFT.CHANGED_BY, draft.changedBy())
                .set(CURATION_DRAFT.TITLE, draft.title())
                .set(CURATION_DRAFT.JSON, json(draft))
                .where(CURATION_DRAFT.ID.eq(draft.id()), CURATION_DRAFT.REVISION.eq(changedFrom))
                .execute()
            == 1
        && addKeys(transaction, draft);
  }

  /** Keeps others from changing a draft until the transaction ends; false when they have. */
  boolean hold(DSLContext transaction, Draft draft) {
    return transaction
            .update(CURATION_DRAFT)
            .set(CURATION_DRAFT.REVISION, draft.revision())
            .where(CURATION_DRAFT.ID.eq(draft.id()), CURATION_DRAFT.REVISION.eq(draft.revision()))
            .execute()
        == 1;
  }

  boolean delete(DSLContext transaction, String id) {
    transaction.deleteFrom(CURATION_DRAFT_KEY).where(CURATION_DRAFT_KEY.DRAFT.eq(id)).execute();
    return transaction.deleteFrom(CURATION_DRAFT).where(CURATION_DRAFT.ID.eq(id)).execute() > 0;
  }

  private static String json(Draft draft) {
    return JSON.writeValueAsString(draft.description().toJson());
  }

  private static Draft draft(Record row) {
    return new Draft(
        row.get(CURATION_DRAFT.ID),
        row.get(CURATION_DRAFT.PUBLICATION),
        row.get(CURATION_DRAFT.STARTED_FROM),
        row.get(CURATION_DRAFT.REVISION),
        row.get(CURATION_DRAFT.BATCH),
        row.get(CURATION_DRAFT.SOURCE_ORDER),
        row.get(CURATION_DRAFT.ADDED),
        row.get(CURATION_DRAFT.ADDED_BY),
        row.get(CURATION_DRAFT.CHANGED),
        row.get(CURATION_DRAFT.CHANGED_BY),
        Description.of((ObjectNode) JSON.readTree(row.get(CURATION_DRAFT.JSON))));
  }
}
