package org.researchhub.platform;

import static org.researchhub.platform.db.tables.Tables.PLATFORM_FACT;

import java.util.Optional;
import org.jooq.DSLContext;
import org.researchhub.platform.db.Database;
import org.springframework.stereotype.Component;

/** Small things a hub remembers about itself, by name. */
@Component
public class Facts {

  private final Database database;

  public Facts(Database database) {
    this.database = database;
  }

  public Optional<String> recall(String name) {
    return database.read(sql ->
        sql.select(PLATFORM_FACT.VALUE)
            .from(PLATFORM_FACT)
            .where(PLATFORM_FACT.NAME.eq(name))
            .fetchOptional(PLATFORM_FACT.VALUE));
  }

  /** Remembers a value, in place of what was remembered under the name before. */
  public void remember(String name, String value) {
    database.writing(transaction -> remember(transaction, name, value));
  }

  /** As {@link #remember(String, String)}, in the caller's transaction. */
  public void remember(DSLContext transaction, String name, String value) {
    transaction
        .insertInto(PLATFORM_FACT)
        .set(PLATFORM_FACT.NAME, name)
        .set(PLATFORM_FACT.VALUE, value)
        .onConflict(PLATFORM_FACT.NAME)
        .doUpdate()
        .set(PLATFORM_FACT.VALUE, value)
        .execute();
  }
}
