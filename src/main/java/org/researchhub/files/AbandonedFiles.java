package org.researchhub.files;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Deletes staged files that nobody needs: some time after the start, then once a day. */
@Component
@ConditionalOnWebApplication
class AbandonedFiles implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(AbandonedFiles.class);
  private static final Duration BEFORE_THE_FIRST = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofDays(1);

  private final StagedFiles staged;
  private volatile boolean running;
  private @Nullable Thread thread;

  AbandonedFiles(StagedFiles staged) {
    this.staged = staged;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("files-abandoned").daemon().start(this::run);
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
      Thread.sleep(BEFORE_THE_FIRST);
      while (running) {
        forget();
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void forget() {
    try {
      int forgotten = staged.forgetAbandoned();
      if (forgotten > 0) {
        LOG.info("{} files that nothing names were deleted", forgotten);
      }
    } catch (RuntimeException e) {
      LOG.error("Files that nothing names could not be deleted; it is tried again", e);
    }
  }
}
