package org.researchhub;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.researchhub.files.preservation.FilesBackup;
import org.researchhub.platform.Fault;
import org.researchhub.platform.Forcing;
import org.researchhub.platform.cli.GlobalOptions;
import org.researchhub.platform.cli.Terminal;
import org.researchhub.platform.db.DatabaseBackup;
import org.researchhub.platform.settings.DataFolder;
import org.researchhub.platform.settings.HubSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The database comes last: cut off, there is no hub yet, and the command may be run again. */
@Command(
    name = "restore",
    description = "Puts a backup back into a new data folder.",
    footer = {"", "Examples:", "  hub restore /mnt/backup/hub-2026-11-24.zip --data new-hub"})
final class RestoreCommand implements Callable<Integer> {

  private static final List<String> IN_THE_DATA_FOLDER =
      List.of(BackupCommand.CALLS, FilesBackup.STAGED);

  private final Forcing forcing = new Forcing();
  private final Set<Path> folders = new LinkedHashSet<>();

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Parameters(paramLabel = "FILE", description = "What hub backup wrote.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    OpenHub.quietly();
    if (!Files.isRegularFile(file)) {
      throw new Fault(Fault.NOT_FOUND, "There is no file " + file + ".", "Check the name.");
    }
    Path data = DataFolder.prepare(options.dataFolder());
    Optional<DataFolder.Lock> lock = DataFolder.lock(data);
    if (lock.isEmpty() || Files.exists(data.resolve("hub.db"))) {
      throw new Fault(
          Fault.CONFLICT,
          "There is a hub already in " + data + "; nothing was changed.",
          "Name a folder that does not exist yet with --data.");
    }
    try (var alone = new OpenHub.Alone(lock);
        var zip = new ZipFile(file.toFile())) {
      var archive = new ReadArchive(zip);
      if (archive.names(DatabaseBackup.ABOUT).isEmpty()) {
        throw new ZipException("it is not complete, or was not written by hub backup");
      }
      restore(archive, data);
      return 0;
    } catch (ZipException e) {
      throw new Fault(
          file + " cannot be put back: " + e.getMessage() + ".", "Take another backup.", e);
    } catch (IOException e) {
      throw new Fault(
          "The backup cannot be put back into " + data + ": " + e.getMessage() + ".",
          "Make room there, or let this user write there, and run it again.",
          e);
    }
  }

  private void restore(ReadArchive archive, Path data) throws IOException {
    var terminal = new Terminal(options);
    if (Files.exists(options.settingsFile())) {
      terminal.say("The settings " + options.settingsFile() + " are left as they are.");
    } else {
      for (String name : archive.names(BackupCommand.SETTINGS)) {
        put(archive, name, data.resolve(name));
      }
    }
    HubSettings settings = options.settings();
    for (String start : IN_THE_DATA_FOLDER) {
      for (String name : archive.names(start)) {
        put(archive, name, within(data, name));
      }
    }
    store(archive, settings, terminal);
    forceFolders();
    DatabaseBackup.restore(settings.database(), archive, forcing);
    terminal.say(
        "Put back into "
            + data
            + ". The search index and the texts of documents are made anew when the hub starts."
            + " Stop the hub that the backup is of before this one starts.");
  }

  private void store(ReadArchive archive, HubSettings settings, Terminal terminal)
      throws IOException {
    Path own = settings.files().store().folder();
    Path folder = own == null ? settings.dataFolder().resolve("preservation") : own;
    if (settings.files().store().bucket() != null) {
      terminal.say("The preservation store is " + settings.files().store().bucket() + ", as ever.");
    } else if (own != null && taken(own)) {
      terminal.say(
          "The preservation store " + own + " is left as it is. Then run: hub files verify");
    } else {
      for (String name : archive.names(FilesBackup.STORE)) {
        put(archive, name, within(folder, name.substring(FilesBackup.STORE.length())));
      }
    }
  }

  private static boolean taken(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isPresent();
    }
  }

  private static Path within(Path folder, String name) throws ZipException {
    Path path = folder.resolve(name).normalize();
    if (!path.startsWith(folder)) {
      throw new ZipException("it names a file outside the hub: " + name);
    }
    return path;
  }

  private void put(ReadArchive archive, String name, Path to) throws IOException {
    Path folder = to.toAbsolutePath().resolveSibling("");
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
    }
    Path up = folder;
    while (up != null && folders.add(up)) {
      up = up.getParent();
    }
    try (InputStream bytes = archive.open(name)) {
      Files.copy(bytes, to, StandardCopyOption.REPLACE_EXISTING);
    }
    forcing.file(to);
  }

  /** The names of what was put back. Those far above the hub may not be this user's to open. */
  private void forceFolders() throws IOException {
    for (Path folder : folders) {
      if (Files.isReadable(folder)) {
        forcing.folder(folder);
      }
    }
  }
}
