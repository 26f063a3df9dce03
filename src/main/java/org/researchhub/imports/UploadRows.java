package org.researchhub.imports;

import static org.researchhub.platform.db.tables.Tables.IMPORTS_RECORD;
import static org.researchhub.platform.db.tables.Tables.IMPORTS_UPLOAD;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Description;
import org.researchhub.curation.Match;
import org.researchhub.formats.Problem;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The tables of uploads and of their records. */
final class UploadRows {

  private static final JsonMapper JSON = new JsonMapper();

  void insert(DSLContext transaction, Upload upload) {
    transaction
        .insertInto(IMPORTS_UPLOAD)
        .set(IMPORTS_UPLOAD.ID, upload.id())
        .set(IMPORTS_UPLOAD.NAME, upload.name())
        .set(IMPORTS_UPLOAD.BYTES, upload.bytes())
        .set(IMPORTS_UPLOAD.ACTOR, upload.actor())
        .set(IMPORTS_UPLOAD.AT, upload.at())
        .set(IMPORTS_UPLOAD.STATE, upload.state().code())
        .set(IMPORTS_UPLOAD.DONE, 0L)
        .set(IMPORTS_UPLOAD.FILL, 1L)
        .execute();
  }

  void state(DSLContext transaction, String id, Upload.State state, @Nullable String failure) {
    transaction
        .update(IMPORTS_UPLOAD)
        .set(IMPORTS_UPLOAD.STATE, state.code())
        .set(IMPORTS_UPLOAD.FAILURE, failure)
        .where(IMPORTS_UPLOAD.ID.eq(id))
        .execute();
  }

  void done(DSLContext transaction, String id, long done) {
    transaction
        .update(IMPORTS_UPLOAD)
        .set(IMPORTS_UPLOAD.DONE, done)
        .where(IMPORTS_UPLOAD.ID.eq(id))
        .execute();
  }

  /** False when something is done with it, or was made of it. */
  boolean readAgain(DSLContext transaction, String id) {
    return transaction
            .update(IMPORTS_UPLOAD)
            .set(IMPORTS_UPLOAD.STATE, Upload.State.READING.code())
            .set(IMPORTS_UPLOAD.FAILURE, (String) null)
            .set(IMPORTS_UPLOAD.DONE, 0L)
            .where(
                IMPORTS_UPLOAD.ID.eq(id),
                IMPORTS_UPLOAD.STATE.in(
                    Upload.State.ASKING.code(),
                    Upload.State.READ.code(),
                    Upload.State.FAILED.code()))
            .execute()
        == 1;
  }

  /** False when it is not waiting to be decided on. */
  boolean beginTaking(DSLContext transaction, String id, boolean fill) {
    return transaction
            .update(IMPORTS_UPLOAD)
            .set(IMPORTS_UPLOAD.STATE, Upload.State.TAKING.code())
            .set(IMPORTS_UPLOAD.FILL, fill ? 1L : 0L)
            .set(IMPORTS_UPLOAD.DONE, 0L)
            .where(IMPORTS_UPLOAD.ID.eq(id), IMPORTS_UPLOAD.STATE.eq(Upload.State.READ.code()))
            .execute()
        == 1;
  }

  void batch(DSLContext transaction, String id, String batch) {
    transaction
        .update(IMPORTS_UPLOAD)
        .set(IMPORTS_UPLOAD.BATCH, batch)
        .where(IMPORTS_UPLOAD.ID.eq(id))
        .execute();
  }

  Optional<Upload> byId(DSLContext sql, String id) {
    return sql.selectFrom(IMPORTS_UPLOAD)
        .where(IMPORTS_UPLOAD.ID.eq(id))
        .fetchOptional(row -> upload(row, outcomes(sql, id)));
  }

  /** Without the counts of their records. */
  List<Upload> in(DSLContext sql, List<Upload.State> states) {
    return sql.selectFrom(IMPORTS_UPLOAD)
        .where(IMPORTS_UPLOAD.STATE.in(states.stream().map(Upload.State::code).toList()))
        .orderBy(IMPORTS_UPLOAD.AT.desc())
        .fetch(row -> upload(row, Map.of()));
  }

  Optional<Upload> ofBatch(DSLContext sql, String batch) {
    return sql.selectFrom(IMPORTS_UPLOAD)
        .where(IMPORTS_UPLOAD.BATCH.eq(batch))
        .fetchOptional(row -> upload(row, outcomes(sql, row.get(IMPORTS_UPLOAD.ID))));
  }

  private static Map<Imported.Outcome, Long> outcomes(DSLContext sql, String id) {
    var outcomes = new EnumMap<Imported.Outcome, Long>(Imported.Outcome.class);
    sql.select(IMPORTS_RECORD.OUTCOME, DSL.count())
        .from(IMPORTS_RECORD)
        .where(IMPORTS_RECORD.UPLOAD.eq(id))
        .groupBy(IMPORTS_RECORD.OUTCOME)
        .forEach(row -> outcomes.put(outcome(row.value1()), row.value2().longValue()));
    return outcomes;
  }

  private static Imported.Outcome outcome(String code) {
    return Imported.Outcome.valueOf(code.toUpperCase(java.util.Locale.ROOT));
  }

  void delete(DSLContext transaction, String id) {
    deleteRecords(transaction, id);
    transaction.deleteFrom(IMPORTS_UPLOAD).where(IMPORTS_UPLOAD.ID.eq(id)).execute();
  }

  void deleteRecords(DSLContext transaction, String id) {
    transaction.deleteFrom(IMPORTS_RECORD).where(IMPORTS_RECORD.UPLOAD.eq(id)).execute();
  }

  void insert(DSLContext transaction, String upload, UploadedRecord record) {
    Match match = record.match();
    transaction
        .insertInto(IMPORTS_RECORD)
        .set(IMPORTS_RECORD.UPLOAD, upload)
        .set(IMPORTS_RECORD.NUMBER, (long) record.number())
        .set(IMPORTS_RECORD.OUTCOME, record.outcome().code())
        .set(IMPORTS_RECORD.LINE, (long) record.line())
        .set(IMPORTS_RECORD.JSON, record.description().toJson().toString())
        .set(IMPORTS_RECORD.MATCH_ID, match == null ? null : match.id())
        .set(IMPORTS_RECORD.MATCH_DRAFT, match != null && match.draft() ? 1L : 0L)
        .set(IMPORTS_RECORD.MATCH_TITLE, match == null ? null : match.title())
        .set(IMPORTS_RECORD.MATCH_KIND, match == null ? null : match.kind().name())
        .set(IMPORTS_RECORD.EARLIER, (long) record.earlier())
        .set(IMPORTS_RECORD.SCORE, match == null ? 0L : Math.round(match.score() * 1000))
        .set(IMPORTS_RECORD.REASONS, match == null ? "[]" : match.evidenceJson())
        .set(IMPORTS_RECORD.PROBLEMS, problems(record.problems()))
        .execute();
  }

  void choose(
      DSLContext transaction,
      String upload,
      int number,
      UploadedRecord.Choice choice,
      @Nullable Description result,
      long base) {
    transaction
        .update(IMPORTS_RECORD)
        .set(IMPORTS_RECORD.CHOICE, choice.code())
        .set(IMPORTS_RECORD.RESULT, result == null ? null : result.toJson().toString())
        .set(IMPORTS_RECORD.BASE, base)
        .where(IMPORTS_RECORD.UPLOAD.eq(upload), IMPORTS_RECORD.NUMBER.eq((long) number))
        .execute();
  }

  /**
   * Who decides otherwise about one record of several that are merged into the same earlier one
   * decides about those after it once more: they were laid beside what that made of it.
   */
  void askAgain(DSLContext transaction, String upload, UploadedRecord record) {
    if (record.earlier() > 0) {
      transaction
          .update(IMPORTS_RECORD)
          .setNull(IMPORTS_RECORD.CHOICE)
          .setNull(IMPORTS_RECORD.RESULT)
          .where(
              IMPORTS_RECORD.UPLOAD.eq(upload),
              IMPORTS_RECORD.EARLIER.eq((long) record.earlier()),
              IMPORTS_RECORD.NUMBER.gt((long) record.number()),
              IMPORTS_RECORD.RESULT.isNotNull())
          .execute();
    }
  }

  /** The records that are merged into some earlier ones, in the order of the file. */
  List<UploadedRecord> mergedInto(DSLContext sql, String upload, List<Integer> numbers) {
    return numbers.isEmpty()
        ? List.of()
        : sql.selectFrom(IMPORTS_RECORD)
            .where(
                IMPORTS_RECORD.UPLOAD.eq(upload),
                IMPORTS_RECORD.EARLIER.in(numbers),
                IMPORTS_RECORD.RESULT.isNotNull())
            .orderBy(IMPORTS_RECORD.NUMBER)
            .fetch(UploadRows::record);
  }

  /**
   * @param made the draft or publication that it is, or is a part of; null for none
   */
  void became(
      DSLContext transaction, String upload, int number, String became, @Nullable String made) {
    transaction
        .update(IMPORTS_RECORD)
        .set(IMPORTS_RECORD.BECAME, became)
        .set(IMPORTS_RECORD.MADE, made)
        .where(IMPORTS_RECORD.UPLOAD.eq(upload), IMPORTS_RECORD.NUMBER.eq((long) number))
        .execute();
  }

  /** How many records become a draft, of their own or of a publication, as it is decided now. */
  long countWanted(DSLContext sql, String upload) {
    Condition own =
        IMPORTS_RECORD
            .OUTCOME
            .in(Imported.Outcome.NEW.code(), Imported.Outcome.EDITION.code())
            .or(
                IMPORTS_RECORD
                    .OUTCOME
                    .eq(Imported.Outcome.DOUBTFUL.code())
                    .and(IMPORTS_RECORD.CHOICE.isNull()))
            .or(IMPORTS_RECORD.CHOICE.eq(UploadedRecord.Choice.KEEP_BOTH.code()))
            .or(IMPORTS_RECORD.RESULT.isNotNull().and(IMPORTS_RECORD.EARLIER.eq(0L)));
    return sql.fetchCount(IMPORTS_RECORD, IMPORTS_RECORD.UPLOAD.eq(upload), own);
  }

  List<UploadedRecord> of(
      DSLContext sql, String upload, Imported.Outcome outcome, int offset, int limit) {
    return sql.selectFrom(IMPORTS_RECORD)
        .where(IMPORTS_RECORD.UPLOAD.eq(upload), IMPORTS_RECORD.OUTCOME.eq(outcome.code()))
        .orderBy(IMPORTS_RECORD.NUMBER)
        .offset(offset)
        .limit(limit)
        .fetch(UploadRows::record);
  }

  List<UploadedRecord> after(DSLContext sql, String upload, long number, int limit) {
    return sql.selectFrom(IMPORTS_RECORD)
        .where(IMPORTS_RECORD.UPLOAD.eq(upload), IMPORTS_RECORD.NUMBER.gt(number))
        .orderBy(IMPORTS_RECORD.NUMBER)
        .limit(limit)
        .fetch(UploadRows::record);
  }

  Optional<UploadedRecord> record(DSLContext sql, String upload, int number) {
    return sql.selectFrom(IMPORTS_RECORD)
        .where(IMPORTS_RECORD.UPLOAD.eq(upload), IMPORTS_RECORD.NUMBER.eq((long) number))
        .fetchOptional(UploadRows::record);
  }

  /** Whether a record of an upload of which drafts may yet be made names a file. */
  boolean mentions(DSLContext sql, String sha512) {
    return sql.fetchExists(
        IMPORTS_RECORD.join(IMPORTS_UPLOAD).on(IMPORTS_UPLOAD.ID.eq(IMPORTS_RECORD.UPLOAD)),
        IMPORTS_UPLOAD.STATE.ne(Upload.State.TAKEN.code()),
        IMPORTS_RECORD.JSON.contains(sha512));
  }

  /** The first doubtful record that nobody has decided about. */
  Optional<Integer> undecided(DSLContext sql, String upload) {
    return sql.select(IMPORTS_RECORD.NUMBER)
        .from(IMPORTS_RECORD)
        .where(
            IMPORTS_RECORD.UPLOAD.eq(upload),
            IMPORTS_RECORD.OUTCOME.eq(Imported.Outcome.DOUBTFUL.code()),
            IMPORTS_RECORD.MATCH_ID.isNotNull(),
            IMPORTS_RECORD.CHOICE.isNull())
        .orderBy(IMPORTS_RECORD.NUMBER)
        .limit(1)
        .fetchOptional(row -> row.value1().intValue());
  }

  long decided(DSLContext sql, String upload) {
    return sql.fetchCount(
        IMPORTS_RECORD,
        IMPORTS_RECORD.UPLOAD.eq(upload),
        IMPORTS_RECORD.OUTCOME.eq(Imported.Outcome.DOUBTFUL.code()),
        IMPORTS_RECORD.CHOICE.isNotNull());
  }

  private static Upload upload(Record row, Map<Imported.Outcome, Long> outcomes) {
    return new Upload(
        row.get(IMPORTS_UPLOAD.ID),
        row.get(IMPORTS_UPLOAD.NAME),
        row.get(IMPORTS_UPLOAD.BYTES),
        row.get(IMPORTS_UPLOAD.ACTOR),
        row.get(IMPORTS_UPLOAD.AT),
        Upload.State.of(row.get(IMPORTS_UPLOAD.STATE)),
        row.get(IMPORTS_UPLOAD.DONE),
        row.get(IMPORTS_UPLOAD.FAILURE),
        row.get(IMPORTS_UPLOAD.FILL) == 1,
        row.get(IMPORTS_UPLOAD.BATCH),
        outcomes);
  }

  private static UploadedRecord record(Record row) {
    Imported.Outcome outcome = outcome(row.get(IMPORTS_RECORD.OUTCOME));
    String match = row.get(IMPORTS_RECORD.MATCH_ID);
    String title = row.get(IMPORTS_RECORD.MATCH_TITLE);
    String choice = row.get(IMPORTS_RECORD.CHOICE);
    String result = row.get(IMPORTS_RECORD.RESULT);
    Long base = row.get(IMPORTS_RECORD.BASE);
    return new UploadedRecord(
        row.get(IMPORTS_RECORD.NUMBER).intValue(),
        outcome,
        row.get(IMPORTS_RECORD.LINE).intValue(),
        described(row.get(IMPORTS_RECORD.JSON)),
        match == null
            ? null
            : Match.stored(
                match,
                title == null ? "" : title,
                kind(row.get(IMPORTS_RECORD.MATCH_KIND), outcome),
                row.get(IMPORTS_RECORD.SCORE) / 1000.0,
                row.get(IMPORTS_RECORD.REASONS),
                row.get(IMPORTS_RECORD.MATCH_DRAFT) == 1),
        problems(row.get(IMPORTS_RECORD.PROBLEMS)),
        choice == null ? null : UploadedRecord.Choice.of(choice),
        result == null ? null : described(result),
        base == null ? 0 : base,
        row.get(IMPORTS_RECORD.BECAME),
        row.get(IMPORTS_RECORD.EARLIER).intValue(),
        row.get(IMPORTS_RECORD.MADE));
  }

  /** Older rows do not tell a translation from an edition. */
  private static Match.Kind kind(@Nullable String stored, Imported.Outcome outcome) {
    if (stored != null) {
      return Match.Kind.valueOf(stored);
    }
    return outcome == Imported.Outcome.EDITION ? Match.Kind.EDITION : Match.Kind.SAME;
  }

  private static Description described(String json) {
    return Description.owning((ObjectNode) JSON.readTree(json));
  }

  private static String problems(List<Problem> problems) {
    ArrayNode array = JSON.createArrayNode();
    problems.forEach(
        problem -> array.addObject().put("line", problem.line()).put("message", problem.message()));
    return array.toString();
  }

  private static List<Problem> problems(String json) {
    return JSON.readTree(json)
        .valueStream()
        .map(problem ->
            new Problem(problem.path("line").asInt(0), problem.path("message").asString("")))
        .toList();
  }
}
