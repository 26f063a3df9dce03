import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.jooq.Constants;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;
import org.slf4j.LoggerFactory;

/**
 * Migrates a throw-away SQLite file and writes the typed tables that the program's SQL uses, and
 * what Flyway remembers of a file so migrated, by which a start knows a current one. Does nothing
 * when neither the migrations nor this file have changed since the last time. Also makes the folder
 * for temporary files, which the tests' JVM wants to find when it starts.
 */
class TypedSql {
  public static void main(String[] arguments) throws Exception {
    Path root = Path.of(arguments[0]);
    Path temporary = Files.createDirectories(Path.of(arguments[1]));
    Path migrations = root.resolve("src/main/resources/db/migration/sqlite");
    Path target = root.resolve("target/generated-sources/jooq");
    Path madeFrom = root.resolve("target/generated-sources/jooq.made-from");

    String now = fingerprint(migrations, root.resolve("build/TypedSql.java"));
    if (Files.isDirectory(target)
        && Files.exists(madeFrom)
        && Files.readString(madeFrom).equals(now)) {
      return;
    }
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    System.setProperty("java.io.tmpdir", temporary.toString());
    Path file = Files.createTempFile(temporary, "typed-sql", ".db");
    try {
      generate("jdbc:sqlite:" + file, migrations, target);
    } finally {
      Files.delete(file);
    }
    Files.writeString(madeFrom, now);
  }

  private static void generate(String url, Path migrations, Path target) throws Exception {
    Flyway flyway =
        Flyway.configure().dataSource(url, null, null).locations("filesystem:" + migrations).load();
    flyway.migrate();
    GenerationTool.generate(
        new Configuration()
            .withJdbc(new Jdbc().withDriver("org.sqlite.JDBC").withUrl(url))
            .withGenerator(
                new Generator()
                    .withGenerate(
                        new Generate().withRecords(false).withGlobalObjectReferences(true))
                    .withDatabase(
                        new Database()
                            .withName("org.jooq.meta.sqlite.SQLiteDatabase")
                            .withExcludes("flyway_schema_history|sqlite_.*")
                            .withForcedTypes(
                                List.of(
                                    new ForcedType()
                                        .withName("BIGINT")
                                        .withIncludeTypes("(?i:integer|bigint|int.*)"))))
                    .withTarget(
                        new Target()
                            .withPackageName("org.researchhub.platform.db.tables")
                            .withDirectory(target.toString()))));
    writeMigrations(flyway.info().applied(), target);
  }

  private static void writeMigrations(MigrationInfo[] applied, Path target) throws Exception {
    String all =
        Stream.of(applied)
            .map(one -> "\"" + one.getVersion() + " " + one.getChecksum() + "\"")
            .collect(Collectors.joining(", "));
    Files.writeString(
        Files.createDirectories(target.resolve("org/researchhub/platform/db"))
            .resolve("SqliteMigrations.java"),
        """
        package org.researchhub.platform.db;

        /** Version and checksum of each migration of this program, as Flyway remembers them. */
        final class SqliteMigrations {
          static final java.util.List<String> ALL = java.util.List.of(%s);

          private SqliteMigrations() {}
        }
        """
            .formatted(all));
  }

  private static String fingerprint(Path migrations, Path program) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    digest.update(Constants.FULL_VERSION.getBytes());
    digest.update(Files.readAllBytes(program));
    try (Stream<Path> files = Files.list(migrations)) {
      for (Path file : files.sorted().toList()) {
        digest.update(file.getFileName().toString().getBytes());
        digest.update(Files.readAllBytes(file));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
