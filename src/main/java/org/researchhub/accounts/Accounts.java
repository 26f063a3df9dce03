package org.researchhub.accounts;

import static org.researchhub.platform.db.tables.Tables.ACCOUNTS_LINK;
import static org.researchhub.platform.db.tables.Tables.ACCOUNTS_PERSON;
import static org.researchhub.platform.db.tables.Tables.ACCOUNTS_SESSION;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.researchhub.platform.Fault;
import org.researchhub.platform.db.Database;
import org.springframework.stereotype.Component;

/** The door to the centre's staff. Names count as equal whatever their case. */
@Component
public class Accounts {

  private static final Duration LINK_LASTS = Duration.ofHours(24);
  private static final String ACTIVE = "active";
  private static final String DISABLED = "disabled";
  private static final int LONGEST_NAME = 60;

  private final Database database;
  private final Clock clock;
  private final Random random;

  public Accounts(Database database, Clock clock, Random random) {
    this.database = database;
    this.clock = clock;
    this.random = random;
  }

  /**
   * Adds a person and answers the secret of a sign-in link, which is good once and for 24 hours.
   *
   * @throws Fault when there is a person of this name, or the name cannot be one
   */
  public String add(String name, Role role) {
    String shown = name.strip();
    if (shown.isEmpty()
        || shown.length() > LONGEST_NAME
        || shown.chars().anyMatch(Character::isISOControl)) {
      throw new Fault(
          Fault.USAGE,
          "A name has 1 to " + LONGEST_NAME + " characters on one line.",
          "Give a shorter name.");
    }
    return database.write(transaction -> {
      if (person(transaction, shown).isPresent()) {
        throw new Fault(
            Fault.CONFLICT,
            "There is a person called " + shown + " already.",
            "Choose another name, or make a new sign-in link with: hub user reset " + shown);
      }
      transaction
          .insertInto(ACCOUNTS_PERSON)
          .set(ACCOUNTS_PERSON.ID, id(shown))
          .set(ACCOUNTS_PERSON.NAME, shown)
          .set(ACCOUNTS_PERSON.ROLE, role.code())
          .set(ACCOUNTS_PERSON.STATE, ACTIVE)
          .set(ACCOUNTS_PERSON.ADDED, clock.instant().toString())
          .execute();
      return link(transaction, shown);
    });
  }

  /**
   * Ends all sessions and links of a person, lets a disabled one in again, and answers the secret
   * of a new sign-in link. Empty when there is no such person.
   */
  public Optional<String> reset(String name) {
    return database.write(transaction -> {
      if (!setState(transaction, name, ACTIVE)) {
        return Optional.<String>empty();
      }
      shutOut(transaction, name);
      return Optional.of(link(transaction, name));
    });
  }

  /** Signs a person out everywhere and for good; false when there is no such person. */
  public boolean disable(String name) {
    return database.write(transaction -> {
      shutOut(transaction, name);
      return setState(transaction, name, DISABLED);
    });
  }

  /** Everybody, by name. */
  public List<Person> list() {
    return database.read(
        sql -> sql.selectFrom(ACCOUNTS_PERSON).orderBy(ACCOUNTS_PERSON.ID).fetch(Accounts::person));
  }

  /** Whom a sign-in link would sign in; the link stays good. */
  public Optional<Person> invited(String secret) {
    return database.read(sql -> invited(sql, secret));
  }

  /**
   * Uses a sign-in link up and answers the secret of a new session. Of several who use it at once,
   * one is signed in.
   */
  public Optional<String> signIn(String secret) {
    return database.write(transaction -> {
      Optional<Person> person = invited(transaction, secret);
      int used =
          transaction
              .deleteFrom(ACCOUNTS_LINK)
              .where(ACCOUNTS_LINK.HASH.eq(Secret.hash(secret)))
              .execute();
      return person
          .filter(signed -> used == 1)
          .map(signed -> Sessions.begin(transaction, id(signed.name()), now(), random));
    });
  }

  /** Who a session belongs to; empty when it has ended. */
  public Optional<Person> signedIn(String session) {
    String hash = Secret.hash(session);
    return database
        .read(sql -> Sessions.holder(sql, hash, now()))
        .map(holder -> {
          if (holder.renew()) {
            database.writing(transaction -> Sessions.renew(transaction, hash, now()));
          }
          return person(holder.row());
        })
        .filter(Person::active);
  }

  /** Ends a session. */
  public void signOut(String session) {
    database.writing(transaction ->
        transaction
            .deleteFrom(ACCOUNTS_SESSION)
            .where(ACCOUNTS_SESSION.HASH.eq(Secret.hash(session)))
            .execute());
  }

  private Optional<Person> invited(DSLContext sql, String secret) {
    return sql.select(ACCOUNTS_PERSON.fields())
        .from(ACCOUNTS_LINK)
        .join(ACCOUNTS_PERSON)
        .on(ACCOUNTS_PERSON.ID.eq(ACCOUNTS_LINK.PERSON))
        .where(
            ACCOUNTS_LINK.HASH.eq(Secret.hash(secret)),
            ACCOUNTS_LINK.EXPIRES.gt(now().toString()),
            ACCOUNTS_PERSON.STATE.eq(ACTIVE))
        .fetchOptional(Accounts::person);
  }

  private String link(DSLContext transaction, String name) {
    String secret = Secret.make(random);
    transaction
        .deleteFrom(ACCOUNTS_LINK)
        .where(ACCOUNTS_LINK.EXPIRES.le(now().toString()))
        .execute();
    transaction
        .insertInto(ACCOUNTS_LINK)
        .set(ACCOUNTS_LINK.HASH, Secret.hash(secret))
        .set(ACCOUNTS_LINK.PERSON, id(name))
        .set(ACCOUNTS_LINK.EXPIRES, now().plus(LINK_LASTS).toString())
        .execute();
    return secret;
  }

  private Instant now() {
    return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
  }

  private static void shutOut(DSLContext transaction, String name) {
    transaction.deleteFrom(ACCOUNTS_LINK).where(ACCOUNTS_LINK.PERSON.eq(id(name))).execute();
    transaction.deleteFrom(ACCOUNTS_SESSION).where(ACCOUNTS_SESSION.PERSON.eq(id(name))).execute();
  }

  private static boolean setState(DSLContext transaction, String name, String state) {
    return transaction
            .update(ACCOUNTS_PERSON)
            .set(ACCOUNTS_PERSON.STATE, state)
            .where(ACCOUNTS_PERSON.ID.eq(id(name)))
            .execute()
        > 0;
  }

  private static Optional<Person> person(DSLContext sql, String name) {
    return sql.selectFrom(ACCOUNTS_PERSON)
        .where(ACCOUNTS_PERSON.ID.eq(id(name)))
        .fetchOptional(Accounts::person);
  }

  private static Person person(Record row) {
    return new Person(
        row.get(ACCOUNTS_PERSON.NAME),
        Role.named(row.get(ACCOUNTS_PERSON.ROLE)).orElse(Role.REVIEWER),
        row.get(ACCOUNTS_PERSON.STATE).equals(ACTIVE),
        row.get(ACCOUNTS_PERSON.ADDED));
  }

  private static String id(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
