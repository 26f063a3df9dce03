package org.researchhub.platform.jobs;

import java.time.Duration;
import java.util.List;
import org.researchhub.platform.db.Database;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Does jobs while the hub serves. */
@Component
@ConditionalOnWebApplication
class JobsLifecycle implements SmartLifecycle {

  private static final int AT_A_TIME = 2;
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final JobRunner runner;
  private final JobRunner slow;
  private final Renewals renewals;
  private volatile boolean running;

  JobsLifecycle(Jobs jobs, List<JobKind> kinds, Renewals renewals, Database database) {
    this.renewals = renewals;
    runner =
        new JobRunner(
            jobs, kinds.stream().filter(kind -> !kind.isSlow()).toList(), AT_A_TIME, LEASE);
    slow = new JobRunner(jobs, kinds.stream().filter(JobKind::isSlow).toList(), 1, LEASE);
    database.afterCommit(runner::wake);
    database.afterCommit(slow::wake);
  }

  @Override
  public int getPhase() {
    return 10;
  }

  @Override
  public void start() {
    renewals.begin();
    runner.start();
    slow.start();
    running = true;
  }

  @Override
  public void stop() {
    runner.close();
    slow.close();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
