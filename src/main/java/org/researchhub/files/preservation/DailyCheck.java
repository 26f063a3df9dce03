package org.researchhub.files.preservation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks at each day's share of the store, at low priority: some time after the start, then daily.
 */
@Component
@ConditionalOnWebApplication
class DailyCheck implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DailyCheck.class);
  private static final Duration BEFORE_THE_FIRST = Duration.ofMinutes(10);
  private static final Duration PAUSE = Duration.ofDays(1);

  private final StoreCheck check;
  private volatile boolean running;
  private @Nullable Thread thread;

  DailyCheck(StoreCheck check) {
    this.check = check;
  }

  @Override
  public void start() {
    running = true;
    thread =
        Thread.ofPlatform()
            .name("files-check")
            .priority(Thread.MIN_PRIORITY)
            .daemon()
            .start(this::run);
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
        look();
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      StoreCheck.Report report = check.daily();
      if (!report.ended()) {
        LOG.warn(
            "The day's minutes ended after {} objects; the rest is looked at tomorrow."
                + " Raise hub.files.check-minutes if this goes on.",
            report.objects());
      }
    } catch (RuntimeException e) {
      LOG.error("The preservation store could not be checked; it is tried again tomorrow", e);
    }
  }
}
