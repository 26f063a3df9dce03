package org.researchhub.platform.db;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What every contract asks of its subclasses: a new database, found empty by each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DatabaseContract {

  private @Nullable DatabaseAddress address;
  private @Nullable Database database;

  /** An address of a database with nothing in it, in the folder when it needs one. */
  protected abstract DatabaseAddress address(Path folder);

  public final Database database() {
    if (database == null) {
      throw new IllegalStateException("Only within a test");
    }
    return database;
  }

  @BeforeAll
  final void make(@TempDir Path folder) {
    address = address(folder);
  }

  @BeforeEach
  final void open() {
    if (address != null) {
      database = DatabaseOpening.open(address);
      EmptyTables.in(database);
    }
  }

  @AfterEach
  final void close() throws Exception {
    if (database != null) {
      database.close();
    }
  }

  protected static DatabaseAddress sqlite(Path folder) {
    return new DatabaseAddress(folder, null, null, null);
  }
}
