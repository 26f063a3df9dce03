package org.researchhub.files.preservation;

import org.researchhub.platform.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** A hub whose store is another hub's does not start; one whose store is out of reach does. */
@Component
@ConditionalOnWebApplication
class StoreAtStart implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(StoreAtStart.class);

  private final OpenedStore opened;
  private volatile boolean running;

  StoreAtStart(OpenedStore opened) {
    this.opened = opened;
  }

  @Override
  public int getPhase() {
    return -1;
  }

  @Override
  public void start() {
    try {
      opened.store();
    } catch (Fault e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("The preservation store is out of reach; it is tried again", e);
    }
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
