package org.researchhub.enquiries;

import static org.researchhub.platform.db.tables.Tables.ENQUIRIES_ENQUIRY;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.researchhub.enquiries.Enquiry.Desk;
import org.researchhub.platform.db.Database;
import org.springframework.stereotype.Component;

/**
 * The messages to the centre. Each is kept for six months and then deleted. No address of the
 * sender's machine is stored, and a message is in no search, export or feed.
 */
@Component
public class Enquiries {

  /** After how many months a message is deleted. */
  public static final int KEPT_MONTHS = 6;

  private static final String ALPHABET = "23456789BCDFGHJKMNPQRSTVWXZ";
  private static final int REFERENCE_LENGTH = 7;
  private static final Duration RECEIPT_SHOWN = Duration.ofHours(1);

  private final Database database;
  private final Clock clock;
  private final Random random;

  public Enquiries(Database database, Clock clock, Random random) {
    this.database = database;
    this.clock = clock;
    this.random = random;
  }

  /** What a sender writes. */
  public record Message(
      Desk desk,
      String topic,
      String text,
      @Nullable String email,
      @Nullable String page,
      String language) {}

  /**
   * Stores a message; it is durable when this returns.
   *
   * @return a secret under which {@link #receipt} knows the message for an hour
   */
  public String send(Message message) {
    byte[] bytes = new byte[24];
    random.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant now = clock.instant();
    database.writing(transaction ->
        transaction
            .insertInto(ENQUIRIES_ENQUIRY)
            .set(ENQUIRIES_ENQUIRY.REFERENCE, reference())
            .set(ENQUIRIES_ENQUIRY.RECEIPT, hash(secret))
            .set(ENQUIRIES_ENQUIRY.AT, now.toString())
            .set(ENQUIRIES_ENQUIRY.EXPIRES, expiry(now).toString())
            .set(ENQUIRIES_ENQUIRY.DESK, message.desk().name().toLowerCase(Locale.ROOT))
            .set(ENQUIRIES_ENQUIRY.TOPIC, message.topic())
            .set(ENQUIRIES_ENQUIRY.MESSAGE, message.text())
            .set(ENQUIRIES_ENQUIRY.EMAIL, message.email())
            .set(ENQUIRIES_ENQUIRY.PAGE, message.page())
            .set(ENQUIRIES_ENQUIRY.LANGUAGE, message.language())
            .execute());
    return secret;
  }

  /** The message that was sent under a secret, within an hour of sending. */
  public Optional<Enquiry> receipt(String secret) {
    String earliest = clock.instant().minus(RECEIPT_SHOWN).toString();
    return database.read(sql ->
        sql.selectFrom(ENQUIRIES_ENQUIRY)
            .where(ENQUIRIES_ENQUIRY.RECEIPT.eq(hash(secret)))
            .and(ENQUIRIES_ENQUIRY.AT.ge(earliest))
            .fetchOptional(Enquiries::enquiry));
  }

  /** The newest first. */
  public List<Enquiry> list(int offset, int limit) {
    return database.read(sql ->
        sql.selectFrom(ENQUIRIES_ENQUIRY)
            .orderBy(ENQUIRIES_ENQUIRY.AT.desc(), ENQUIRIES_ENQUIRY.REFERENCE)
            .limit(limit)
            .offset(offset)
            .fetch(Enquiries::enquiry));
  }

  public long count() {
    return database.read(sql -> (long) sql.fetchCount(ENQUIRIES_ENQUIRY));
  }

  /** How many nobody has marked as read. */
  public long unread() {
    return database.read(
        sql -> (long) sql.fetchCount(ENQUIRIES_ENQUIRY, ENQUIRIES_ENQUIRY.READ_AT.isNull()));
  }

  /** By the number that the sender may quote; small letters and spaces around do not matter. */
  public Optional<Enquiry> find(String reference) {
    return database.read(sql ->
        sql.selectFrom(ENQUIRIES_ENQUIRY)
            .where(ENQUIRIES_ENQUIRY.REFERENCE.eq(written(reference)))
            .fetchOptional(Enquiries::enquiry));
  }

  /**
   * Marks a message as read; the first to do so stays named.
   *
   * @return false when there is no such message
   */
  public boolean markRead(String reference, String actor) {
    database.writing(transaction ->
        transaction
            .update(ENQUIRIES_ENQUIRY)
            .set(ENQUIRIES_ENQUIRY.READ_AT, clock.instant().toString())
            .set(ENQUIRIES_ENQUIRY.READ_BY, actor)
            .where(ENQUIRIES_ENQUIRY.REFERENCE.eq(written(reference)))
            .and(ENQUIRIES_ENQUIRY.READ_AT.isNull())
            .execute());
    return find(reference).isPresent();
  }

  /**
   * Deletes a message for good.
   *
   * @return false when there is no such message
   */
  public boolean delete(String reference) {
    return database.write(transaction ->
        transaction
                .deleteFrom(ENQUIRIES_ENQUIRY)
                .where(ENQUIRIES_ENQUIRY.REFERENCE.eq(written(reference)))
                .execute()
            > 0);
  }

  /** Deletes every message whose time is over, and answers how many. */
  public int purge() {
    String now = clock.instant().toString();
    return database.write(transaction ->
        transaction
            .deleteFrom(ENQUIRIES_ENQUIRY)
            .where(ENQUIRIES_ENQUIRY.EXPIRES.le(now))
            .execute());
  }

  private static Instant expiry(Instant now) {
    return now.atOffset(ZoneOffset.UTC).plusMonths(KEPT_MONTHS).toInstant();
  }

  private String reference() {
    var reference = new StringBuilder("E-");
    for (int i = 0; i < REFERENCE_LENGTH; i++) {
      reference.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return reference.toString();
  }

  private static String written(String reference) {
    return reference.strip().toUpperCase(Locale.ROOT);
  }

  private static String hash(String secret) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Enquiry enquiry(Record row) {
    return new Enquiry(
        row.get(ENQUIRIES_ENQUIRY.REFERENCE),
        row.get(ENQUIRIES_ENQUIRY.AT),
        row.get(ENQUIRIES_ENQUIRY.EXPIRES),
        Desk.valueOf(row.get(ENQUIRIES_ENQUIRY.DESK).toUpperCase(Locale.ROOT)),
        row.get(ENQUIRIES_ENQUIRY.TOPIC),
        row.get(ENQUIRIES_ENQUIRY.MESSAGE),
        row.get(ENQUIRIES_ENQUIRY.EMAIL),
        row.get(ENQUIRIES_ENQUIRY.PAGE),
        row.get(ENQUIRIES_ENQUIRY.LANGUAGE),
        row.get(ENQUIRIES_ENQUIRY.READ_AT),
        row.get(ENQUIRIES_ENQUIRY.READ_BY));
  }
}
