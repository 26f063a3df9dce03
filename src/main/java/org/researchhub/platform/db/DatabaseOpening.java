package org.researchhub.platform.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.jooq.SQLDialect;
import org.researchhub.platform.Fault;

/** Opens a hub's database and brings its tables to this program's form. */
public final class DatabaseOpening {

  private static final int READERS = 8;

  private DatabaseOpening() {}

  /**
   * Opens the database, migrating it when it is older than the program. The caller closes it.
   *
   * @throws Fault when the database is newer than this program, cannot be reached, or cannot be
   *     written; nothing has been changed then
   */
  public static Database open(DatabaseAddress address) {
    return address.postgres() ? openPostgres(address) : openSqlite(address);
  }

  private static Database openSqlite(DatabaseAddress address) {
    String url =
        "jdbc:sqlite:"
            + address.sqliteFile()
            + "?journal_mode=WAL&synchronous=FULL&foreign_keys=ON&busy_timeout=10000";
    HikariDataSource writer = pool("writer", url + "&transaction_mode=IMMEDIATE", 1, address);
    HikariDataSource readers;
    try {
      migrate(writer, "sqlite");
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
    HikariDataSource pool = pool("database", String.valueOf(address.url()), READERS + 2, address);
    try {
      migrate(pool, "postgresql");
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
    return new Database(pool, pool, SQLDialect.POSTGRES, List.of(pool));
  }

  private static HikariDataSource pool(String name, String url, int size, DatabaseAddress address) {
    return open(config(name, url, size, address), address);
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

  private static void migrate(DataSource source, String kind) {
    Flyway flyway =
        Flyway.configure()
            .dataSource(source)
            .locations("classpath:db/migration/" + kind)
            .validateMigrationNaming(true)
            .load();
    for (MigrationInfo applied : flyway.info().applied()) {
      if (applied.getState().name().startsWith("FUTURE")) {
        throw new Fault(
            "The database is newer than this program: it has migration "
                + applied.getVersion()
                + ".",
            "Start the newer program, or restore the backup made before the upgrade. Nothing has"
                + " been changed.");
      }
    }
    flyway.migrate();
  }

  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }
}
