package org.researchhub.internships.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.researchhub.internships.Calls;
import org.researchhub.platform.web.Pages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks at the calls' files while the hub serves, so that a new file shows within seconds. */
@Component
@ConditionalOnWebApplication
class CallsWatch implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(CallsWatch.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Calls calls;
  private final Pages pages;
  private volatile boolean running;
  private @Nullable Thread thread;

  CallsWatch(Calls calls, Pages pages) {
    this.calls = calls;
    this.pages = pages;
  }

  /** After the content was loaded, before the first request. */
  @Override
  public int getPhase() {
    return 1;
  }

  @Override
  public void start() {
    look();
    running = true;
    thread = Thread.ofPlatform().name("internship-calls").daemon().start(this::run);
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
        Thread.sleep(PAUSE);
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      if (calls.refresh()) {
        pages.changedOutside();
      }
    } catch (RuntimeException e) {
      LOG.error("The calls' files could not be looked at; it is tried again", e);
    }
  }
}
