package org.researchhub.platform.db;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.researchhub.platform.Fault;
import org.researchhub.platform.Forcing;

/**
 * The copy of an older database that is made by itself before its tables are changed: of SQLite the
 * file, of PostgreSQL an archive that {@code hub restore} puts back. There is one of each form, the
 * newest, and only of the last few forms.
 */
final class SafetyCopy {

  private static final int KEPT = 3;
  private static final String ABOUT =
      "{\"about\":\"The database of a Research Hub before its tables were changed. Put back with:"
          + " hub restore FILE\"}";

  private final DataSource source;
  private final DatabaseAddress address;
  private final Path folder;
  private final String ending;
  private final Forcing forcing = new Forcing();

  private SafetyCopy(DataSource source, DatabaseAddress address) {
    this.source = source;
    this.address = address;
    this.folder = address.dataFolder().resolve("backup");
    this.ending = address.postgres() ? ".zip" : ".db";
  }

  /**
   * Makes a copy in the data folder, in place of an older one of the same form.
   *
   * @throws Fault when it cannot be made; nothing has been changed then
   */
  static void make(DataSource source, DatabaseAddress address) {
    var copy = new SafetyCopy(source, address);
    try {
      copy.make();
    } catch (IOException | SQLException | DataAccessException e) {
      throw new Fault(
          "The database is older than this program, and no copy of it could be made in "
              + copy.folder
              + " before changing its tables: "
              + DatabaseOpening.reason(e),
          "Make room there, or let this user write there, and start again. Nothing has been"
              + " changed.",
          e);
    }
  }

  /** One process at a time. It is named by the form that it has: another may have changed it. */
  private void make() throws IOException, SQLException {
    Files.createDirectories(folder);
    try (FileChannel gate = FileChannel.open(folder.resolve("lock"), CREATE, WRITE);
        var ignored = gate.lock()) {
      Path part = folder.resolve("hub" + ending + ".part");
      Files.deleteIfExists(part);
      String form = address.postgres() ? archive(part) : file(part);
      forcing.file(part);
      Path copy = folder.resolve("hub-" + form + ending);
      Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE);
      forcing.folder(folder);
      forcing.folder(address.dataFolder());
      forgetOlder(copy);
    }
  }

  private String file(Path part) throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement vacuum = connection.prepareStatement("vacuum into ?")) {
      vacuum.setString(1, part.toString());
      vacuum.execute();
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + part)) {
      return Migration.current(DSL.using(connection, SQLDialect.SQLITE, Database.SETTINGS));
    }
  }

  private String archive(Path part) throws IOException {
    var form = new AtomicReference<>("");
    Files.createFile(part);
    if (Files.getFileStore(part).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
    }
    try (var archive = new ZipOutputStream(Files.newOutputStream(part))) {
      archive.setLevel(Deflater.BEST_SPEED);
      DatabaseBackup.write(
          new Database(source, source, SQLDialect.POSTGRES, List.of()),
          address,
          archive,
          moment -> form.set(Migration.current(moment)));
      archive.putNextEntry(new ZipEntry(DatabaseBackup.ABOUT));
      archive.write(ABOUT.getBytes(UTF_8));
      archive.closeEntry();
    }
    return form.get();
  }

  private void forgetOlder(Path newest) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path old :
          files
              .filter(file -> file.getFileName().toString().matches("hub-[0-9]+\\" + ending))
              .filter(file -> !file.equals(newest))
              .sorted(Comparator.reverseOrder())
              .skip(KEPT - 1)
              .toList()) {
        Files.delete(old);
      }
    }
  }
}
