package org.researchhub.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.researchhub.files.documents.Limits;
import org.researchhub.files.worker.DocumentWorker;
import org.researchhub.files.worker.WorkerCommand;
import org.researchhub.files.worker.Workers;
import org.researchhub.platform.settings.DocumentSettings;
import org.researchhub.platform.settings.FileSettings;
import org.researchhub.platform.settings.HubSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Looks into documents, each in a process apart with little memory and little time: what a hostile
 * one does there, the hub does not notice. Files are only read. Safe from any thread; callers wait
 * their turn.
 */
@Component
public final class Documents implements AutoCloseable {

  /** Changes whenever the text of some document would come out otherwise than before. */
  public static final int EXTRACTOR = 3;

  private static final int WORKER_MEGABYTES = 384;
  private static final Duration SILENCE = Duration.ofSeconds(60);
  private static final Duration WHOLE = Duration.ofMinutes(45);

  private final Workers workers;

  @Autowired
  public Documents(HubSettings settings) {
    this(settings.files());
  }

  /** Starts nothing until it is asked. The caller closes it. */
  public Documents(FileSettings settings) {
    DocumentSettings documents = settings.documents();
    Limits limits = Limits.of(settings.largest(), documents.pages(), documents.pictureLanguages());
    var command = new WorkerCommand(limits, WORKER_MEGABYTES, DocumentWorker.class.getName());
    workers = new Workers(command, limits, documents.workers(), SILENCE, WHOLE);
  }

  /** What a file is, by its content, and whether it may be kept. */
  public Inspection inspect(Path file) {
    return workers.inspect(file.toAbsolutePath(), null);
  }

  /**
   * As {@link #inspect(Path)}; a file whose name promises another kind than its content is, such as
   * an archive called {@code .pdf}, is refused.
   */
  public Inspection inspect(Path file, String name) {
    return workers.inspect(file.toAbsolutePath(), name);
  }

  /** What a document seems to be; nothing when it cannot be told. Reads its first pages only. */
  public FirstLook look(Path file) {
    return workers.look(file.toAbsolutePath());
  }

  /** The text of a document; nothing is stored. */
  public DocumentText text(Path file) {
    return text(file, null, null);
  }

  /**
   * The text of a document; nothing is stored.
   *
   * @param name what the file is called, null when that is not to be compared with its content
   * @param password with which it opens, null for none
   */
  public DocumentText text(Path file, @Nullable String name, @Nullable String password) {
    return workers.text(file.toAbsolutePath(), name, password);
  }

  /**
   * A small JPEG picture of a document's first page, of at most 4,096 bytes; empty when it has
   * none: because it is no PDF, is encrypted, cannot be read, or shows nothing.
   *
   * @throws IOException when no process could draw it, which says nothing of the document
   */
  public byte[] thumbnail(Path file) throws IOException {
    return workers.thumbnail(file.toAbsolutePath());
  }

  /** Ends the processes. */
  @Override
  public void close() {
    workers.close();
  }
}
