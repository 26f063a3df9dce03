package org.researchhub.platform.jobs;

import static org.researchhub.platform.db.tables.Tables.PLATFORM_JOB;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.researchhub.platform.db.Database;
import org.springframework.stereotype.Component;

/**
 * The table of work. A job is written in the transaction that causes it, taken by one process at a
 * time under a lease, tried again with growing pauses when it fails, and deleted when it is done.
 * When its process dies, its lease runs out and another takes it.
 */
@Component
public class Jobs {

  static final int MOST_ATTEMPTS = 8;

  private static final String WAITING = "waiting";
  private static final String RUNNING = "running";
  private static final String FAILED = "failed";
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
  private static final int LONGEST_ERROR = 1_000;
  private static final int TRIES_TO_TAKE = 5;

  private final Database database;
  private final Clock clock;

  public Jobs(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Writes a job in the caller's transaction. One that waits already for the same subject stays as
   * it is; one that is being done does not stand for it.
   */
  public void add(DSLContext transaction, String kind, String subject) {
    add(transaction, kind, subject, 0);
  }

  /**
   * As {@link #add(DSLContext, String, String)}.
   *
   * @param priority higher ones are done first; 0 is usual
   */
  public void add(DSLContext transaction, String kind, String subject, int priority) {
    transaction
        .insertInto(PLATFORM_JOB)
        .set(PLATFORM_JOB.KIND, kind)
        .set(PLATFORM_JOB.SUBJECT, subject)
        .set(PLATFORM_JOB.STATE, WAITING)
        .set(PLATFORM_JOB.PRIORITY, (long) priority)
        .set(PLATFORM_JOB.RUN_AT, time(now()))
        .set(PLATFORM_JOB.ATTEMPTS, 0L)
        .set(PLATFORM_JOB.ADDED, time(now()))
        .onConflictDoNothing()
        .execute();
  }

  /** Jobs by kind and state, for those who look after the hub. */
  public List<JobCount> counts() {
    return database.read(sql ->
        sql.select(
                PLATFORM_JOB.KIND,
                PLATFORM_JOB.STATE,
                DSL.count().cast(Long.class),
                DSL.min(PLATFORM_JOB.ADDED))
            .from(PLATFORM_JOB)
            .groupBy(PLATFORM_JOB.KIND, PLATFORM_JOB.STATE)
            .orderBy(PLATFORM_JOB.KIND, PLATFORM_JOB.STATE)
            .fetch(row -> new JobCount(row.value1(), row.value2(), row.value3(), row.value4())));
  }

  /** Lets jobs that were given up be tried again; answers how many. */
  public int retryFailed() {
    return database.write(transaction -> {
      int retried = 0;
      for (Record failed :
          transaction
              .select(PLATFORM_JOB.ID, PLATFORM_JOB.KIND, PLATFORM_JOB.SUBJECT)
              .from(PLATFORM_JOB)
              .where(PLATFORM_JOB.STATE.eq(FAILED))
              .fetch()) {
        add(transaction, failed.get(PLATFORM_JOB.KIND), failed.get(PLATFORM_JOB.SUBJECT));
        transaction
            .deleteFrom(PLATFORM_JOB)
            .where(PLATFORM_JOB.ID.eq(failed.get(PLATFORM_JOB.ID)))
            .execute();
        retried++;
      }
      return retried;
    });
  }

  /** Takes the next job that is due, of these kinds; nobody else gets it while the lease lasts. */
  Optional<Job> take(List<String> kinds, String owner, Duration lease) {
    for (int attempt = 0; attempt < TRIES_TO_TAKE; attempt++) {
      Optional<? extends Record> due =
          database.read(sql ->
              sql.selectFrom(PLATFORM_JOB)
                  .where(due(), PLATFORM_JOB.KIND.in(kinds))
                  .orderBy(PLATFORM_JOB.PRIORITY.desc(), PLATFORM_JOB.RUN_AT, PLATFORM_JOB.ID)
                  .limit(1)
                  .fetchOptional());
      if (due.isEmpty()) {
        return Optional.empty();
      }
      Job job = job(due.get());
      if (isTaken(job, owner, lease)) {
        return Optional.of(job);
      }
    }
    return Optional.empty();
  }

  /** Asked and taken in one statement: of two processes that saw it due, one finds it still so. */
  private boolean isTaken(Job job, String owner, Duration lease) {
    return database.write(transaction ->
        transaction
            .update(PLATFORM_JOB)
            .set(PLATFORM_JOB.STATE, RUNNING)
            .set(PLATFORM_JOB.ATTEMPTS, job.attempts())
            .set(PLATFORM_JOB.LEASE_OWNER, owner)
            .set(PLATFORM_JOB.LEASE_UNTIL, time(now().plus(lease)))
            .where(
                PLATFORM_JOB.ID.eq(job.id()), PLATFORM_JOB.ATTEMPTS.eq(job.attempts() - 1), due())
            .execute())
        == 1;
  }

  private Condition due() {
    String now = time(now());
    return PLATFORM_JOB
        .STATE
        .eq(WAITING)
        .and(PLATFORM_JOB.RUN_AT.le(now))
        .or(PLATFORM_JOB.STATE.eq(RUNNING).and(PLATFORM_JOB.LEASE_UNTIL.lt(now)));
  }

  /** Makes the lease longer; false when the job has passed to another meanwhile. */
  boolean extend(Job job, String owner, Duration lease) {
    return database.write(transaction ->
        transaction
            .update(PLATFORM_JOB)
            .set(PLATFORM_JOB.LEASE_UNTIL, time(now().plus(lease)))
            .where(held(job, owner))
            .execute())
        == 1;
  }

  /** The work is done; a job that passed to another meanwhile is left to it. */
  void done(Job job, String owner) {
    database.writing(
        transaction -> transaction.deleteFrom(PLATFORM_JOB).where(held(job, owner)).execute());
  }

  /** The work did not succeed: it is tried again later, or given up and kept for staff to see. */
  void failed(Job job, String owner, String error) {
    String shown = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
    boolean last = job.attempts() >= MOST_ATTEMPTS;
    long factor = 1L << Math.min(2 * job.attempts() - 2, 12);
    database.writing(transaction -> {
      if (!last && waits(transaction, job)) {
        transaction.deleteFrom(PLATFORM_JOB).where(held(job, owner)).execute();
        return;
      }
      transaction
          .update(PLATFORM_JOB)
          .set(PLATFORM_JOB.STATE, last ? FAILED : WAITING)
          .set(PLATFORM_JOB.RUN_AT, time(now().plus(FIRST_PAUSE.multipliedBy(factor))))
          .set(PLATFORM_JOB.LAST_ERROR, shown)
          .setNull(PLATFORM_JOB.LEASE_OWNER)
          .setNull(PLATFORM_JOB.LEASE_UNTIL)
          .where(held(job, owner))
          .execute();
    });
  }

  /** Whether the same was asked for again meanwhile. */
  private static boolean waits(DSLContext transaction, Job job) {
    return transaction.fetchExists(
        PLATFORM_JOB,
        PLATFORM_JOB.KIND.eq(job.kind()),
        PLATFORM_JOB.SUBJECT.eq(job.subject()),
        PLATFORM_JOB.STATE.eq(WAITING));
  }

  private static Condition held(Job job, String owner) {
    return PLATFORM_JOB
        .ID
        .eq(job.id())
        .and(PLATFORM_JOB.STATE.eq(RUNNING))
        .and(PLATFORM_JOB.LEASE_OWNER.eq(owner));
  }

  private static Job job(Record row) {
    return new Job(
        row.get(PLATFORM_JOB.ID),
        row.get(PLATFORM_JOB.KIND),
        row.get(PLATFORM_JOB.SUBJECT),
        row.get(PLATFORM_JOB.ATTEMPTS) + 1);
  }

  private Instant now() {
    return clock.instant();
  }

  /** Of one length, so that the order of texts is the order of times. */
  private static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
