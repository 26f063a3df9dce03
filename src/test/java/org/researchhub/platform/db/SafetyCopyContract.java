package org.researchhub.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.platform.Fault;

/** Before an older hub's tables are changed it is copied, whichever database it stands on. */
abstract class SafetyCopyContract {

  @TempDir private Path folder = Path.of("");

  /** Of a database in which nothing is yet. */
  protected abstract DatabaseAddress address(Path folder);

  protected abstract String ending();

  @Test
  void anOlderDatabaseIsCopiedBeforeItIsMigratedAndAgainWhenItsCopyIsOlderThanItself()
      throws Exception {
    DatabaseAddress address = older("1");
    Files.createDirectories(folder.resolve("backup"));
    Path copy = folder.resolve("backup/hub-001" + ending());
    Files.writeString(copy, "of an upgrade that was given up");

    DatabaseOpening.open(address).close();

    assertThat(copy).isRegularFile().content().isNotEqualTo("of an upgrade that was given up");
    assertThat(DatabaseState.of(address)).isEqualTo(DatabaseState.CURRENT);
    DatabaseOpening.open(address).close();
    assertThat(copies()).as("what is current is not copied").hasSize(1);
  }

  @Test
  void aNewDatabaseIsNotCopied() throws Exception {
    DatabaseOpening.open(address(folder)).close();

    assertThat(folder.resolve("backup")).doesNotExist();
  }

  @Test
  void whereNoCopyCanBeMadeNothingIsChangedAndASentenceSaysSo() throws Exception {
    DatabaseAddress address = older("1");
    Files.writeString(folder.resolve("backup"), "no folder");

    assertThatThrownBy(() -> DatabaseOpening.open(address))
        .isInstanceOf(Fault.class)
        .hasMessageStartingWith("The database is older than this program, and no copy of it could")
        .hasMessageContaining(folder.resolve("backup").toString());

    assertThat(DatabaseState.of(address)).isEqualTo(DatabaseState.OLDER);
    try (HikariDataSource source = source(address)) {
      assertThat(version(source)).isEqualTo("001");
    }
    Files.delete(folder.resolve("backup"));
    DatabaseOpening.open(address).close();
    assertThat(DatabaseState.of(address)).isEqualTo(DatabaseState.CURRENT);
  }

  @Test
  void onlyTheCopiesOfTheLastThreeFormsAreKeptAndNoFileOfOthersIsTouched() throws Exception {
    DatabaseAddress address = older("1");
    Files.createDirectories(folder.resolve("backup"));
    Files.writeString(folder.resolve("backup/hub-mine" + ending()), "mine");
    try (HikariDataSource source = source(address)) {
      for (String form : List.of("1", "2", "3", "4", "5")) {
        to(form, address);
        SafetyCopy.make(source, address);
        SafetyCopy.make(source, address);
      }
    }

    assertThat(copies())
        .containsExactly(
            "hub-003" + ending(),
            "hub-004" + ending(),
            "hub-005" + ending(),
            "hub-mine" + ending());
  }

  private List<String> copies() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("backup"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals("lock"))
          .sorted()
          .toList();
    }
  }

  private DatabaseAddress older(String form) {
    DatabaseAddress address = address(folder);
    to(form, address);
    return address;
  }

  private static void to(String form, DatabaseAddress address) {
    Flyway.configure()
        .dataSource(url(address), address.user(), address.password())
        .locations("classpath:db/migration/" + (address.postgres() ? "postgresql" : "sqlite"))
        .target(form)
        .load()
        .migrate();
  }

  private static String url(DatabaseAddress address) {
    return address.postgres()
        ? String.valueOf(address.url())
        : "jdbc:sqlite:" + address.sqliteFile();
  }

  private static HikariDataSource source(DatabaseAddress address) {
    var config = new HikariConfig();
    config.setJdbcUrl(url(address));
    config.setUsername(address.user());
    config.setPassword(address.password());
    return new HikariDataSource(config);
  }

  private static String version(HikariDataSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("select max(version) from flyway_schema_history")) {
      rows.next();
      return rows.getString(1);
    }
  }
}
