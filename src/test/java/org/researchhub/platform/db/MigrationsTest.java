package org.researchhub.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.platform.db.tables.DefaultSchema;

/** Both databases get the same tables, and they are the ones the typed SQL was made from. */
class MigrationsTest {

  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

  @Test
  void bothFoldersHaveTheSameNumbersAndNames() throws IOException {
    assertThat(names("postgresql")).isEqualTo(names("sqlite")).isNotEmpty();
    assertThat(names("sqlite")).allMatch(name -> name.matches("V[0-9]{3}__[a-z_]+\\.sql"));
  }

  @Test
  void theTablesOfPostgresAreTheOnesTheTypedSqlKnows() throws Exception {
    try (Database database = DatabaseOpening.open(PostgresServer.freshDatabase())) {
      assertThat(columns(database)).isEqualTo(known());
    }
  }

  @Test
  void aNewDatabaseIsTakenForCurrentByTheNextStart(@TempDir Path folder) throws Exception {
    DatabaseOpening.open(in(folder)).close();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("hub.db"));
        var statement = connection.createStatement()) {
      assertThat(Migration.isCurrent(connection)).isTrue();
      statement.execute("update flyway_schema_history set checksum = 1 where version = '001'");
      assertThat(Migration.isCurrent(connection)).isFalse();
    }
  }

  private static DatabaseAddress in(Path folder) {
    return new DatabaseAddress(folder, null, null, null);
  }

  private static List<String> names(String folder) throws IOException {
    try (Stream<Path> files = Files.list(MIGRATIONS.resolve(folder))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** By column: number or text, and whether it may be null. */
  private static Map<String, String> known() {
    var columns = new TreeMap<String, String>();
    for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
      for (Field<?> field : table.fields()) {
        Class<?> type = field.getType();
        assertThat(type).as(table + "." + field).isIn(Long.class, String.class);
        columns.put(
            table.getName() + "." + field.getName(),
            (type == Long.class ? "bigint" : "text")
                + (field.getDataType().nullable() ? " or null" : ""));
      }
    }
    return columns;
  }

  private static Map<String, String> columns(Database database) {
    var columns = new TreeMap<String, String>();
    database
        .read(sql ->
            sql.fetch(
                """
                select table_name, column_name, data_type, is_nullable
                from information_schema.columns
                where table_schema = 'public' and table_name <> 'flyway_schema_history'
                """))
        .forEach(row ->
            columns.put(
                row.get(0) + "." + row.get(1),
                row.get(2) + ("YES".equals(row.get(3)) ? " or null" : "")));
    return columns;
  }
}
