package org.researchhub.platform;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Something small that is done while the hub serves: once at start, after the content was loaded
 * and before the first request, then again after every pause on a thread of its own. Whatever goes
 * wrong is logged and the work is tried again after the next pause; nothing is remembered between
 * two turns, so that one which a crash cuts off is made up for by the next.
 */
public final class Repeated implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Repeated.class);
  private static final int AFTER_THE_CONTENT = 1;

  private final String name;
  private final Duration pause;
  private final Runnable work;
  private volatile boolean running;
  private @Nullable Thread thread;

  /**
   * @param name of the thread, and of the work in the log
   */
  public Repeated(String name, Duration pause, Runnable work) {
    this.name = name;
    this.pause = pause;
    this.work = work;
  }

  @Override
  public int getPhase() {
    return AFTER_THE_CONTENT;
  }

  @Override
  public synchronized void start() {
    if (!running) {
      turn();
      running = true;
      thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }
  }

  @Override
  public synchronized void stop() {
    running = false;
    if (thread != null) {
      thread.interrupt();
      thread = null;
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    try {
      while (running) {
        Thread.sleep(pause);
        turn();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** An error, such as too little memory, must not end the work for good either. */
  private void turn() {
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      LOG.error("{} failed; it is tried again", name, e);
    }
  }
}
