package org.researchhub.platform.jobs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does jobs on a few platform threads, at once after a commit of this process and within seconds
 * after one of another. One more thread keeps the leases of what is being done.
 */
public final class JobRunner implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Jobs jobs;
  private final Map<String, JobKind> kinds;
  private final int size;
  private final Duration lease;
  private final String owner = UUID.randomUUID().toString();
  private final Map<Long, Job> held = new ConcurrentHashMap<>();
  private final List<Thread> threads = new ArrayList<>();
  private final Object signal = new Object();
  private long commits;
  private volatile boolean running;
  private volatile boolean closing;

  /**
   * @param size how many jobs are done at a time
   * @param lease for how long a job is kept from others after its process was last heard of
   */
  public JobRunner(Jobs jobs, List<JobKind> kinds, int size, Duration lease) {
    this.jobs = jobs;
    this.kinds = kinds.stream().collect(Collectors.toMap(JobKind::name, Function.identity()));
    this.size = size;
    this.lease = lease;
  }

  public synchronized void start() {
    if (running || kinds.isEmpty()) {
      return;
    }
    running = true;
    closing = false;
    for (int i = 1; i <= size; i++) {
      boolean isSlow = kinds.values().stream().allMatch(JobKind::isSlow);
      threads.add(
          Thread.ofPlatform()
              .name(isSlow ? "jobs-slow" : "jobs-" + i)
              .priority(isSlow ? Thread.MIN_PRIORITY : Thread.NORM_PRIORITY)
              .daemon()
              .start(this::work));
    }
    threads.add(Thread.ofPlatform().name("jobs-leases").daemon().start(this::keepLeases));
  }

  /** Says that there may be something to do. */
  public void wake() {
    synchronized (signal) {
      commits++;
      signal.notifyAll();
    }
  }

  /** Does one job that is due, in the calling thread; false when there is none. */
  boolean runOne() {
    Optional<Job> taken = jobs.take(List.copyOf(kinds.keySet()), owner, lease);
    taken.ifPresent(this::run);
    return taken.isPresent();
  }

  private void run(Job job) {
    if (job.attempts() > Jobs.MOST_ATTEMPTS) {
      jobs.failed(job, owner, "Each process that began it ended before it was done.");
      return;
    }
    held.put(job.id(), job);
    try {
      JobKind kind = kinds.get(job.kind());
      if (kind != null) {
        kind.run(job.subject());
      }
      jobs.done(job, owner);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception | StackOverflowError e) {
      if (closing) {
        return;
      }
      LOG.warn("Job {} {} failed, attempt {}: {}", job.kind(), job.subject(), job.attempts(), e, e);
      jobs.failed(job, owner, e.toString());
    } finally {
      held.remove(job.id());
    }
  }

  private void work() {
    while (running) {
      long seen = commits();
      try {
        while (running && runOne()) {}
      } catch (RuntimeException e) {
        if (closing) {
          return;
        }
        LOG.error("Jobs could not be taken; it is tried again", e);
      }
      pause(seen);
    }
  }

  private void keepLeases() {
    try {
      while (running) {
        Thread.sleep(lease.dividedBy(3));
        for (Job job : held.values()) {
          extend(job);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void extend(Job job) {
    try {
      jobs.extend(job, owner, lease);
    } catch (RuntimeException e) {
      if (!closing) {
        LOG.warn("The lease of job {} could not be kept", job.id(), e);
      }
    }
  }

  private long commits() {
    synchronized (signal) {
      return commits;
    }
  }

  private void pause(long seen) {
    synchronized (signal) {
      try {
        if (commits == seen && running) {
          signal.wait(PAUSE.toMillis());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        running = false;
      }
    }
  }

  /** Lets go: what is being done is cut off, and done again by whoever comes next. */
  @Override
  public synchronized void close() {
    closing = true;
    running = false;
    wake();
    threads.forEach(Thread::interrupt);
    for (Thread thread : threads) {
      try {
        thread.join(Duration.ofSeconds(2));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    threads.clear();
  }
}
