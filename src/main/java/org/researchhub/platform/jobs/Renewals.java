package org.researchhub.platform.jobs;

import static org.researchhub.platform.db.tables.Tables.PLATFORM_FORM;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.db.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes anew what is stored in an older form than the program's. How far it is stands in the
 * transaction of each batch: cut off, it goes on where it was.
 */
@Component
public final class Renewals implements JobKind {

  private static final Logger LOG = LoggerFactory.getLogger(Renewals.class);
  private static final String NAME = "renewal";

  /** Before other slow jobs: these may take days. */
  private static final int PRIORITY = 1;

  private final Database database;
  private final Jobs jobs;
  private final List<Renewal> all;

  public Renewals(Database database, Jobs jobs, List<Renewal> all) {
    this.database = database;
    this.jobs = jobs;
    this.all = List.copyOf(all);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isSlow() {
    return true;
  }

  /** Writes a job for each whose form is not the program's. */
  void begin() {
    for (Renewal renewal : all) {
      if (!database.read(sql -> isDone(row(sql, renewal), renewal))) {
        database.writing(transaction -> jobs.add(transaction, NAME, renewal.name(), PRIORITY));
      }
    }
  }

  /**
   * @throws InterruptedException when the hub is stopped meanwhile; the next start goes on
   */
  @Override
  public void run(String subject) throws InterruptedException {
    for (Renewal renewal : all) {
      if (renewal.name().equals(subject)) {
        run(renewal);
      }
    }
  }

  private void run(Renewal renewal) throws InterruptedException {
    while (database.write(transaction -> batch(transaction, renewal))) {
      if (Thread.interrupted()) {
        throw new InterruptedException(renewal.name());
      }
    }
  }

  /** False when nothing is left to do. */
  private static boolean batch(DSLContext transaction, Renewal renewal) {
    Optional<? extends Record> row = row(transaction, renewal);
    if (isDone(row, renewal)) {
      return false;
    }
    String after =
        row.filter(begun -> renewal.form().equals(begun.get(PLATFORM_FORM.MAKING)))
            .map(begun -> begun.get(PLATFORM_FORM.REACHED))
            .orElse("");
    Optional<String> reached = renewal.renew(transaction, after);
    String form = row.map(before -> before.get(PLATFORM_FORM.FORM)).orElse(null);
    if (reached.isPresent()) {
      remember(transaction, renewal, form, renewal.form(), reached.get());
    } else {
      remember(transaction, renewal, renewal.form(), null, null);
      LOG.info("{}: everything has the form {}", renewal.name(), renewal.form());
    }
    return reached.isPresent();
  }

  private static boolean isDone(Optional<? extends Record> row, Renewal renewal) {
    return row.filter(known -> renewal.form().equals(known.get(PLATFORM_FORM.FORM))).isPresent();
  }

  private static Optional<? extends Record> row(DSLContext sql, Renewal renewal) {
    return sql.selectFrom(PLATFORM_FORM)
        .where(PLATFORM_FORM.NAME.eq(renewal.name()))
        .fetchOptional();
  }

  private static void remember(
      DSLContext transaction,
      Renewal renewal,
      @Nullable String form,
      @Nullable String making,
      @Nullable String reached) {
    transaction
        .insertInto(PLATFORM_FORM)
        .set(PLATFORM_FORM.NAME, renewal.name())
        .set(PLATFORM_FORM.FORM, form)
        .set(PLATFORM_FORM.MAKING, making)
        .set(PLATFORM_FORM.REACHED, reached)
        .onConflict(PLATFORM_FORM.NAME)
        .doUpdate()
        .set(PLATFORM_FORM.FORM, form)
        .set(PLATFORM_FORM.MAKING, making)
        .set(PLATFORM_FORM.REACHED, reached)
        .execute();
  }
}
