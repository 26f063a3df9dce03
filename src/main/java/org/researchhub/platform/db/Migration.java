package org.researchhub.platform.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jooq.DSLContext;
import org.researchhub.platform.Fault;

/** Brings an older database to this program's form, after making a copy of it. */
final class Migration {

  private Migration() {}

  /**
   * Runs what has not been run yet.
   *
   * @throws Fault when the database is newer than this program, or no copy of it can be made;
   *     nothing has been changed then
   */
  static void run(DataSource source, DatabaseAddress address) {
    if (address.postgres() || !isCurrent(source)) {
      migrate(source, address);
    }
  }

  private static boolean isCurrent(DataSource source) {
    try (Connection connection = source.getConnection()) {
      return isCurrent(connection);
    } catch (SQLException e) {
      return false;
    }
  }

  private static void migrate(DataSource source, DatabaseAddress address) {
    Flyway flyway = configuration(address).dataSource(source).load();
    MigrationInfoService state = flyway.info();
    for (MigrationInfo applied : state.applied()) {
      if (applied.getState().name().startsWith("FUTURE")) {
        throw new Fault(
            "The database is newer than this program: it has migration "
                + applied.getVersion()
                + ".",
            "Start the newer program, or restore the backup made before the upgrade. Nothing has"
                + " been changed.");
      }
    }
    if (state.current() != null && state.pending().length > 0) {
      SafetyCopy.make(source, address);
    }
    flyway.migrate();
  }

  /**
   * Whether the database's history is to the letter that of this program. Flyway would find nothing
   * to do then, but takes a while to; whatever else it is, is for Flyway to look at.
   */
  static boolean isCurrent(Connection connection) {
    var applied = new ArrayList<String>();
    try (PreparedStatement history =
            connection.prepareStatement(
                "select version || ' ' || checksum || case when success then '' else ' failed' end"
                    + " from flyway_schema_history order by installed_rank");
        ResultSet rows = history.executeQuery()) {
      while (rows.next()) {
        applied.add(rows.getString(1));
      }
    } catch (SQLException e) {
      return false;
    }
    return applied.equals(SqliteMigrations.ALL);
  }

  private static FluentConfiguration configuration(DatabaseAddress address) {
    return Flyway.configure()
        .locations("classpath:db/migration/" + (address.postgres() ? "postgresql" : "sqlite"))
        .validateMigrationNaming(true);
  }

  /** What has been run and what has not, for looking only. */
  static Flyway of(DatabaseAddress address) {
    String url =
        address.postgres() ? String.valueOf(address.url()) : "jdbc:sqlite:" + address.sqliteFile();
    return configuration(address).dataSource(url, address.user(), address.password()).load();
  }

  /** The number of the last migration that a database has had. */
  static String current(DSLContext sql) {
    return sql.fetch(
            "select version from flyway_schema_history where success order by installed_rank desc")
        .getValues(0, String.class)
        .getFirst();
  }

  /**
   * Makes the tables of an empty PostgreSQL database as they were after a migration.
   *
   * @throws Fault when this program does not have that migration
   */
  static void to(String version, DatabaseAddress address) {
    Flyway flyway =
        configuration(address)
            .dataSource(address.url(), address.user(), address.password())
            .target(version)
            .load();
    boolean known =
        Arrays.stream(flyway.info().all())
            .anyMatch(migration -> String.valueOf(migration.getVersion()).equals(version));
    if (!known) {
      throw new Fault(
          "The backup is newer than this program: it has migration " + version + ".",
          "Restore it with the newer program. Nothing has been changed.");
    }
    flyway.migrate();
  }
}
