package org.researchhub.accounts;

import static org.researchhub.platform.db.tables.Tables.ACCOUNTS_PERSON;
import static org.researchhub.platform.db.tables.Tables.ACCOUNTS_SESSION;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Sessions end after 12 hours without a request, and after 7 days at latest. */
final class Sessions {

  private static final Duration IDLE = Duration.ofHours(12);
  private static final Duration LONGEST = Duration.ofDays(7);
  private static final Duration NOTED_EVERY = Duration.ofMinutes(5);

  /**
   * @param row the person's columns
   * @param renew whether the last request noted is some minutes old
   */
  record Holder(Record row, boolean renew) {}

  private Sessions() {}

  static String begin(DSLContext transaction, String person, Instant now, Random random) {
    transaction
        .deleteFrom(ACCOUNTS_SESSION)
        .where(
            ACCOUNTS_SESSION
                .EXPIRES
                .le(now.toString())
                .or(ACCOUNTS_SESSION.SEEN.le(now.minus(IDLE).toString())))
        .execute();
    String secret = Secret.make(random);
    transaction
        .insertInto(ACCOUNTS_SESSION)
        .set(ACCOUNTS_SESSION.HASH, Secret.hash(secret))
        .set(ACCOUNTS_SESSION.PERSON, person)
        .set(ACCOUNTS_SESSION.STARTED, now.toString())
        .set(ACCOUNTS_SESSION.SEEN, now.toString())
        .set(ACCOUNTS_SESSION.EXPIRES, now.plus(LONGEST).toString())
        .execute();
    return secret;
  }

  static Optional<Holder> holder(DSLContext sql, String hash, Instant now) {
    return sql.select()
        .from(ACCOUNTS_SESSION)
        .join(ACCOUNTS_PERSON)
        .on(ACCOUNTS_PERSON.ID.eq(ACCOUNTS_SESSION.PERSON))
        .where(
            ACCOUNTS_SESSION.HASH.eq(hash),
            ACCOUNTS_SESSION.EXPIRES.gt(now.toString()),
            ACCOUNTS_SESSION.SEEN.gt(now.minus(IDLE).toString()))
        .fetchOptional(row ->
            new Holder(
                row,
                row.get(ACCOUNTS_SESSION.SEEN).compareTo(now.minus(NOTED_EVERY).toString()) < 0));
  }

  static void renew(DSLContext transaction, String hash, Instant now) {
    transaction
        .update(ACCOUNTS_SESSION)
        .set(ACCOUNTS_SESSION.SEEN, now.toString())
        .where(ACCOUNTS_SESSION.HASH.eq(hash))
        .execute();
  }
}
