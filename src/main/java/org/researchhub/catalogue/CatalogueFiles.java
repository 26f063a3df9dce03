package org.researchhub.catalogue;

import static org.researchhub.platform.db.tables.Tables.CATALOGUE_FILE;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.researchhub.platform.db.Database;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Which files the readable versions of publications name, withdrawn and earlier ones included.
 * Written with the versions, in their transaction; what only a removed publication named is gone.
 */
@Component
public class CatalogueFiles {

  private static final int DIGITS_IN_ADDRESS = 16;

  private final Database database;

  public CatalogueFiles(Database database) {
    this.database = database;
  }

  /**
   * The file at an address, as the newest version that names it so states it.
   *
   * @param digestStart the first 16 hexadecimal digits of its SHA-512
   */
  public Optional<CatalogueFile> at(String digestStart, String name) {
    return database.read(sql ->
        sql.selectFrom(CATALOGUE_FILE)
            .where(CATALOGUE_FILE.DIGEST_START.eq(digestStart), CATALOGUE_FILE.NAME.eq(name))
            .orderBy(CATALOGUE_FILE.VERSION.desc(), CATALOGUE_FILE.PUBLICATION)
            .limit(1)
            .fetchOptional(CatalogueFiles::file));
  }

  /**
   * Every naming of files whose digests begin so, newest version first.
   *
   * @param digestStart the first 16 hexadecimal digits of a SHA-512
   */
  public List<CatalogueFile> beginning(String digestStart) {
    return list(CATALOGUE_FILE.DIGEST_START.eq(digestStart));
  }

  /** Every naming of these bytes, newest version first. */
  public List<CatalogueFile> naming(String sha512) {
    return list(
        CATALOGUE_FILE.DIGEST_START.eq(start(sha512)).and(CATALOGUE_FILE.SHA512.eq(sha512)));
  }

  /** Every file that a readable version of a publication names, newest version first. */
  public List<CatalogueFile> of(String publication) {
    return list(CATALOGUE_FILE.PUBLICATION.eq(publication));
  }

  /** As {@link #of(String)}, of many at once. */
  public List<CatalogueFile> of(Collection<String> publications) {
    return publications.isEmpty() ? List.of() : list(CATALOGUE_FILE.PUBLICATION.in(publications));
  }

  private List<CatalogueFile> list(Condition which) {
    return database.read(sql ->
        sql.selectFrom(CATALOGUE_FILE)
            .where(which)
            .orderBy(CATALOGUE_FILE.VERSION.desc(), CATALOGUE_FILE.PUBLICATION, CATALOGUE_FILE.NAME)
            .fetch(CatalogueFiles::file));
  }

  static void write(DSLContext transaction, String id, long version, Description description) {
    for (Description.Edition edition : description.editions()) {
      for (Description.StoredFileStatement file : edition.files()) {
        if (file.sha512().matches("[0-9a-f]{128}") && !file.name().isBlank()) {
          transaction
              .insertInto(CATALOGUE_FILE)
              .set(CATALOGUE_FILE.PUBLICATION, id)
              .set(CATALOGUE_FILE.VERSION, version)
              .set(CATALOGUE_FILE.SHA512, file.sha512())
              .set(CATALOGUE_FILE.NAME, file.name())
              .set(CATALOGUE_FILE.DIGEST_START, start(file.sha512()))
              .set(CATALOGUE_FILE.MEDIA_TYPE, file.mediaType())
              .set(CATALOGUE_FILE.BYTES, file.bytes())
              .onConflictDoNothing()
              .execute();
        }
      }
    }
  }

  static void forget(DSLContext transaction, String id) {
    transaction.deleteFrom(CATALOGUE_FILE).where(CATALOGUE_FILE.PUBLICATION.eq(id)).execute();
  }

  /** The path of a file's address. */
  public static String address(String sha512, String name) {
    return "/files/"
        + start(sha512)
        + "/"
        + UriUtils.encodePathSegment(name, StandardCharsets.UTF_8);
  }

  private static String start(String sha512) {
    return sha512.substring(0, Math.min(DIGITS_IN_ADDRESS, sha512.length()));
  }

  private static CatalogueFile file(Record row) {
    return new CatalogueFile(
        row.get(CATALOGUE_FILE.PUBLICATION),
        row.get(CATALOGUE_FILE.VERSION),
        row.get(CATALOGUE_FILE.SHA512),
        row.get(CATALOGUE_FILE.NAME),
        row.get(CATALOGUE_FILE.MEDIA_TYPE),
        row.get(CATALOGUE_FILE.BYTES));
  }
}
