package org.researchhub.files.worker;

import java.io.IOException;
import java.time.Duration;
import org.researchhub.files.worker.Frames.Message;
import org.researchhub.files.worker.Frames.Values;

/** One worker process, as the hub sees it; used by one thread at a time. */
final class Worker implements AutoCloseable {

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
      close();
      throw overdue ? new Overdue() : e;
    } finally {
      watch.interrupt();
      idleSince = System.nanoTime();
    }
  }

  /** The worker was ended because it took too long. */
  static final class Overdue extends IOException {}

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
