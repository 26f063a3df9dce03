package org.researchhub.platform.db;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;

/** How a database stands; looking changes nothing. */
public enum DatabaseState {
  /** There is none yet; starting the hub makes it. */
  ABSENT,
  /** Starting the hub brings it to this program's form. */
  OLDER,
  CURRENT,
  NEWER,
  DAMAGED,
  UNREACHABLE;

  /** Looks at a database; reads all of SQLite's. */
  public static DatabaseState of(DatabaseAddress address) {
    if (!address.postgres() && !Files.exists(address.sqliteFile())) {
      return ABSENT;
    }
    try (Connection connection = connect(address)) {
      if (!address.postgres() && !isSound(connection)) {
        return DAMAGED;
      }
      return form(Migration.of(address));
    } catch (SQLException | FlywayException e) {
      return address.postgres() ? UNREACHABLE : DAMAGED;
    }
  }

  private static Connection connect(DatabaseAddress address) throws SQLException {
    return address.postgres()
        ? DriverManager.getConnection(
            String.valueOf(address.url()), address.user(), address.password())
        : DriverManager.getConnection("jdbc:sqlite:" + address.sqliteFile());
  }

  private static boolean isSound(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery("pragma quick_check(1)")) {
      return answer.next() && answer.getString(1).equals("ok");
    }
  }

  private static DatabaseState form(Flyway flyway) {
    MigrationInfoService migrations = flyway.info();
    for (MigrationInfo applied : migrations.applied()) {
      if (applied.getState().name().startsWith("FUTURE")) {
        return NEWER;
      }
    }
    if (migrations.current() == null) {
      return ABSENT;
    }
    return migrations.pending().length > 0 ? OLDER : CURRENT;
  }
}
