package org.researchhub.files.preservation;

import static org.researchhub.platform.db.tables.Tables.FILES_OBJECT;
import static org.researchhub.platform.db.tables.Tables.FILES_STAGED;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.researchhub.files.StoredBytes;
import org.researchhub.files.StoredFiles;
import org.researchhub.platform.settings.HubSettings;
import org.springframework.stereotype.Component;

/**
 * The files that a moment of the database speaks of: of each object the versions that it had then,
 * whatever became of it since, and every staged file.
 */
@Component
public class FilesBackup {

  /** The folders of a backup in which the store and the staged files are. */
  public static final String STORE = "preservation/";

  public static final String STAGED = "staged/";

  private static final Pattern OF_A_VERSION = Pattern.compile(".*/v([1-9][0-9]*)/.*");
  private static final List<String> AT_THE_TOP = List.of("inventory.json", "inventory.json.sha512");

  private final OpenedStore opened;
  private final StoredFiles stored;
  private final HubSettings settings;

  public FilesBackup(OpenedStore opened, StoredFiles stored, HubSettings settings) {
    this.opened = opened;
    this.stored = stored;
    this.settings = settings;
  }

  /**
   * What was written.
   *
   * @param gone objects that were removed while the backup was made
   */
  public record Written(long objects, long staged, List<String> gone) {}

  /** Whether the store is elsewhere, in a bucket, and therefore no part of a backup. */
  public boolean leavesTheStoreOut() {
    return settings.files().store().bucket() != null;
  }

  /** The caller closes the archive. */
  public Written write(DSLContext moment, ZipOutputStream archive) throws IOException {
    long staged = 0;
    for (Record file : moment.selectFrom(FILES_STAGED).fetch()) {
      Optional<StoredBytes> bytes = stored.bytes(file.get(FILES_STAGED.SHA512));
      if (bytes.isPresent()) {
        try (InputStream stream = bytes.get().open(0)) {
          put(archive, STAGED + file.get(FILES_STAGED.ID), stream);
        }
        staged++;
      }
    }
    if (leavesTheStoreOut()) {
      return new Written(0, staged, List.of());
    }
    return objects(moment, archive, staged);
  }

  private Written objects(DSLContext moment, ZipOutputStream archive, long staged)
      throws IOException {
    PreservationStore store = opened.store();
    var files = new ArrayList<>(StoreOwner.read(store).orElseThrow().files().keySet());
    files.addAll(StoreOwner.NOTES);
    for (String file : files.stream().distinct().sorted().toList()) {
      copy(store, file, file, archive);
    }
    long objects = 0;
    var gone = new ArrayList<String>();
    for (Record object : moment.selectFrom(FILES_OBJECT).orderBy(FILES_OBJECT.ID).fetch()) {
      String folder = object.get(FILES_OBJECT.FOLDER);
      if (object(store, folder, object.get(FILES_OBJECT.HEAD), archive)) {
        objects++;
      } else {
        gone.add(object.get(FILES_OBJECT.ID));
      }
    }
    return new Written(objects, staged, List.copyOf(gone));
  }

  /** What is at the top of an object is as its newest version left it, and stands there too. */
  private static boolean object(
      PreservationStore store, String folder, long head, ZipOutputStream archive)
      throws IOException {
    String newest = folder + "/v" + head + "/";
    if (store.size(newest + AT_THE_TOP.getFirst()).isEmpty()) {
      return false;
    }
    for (String path : store.files(folder)) {
      Matcher version = OF_A_VERSION.matcher(path.substring(folder.length()));
      String name = path.substring(folder.length() + 1);
      if (version.matches()
          ? Long.parseLong(version.group(1)) <= head
          : !AT_THE_TOP.contains(name)) {
        copy(store, path, path, archive);
      }
    }
    for (String name : AT_THE_TOP) {
      copy(store, newest + name, folder + "/" + name, archive);
    }
    return true;
  }

  private static void copy(PreservationStore store, String path, String as, ZipOutputStream archive)
      throws IOException {
    Optional<InputStream> bytes = store.open(path);
    if (bytes.isPresent()) {
      try (InputStream stream = bytes.get()) {
        put(archive, STORE + as, stream);
      }
    }
  }

  private static void put(ZipOutputStream archive, String path, InputStream bytes)
      throws IOException {
    archive.putNextEntry(new ZipEntry(path));
    bytes.transferTo(archive);
    archive.closeEntry();
  }
}
