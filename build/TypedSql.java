import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/** Migrates a throw-away SQLite file and writes the typed tables that the program's SQL uses. */
class TypedSql {
  public static void main(String[] arguments) throws Exception {
    Path root = Path.of(arguments[0]);
    Path file = root.resolve("target/typed-sql.db");
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    String url = "jdbc:sqlite:" + file;
    Flyway.configure()
        .dataSource(url, null, null)
        .locations("filesystem:" + root.resolve("src/main/resources/db/migration/sqlite"))
        .load()
        .migrate();
    GenerationTool.generate(
        new Configuration()
            .withJdbc(new Jdbc().withDriver("org.sqlite.JDBC").withUrl(url))
            .withGenerator(
                new Generator()
                    .withGenerate(new Generate().withRecords(false).withGlobalObjectReferences(true))
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
                            .withDirectory(
                                root.resolve("target/generated-sources/jooq").toString()))));
    Files.deleteIfExists(file);
  }
}
