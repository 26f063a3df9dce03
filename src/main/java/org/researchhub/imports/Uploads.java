package org.researchhub.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Description;
import org.researchhub.formats.Detection;
import org.researchhub.formats.TableHead;
import org.researchhub.platform.Fault;
import org.researchhub.platform.db.Database;
import org.researchhub.platform.settings.HubSettings;
import org.springframework.stereotype.Component;

/**
 * Files that were handed in to be looked at first. Reading one makes nothing but a report; only
 * {@link #take} makes drafts, of what was decided by then. The bytes are gone once they are read;
 * those of a table once drafts are made, since its columns may be understood otherwise until then.
 */
@Component
public class Uploads {

  private static final String ALPHABET = "0123456789bcdfghjkmnpqrstvwxz";
  private static final int ID_LENGTH = 9;
  private static final Duration KEPT = Duration.ofDays(30);

  private final Database database;
  private final Path folder;
  private final long largest;
  private final Clock clock;
  private final Random random;
  private final RememberedColumns columns;
  private final UploadRows rows = new UploadRows();
  private volatile Consumer<String> worker = id -> {};

  Uploads(
      Database database,
      HubSettings settings,
      Clock clock,
      Random random,
      RememberedColumns columns) {
    this.database = database;
    this.folder = settings.dataFolder().resolve("imports");
    this.largest = settings.files().largest();
    this.clock = clock;
    this.random = random;
    this.columns = columns;
  }

  /** Who is told of an upload that has to be read or taken in. */
  void worker(Consumer<String> told) {
    worker = told;
  }

  /**
   * Keeps a file to be read soon.
   *
   * @param content is read to its end and stays open
   * @return empty when there is nothing in it, or more than this hub takes in; nothing is kept then
   */
  public Optional<Upload> begin(String name, InputStream content, String actor) throws IOException {
    forgetOld();
    var id = new StringBuilder("u");
    while (id.length() < ID_LENGTH) {
      id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    Files.createDirectories(folder);
    Path file = file(id.toString());
    long bytes = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] some = new byte[1 << 16];
      for (int n = content.read(some); n >= 0 && bytes <= largest; n = content.read(some)) {
        out.write(some, 0, n);
        bytes += n;
      }
    }
    if (bytes == 0 || bytes > largest) {
      Files.delete(file);
      return Optional.empty();
    }
    var upload =
        new Upload(
            id.toString(),
            name,
            bytes,
            actor,
            clock.instant().toString(),
            Upload.State.READING,
            0,
            null,
            true,
            null,
            Map.of());
    database.writing(transaction -> rows.insert(transaction, upload));
    worker.accept(upload.id());
    return Optional.of(upload);
  }

  Path file(String id) {
    return folder.resolve(id);
  }

  /** The beginning of a table of which no drafts were made yet; empty for every other upload. */
  public Optional<TableHead> table(String id) {
    if (!Files.exists(file(id))) {
      return Optional.empty();
    }
    try (BufferedInputStream content = Detection.opened(Files.newInputStream(file(id)))) {
      return TableHead.of(content);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Remembers what the columns of a table mean, for all tables with its headings, and reads it
   * again; what was decided about its records is forgotten.
   *
   * @param fields one for each column, empty for none
   * @return false when something is being done with it, or drafts were made of it
   */
  public boolean understand(String id, List<String> fields, String actor) {
    TableHead table = table(id).orElse(null);
    if (table == null || !database.write(transaction -> rows.readAgain(transaction, id))) {
      return false;
    }
    columns.remember(table.headings(), fields, actor);
    worker.accept(id);
    return true;
  }

  /** What was decided about the columns of a table, now or another time. */
  public Optional<List<String>> understood(TableHead table) {
    return columns.of(table.headings());
  }

  private void forgetOld() {
    String before = clock.instant().minus(KEPT).toString();
    database.read(sql -> rows.in(sql, List.of(Upload.State.values()))).stream()
        .filter(upload -> upload.at().compareTo(before) < 0 && !upload.busy())
        .forEach(upload -> discard(upload.id()));
  }

  public Optional<Upload> find(String id) {
    return database.read(sql -> rows.byId(sql, id));
  }

  /** The upload that an import was made of. */
  public Optional<Upload> ofBatch(String batch) {
    return database.read(sql -> rows.ofBatch(sql, batch));
  }

  /** Those of which no drafts were made yet, newest first, without the counts of their records. */
  public List<Upload> waiting() {
    return database.read(sql ->
        rows.in(
            sql,
            List.of(
                Upload.State.READING,
                Upload.State.ASKING,
                Upload.State.READ,
                Upload.State.TAKING,
                Upload.State.FAILED)));
  }

  /** The records of one outcome, in the order of the file. */
  public List<UploadedRecord> records(String id, Imported.Outcome outcome, int offset, int limit) {
    return database.read(sql -> rows.of(sql, id, outcome, offset, limit));
  }

  public Optional<UploadedRecord> record(String id, int number) {
    return database.read(sql -> rows.record(sql, id, number));
  }

  /** How many records become a draft, of their own or of a publication, as it is decided now. */
  public long countWanted(String id) {
    return database.read(sql -> rows.countWanted(sql, id));
  }

  /**
   * What an earlier record will say that a later one is laid beside: with all that was decided to
   * be merged into it from the records before that.
   *
   * @param later the later one
   */
  public Optional<Description> standing(String id, UploadedRecord later) {
    return database.read(sql ->
        rows.mergedInto(sql, id, List.of(later.earlier())).stream()
            .filter(merged -> merged.number() < later.number())
            .map(UploadedRecord::result)
            .filter(Objects::nonNull)
            .reduce((first, second) -> second)
            .or(() ->
                rows.record(sql, id, later.earlier())
                    .map(earlier ->
                        Relating.to(
                            earlier.outcome() == Imported.Outcome.EDITION ? earlier.match() : null,
                            earlier.description()))));
  }

  /** The first doubtful record that nobody has decided about. */
  public Optional<Integer> undecided(String id) {
    return database.read(sql -> rows.undecided(sql, id));
  }

  /** How many doubtful records somebody has decided about. */
  public long decided(String id) {
    return database.read(sql -> rows.decided(sql, id));
  }

  /**
   * Remembers what is to be done with a record that may be the same as something, doubtfully or
   * certainly; nothing is made yet, and it can be decided otherwise until then.
   *
   * @param result what the publication shall say, for the choices that change it
   * @param base the version of the publication that was decided on
   * @return false when drafts were made of the upload already
   */
  public boolean choose(
      String id,
      int number,
      UploadedRecord.Choice choice,
      @Nullable Description result,
      long base) {
    return database.write(transaction -> {
      boolean open =
          rows.byId(transaction, id)
              .filter(upload -> upload.state() == Upload.State.READ)
              .isPresent();
      if (open) {
        rows.record(transaction, id, number)
            .ifPresent(record -> rows.askAgain(transaction, id, record));
        rows.choose(transaction, id, number, choice, result, base);
      }
      return open;
    });
  }

  /**
   * Begins to make drafts of what was decided; what is new and what nobody decided about becomes a
   * draft too.
   *
   * @param fill whether what is empty in publications that are certainly the same is filled, in a
   *     draft of each
   * @return false when that was begun already
   */
  public boolean take(String id, boolean fill) {
    boolean begun = database.write(transaction -> rows.beginTaking(transaction, id, fill));
    if (begun) {
      worker.accept(id);
    }
    return begun;
  }

  /** Forgets an upload; drafts that were made of it stay. */
  public void discard(String id) {
    database.writing(transaction -> rows.delete(transaction, id));
    try {
      Files.deleteIfExists(file(id));
    } catch (IOException e) {
      throw new Fault("The file of an upload could not be deleted.", "Check the data folder.", e);
    }
  }
}
