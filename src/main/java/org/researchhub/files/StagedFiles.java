package org.researchhub.files;

import static org.researchhub.platform.db.tables.Tables.FILES_STAGED;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;
import org.researchhub.catalogue.CatalogueFiles;
import org.researchhub.platform.Fault;
import org.researchhub.platform.Forcing;
import org.researchhub.platform.db.Database;
import org.researchhub.platform.settings.FileSettings;
import org.researchhub.platform.settings.HubSettings;
import org.springframework.stereotype.Component;

/**
 * Files that were taken in, kept in the data folder's {@code staged} until the preservation store
 * has them. Each is streamed to the disk while its digests are made, and is never wholly in memory.
 */
@Component
public class StagedFiles {

  private final Database database;
  private final CatalogueFiles named;
  private final List<Claims> claims;
  private final FileSettings settings;
  private final Clock clock;
  private final StagedFolder folder;
  private final Verdicts verdicts;

  public StagedFiles(
      Database database,
      CatalogueFiles named,
      List<Claims> claims,
      HubSettings settings,
      Forcing forcing,
      Clock clock) {
    this.database = database;
    this.named = named;
    this.claims = claims;
    this.settings = settings.files();
    this.clock = clock;
    this.verdicts = new Verdicts(database);
    this.folder = new StagedFolder(settings.dataFolder(), forcing);
  }

  /**
   * Takes a file in. When this answers a {@link StagedFile}, its bytes, its name in the folder and
   * its row are durable; otherwise nothing is kept. The caller closes the bytes.
   *
   * @param name as it was given; made fit for addresses
   * @throws IOException when the bytes cannot be read
   * @throws Fault when they cannot be written
   */
  public Staging stage(String name, InputStream bytes) throws IOException {
    String clean = FileName.of(name);
    String id = UUID.randomUUID().toString();
    Digests digests = folder.take(id, bytes, settings.largest());
    if (digests.bytes() == 0 || digests.bytes() > settings.largest()) {
      folder.delete(id);
      return new Staging.Refused(
          digests.bytes() == 0
              ? Reason.of("refuse.nothing-in-it")
              : Reason.of("refuse.larger", settings.largestMegabytes()));
    }
    var file = new StagedFile(id, clean, digests, clock.instant().toString());
    try {
      database.writing(transaction ->
          transaction
              .insertInto(FILES_STAGED)
              .set(FILES_STAGED.ID, id)
              .set(FILES_STAGED.SHA512, digests.sha512())
              .set(FILES_STAGED.SHA256, digests.sha256())
              .set(FILES_STAGED.BYTES, digests.bytes())
              .set(FILES_STAGED.NAME, clean)
              .set(FILES_STAGED.AT, file.at())
              .execute());
    } catch (RuntimeException e) {
      folder.delete(id);
      throw e;
    }
    return file;
  }

  /** The staged file with these bytes; the newest when there are several. */
  public Optional<StagedFile> find(String sha512) {
    return database.read(sql ->
        sql.selectFrom(FILES_STAGED)
            .where(FILES_STAGED.SHA512.eq(sha512))
            .orderBy(FILES_STAGED.AT.desc(), FILES_STAGED.ID)
            .limit(1)
            .fetchOptional(StagedFiles::file));
  }

  /** Where a staged file is. */
  Path path(StagedFile file) {
    return folder.path(file.id());
  }

  /** The bytes of a staged file, for staff and for the program itself. */
  public Optional<StoredBytes> bytes(String sha512) {
    return find(sha512)
        .map(file -> new BytesOnDisk(folder.path(file.id()), file.digests().bytes()));
  }

  /**
   * Forces the bytes and the name of a staged file once more; to be called before the transaction
   * that publishes it.
   *
   * @return false when there is no such staged file
   * @throws Fault when the disk refuses
   */
  public boolean makeDurable(String sha512) {
    Optional<StagedFile> file = find(sha512);
    return file.isPresent() && folder.force(file.get().id());
  }

  /** Lets go of the staged bytes with this digest: the preservation store has them. */
  public void release(String sha512) {
    database
        .read(sql ->
            sql.selectFrom(FILES_STAGED)
                .where(FILES_STAGED.SHA512.eq(sha512))
                .fetch(StagedFiles::file))
        .forEach(this::forget);
  }

  /** Forgets what was found in the bytes with this digest: they are gone for good. */
  public void forgetVerdict(String sha512) {
    verdicts.forget(sha512);
  }

  /**
   * Deletes staged files that have been here longer than the settings say and that neither a draft
   * nor a publication names, and what uploads cut off by a crash left behind.
   *
   * @return how many
   */
  public int forgetAbandoned() {
    String before = clock.instant().minus(settings.keepStaged()).toString();
    int forgotten = 0;
    for (StagedFile file : olderThan(before)) {
      if (!isNeeded(file.digests().sha512())) {
        forget(file);
        if (find(file.digests().sha512()).isEmpty()) {
          verdicts.forget(file.digests().sha512());
        }
        forgotten++;
      }
    }
    for (String id : folder.olderThan(clock.instant().minus(settings.keepStaged()))) {
      if (byId(id).isEmpty()) {
        folder.delete(id);
        forgotten++;
      }
    }
    return forgotten;
  }

  /** Uploads, then drafts, then the catalogue: a file's name goes from each to the next only. */
  private boolean isNeeded(String sha512) {
    return claims.stream().anyMatch(claim -> claim.claim(sha512))
        || !named.naming(sha512).isEmpty();
  }

  private List<StagedFile> olderThan(String at) {
    return database.read(
        sql -> sql.selectFrom(FILES_STAGED).where(FILES_STAGED.AT.lt(at)).fetch(StagedFiles::file));
  }

  private Optional<StagedFile> byId(String id) {
    return database.read(sql ->
        sql.selectFrom(FILES_STAGED)
            .where(FILES_STAGED.ID.eq(id))
            .fetchOptional(StagedFiles::file));
  }

  /** The row first: a file without a row is found again, a row without a file would be a lie. */
  void forget(StagedFile file) {
    database.writing(transaction ->
        transaction.deleteFrom(FILES_STAGED).where(FILES_STAGED.ID.eq(file.id())).execute());
    folder.delete(file.id());
  }

  private static StagedFile file(Record row) {
    return new StagedFile(
        row.get(FILES_STAGED.ID),
        row.get(FILES_STAGED.NAME),
        new Digests(
            row.get(FILES_STAGED.SHA512),
            row.get(FILES_STAGED.SHA256),
            row.get(FILES_STAGED.BYTES)),
        row.get(FILES_STAGED.AT));
  }
}
