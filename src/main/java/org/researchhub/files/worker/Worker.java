package org.researchhub.files.worker;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.researchhub.files.worker.Frames.Message;
import org.researchhub.files.worker.Frames.Values;

/** One worker process, as the hub sees it; used by one thread at a time. */
final class Worker implements AutoCloseable {

  /** How a Java machine ends at SIGHUP, SIGINT and SIGTERM. */
  private static final Set<Integer> TOLD_TO_END = Set.of(128 + 1, 128 + 2, 128 + 15);

  private static final Duration ENDING = Duration.ofSeconds(1);

  private final Process process;
  private final Frames frames;
  private int documents;
  private volatile long heard;
  private volatile boolean overdue;
  private long idleSince = System.nanoTime();

  Worker(WorkerCommand command) throws IOException {
    process = command.start();
    frames = new Frames(process.getInputStream(), process.getOutputStream());
  }

  /** Takes what a worker answers; says whether that was the last of it. */
  interface Answer {
    boolean take(Values values) throws IOException;
  }

  /** How long a worker may be silent, and how long it may take in all. */
  record Patience(Duration silence, Duration whole) {}

  /**
   * Asks and hears the whole answer.
   *
   * @throws Overdue when it took too long; the process is gone then
   * @throws ToldToEnd when somebody else ended it; that says nothing about the document
   * @throws IOException when it died or said what cannot be
   */
  void ask(Message question, Patience patience, Answer answer) throws IOException {
    documents++;
    heard = System.nanoTime();
    overdue = false;
    Thread watch = Thread.ofVirtual().start(() -> watch(patience));
    try {
      frames.write(question);
      boolean last = false;
      while (!last) {
        Values values = frames.read();
        heard = System.nanoTime();
        last = answer.take(values);
      }
    } catch (IOException e) {
      boolean toldToEnd = !overdue && wasToldToEnd();
      close();
      throw overdue ? new Overdue() : toldToEnd ? new ToldToEnd() : e;
    } finally {
      watch.interrupt();
      idleSince = System.nanoTime();
    }
  }

  /** The worker was ended because it took too long. */
  static final class Overdue extends IOException {}

  /** Somebody told the worker to end, as with Ctrl-C, which is said to the hub as well. */
  static final class ToldToEnd extends IOException {}

  private boolean wasToldToEnd() {
    try {
      return process.waitFor(ENDING) && TOLD_TO_END.contains(process.exitValue());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private void watch(Patience patience) {
    long end = System.nanoTime() + patience.whole().toNanos();
    try {
      while (true) {
        long now = System.nanoTime();
        long left = Math.min(end - now, heard + patience.silence().toNanos() - now);
        if (left <= 0) {
          overdue = true;
          close();
          return;
        }
        Thread.sleep(Duration.ofNanos(left));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  int documents() {
    return documents;
  }

  boolean alive() {
    return process.isAlive();
  }

  Duration idle() {
    return Duration.ofNanos(System.nanoTime() - idleSince);
  }

  /** Ends the process and what it has started. */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
