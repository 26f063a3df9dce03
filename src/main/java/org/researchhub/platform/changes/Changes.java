package org.researchhub.platform.changes;

import static org.researchhub.platform.db.tables.Tables.PLATFORM_CHANGE;
import static org.researchhub.platform.db.tables.Tables.PLATFORM_FACT;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.changes.Change.Kind;
import org.researchhub.platform.db.Database;
import org.springframework.stereotype.Component;

/**
 * The numbered list of changes. A change is written in the transaction that makes it true, and its
 * number is given while no other transaction can give one, so that the order of numbers is the
 * order of commits and a follower that has read number n has missed none below it.
 */
@Component
public class Changes {

  /** An arbitrary key for PostgreSQL's advisory lock, the same in every process of every hub. */
  private static final long LOCK = 0x52_48_43_48L;

  private static final String ORIGIN = "origin";

  private final Database database;
  private final Clock clock;
  private volatile @Nullable String origin;
  private final AtomicLong last = new AtomicLong();

  public Changes(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    database.afterCommit(this::refresh);
    refresh();
  }

  /**
   * Appends a change in the caller's transaction and answers its number. From here until the
   * transaction ends no other transaction can append one.
   */
  public long append(DSLContext transaction, Kind kind, String id, long version) {
    return appendAll(transaction, kind, List.of(id), version);
  }

  /** As {@link #append}, of things that all have the same version; answers the last number. */
  public long appendAll(DSLContext transaction, Kind kind, List<String> ids, long version) {
    lock(transaction);
    long number = last(transaction);
    String at = clock.instant().toString();
    BatchBindStep rows =
        transaction.batch(
            transaction
                .insertInto(
                    PLATFORM_CHANGE,
                    PLATFORM_CHANGE.NUMBER,
                    PLATFORM_CHANGE.KIND,
                    PLATFORM_CHANGE.ID,
                    PLATFORM_CHANGE.VERSION,
                    PLATFORM_CHANGE.AT)
                .values(0L, "", "", 0L, ""));
    for (String id : ids) {
      rows = rows.bind(++number, kind.name().toLowerCase(Locale.ROOT), id, version, at);
    }
    if (!ids.isEmpty()) {
      rows.execute();
    }
    return number;
  }

  /**
   * Takes the lock under which changes are numbered, so that a transaction that appends many, or
   * that must read before it appends, does so alone.
   */
  public void lock(DSLContext transaction) {
    if (database.isPostgres()) {
      transaction.fetch("select pg_advisory_xact_lock(?)", LOCK);
    }
  }

  /** Committed changes after a number, oldest first, at most {@code limit}. */
  public List<Change> after(long number, int limit) {
    return database.read(sql ->
        sql.selectFrom(PLATFORM_CHANGE)
            .where(PLATFORM_CHANGE.NUMBER.gt(number))
            .orderBy(PLATFORM_CHANGE.NUMBER)
            .limit(limit)
            .fetch(row ->
                new Change(
                    row.get(PLATFORM_CHANGE.NUMBER),
                    Kind.valueOf(row.get(PLATFORM_CHANGE.KIND).toUpperCase(Locale.ROOT)),
                    row.get(PLATFORM_CHANGE.ID),
                    row.get(PLATFORM_CHANGE.VERSION),
                    row.get(PLATFORM_CHANGE.AT))));
  }

  /**
   * The number of the last committed change known to this process; 0 when there is none. Own
   * commits are known at once, those of other processes after the next {@link #refresh}.
   */
  public long last() {
    return last.get();
  }

  /**
   * The name of this list of changes, which no other database has: given when the database is first
   * asked for it. What follows keeps it beside its position, which means nothing in another list.
   */
  public String origin() {
    String known = origin;
    if (known == null) {
      known = database.read(Changes::origin).orElseGet(this::newOrigin);
      origin = known;
    }
    return known;
  }

  /** Of several processes that give it a name at once, the first is heard. */
  private String newOrigin() {
    String given = UUID.randomUUID().toString();
    return database.write(transaction -> {
      transaction
          .insertInto(PLATFORM_FACT)
          .set(PLATFORM_FACT.NAME, ORIGIN)
          .set(PLATFORM_FACT.VALUE, given)
          .onConflictDoNothing()
          .execute();
      return origin(transaction).orElse(given);
    });
  }

  private static Optional<String> origin(DSLContext sql) {
    return sql.select(PLATFORM_FACT.VALUE)
        .from(PLATFORM_FACT)
        .where(PLATFORM_FACT.NAME.eq(ORIGIN))
        .fetchOptional(PLATFORM_FACT.VALUE);
  }

  /** Looks for commits of other processes. */
  public void refresh() {
    last.accumulateAndGet(database.read(Changes::last), Math::max);
  }

  private static long last(DSLContext sql) {
    Long number =
        sql.select(DSL.max(PLATFORM_CHANGE.NUMBER)).from(PLATFORM_CHANGE).fetchOne(0, Long.class);
    return number == null ? 0 : number;
  }
}
