package org.researchhub.curation;

import static org.researchhub.platform.db.tables.Tables.CURATION_MATCH_KEY;
import static org.researchhub.platform.db.tables.Tables.CURATION_POSITION;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  private static final String NAME = "match keys 2";
  private static final int AT_ONCE = 500;
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
  List<List<String>> sharing(List<Set<String>> keys) {
    catchUp();
    return database.read(sql -> HOLDERS.sharing(sql, keys, MOST_COMPARED));
  }

  private synchronized void catchUp() {
    changes.refresh();
    while (position < changes.last()) {
      position = database.write(this::takeIn);
    }
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
   * Holds the position, so that nothing is taken in meanwhile that was read before. What is not
   * taken in yet gets the new form when it is.
   */
  @Override
  public Optional<String> renew(DSLContext transaction, String after) {
    position(transaction);
    List<String> ids =
        transaction
            .selectDistinct(CURATION_MATCH_KEY.PUBLICATION)
            .from(CURATION_MATCH_KEY)
            .where(CURATION_MATCH_KEY.PUBLICATION.gt(after))
            .orderBy(CURATION_MATCH_KEY.PUBLICATION)
            .limit(RENEWED_AT_ONCE)
            .fetch(CURATION_MATCH_KEY.PUBLICATION);
    renew(transaction, ids);
    return ids.isEmpty() ? Optional.empty() : Optional.of(ids.getLast());
  }

  private long takeIn(DSLContext transaction) {
    List<Change> next = changes.after(position(transaction), AT_ONCE);
    if (next.isEmpty()) {
      return changes.last();
    }
    renew(
        transaction,
        next.stream()
            .filter(change -> change.kind() == Change.Kind.PUBLICATION)
            .map(Change::id)
            .distinct()
            .toList());
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

  private void renew(DSLContext transaction, Collection<String> ids) {
    transaction
        .deleteFrom(CURATION_MATCH_KEY)
        .where(CURATION_MATCH_KEY.PUBLICATION.in(ids))
        .execute();
    BatchBindStep keys =
        transaction.batch(
            transaction
                .insertInto(
                    CURATION_MATCH_KEY,
                    CURATION_MATCH_KEY.MATCH_KEY,
                    CURATION_MATCH_KEY.PUBLICATION)
                .values("", "")
                .onConflictDoNothing());
    for (KnownRecords.Known one : known.of(ids).values()) {
      for (String key : one.comparison().keys()) {
        keys = keys.bind(key, one.publication().id());
      }
    }
    if (keys.size() > 0) {
      keys.execute();
    }
  }
}
