package org.researchhub.curation;

import static org.researchhub.platform.db.tables.Tables.CURATION_DRAFT;
import static org.researchhub.platform.db.tables.Tables.CURATION_MERGE;
import static org.researchhub.platform.db.tables.Tables.CURATION_PAIR;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Publication;
import org.researchhub.curation.matching.Reason;
import org.researchhub.platform.changes.Change;
import org.researchhub.platform.changes.Changes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The table of pairs that may be the same. What is decided of one is a change, because decisions
 * last: each is written under the lock of the changes, before any pair is touched.
 */
final class PairStore {

  private static final JsonMapper JSON = new JsonMapper();

  private final Changes changes;

  PairStore(Changes changes) {
    this.changes = changes;
  }

  /**
   * False when the two have met before.
   *
   * @param otherLikeness of the other when it is a draft, else null
   */
  boolean insert(
      DSLContext transaction,
      Pair pair,
      String likeness,
      @Nullable String otherLikeness,
      @Nullable String by) {
    if (by != null) {
      lock(transaction);
    }
    boolean fresh = insertRow(transaction, pair, likeness, otherLikeness, by);
    if (fresh && by != null) {
      decided(transaction, pair.id());
    }
    return fresh;
  }

  /**
   * Decisions wait for one another: what is read from now on is what holds when it is decided, on a
   * database that lets two write at a time as well.
   */
  void lock(DSLContext transaction) {
    changes.lock(transaction);
  }

  private void decided(DSLContext transaction, String pair) {
    changes.append(transaction, Change.Kind.PAIR, pair, 1);
  }

  private static boolean insertRow(
      DSLContext transaction,
      Pair pair,
      String likeness,
      @Nullable String otherLikeness,
      @Nullable String by) {
    return transaction
            .insertInto(CURATION_PAIR)
            .set(CURATION_PAIR.ID, pair.id())
            .set(CURATION_PAIR.ONE, pair.one())
            .set(CURATION_PAIR.OTHER, pair.other())
            .set(CURATION_PAIR.LIKENESS, likeness)
            .set(CURATION_PAIR.OTHER_LIKENESS, otherLikeness)
            .set(CURATION_PAIR.SCORE, Math.round(pair.score() * 1000))
            .set(CURATION_PAIR.REASONS, json(pair.reasons()))
            .set(CURATION_PAIR.FOUND, pair.found())
            .set(CURATION_PAIR.STATE, pair.state().code())
            .set(CURATION_PAIR.DECIDED, by == null ? null : pair.found())
            .set(CURATION_PAIR.DECIDED_BY, by)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  Optional<Pair> byId(DSLContext sql, String id) {
    return sql.selectFrom(CURATION_PAIR)
        .where(CURATION_PAIR.ID.eq(id))
        .fetchOptional(PairStore::pair);
  }

  Optional<Pair> of(DSLContext sql, String one, String other) {
    return sql.selectFrom(CURATION_PAIR)
        .where(CURATION_PAIR.ONE.eq(one), CURATION_PAIR.OTHER.eq(other))
        .fetchOptional(PairStore::pair);
  }

  /** Those of a state, the likeliest first. */
  List<Pair> list(DSLContext sql, Pair.State state, int offset, int limit) {
    return sql.selectFrom(CURATION_PAIR)
        .where(CURATION_PAIR.STATE.eq(state.code()))
        .orderBy(CURATION_PAIR.SCORE.desc(), CURATION_PAIR.FOUND, CURATION_PAIR.ID)
        .offset(offset)
        .limit(limit)
        .fetch(PairStore::pair);
  }

  long count(DSLContext sql, Pair.State state) {
    return sql.fetchCount(CURATION_PAIR, CURATION_PAIR.STATE.eq(state.code()));
  }

  void decide(DSLContext transaction, String id, Pair.State state, String when, String by) {
    decided(transaction, id);
    transaction
        .update(CURATION_PAIR)
        .set(CURATION_PAIR.STATE, state.code())
        .set(CURATION_PAIR.DECIDED, when)
        .set(CURATION_PAIR.DECIDED_BY, by)
        .where(CURATION_PAIR.ID.eq(id))
        .execute();
  }

  /**
   * The publications of which somebody said that they are not a record.
   *
   * @param known the draft or publication that the record is, or null
   */
  static Set<String> apart(DSLContext sql, String likeness, @Nullable String known) {
    var apart =
        new HashSet<>(
            sql.select(CURATION_PAIR.OTHER)
                .from(CURATION_PAIR)
                .where(
                    CURATION_PAIR.STATE.eq(Pair.State.APART.code()),
                    known == null
                        ? CURATION_PAIR.LIKENESS.eq(likeness)
                        : CURATION_PAIR.LIKENESS.eq(likeness).or(CURATION_PAIR.ONE.eq(known)))
                .fetch(CURATION_PAIR.OTHER));
    if (known != null) {
      apart.addAll(
          sql.select(CURATION_PAIR.ONE)
              .from(CURATION_PAIR)
              .where(CURATION_PAIR.STATE.eq(Pair.State.APART.code()), CURATION_PAIR.OTHER.eq(known))
              .fetch(CURATION_PAIR.ONE));
    }
    return apart;
  }

  /** Whether somebody said of records of these two likenesses that they are not the same. */
  static boolean apartAlike(DSLContext sql, String one, String other) {
    return sql.fetchExists(
        CURATION_PAIR,
        CURATION_PAIR.STATE.eq(Pair.State.APART.code()),
        CURATION_PAIR
            .LIKENESS
            .eq(one)
            .and(CURATION_PAIR.OTHER_LIKENESS.eq(other))
            .or(CURATION_PAIR.LIKENESS.eq(other).and(CURATION_PAIR.OTHER_LIKENESS.eq(one))));
  }

  /** What was a draft is a publication from now on. */
  void published(DSLContext transaction, Draft draft, Publication publication) {
    if (draft.publication() == null) {
      sayAgain(transaction, draft.id());
      transaction
          .update(CURATION_PAIR)
          .set(CURATION_PAIR.ONE, publication.id())
          .where(CURATION_PAIR.ONE.eq(draft.id()))
          .execute();
      transaction
          .update(CURATION_PAIR)
          .set(CURATION_PAIR.OTHER, publication.id())
          .where(CURATION_PAIR.OTHER.eq(draft.id()))
          .execute();
      turnRound(transaction, publication.id());
      transaction
          .update(CURATION_MERGE)
          .set(CURATION_MERGE.SURVIVOR, publication.id())
          .where(CURATION_MERGE.SURVIVOR.eq(draft.id()))
          .execute();
    } else {
      transaction
          .update(CURATION_MERGE)
          .set(CURATION_MERGE.SURVIVOR_AFTER, publication.version())
          .where(CURATION_MERGE.DRAFT.eq(draft.id()))
          .execute();
    }
  }

  /** What was decided of a draft is from now on of its publication. */
  private void sayAgain(DSLContext transaction, String draft) {
    transaction
        .select(CURATION_PAIR.ID)
        .from(CURATION_PAIR)
        .where(
            CURATION_PAIR.STATE.ne(Pair.State.OPEN.code()),
            CURATION_PAIR.ONE.eq(draft).or(CURATION_PAIR.OTHER.eq(draft)))
        .orderBy(CURATION_PAIR.ID)
        .fetch(CURATION_PAIR.ID)
        .forEach(pair -> decided(transaction, pair));
  }

  /** Of a draft and a publication the publication is the one that stays. */
  private static void turnRound(DSLContext transaction, String publication) {
    for (Record row :
        transaction
            .selectFrom(CURATION_PAIR)
            .where(
                CURATION_PAIR.ONE.eq(publication),
                CURATION_PAIR.OTHER.in(DSL.select(CURATION_DRAFT.ID).from(CURATION_DRAFT)))
            .fetch()) {
      String likeness = row.get(CURATION_PAIR.OTHER_LIKENESS);
      transaction
          .update(CURATION_PAIR)
          .set(CURATION_PAIR.ONE, row.get(CURATION_PAIR.OTHER))
          .set(CURATION_PAIR.OTHER, publication)
          .set(CURATION_PAIR.LIKENESS, likeness == null ? "" : likeness)
          .set(CURATION_PAIR.OTHER_LIKENESS, row.get(CURATION_PAIR.LIKENESS))
          .where(CURATION_PAIR.ID.eq(row.get(CURATION_PAIR.ID)))
          .execute();
    }
  }

  /**
   * A draft that is thrown away, or a publication that is withdrawn, leaves no open question; that
   * it is not the same stays known.
   */
  static void gone(DSLContext transaction, String id) {
    transaction.deleteFrom(CURATION_PAIR).where(openOf(id)).execute();
  }

  /** What is merged away leaves no other open question. */
  void goneButFor(DSLContext transaction, Pair merged) {
    transaction
        .deleteFrom(CURATION_PAIR)
        .where(openOf(merged.one()), CURATION_PAIR.ID.ne(merged.id()))
        .execute();
  }

  private static Condition openOf(String id) {
    return CURATION_PAIR
        .STATE
        .eq(Pair.State.OPEN.code())
        .and(CURATION_PAIR.ONE.eq(id).or(CURATION_PAIR.OTHER.eq(id)));
  }

  private static Pair pair(Record row) {
    return new Pair(
        row.get(CURATION_PAIR.ID),
        row.get(CURATION_PAIR.ONE),
        row.get(CURATION_PAIR.OTHER),
        row.get(CURATION_PAIR.SCORE) / 1000.0,
        reasons(row.get(CURATION_PAIR.REASONS)),
        row.get(CURATION_PAIR.FOUND),
        Pair.State.of(row.get(CURATION_PAIR.STATE)));
  }

  static String json(List<Reason> reasons) {
    ArrayNode array = JSON.createArrayNode();
    for (Reason reason : reasons) {
      ObjectNode one = array.addObject().put("words", reason.words());
      ArrayNode values = one.putArray("values");
      reason.values().forEach(values::add);
    }
    return array.toString();
  }

  static List<Reason> reasons(String json) {
    var reasons = new ArrayList<Reason>();
    for (JsonNode reason : JSON.readTree(json)) {
      var values = new ArrayList<String>();
      reason.path("values").forEach(value -> values.add(value.asString("")));
      reasons.add(new Reason(reason.path("words").asString(""), List.copyOf(values)));
    }
    return List.copyOf(reasons);
  }
}
