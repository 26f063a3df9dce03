package org.researchhub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.researchhub.files.preservation.FilesBackup;
import org.researchhub.platform.Fault;
import org.researchhub.platform.Forcing;
import org.researchhub.platform.cli.HubCommand;
import org.researchhub.platform.cli.Rooms;
import org.researchhub.platform.db.Database;
import org.researchhub.platform.db.DatabaseBackup;
import org.researchhub.platform.settings.HubSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Everything of one moment; what can be made anew, the search index and texts, is left out. */
@Command(
    name = "backup",
    description = "Writes one consistent copy of everything into a file, also while serving.",
    footer = {"", "Examples:", "  hub backup /mnt/backup/hub-2026-11-24.zip"})
final class BackupCommand extends HubCommand {

  static final String SETTINGS = "hub.yaml";
  static final String CALLS = "internships/";

  private static final String FOR_THE_OWNER = "rw-------";

  @Parameters(paramLabel = "FILE", description = "A file that is not there yet.")
  private Path file = Path.of("");

  private final ObjectNode about = new JsonMapper().createObjectNode();

  @Override
  protected int run(Rooms rooms) {
    Path whole = file.toAbsolutePath().normalize();
    if (Files.exists(whole)) {
      throw new Fault(
          Fault.CONFLICT, whole + " is there already.", "Name a file that is not there yet.");
    }
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    try {
      try {
        write(rooms, part);
        Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        rooms.door(Forcing.class).folder(whole.resolveSibling(""));
      } finally {
        Files.deleteIfExists(part);
      }
      about.put("file", whole.toString()).put("bytes", Files.size(whole));
    } catch (IOException e) {
      throw new Fault(
          "The backup " + whole + " cannot be written: " + e.getMessage() + ".",
          "Make room there, or let this user write there. Nothing was left behind.",
          e);
    }
    report();
    return 0;
  }

  private void write(Rooms rooms, Path part) throws IOException {
    HubSettings settings = rooms.door(HubSettings.class);
    about.put("about", "A backup of a Research Hub. Put back with: hub restore FILE");
    about.put("at", rooms.door(Clock.class).instant().toString());
    Files.deleteIfExists(part);
    Files.createFile(part);
    if (Files.getFileStore(part).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(part, PosixFilePermissions.fromString(FOR_THE_OWNER));
    }
    try (var archive = new ZipOutputStream(Files.newOutputStream(part))) {
      archive.setLevel(Deflater.BEST_SPEED);
      FilesBackup files = rooms.door(FilesBackup.class);
      DatabaseBackup.write(
          rooms.door(Database.class),
          settings.database(),
          archive,
          moment -> note(files, files.write(moment, archive)));
      put(archive, options().settingsFile(), SETTINGS);
      calls(archive, settings.dataFolder().resolve(CALLS));
      archive.putNextEntry(new ZipEntry(DatabaseBackup.ABOUT));
      archive.write(new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(about));
      archive.closeEntry();
    }
    rooms.door(Forcing.class).file(part);
  }

  private void note(FilesBackup files, FilesBackup.Written written) {
    about.put("objects", written.objects());
    about.put("staged", written.staged());
    about.put("store", files.leavesTheStoreOut() ? "left out: it is in a bucket" : "included");
    written.gone().forEach(about.putArray("removedMeanwhile")::add);
  }

  private static void calls(ZipOutputStream archive, Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path call : files.filter(Files::isRegularFile).sorted().toList()) {
          put(archive, call, CALLS + call.getFileName());
        }
      }
    }
  }

  private static void put(ZipOutputStream archive, Path from, String name) throws IOException {
    if (Files.isRegularFile(from)) {
      archive.putNextEntry(new ZipEntry(name));
      Files.copy(from, archive);
      archive.closeEntry();
    }
  }

  private void report() {
    if (options().json()) {
      print(about);
      return;
    }
    print(about.path("file").asString());
    say(
        about.path("bytes").asLong()
            + " bytes: the database, "
            + about.path("objects").asLong()
            + " objects of the preservation store, "
            + about.path("staged").asLong()
            + " files that wait to be preserved, and the settings with their secrets.");
    if (about.path("store").asString().startsWith("left out")) {
      say("The preservation store is in a bucket and no part of this file: back that up too.");
    }
    about
        .path("removedMeanwhile")
        .forEach(id -> say(id.asString() + " was removed while the backup was made."));
  }
}
