package org.researchhub.imports;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Description;
import org.researchhub.formats.Problem;
import org.researchhub.formats.Reading;
import org.researchhub.formats.Receiver;
import org.researchhub.platform.Fault;

/**
 * Reads a source in a thread of its own and makes its records ready for comparing, up to a thousand
 * ahead of whoever keeps them: while the database works on some, the next are read.
 */
final class ReadAhead implements AutoCloseable {

  private static final int AT_ONCE = 1_000;

  /** Given to whoever has nothing to do, so that a slow source is not waited for long. */
  private static final int ENOUGH = 250;

  private static final int WAITING = 1;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Reads one source to its end. */
  @FunctionalInterface
  interface Reader {
    void read(InputStream content, Receiver receiver) throws IOException;
  }

  /**
   * Some of a source.
   *
   * @param problems those that belong to no record
   * @param last whether nothing comes after it
   */
  record Part(
      List<Judging.Read> records,
      List<Problem> problems,
      boolean last,
      @Nullable Throwable failure) {}

  /** Nobody takes what is read any more. */
  private static final class NotWanted extends RuntimeException {
    NotWanted(InterruptedException cause) {
      super("Whoever wanted the source read has ended.", cause);
    }
  }

  private final BlockingQueue<Part> parts = new ArrayBlockingQueue<>(WAITING);
  private final Imports.Source source;
  private final Thread thread;
  private List<Judging.Read> records = new ArrayList<>();
  private List<Problem> problems = new ArrayList<>();

  ReadAhead(Imports.Source source, Reader reader) {
    this.source = source;
    thread = Thread.ofPlatform().name("import-reading").daemon().start(() -> read(reader));
  }

  /**
   * The next part, which is waited for.
   *
   * @throws Fault when the source cannot be read to its end
   */
  Part next() {
    Part part;
    try {
      part = parts.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Fault("The import was stopped.", "Run it again: it goes on where it was.", e);
    }
    switch (part.failure()) {
      case null -> {}
      case IOException e ->
          throw new Fault(source.name() + " cannot be read to its end.", "Check the file.", e);
      case Error e -> throw e;
      case RuntimeException e -> throw e;
      case Throwable e -> throw new IllegalStateException(e);
    }
    return part;
  }

  /** Ends the reading, however far it is; a source that gives nothing is not waited for long. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void read(Reader reader) {
    Throwable failure = null;
    try (InputStream content = source.content().open()) {
      reader.read(content, new Taking());
    } catch (NotWanted e) {
      return;
    } catch (IOException | RuntimeException | Error e) {
      failure = e;
    }
    try {
      if (failure != null) {
        parts.put(new Part(records, problems, false, null));
        records = List.of();
        problems = List.of();
      }
      parts.put(new Part(records, problems, true, failure));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Taking implements Receiver {

    @Override
    public void take(Reading.Item<Description> item) {
      records.add(Judging.Read.of(source.name(), item));
      if (records.size() == AT_ONCE || records.size() >= ENOUGH && parts.isEmpty()) {
        give();
      }
    }

    @Override
    public void problem(Problem problem) {
      problems.add(problem);
      if (problems.size() == AT_ONCE) {
        give();
      }
    }

    private void give() {
      try {
        parts.put(new Part(records, problems, false, null));
      } catch (InterruptedException e) {
        throw new NotWanted(e);
      }
      records = new ArrayList<>();
      problems = new ArrayList<>();
    }
  }
}
