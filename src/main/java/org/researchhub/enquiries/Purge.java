package org.researchhub.enquiries;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Deletes messages whose time is over: at start, then once a day. A run that a crash cuts off is
 * made up for by the next; nothing has to be remembered.
 */
@Component
@ConditionalOnWebApplication
class Purge implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Purge.class);
  private static final Duration PAUSE = Duration.ofDays(1);

  private final Enquiries enquiries;
  private volatile boolean running;
  private @Nullable Thread thread;

  Purge(Enquiries enquiries) {
    this.enquiries = enquiries;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("enquiries-purge").daemon().start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    if (thread != null) {
      thread.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    try {
      while (running) {
        purge();
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void purge() {
    try {
      int deleted = enquiries.purge();
      if (deleted > 0) {
        LOG.info("{} messages were deleted because their time is over", deleted);
      }
    } catch (RuntimeException e) {
      LOG.error("Messages whose time is over could not be deleted; it is tried again", e);
    }
  }
}
