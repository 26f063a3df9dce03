package org.researchhub.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.researchhub.formats.Problem;
import org.researchhub.formats.TableHead;
import org.researchhub.imports.Imports.Extent;
import org.researchhub.platform.Fault;
import org.researchhub.platform.db.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads uploads, makes drafts of them, and publishes and undoes what was made, one after the other,
 * on a thread of its own. What a crash breaks off is told by its row and gone on with when the hub
 * starts.
 */
@Component
@ConditionalOnWebApplication
class UploadWork implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(UploadWork.class);

  private final Uploads uploads;
  private final Imports imports;
  private final DocumentImports documents;
  private final UploadTaking taking;
  private final Database database;
  private final UploadRows rows = new UploadRows();
  private @Nullable ExecutorService thread;

  UploadWork(
      Uploads uploads,
      Imports imports,
      DocumentImports documents,
      UploadTaking taking,
      Database database) {
    this.uploads = uploads;
    this.imports = imports;
    this.documents = documents;
    this.taking = taking;
    this.database = database;
  }

  @Override
  public void start() {
    ExecutorService executor =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("uploads").daemon(true).priority(4).factory());
    thread = executor;
    uploads.worker(id -> executor.execute(() -> work(id)));
    database
        .read(sql -> rows.in(sql, List.of(Upload.State.READING, Upload.State.TAKING)))
        .forEach(upload -> executor.execute(() -> work(upload.id())));
    imports.worker(batch -> executor.execute(() -> workOnBatch(batch)));
    imports.worked().forEach(batch -> executor.execute(() -> workOnBatch(batch.id())));
  }

  @Override
  public void stop() {
    ExecutorService running = thread;
    thread = null;
    if (running != null) {
      uploads.worker(id -> {});
      imports.worker(batch -> {});
      running.shutdownNow();
      try {
        running.awaitTermination(5, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  @Override
  public int getPhase() {
    return 10;
  }

  private void work(String id) {
    Upload upload = uploads.find(id).orElse(null);
    if (upload == null) {
      return;
    }
    try {
      switch (upload.state()) {
        case READING -> read(upload);
        case TAKING -> {
          taking.take(upload);
          forgetBytes(upload);
        }
        case ASKING, READ, TAKEN, FAILED -> {}
      }
    } catch (RuntimeException e) {
      if (isRunning()) {
        LOG.warn("The upload {} could not be worked on", id, e);
        String said = e instanceof Fault fault ? fault.getMessage() : "It could not be read.";
        state(id, Upload.State.FAILED, said);
      }
    }
  }

  /** What fails can be begun again: it goes on with what is left. */
  private void workOnBatch(String batch) {
    try {
      imports.work(batch);
    } catch (RuntimeException e) {
      if (isRunning()) {
        LOG.error("The import {} could not be worked on to its end", batch, e);
        imports.stopWork(batch);
      }
    }
  }

  private void read(Upload upload) {
    Path file = uploads.file(upload.id());
    Optional<TableHead> table = uploads.table(upload.id());
    if (table.isPresent() && uploads.understood(table.get()).isEmpty()) {
      state(upload.id(), Upload.State.ASKING, null);
      return;
    }
    database.writing(transaction -> rows.deleteRecords(transaction, upload.id()));
    var reading = new ReadUpload(upload);
    List<Imports.Source> sources = uploads.sources(upload).stream().map(reading::counting).toList();
    if (isDocument(upload, file)) {
      look(upload, sources, reading);
    } else {
      imports.take(sources, null, Extent.DRY_RUN, upload.actor(), reading);
    }
    reading.keep();
    boolean empty = reading.number == 0;
    state(
        upload.id(),
        empty ? Upload.State.FAILED : Upload.State.READ,
        reading.unread == null && empty ? "There is no record in it." : reading.unread);
    if (table.isEmpty()) {
      forgetBytes(upload);
    }
  }

  private void forgetBytes(Upload upload) {
    try {
      uploads.forgetBytes(upload.id());
    } catch (IOException e) {
      LOG.warn("The file of the upload {} could not be deleted", upload.id(), e);
    }
  }

  private static boolean isDocument(Upload upload, Path file) {
    try {
      return upload.names().size() > 1 || DocumentImports.isDocument(upload.name(), file);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private void look(Upload upload, List<Imports.Source> sources, ImportReceiver receiver) {
    try {
      documents.look(sources, upload.actor(), receiver);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static Fault unreadable(IOException cause) {
    return new Fault("The file of the upload cannot be read.", "Check the data folder.", cause);
  }

  private void state(String id, Upload.State state, @Nullable String failure) {
    database.writing(transaction -> rows.state(transaction, id, state, failure));
  }

  /** Keeps the report of one upload as it is read. */
  private final class ReadUpload implements ImportReceiver {

    private final String upload;
    private final boolean several;
    private final List<UploadedRecord> waiting = new ArrayList<>();
    private long bytes;
    private int number;
    private @Nullable String unread;

    ReadUpload(Upload upload) {
      this.upload = upload.id();
      this.several = upload.names().size() > 1;
    }

    @Override
    public void take(Imported record) {
      waiting.add(
          new UploadedRecord(
              ++number,
              record.outcome(),
              record.line(),
              record.description(),
              record.match(),
              record.problems(),
              null,
              null,
              0,
              null,
              record.earlier(),
              null));
    }

    @Override
    public void problem(String source, Problem problem) {
      String said =
          problem.line() == 0
              ? problem.message()
              : "Line " + problem.line() + ": " + problem.message();
      String named = several ? source + ": " + said : said;
      unread = several && unread != null ? unread + "\n" + named : named;
    }

    @Override
    public void safe(long records) {
      keep();
    }

    void keep() {
      database.writing(transaction -> {
        waiting.forEach(record -> rows.insert(transaction, upload, record));
        rows.done(transaction, upload, bytes);
      });
      waiting.clear();
    }

    Imports.Source counting(Imports.Source source) {
      return new Imports.Source(
          source.name(),
          source.place(),
          () -> new CountedBytes(source.content().open(), more -> bytes += more));
    }
  }
}
