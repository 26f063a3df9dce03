package org.researchhub.platform.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.jooq.SQLDialect;
import org.researchhub.platform.Fault;

/** Opens a hub's database and brings its tables to this program's form. */
public final class DatabaseOpening {

  /** Kilobytes: the keys of a long import lie all over their indexes. */
  private static final int WRITERS_PAGES = 32_000;

  private static final int READERS = 8;

  /** More would only wait for the lock under which changes are numbered. */
  private static final int WRITERS = 4;

  private DatabaseOpening() {}

  /**
   * Opens the database, migrating it when it is older than the program. The caller closes it.
   *
   * @throws Fault when the database is newer than this program, cannot be reached, cannot be
   *     written, or cannot be copied before it is migrated; nothing has been changed then
   */
  public static Database open(DatabaseAddress address) {
    return address.postgres() ? openPostgres(address) : openSqlite(address);
  }

  private static Database openSqlite(DatabaseAddress address) {
    String url =
        "jdbc:sqlite:"
            + address.sqliteFile()
            + "?journal_mode=WAL&synchronous=FULL&foreign_keys=ON&busy_timeout=10000";
    String writing = url + "&transaction_mode=IMMEDIATE&cache_size=-" + WRITERS_PAGES;
    HikariDataSource writer = open(config("writer", writing, 1, address), address);
    HikariDataSource readers;
    try {
      migrate(writer, address);
      HikariConfig config = config("readers", url, READERS, address);
      config.setConnectionInitSql("pragma query_only=1");
      readers = open(config, address);
    } catch (RuntimeException e) {
      writer.close();
      throw e;
    }
    return new Database(readers, writer, SQLDialect.SQLITE, List.of(readers, writer));
  }

  private static Database openPostgres(DatabaseAddress address) {
    String url = String.valueOf(address.url());
    HikariConfig writing = config("writers", url, WRITERS, address);
    writing.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    HikariDataSource writers = open(writing, address);
    HikariDataSource readers;
    try {
      migrate(writers, address);
      HikariConfig reading = config("readers", url, READERS, address);
      reading.setReadOnly(true);
      reading.addDataSourceProperty("readOnlyMode", "always");
      readers = open(reading, address);
    } catch (RuntimeException e) {
      writers.close();
      throw e;
    }
    return new Database(readers, writers, SQLDialect.POSTGRES, List.of(readers, writers));
  }

  private static HikariConfig config(String name, String url, int size, DatabaseAddress address) {
    var config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    if (address.postgres()) {
      config.setUsername(address.user());
      config.setPassword(address.password());
    }
    return config;
  }

  private static HikariDataSource open(HikariConfig config, DatabaseAddress address) {
    try {
      return new HikariDataSource(config);
    } catch (RuntimeException e) {
      throw new Fault(
          "The database cannot be opened: " + reason(e),
          address.postgres()
              ? "Check hub.database.url, its user and password, and that PostgreSQL is running."
              : "Check that the data folder " + address.dataFolder() + " can be read and written.",
          e);
    }
  }

  private static void migrate(HikariDataSource source, DatabaseAddress address) {
    try {
      Migration.run(source, address);
    } catch (FlywayException e) {
      throw new Fault(
          "The database cannot be brought to this program's form: " + reason(e),
          "Check that it is a database of this program, or restore a backup.",
          e);
    }
  }

  /** The first line of what went wrong first, as the end of a sentence. */
  static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage())
            .lines()
            .findFirst()
            .orElse("")
            .strip()
            .replaceAll("\\.$", "")
        + ".";
  }
}
