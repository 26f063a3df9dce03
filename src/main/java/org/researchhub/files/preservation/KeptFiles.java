package org.researchhub.files.preservation;

import static org.researchhub.platform.db.tables.Tables.FILES_CONTENT;
import static org.researchhub.platform.db.tables.Tables.FILES_OBJECT;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.researchhub.files.Fixity;
import org.researchhub.files.StoredBytes;
import org.researchhub.files.StoredBytesPlace;
import org.researchhub.platform.db.Database;
import org.springframework.stereotype.Component;

/**
 * What the hub knows of its preservation store: which objects are in it, where each file's bytes
 * are, and what the last look at them found.
 */
@Component
public class KeptFiles implements StoredBytesPlace, Fixity {

  private final Database database;
  private final OpenedStore opened;
  private final Clock clock;

  public KeptFiles(Database database, OpenedStore opened, Clock clock) {
    this.database = database;
    this.opened = opened;
    this.clock = clock;
  }

  /** An object as it was last recorded, which is when it was durable. */
  record Known(String id, String folder, long head, @Nullable String checked) {}

  @Override
  public Optional<StoredBytes> find(String sha512) {
    return database
        .read(sql ->
            sql.selectFrom(FILES_CONTENT)
                .where(FILES_CONTENT.SHA512.eq(sha512))
                .orderBy(
                    DSL.when(FILES_CONTENT.RESULT.in("damaged", "missing"), 1).otherwise(0),
                    FILES_CONTENT.OBJECT)
                .fetch())
        .stream()
        .map(row -> opened.store().bytes(row.get(FILES_CONTENT.PATH), row.get(FILES_CONTENT.BYTES)))
        .filter(StoredBytes::areThere)
        .findFirst();
  }

  @Override
  public Optional<Check> of(String sha512) {
    return database
        .read(sql ->
            sql.select()
                .from(FILES_CONTENT)
                .join(FILES_OBJECT)
                .on(FILES_OBJECT.ID.eq(FILES_CONTENT.OBJECT))
                .where(FILES_CONTENT.SHA512.eq(sha512))
                .orderBy(
                    DSL.when(FILES_CONTENT.RESULT.in("damaged", "missing"), 1).otherwise(0),
                    FILES_CONTENT.OBJECT)
                .limit(1)
                .fetch(KeptFiles::check))
        .stream()
        .findFirst();
  }

  private static Check check(Record row) {
    String result = row.get(FILES_CONTENT.RESULT);
    return new Check(
        row.get(FILES_OBJECT.AT),
        row.get(FILES_CONTENT.CHECKED),
        result == null ? Result.NOT_CHECKED : Result.valueOf(result.toUpperCase(Locale.ROOT)));
  }

  Optional<Known> object(String id) {
    return database.read(sql ->
        sql.selectFrom(FILES_OBJECT).where(FILES_OBJECT.ID.eq(id)).fetchOptional(KeptFiles::known));
  }

  /**
   * Objects in the order in which they should be looked at: the longest unchecked first, where
   * storing counts as a look.
   *
   * @param before only those that were last looked at before this; null for all
   */
  List<Known> toCheck(@Nullable String before, int limit) {
    Field<String> lastLook = DSL.coalesce(FILES_OBJECT.CHECKED, FILES_OBJECT.AT);
    return database.read(sql ->
        sql.selectFrom(FILES_OBJECT)
            .where(before == null ? DSL.noCondition() : lastLook.lt(before))
            .orderBy(lastLook, FILES_OBJECT.ID)
            .limit(limit)
            .fetch(KeptFiles::known));
  }

  List<Known> all() {
    return database.read(
        sql -> sql.selectFrom(FILES_OBJECT).orderBy(FILES_OBJECT.ID).fetch(KeptFiles::known));
  }

  private static Known known(Record row) {
    return new Known(
        row.get(FILES_OBJECT.ID),
        row.get(FILES_OBJECT.FOLDER),
        row.get(FILES_OBJECT.HEAD),
        row.get(FILES_OBJECT.CHECKED));
  }

  /** The objects that hold these bytes. */
  List<String> holding(String sha512) {
    return database.read(sql ->
        sql.selectDistinct(FILES_CONTENT.OBJECT)
            .from(FILES_CONTENT)
            .where(FILES_CONTENT.SHA512.eq(sha512))
            .fetch(FILES_CONTENT.OBJECT));
  }

  /** Every place in the store that should have these bytes. */
  List<String> places(String sha512) {
    return database.read(sql ->
        sql.select(FILES_CONTENT.PATH)
            .from(FILES_CONTENT)
            .where(FILES_CONTENT.SHA512.eq(sha512))
            .orderBy(FILES_CONTENT.OBJECT)
            .fetch(FILES_CONTENT.PATH));
  }

  /** The digests of all that an object holds, by path. */
  Map<String, String> contents(String object) {
    return database.read(sql ->
        sql.selectFrom(FILES_CONTENT)
            .where(FILES_CONTENT.OBJECT.eq(object))
            .fetchMap(FILES_CONTENT.PATH, FILES_CONTENT.SHA512));
  }

  /**
   * Records an object that is durable now, in the caller's transaction. Results of checks of files
   * that it had before stay.
   */
  void record(DSLContext transaction, StoredObject object, long version, Sizes sizes) {
    String now = clock.instant().toString();
    transaction
        .insertInto(FILES_OBJECT)
        .set(FILES_OBJECT.ID, object.id())
        .set(FILES_OBJECT.FOLDER, object.folder())
        .set(FILES_OBJECT.HEAD, object.head())
        .set(FILES_OBJECT.VERSION, version)
        .set(FILES_OBJECT.AT, now)
        .onConflict(FILES_OBJECT.ID)
        .doUpdate()
        .set(FILES_OBJECT.FOLDER, object.folder())
        .set(FILES_OBJECT.HEAD, object.head())
        .set(FILES_OBJECT.VERSION, version)
        .set(FILES_OBJECT.AT, now)
        .execute();
    transaction
        .deleteFrom(FILES_CONTENT)
        .where(
            FILES_CONTENT.OBJECT.eq(object.id()),
            FILES_CONTENT.PATH.notIn(object.contents().keySet()))
        .execute();
    object
        .contents()
        .forEach((path, sha512) ->
            transaction
                .insertInto(FILES_CONTENT)
                .set(FILES_CONTENT.OBJECT, object.id())
                .set(FILES_CONTENT.PATH, path)
                .set(FILES_CONTENT.SHA512, sha512)
                .set(FILES_CONTENT.BYTES, sizes.of(path))
                .onConflict(FILES_CONTENT.OBJECT, FILES_CONTENT.PATH)
                .doUpdate()
                .set(FILES_CONTENT.SHA512, sha512)
                .execute());
  }

  /** How many bytes a file of the store has. */
  interface Sizes {
    long of(String path);
  }

  /** Forgets everything: the store is another one now. */
  void forget(DSLContext transaction) {
    transaction.deleteFrom(FILES_CONTENT).execute();
    transaction.deleteFrom(FILES_OBJECT).execute();
  }

  /** Keeps what a look at an object found. Answers the digests whose result is another now. */
  List<String> looked(Known object, Map<String, Result> bad) {
    String now = clock.instant().toString();
    return database.write(transaction -> {
      List<String> turned =
          transaction
              .selectFrom(FILES_CONTENT)
              .where(FILES_CONTENT.OBJECT.eq(object.id()))
              .fetch()
              .stream()
              .filter(row ->
                  !word(bad.getOrDefault(row.get(FILES_CONTENT.PATH), Result.SOUND))
                      .equals(
                          row.get(FILES_CONTENT.RESULT) == null
                              ? word(Result.SOUND)
                              : row.get(FILES_CONTENT.RESULT)))
              .map(row -> row.get(FILES_CONTENT.SHA512))
              .toList();
      transaction
          .update(FILES_CONTENT)
          .set(FILES_CONTENT.CHECKED, now)
          .set(FILES_CONTENT.RESULT, word(Result.SOUND))
          .where(FILES_CONTENT.OBJECT.eq(object.id()))
          .execute();
      bad.forEach((path, result) ->
          transaction
              .update(FILES_CONTENT)
              .set(FILES_CONTENT.RESULT, word(result))
              .where(FILES_CONTENT.OBJECT.eq(object.id()), FILES_CONTENT.PATH.eq(path))
              .execute());
      transaction
          .update(FILES_OBJECT)
          .set(FILES_OBJECT.CHECKED, now)
          .set(FILES_OBJECT.RESULT, bad.isEmpty() ? word(Result.SOUND) : word(Result.DAMAGED))
          .where(FILES_OBJECT.ID.eq(object.id()))
          .execute();
      return turned;
    });
  }

  /** When an object was last looked at; empty when none was. */
  String lastLook() {
    return database.read(sql ->
        String.valueOf(
            sql.select(DSL.coalesce(DSL.max(FILES_OBJECT.CHECKED), ""))
                .from(FILES_OBJECT)
                .fetchOne(0, String.class)));
  }

  /** How many objects were not sound when they were last looked at. */
  long damaged() {
    return database.read(
        sql -> sql.fetchCount(FILES_OBJECT, FILES_OBJECT.RESULT.eq(word(Result.DAMAGED))));
  }

  private static String word(Result result) {
    return result.name().toLowerCase(Locale.ROOT);
  }

  /** How the store stands. */
  record Standing(long objects, long files, long bytes, long damaged, long unchecked) {}

  Standing standing() {
    return database.read(sql -> {
      long objects = sql.fetchCount(FILES_OBJECT);
      long files = sql.fetchCount(FILES_CONTENT);
      Long bytes =
          sql.select(DSL.sum(FILES_CONTENT.BYTES)).from(FILES_CONTENT).fetchOne(0, Long.class);
      return new Standing(
          objects,
          files,
          bytes == null ? 0 : bytes,
          damaged(),
          sql.fetchCount(FILES_OBJECT, FILES_OBJECT.CHECKED.isNull()));
    });
  }
}
