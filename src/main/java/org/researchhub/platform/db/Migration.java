package org.researchhub.platform.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.researchhub.platform.Fault;

/** Brings an older database to this program's form, on SQLite after making a copy of it. */
final class Migration {

  private Migration() {}

  /**
   * Runs what has not been run yet.
   *
   * @throws Fault when the database is newer than this program; nothing has been changed then
   */
  static void run(DataSource source, DatabaseAddress address) {
    Flyway flyway =
        Flyway.configure()
            .dataSource(source)
            .locations("classpath:db/migration/" + (address.postgres() ? "postgresql" : "sqlite"))
            .validateMigrationNaming(true)
            .load();
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
    MigrationInfo current = state.current();
    if (current != null && state.pending().length > 0 && !address.postgres()) {
      copy(source, address.dataFolder().resolve("backup"), "hub-" + current.getVersion() + ".db");
    }
    flyway.migrate();
  }

  /** A copy that is there already was made by an attempt that did not end, from the same state. */
  private static void copy(DataSource source, Path folder, String name) {
    Path copy = folder.resolve(name);
    if (Files.exists(copy)) {
      return;
    }
    Path unfinished = folder.resolve(name + ".part");
    try (Connection connection = source.getConnection();
        PreparedStatement vacuum = connection.prepareStatement("vacuum into ?")) {
      Files.createDirectories(folder);
      Files.deleteIfExists(unfinished);
      vacuum.setString(1, unfinished.toString());
      vacuum.execute();
      Files.move(unfinished, copy);
    } catch (IOException e) {
      throw new UncheckedIOException("No copy of the database could be made in " + folder, e);
    } catch (SQLException e) {
      throw new FlywayException("no copy could be made in " + folder, e);
    }
  }
}
