package org.researchhub.platform.db;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.researchhub.platform.db.tables.Tables.PLATFORM_FACT;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.postgresql.PGConnection;
import org.researchhub.platform.Fault;
import org.researchhub.platform.Forcing;

/**
 * One moment of the database in an archive: SQLite's file as it is, or PostgreSQL's tables as text.
 * Nobody who writes meanwhile waits.
 */
public final class DatabaseBackup {

  /** What an archive ends with: without it, it is not complete. */
  public static final String ABOUT = "backup.json";

  static final String FILE = "hub.db";
  static final String TABLES = "tables/";

  /** The migrations that have been run, which PostgreSQL's tables are of no use without. */
  static final String FORM = TABLES + "form";

  private static final String ORIGIN = "origin";

  private DatabaseBackup() {}

  /** What is to be kept together with the database, as it was at the same moment. */
  public interface Rest {
    void write(DSLContext moment) throws IOException;
  }

  /** Writes the database and then the rest. The caller closes the archive. */
  public static void write(
      Database database, DatabaseAddress address, ZipOutputStream archive, Rest rest)
      throws IOException {
    if (address.postgres()) {
      database.moment((connection, moment) -> {
        copyOut(connection, moment, archive);
        rest.write(moment);
      });
    } else {
      copyFile(database, address, archive, rest);
    }
  }

  private static void copyFile(
      Database database, DatabaseAddress address, ZipOutputStream archive, Rest rest)
      throws IOException {
    Path folder = Files.createDirectories(address.dataFolder().resolve("backup"));
    Path copy = folder.resolve(UUID.randomUUID() + ".part");
    try {
      database.copyTo(copy);
      archive.putNextEntry(new ZipEntry(FILE));
      Files.copy(copy, archive);
      archive.closeEntry();
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy)) {
        rest.write(DSL.using(connection, SQLDialect.SQLITE, Database.SETTINGS));
      }
    } catch (SQLException e) {
      throw new IOException(e);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private static void copyOut(Connection connection, DSLContext moment, ZipOutputStream archive)
      throws IOException, SQLException {
    archive.putNextEntry(new ZipEntry(FORM));
    archive.write(Migration.current(moment).getBytes(UTF_8));
    archive.closeEntry();
    for (String table : tables(moment)) {
      archive.putNextEntry(new ZipEntry(TABLES + table));
      String columns = String.join(", ", columns(moment, table));
      archive.write((columns + "\n").getBytes(UTF_8));
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut("copy " + table + " (" + columns + ") to stdout", unclosed(archive));
      archive.closeEntry();
    }
  }

  private static OutputStream unclosed(OutputStream stream) {
    return new FilterOutputStream(stream) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
      }

      @Override
      public void close() {}
    };
  }

  private static List<String> tables(DSLContext sql) {
    return sql.fetch(
            "select table_name from information_schema.tables"
                + " where table_schema = current_schema() and table_type = 'BASE TABLE'"
                + " and table_name <> 'flyway_schema_history' order by table_name")
        .getValues(0, String.class);
  }

  private static List<String> columns(DSLContext sql, String table) {
    return sql.fetch(
            "select column_name from information_schema.columns"
                + " where table_schema = current_schema() and table_name = ?"
                + " order by ordinal_position",
            table)
        .getValues(0, String.class);
  }

  /** An archive that is read. */
  public interface Archive {

    /** The names of everything in it that begin so, in order. */
    List<String> names(String start);

    /** Reads to the end say whether the bytes are what was written. The caller closes. */
    InputStream open(String name) throws IOException;
  }

  /**
   * Puts a database back where there is none. It becomes another list of changes, because what
   * followed the old one may be further than the backup. Cut off, nothing is there.
   *
   * @throws Fault when there is a database already, or the archive holds one of the other kind
   */
  public static void restore(DatabaseAddress address, Archive archive, Forcing forcing)
      throws IOException {
    boolean tables = !archive.names(FORM).isEmpty();
    if (tables != address.postgres()) {
      throw new Fault(
          Fault.CONFLICT,
          "The backup is of a hub on "
              + (tables ? "PostgreSQL" : "SQLite")
              + ", and the settings name the other kind of database.",
          tables
              ? "Set hub.database.url, .user and .password of an empty database."
              : "Take hub.database.url out of the settings and the environment.");
    }
    try {
      if (tables) {
        copyIn(address, archive);
      } else {
        putFile(address, archive, forcing);
      }
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static void putFile(DatabaseAddress address, Archive archive, Forcing forcing)
      throws IOException, SQLException {
    if (Files.exists(address.sqliteFile())) {
      throw taken(address.sqliteFile().toString());
    }
    Path part = address.dataFolder().resolve(FILE + ".part");
    Files.deleteIfExists(part);
    try (InputStream bytes = archive.open(FILE)) {
      Files.copy(bytes, part);
    }
    try (Connection connection =
        DriverManager.getConnection("jdbc:sqlite:" + part + "?synchronous=FULL")) {
      forgetOrigin(DSL.using(connection, SQLDialect.SQLITE, Database.SETTINGS));
    }
    forcing.file(part);
    Files.move(part, address.sqliteFile(), StandardCopyOption.ATOMIC_MOVE);
    forcing.folder(address.dataFolder());
  }

  private static void copyIn(DatabaseAddress address, Archive archive)
      throws IOException, SQLException {
    String form;
    try (InputStream bytes = archive.open(FORM)) {
      form = new String(bytes.readAllBytes(), UTF_8);
    }
    try (Connection connection =
        DriverManager.getConnection(
            String.valueOf(address.url()), address.user(), address.password())) {
      DSLContext sql = DSL.using(connection, SQLDialect.POSTGRES, Database.SETTINGS);
      if (!tables(sql).isEmpty() && sql.fetchCount(PLATFORM_FACT) > 0) {
        throw taken("the database");
      }
      Migration.to(form, address);
      connection.setAutoCommit(false);
      for (String name : archive.names(TABLES)) {
        if (!name.equals(FORM)) {
          copyIn(connection, name.substring(TABLES.length()), archive.open(name));
        }
      }
      forgetOrigin(sql);
      connection.commit();
    }
  }

  private static void copyIn(Connection connection, String table, InputStream bytes)
      throws IOException, SQLException {
    try (bytes) {
      var columns = new StringBuilder();
      for (int c = bytes.read(); c >= 0 && c != '\n'; c = bytes.read()) {
        columns.append((char) c);
      }
      var named = new ArrayList<>(List.of(columns.toString().split(", ")));
      named.add(table);
      if (named.stream().anyMatch(name -> !name.matches("[a-z][a-z0-9_]*"))) {
        throw new IOException("The backup names no tables of this program: " + table);
      }
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy " + table + " (" + columns + ") from stdin", bytes);
    }
  }

  private static void forgetOrigin(DSLContext sql) {
    sql.deleteFrom(PLATFORM_FACT).where(PLATFORM_FACT.NAME.eq(ORIGIN)).execute();
  }

  private static Fault taken(String what) {
    return new Fault(
        Fault.CONFLICT,
        "There is a hub already in " + what + "; nothing was changed.",
        "Restore into a new data folder with --data, and with PostgreSQL into an empty database.");
  }
}
