package org.researchhub.imports.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.researchhub.formats.Problem;
import org.researchhub.imports.ImportReceiver;
import org.researchhub.imports.Imported;

/**
 * Ends an import that is interrupted, by Ctrl-C or a stop of the system, where all that was read is
 * kept, and says how to go on. Its exit code is what the system gives for that: 130 for Ctrl-C.
 */
final class Interruption implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 5;

  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread hook;
  private volatile boolean interrupted;
  private volatile boolean ended;

  /**
   * @param last what is still said and done when the import has come to a stop
   */
  Interruption(Runnable last) {
    hook = new Thread(() -> stop(last), "interrupted");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void stop(Runnable last) {
    interrupted = true;
    try {
      stopped.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!ended) {
      last.run();
    }
  }

  ImportReceiver and(ImportReceiver other) {
    return new ImportReceiver() {
      @Override
      public void take(Imported record) {
        other.take(record);
      }

      @Override
      public void problem(String source, Problem problem) {
        other.problem(source, problem);
      }

      @Override
      public void safe(long records) {
        other.safe(records);
        if (interrupted) {
          haltHere();
        }
      }
    };
  }

  /** The process ends when the hook has; until then this thread must not go on. */
  private void haltHere() {
    stopped.countDown();
    try {
      hook.join();
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The import has come to its end. */
  @Override
  public void close() {
    ended = true;
    stopped.countDown();
    if (!interrupted) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException shuttingDown) {
        interrupted = true;
      }
    }
  }
}
