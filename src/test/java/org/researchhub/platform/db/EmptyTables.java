package org.researchhub.platform.db;

import org.researchhub.platform.db.tables.DefaultSchema;

/** Puts a database back to how a new hub finds it, quicker than making another. */
public final class EmptyTables {

  private EmptyTables() {}

  public static void in(Database database) {
    database.writing(sql ->
        DefaultSchema.DEFAULT_SCHEMA.getTables().forEach(table -> sql.delete(table).execute()));
  }
}
