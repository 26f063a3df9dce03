package org.researchhub.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Description;
import org.researchhub.formats.Detection;
import org.researchhub.formats.TableHead;
import org.researchhub.platform.Fault;
import org.researchhub.platform.db.Database;
import org.researchhub.platform.settings.HubSettings;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Files that were handed in to be looked at first. Reading one makes nothing but a report; only
 * {@link #take} makes drafts, of what was decided by then. The bytes are gone once they are read;
 * those of a table once drafts are made, since its columns may be understood otherwise until then.
 */
@Component
public class Uploads {

  private static final String ALPHABET = "0123456789bcdfghjkmnpqrstvwxz";
  private static final int ID_LENGTH = 9;
  private static final int MOST = 200;
  private static final Duration KEPT = Duration.ofDays(30);

  /** No sending takes longer to arrive. */
  private static final Duration ARRIVING = Duration.ofDays(1);

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
   * A file that is handed in.
   *
   * @param content is read and stays open
   */
  public record Sent(String name, InputStream content) {}

  /** The files that are handed in together, one after the other as they arrive. */
  @FunctionalInterface
  public interface Sending {

    /** The next file, whose content is valid until the one after it; empty after the last. */
    Optional<Sent> next() throws IOException;
  }

  /** What became of files that were handed in together; unless it is begun, nothing is kept. */
  public sealed interface Beginning {

    record Begun(List<Upload> uploads) implements Beginning {}

    record Nothing() implements Beginning {}

    /** There is nothing in one of them, or more than this hub takes in. */
    record Unfit(String name) implements Beginning {}

    record TooMany(int most) implements Beginning {}

    /** There are documents among other files. */
    record Mixed(int documents, int others) implements Beginning {}
  }

  /**
   * Keeps files to be read soon. Documents are one upload together, since some may be one work in
   * several languages; every other file is an upload of its own.
   *
   * @throws IOException when the files cannot be read to their end, or there is no room for them
   */
  public Beginning begin(Sending files, String actor) throws IOException {
    forgetOld();
    try (var arriving = new Arriving(file("arriving-" + newId()))) {
      Optional<Beginning> unfit = arriving.take(files, largest, MOST);
      if (unfit.isPresent()) {
        return unfit.get();
      }
      List<Arriving.Arrived> arrived = arriving.files();
      boolean together = arrived.size() > 1 && arrived.getFirst().document();
      return new Beginning.Begun(
          begin(
              together
                  ? List.of(new Together(arrived, arriving.folder()))
                  : arrived.stream().map(one -> new Together(List.of(one), one.path())).toList(),
              actor));
    }
  }

  /** What becomes one upload, and where it lies. */
  private record Together(List<Arriving.Arrived> files, Path place) {}

  /** All of them or, when one cannot be kept, none. */
  private List<Upload> begin(List<Together> sendings, String actor) throws IOException {
    var uploads = new ArrayList<Upload>();
    try {
      for (Together sending : sendings) {
        Upload upload = upload(sending.files(), actor);
        uploads.add(upload);
        Files.move(sending.place(), file(upload.id()));
      }
      database.writing(transaction -> uploads.forEach(upload -> rows.insert(transaction, upload)));
    } catch (IOException | RuntimeException e) {
      for (Upload upload : uploads) {
        forgetBytes(upload.id());
      }
      throw e;
    }
    uploads.forEach(upload -> worker.accept(upload.id()));
    return uploads;
  }

  private Upload upload(List<Arriving.Arrived> files, String actor) {
    return new Upload(
        newId(),
        String.join("\n", files.stream().map(Arriving.Arrived::name).toList()),
        files.stream().mapToLong(Arriving.Arrived::bytes).sum(),
        actor,
        clock.instant().toString(),
        Upload.State.READING,
        0,
        null,
        true,
        null,
        Map.of());
  }

  private String newId() {
    var id = new StringBuilder("u");
    while (id.length() < ID_LENGTH) {
      id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return id.toString();
  }

  /** The file of an upload; of several documents the folder of them. */
  Path file(String id) {
    return folder.resolve(id);
  }

  /** The files of an upload in the order in which they came. */
  List<Imports.Source> sources(Upload upload) {
    Path place = file(upload.id());
    List<String> names = upload.names();
    return IntStream.range(0, names.size())
        .mapToObj(i ->
            new Imports.Source(
                names.get(i),
                null,
                () ->
                    Files.newInputStream(names.size() == 1 ? place : Arriving.path(place, i + 1))))
        .toList();
  }

  void forgetBytes(String id) throws IOException {
    FileSystemUtils.deleteRecursively(file(id));
  }

  /** The beginning of a table of which no drafts were made yet; empty for every other upload. */
  public Optional<TableHead> table(String id) {
    if (!Files.isRegularFile(file(id))) {
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
    forgetUnnamed();
  }

  /** What a crash left behind while it arrived, or before it was written down. */
  private void forgetUnnamed() {
    Instant before = clock.instant().minus(ARRIVING);
    try (Stream<Path> entries =
        Files.isDirectory(folder) ? Files.list(folder) : Stream.<Path>empty()) {
      for (Path entry : entries.toList()) {
        boolean old = Files.getLastModifiedTime(entry).toInstant().isBefore(before);
        if (old && find(entry.getFileName().toString()).isEmpty()) {
          FileSystemUtils.deleteRecursively(entry);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
      forgetBytes(id);
    } catch (IOException e) {
      throw new Fault("The file of an upload could not be deleted.", "Check the data folder.", e);
    }
  }
}
