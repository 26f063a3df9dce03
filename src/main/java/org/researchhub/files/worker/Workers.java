package org.researchhub.files.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.researchhub.files.DocumentText;
import org.researchhub.files.FirstLook;
import org.researchhub.files.Inspection;
import org.researchhub.files.Reason;
import org.researchhub.files.documents.Limits;
import org.researchhub.files.documents.Read;
import org.researchhub.files.worker.Frames.Message;
import org.researchhub.files.worker.Worker.Patience;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A few worker processes kept warm. One is started when it is first needed, replaced when it dies,
 * and retired after many documents or a long rest. Someone who hands in a file does not wait behind
 * texts that take long.
 */
public final class Workers implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
  private static final int DOCUMENTS_A_WORKER = 500;
  private static final int MOST_ENTRIES = 20_000;
  private static final String NO_WORKER = "refuse.no-worker";
  private static final Duration LONGEST_REST = Duration.ofMinutes(5);

  private final WorkerCommand command;
  private final Limits limits;
  private final Patience inspecting;
  private final Patience reading;
  private final Duration longestWait;
  private final int kept;
  private final Semaphore texts;
  private final Semaphore looks = new Semaphore(1, true);
  private final Deque<Worker> idle = new ArrayDeque<>();
  private final Set<Worker> all = new HashSet<>();
  private boolean closed;
  private @Nullable Thread retiring;

  /**
   * @param size how many texts are read at a time
   * @param silence how long a worker may take for one page; someone who hands in a file waits for
   *     another's to be looked at for at most half as long
   * @param whole how long it may take for one document
   */
  public Workers(WorkerCommand command, Limits limits, int size, Duration silence, Duration whole) {
    this.command = command;
    this.limits = limits;
    this.longestWait = silence.dividedBy(2);
    this.kept = size;
    this.texts = new Semaphore(size, true);
    this.inspecting = new Patience(silence, silence);
    this.reading = new Patience(silence, whole);
  }

  /** Looks at a file; see {@link org.researchhub.files.Documents#inspect}. */
  public Inspection inspect(Path file, @Nullable String name) {
    var found = new ArrayList<Inspection>();
    Reason trouble =
        ask(
            looks,
            inspecting,
            () -> Messages.question(Messages.INSPECT, file.toString(), name, null),
            () -> values -> found.add(Messages.inspection(values)));
    return trouble == null ? found.getLast() : new Inspection.Refused(trouble);
  }

  /** Reads the first pages of a document; see {@link org.researchhub.files.Documents#look}. */
  public FirstLook look(Path file) {
    var found = new ArrayList<FirstLook>();
    Reason trouble =
        ask(
            looks,
            inspecting,
            () -> Messages.question(Messages.LOOK, file.toString(), null, null),
            () -> values -> found.add(Messages.look(values)));
    return trouble == null ? found.getLast() : FirstLook.NOTHING;
  }

  /** Draws a document's first page; see {@link org.researchhub.files.Documents#thumbnail}. */
  public byte[] thumbnail(Path file) throws IOException {
    var found = new ArrayList<byte[]>();
    Reason trouble =
        ask(
            texts,
            inspecting,
            () -> Messages.question(Messages.THUMBNAIL, file.toString(), null, null),
            () -> values -> found.add(Messages.thumbnail(values)));
    if (trouble != null && trouble.key().equals(NO_WORKER)) {
      throw new IOException(trouble.in("en"));
    }
    return trouble == null ? found.getLast() : new byte[0];
  }

  /** Reads a document; see {@link org.researchhub.files.Documents#text}. */
  public DocumentText text(Path file, @Nullable String name, @Nullable String password) {
    var found = new ArrayList<Gathering>();
    Reason trouble =
        ask(
            texts,
            reading,
            () -> Messages.question(Messages.TEXT, file.toString(), name, password),
            () -> {
              found.add(new Gathering(limits));
              return found.getLast()::take;
            });
    return trouble == null ? found.getLast().text() : DocumentText.refused(trouble);
  }

  private interface Asking {
    Message question() throws IOException;
  }

  private interface Hearing {
    Worker.Answer anew();
  }

  /** Null when all went well; otherwise why nothing came of it. */
  private @Nullable Reason ask(Semaphore turn, Patience patience, Asking asking, Hearing hearing) {
    if (!taken(turn)) {
      return Reason.of("refuse.busy", longestWait.toSeconds());
    }
    try {
      boolean used = true;
      while (true) {
        Worker worker = null;
        try {
          worker = take();
          used = worker.documents() > 0;
          worker.ask(asking.question(), patience, hearing.anew());
          give(worker);
          return null;
        } catch (Worker.Overdue e) {
          LOG.info("A document took too long to read; its worker was ended");
          return Reason.of("refuse.too-long", patience.silence().toSeconds());
        } catch (Worker.ToldToEnd e) {
          return Reason.of(NO_WORKER);
        } catch (IOException e) {
          LOG.info("A worker ended in the middle of a document: {}", e.toString());
          if (worker == null || isClosed()) {
            return Reason.of(NO_WORKER);
          }
          if (!used) {
            return Reason.of("refuse.too-heavy");
          }
          // It may have been worn by documents before this one: once more, in a new one.
        } finally {
          forgetTheDead();
        }
      }
    } finally {
      turn.release();
    }
  }

  /** Texts wait as long as it takes; whoever hands a file in waits for an answer meanwhile. */
  private boolean taken(Semaphore turn) {
    if (turn.equals(texts)) {
      turn.acquireUninterruptibly();
      return true;
    }
    try {
      return turn.tryAcquire(longestWait.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private synchronized Worker take() throws IOException {
    if (closed) {
      throw new IOException("The hub is stopping");
    }
    Worker worker = idle.pollFirst();
    if (worker == null || !worker.alive()) {
      worker = new Worker(command);
      all.add(worker);
    }
    return worker;
  }

  private synchronized void give(Worker worker) {
    if (closed || worker.documents() >= DOCUMENTS_A_WORKER || idle.size() >= kept) {
      worker.close();
      return;
    }
    idle.addFirst(worker);
    if (retiring == null) {
      retiring = Thread.ofVirtual().name("document-workers").start(this::retire);
    }
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private synchronized void forgetTheDead() {
    all.removeIf(worker -> !worker.alive());
    idle.removeIf(worker -> !worker.alive());
  }

  private void retire() {
    try {
      while (true) {
        Thread.sleep(LONGEST_REST.dividedBy(5));
        synchronized (this) {
          idle.stream()
              .filter(worker -> worker.idle().compareTo(LONGEST_REST) > 0)
              .forEach(Worker::close);
          idle.removeIf(worker -> worker.idle().compareTo(LONGEST_REST) > 0);
        }
        forgetTheDead();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends every worker, also those in the middle of a document. */
  @Override
  public synchronized void close() {
    closed = true;
    all.forEach(Worker::close);
    idle.clear();
    if (retiring != null) {
      retiring.interrupt();
    }
  }

  /** Puts an answer together, within the same bounds that the worker was told. */
  private static final class Gathering {

    private final Limits limits;
    private final ArrayList<DocumentText.Unit> units = new ArrayList<>();
    private final ArrayList<DocumentText.Entry> entries = new ArrayList<>();
    private @Nullable DocumentText text;
    private long characters;

    Gathering(Limits limits) {
      this.limits = limits;
    }

    boolean take(Frames.Values values) throws IOException {
      switch (values.kind()) {
        case Messages.UNIT -> {
          DocumentText.Unit unit = Messages.unit(values);
          units.add(unit);
          characters += unit.text().length();
        }
        case Messages.ENTRY -> entries.add(Messages.entry(values));
        case Messages.REFUSED -> {
          text = DocumentText.refused(Messages.reason(values));
          return true;
        }
        case Messages.DONE -> {
          Read read = Messages.read(values);
          text =
              new DocumentText(
                  read.outcome(),
                  read.reason(),
                  read.mediaType(),
                  read.accessibility(),
                  units,
                  entries);
          return true;
        }
        default -> throw new IOException("an answer of no known kind");
      }
      if (units.size() > limits.pages()
          || entries.size() > MOST_ENTRIES
          || characters > limits.characters()) {
        throw new IOException("an answer without end");
      }
      return false;
    }

    DocumentText text() {
      if (text == null) {
        throw new IllegalStateException("No answer was heard");
      }
      return text;
    }
  }
}
