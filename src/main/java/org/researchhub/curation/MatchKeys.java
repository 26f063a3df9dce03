package org.researchhub.curation;

import static org.researchhub.platform.db.tables.Tables.CURATION_MATCH_KEY;
import static org.researchhub.platform.db.tables.Tables.CURATION_POSITION;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.researchhub.curation.matching.Keys;
import org.researchhub.platform.changes.Change;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.db.Database;
import org.researchhub.platform.jobs.Renewal;
import org.springframework.stereotype.Component;

/**
 * The table of keys under which likely duplicates meet, so that nothing is compared with all.
 * Caught up with the changes whenever somebody asks.
 */
@Component
class MatchKeys implements Renewal {

  private static final String NAME = "match keys 3";
  private static final int AT_ONCE = 1_000;
  private static final int RENEWED_AT_ONCE = 200;
  private static final int MOST_COMPARED = 60;
  private static final KeyHolders HOLDERS =
      new KeyHolders(
          CURATION_MATCH_KEY, CURATION_MATCH_KEY.MATCH_KEY, CURATION_MATCH_KEY.PUBLICATION);

  private final Database database;
  private final Changes changes;
  private final KnownRecords known;
  private volatile long position = -1;

  MatchKeys(Database database, Changes changes, KnownRecords known) {
    this.database = database;
    this.changes = changes;
    this.known = known;
  }

  /** For each set of keys the publications that have some of them, the most first. */
  List<List<String>> sharing(List<List<Long>> keys) {
    changes.refresh();
    Optional<List<List<String>>> sharing =
        position < changes.last() ? catchUp(keys) : Optional.empty();
    return sharing.orElseGet(() -> database.read(sql -> HOLDERS.sharing(sql, keys, MOST_COMPARED)));
  }

  /** Asks where it has just written, if it had to: the pages of the table are in memory there. */
  private synchronized Optional<List<List<String>>> catchUp(List<List<Long>> keys) {
    Optional<List<List<String>>> sharing = Optional.empty();
    while (position < changes.last()) {
      var step = database.write(transaction -> step(transaction, keys));
      position = step.reached();
      sharing = step.sharing();
    }
    return sharing;
  }

  private record Step(long reached, Optional<List<List<String>>> sharing) {}

  private Step step(DSLContext transaction, List<List<Long>> keys) {
    long reached = takeIn(transaction);
    return new Step(
        reached,
        reached < changes.last()
            ? Optional.empty()
            : Optional.of(HOLDERS.sharing(transaction, keys, MOST_COMPARED)));
  }

  @Override
  public String name() {
    return "curation.match-keys";
  }

  @Override
  public String form() {
    return Keys.form();
  }

  /**
   * Takes in first what is not yet, so that nobody has to wait for that who compares a record.
   * Holds the position, so that nothing is taken in meanwhile that was read before.
   */
  @Override
  public Optional<String> renew(DSLContext transaction, String after) {
    if (takeIn(transaction) < changes.last()) {
      return Optional.of(after);
    }
    List<String> ids =
        transaction
            .selectDistinct(CURATION_MATCH_KEY.PUBLICATION)
            .from(CURATION_MATCH_KEY)
            .where(CURATION_MATCH_KEY.PUBLICATION.gt(after))
            .orderBy(CURATION_MATCH_KEY.PUBLICATION)
            .limit(RENEWED_AT_ONCE)
            .fetch(CURATION_MATCH_KEY.PUBLICATION);
    forget(transaction, ids);
    add(transaction, ids);
    return ids.isEmpty() ? Optional.empty() : Optional.of(ids.getLast());
  }

  private long takeIn(DSLContext transaction) {
    List<Change> next = changes.after(position(transaction), AT_ONCE);
    if (next.isEmpty()) {
      return changes.last();
    }
    var changed = new LinkedHashSet<String>();
    var ids = new LinkedHashSet<String>();
    for (Change change : next) {
      if (change.kind() == Change.Kind.PUBLICATION) {
        ids.add(change.id());
        if (change.version() > 1) {
          changed.add(change.id());
        }
      }
    }
    forget(transaction, changed);
    add(transaction, ids);
    long reached = next.getLast().number();
    transaction
        .insertInto(CURATION_POSITION)
        .set(CURATION_POSITION.NAME, NAME)
        .set(CURATION_POSITION.CHANGE, reached)
        .onConflict(CURATION_POSITION.NAME)
        .doUpdate()
        .set(CURATION_POSITION.CHANGE, reached)
        .execute();
    return reached;
  }

  /** Of two transactions that ask for it, one waits until the other has ended. */
  private static long position(DSLContext transaction) {
    transaction
        .update(CURATION_POSITION)
        .set(CURATION_POSITION.CHANGE, CURATION_POSITION.CHANGE)
        .where(CURATION_POSITION.NAME.eq(NAME))
        .execute();
    return transaction
        .select(CURATION_POSITION.CHANGE)
        .from(CURATION_POSITION)
        .where(CURATION_POSITION.NAME.eq(NAME))
        .fetchOptional(CURATION_POSITION.CHANGE)
        .orElse(0L);
  }

  private static void forget(DSLContext transaction, Collection<String> ids) {
    if (!ids.isEmpty()) {
      transaction
          .deleteFrom(CURATION_MATCH_KEY)
          .where(CURATION_MATCH_KEY.PUBLICATION.in(ids))
          .execute();
    }
  }

  private void add(DSLContext transaction, Collection<String> ids) {
    BatchBindStep keys =
        transaction.batch(
            transaction
                .insertInto(
                    CURATION_MATCH_KEY,
                    CURATION_MATCH_KEY.MATCH_KEY,
                    CURATION_MATCH_KEY.PUBLICATION)
                .values(0L, "")
                .onConflictDoNothing());
    for (KnownRecords.Known one : known.of(ids).values()) {
      for (long key : one.comparison().keys()) {
        keys = keys.bind(key, one.id());
      }
    }
    if (keys.size() > 0) {
      keys.execute();
    }
  }
}
