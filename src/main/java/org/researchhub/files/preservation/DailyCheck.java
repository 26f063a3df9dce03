package org.researchhub.files.preservation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.web.Pages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks at each day's share of the store, at low priority: some time after the start, then daily.
 * When a look has ended, here or in a command, pages that were kept say what it found.
 */
@Component
@ConditionalOnWebApplication
class DailyCheck implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DailyCheck.class);
  private static final Duration BEFORE_THE_FIRST = Duration.ofMinutes(10);
  private static final Duration FROM_ONE_TO_THE_NEXT = Duration.ofDays(1);
  private static final Duration PAUSE = Duration.ofSeconds(20);

  private final StoreCheck check;
  private final KeptFiles kept;
  private final KeptFacts facts;
  private final Pages pages;
  private final Clock clock;
  private volatile boolean running;
  private @Nullable Thread thread;
  private String shown = "";
  private String seen = "";

  DailyCheck(StoreCheck check, KeptFiles kept, KeptFacts facts, Pages pages, Clock clock) {
    this.check = check;
    this.kept = kept;
    this.facts = facts;
    this.pages = pages;
    this.clock = clock;
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
    Instant next = clock.instant().plus(BEFORE_THE_FIRST);
    try {
      while (running) {
        Thread.sleep(PAUSE);
        if (clock.instant().isAfter(next)) {
          next = clock.instant().plus(FROM_ONE_TO_THE_NEXT);
          look();
        }
        show();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until a look that is under way has ended: showing makes every page anew. */
  private void show() {
    try {
      String last = kept.lastLook();
      if (last.equals(seen) && !last.equals(shown)) {
        facts.forget();
        pages.changedOutside();
        shown = last;
      }
      seen = last;
    } catch (RuntimeException e) {
      LOG.debug("What was found is shown later", e);
    }
  }

  private void look() {
    try {
      StoreCheck.Report report = check.daily();
      report.findings().forEach(finding -> LOG.error("Preservation store: {}", finding));
      if (!report.ended()) {
        LOG.warn(
            "The day's minutes ended after {} objects; the rest is looked at tomorrow."
                + " Raise hub.files.check-minutes if this goes on.",
            report.objects());
      }
    } catch (RuntimeException e) {
      LOG.error("The preservation store could not be checked; it is tried again", e);
    }
  }
}
