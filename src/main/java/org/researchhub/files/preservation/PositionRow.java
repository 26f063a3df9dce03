package org.researchhub.files.preservation;

import static org.researchhub.platform.db.tables.Tables.FILES_STORE;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.researchhub.platform.db.Database;

/**
 * How far a store has followed the changes, and which process may write to it: a row with a lease,
 * so that of several nodes one follows at a time and another takes over when it has gone.
 */
final class PositionRow {

  private static final Duration LEASE = Duration.ofMinutes(2);

  private final Database database;
  private final Clock clock;
  private final String process = UUID.randomUUID().toString();

  PositionRow(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** 0 for a store that has no row yet. */
  long position(String store) {
    List<Long> change =
        database.read(sql ->
            sql.select(FILES_STORE.CHANGE)
                .from(FILES_STORE)
                .where(FILES_STORE.ID.eq(store))
                .fetch(FILES_STORE.CHANGE));
    return change.isEmpty() ? 0 : change.getFirst();
  }

  /**
   * Takes or renews the lease; makes the row of a store that the hub has not had before, and then
   * forgets what was known of another.
   *
   * @return whether this process may write
   */
  boolean lease(StoreOwner owner, String place, KeptFiles kept) {
    String now = clock.instant().toString();
    String until = clock.instant().plus(LEASE).toString();
    return database.write(transaction -> {
      if (!transaction.fetchExists(FILES_STORE, FILES_STORE.ID.eq(owner.store()))) {
        transaction.deleteFrom(FILES_STORE).execute();
        kept.forget(transaction);
        transaction
            .insertInto(FILES_STORE)
            .set(FILES_STORE.ID, owner.store())
            .set(FILES_STORE.PLACE, place)
            .set(FILES_STORE.CHANGE, 0L)
            .execute();
      }
      return transaction
              .update(FILES_STORE)
              .set(FILES_STORE.OWNER, process)
              .set(FILES_STORE.UNTIL, until)
              .where(
                  FILES_STORE.ID.eq(owner.store()),
                  FILES_STORE
                      .OWNER
                      .isNull()
                      .or(FILES_STORE.OWNER.eq(process))
                      .or(FILES_STORE.UNTIL.lt(now)))
              .execute()
          == 1;
    });
  }

  /** Moves on, in the transaction that records what was done, if the lease is still held. */
  void advance(DSLContext transaction, StoreOwner owner, long change) {
    int moved =
        transaction
            .update(FILES_STORE)
            .set(FILES_STORE.CHANGE, change)
            .where(FILES_STORE.ID.eq(owner.store()), FILES_STORE.OWNER.eq(process))
            .execute();
    if (moved == 0) {
      throw new IllegalStateException("Another process follows for the preservation store now");
    }
  }

  /** Gives the lease back, so that the next process need not wait for its end. */
  void release() {
    database.writing(transaction ->
        transaction
            .update(FILES_STORE)
            .setNull(FILES_STORE.OWNER)
            .setNull(FILES_STORE.UNTIL)
            .where(FILES_STORE.OWNER.eq(process))
            .execute());
  }
}
