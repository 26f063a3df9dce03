package org.researchhub.platform.changes;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the followers of this process, one thread for all: at once after an own commit, and within a
 * second after one of another process. A follower that fails, be it for too little memory, is tried
 * again with growing pauses and does not hold up the others.
 */
public final class Followers implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Followers.class);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int LONGEST_PAUSE = 60;

  private final Changes changes;
  private final List<Follower> followers;
  private final Map<Follower, Throwable> failing = new ConcurrentHashMap<>();
  private final Object signal = new Object();
  private boolean awake;
  private volatile boolean running;
  private volatile @Nullable Thread thread;

  public Followers(Changes changes, List<Follower> followers) {
    this.changes = changes;
    this.followers = List.copyOf(followers);
  }

  public List<Follower> all() {
    return followers;
  }

  /** Whether a follower's last turn failed, so that it is behind or soon will be. */
  public boolean fails(Follower follower) {
    return failing.containsKey(follower);
  }

  /**
   * Whether there is a thread that follows; false before {@link #start} and after {@link #close}.
   */
  public boolean following() {
    Thread current = thread;
    return current != null && current.isAlive();
  }

  /**
   * Follows in the calling thread until every follower has seen the last change. One that fails
   * does not keep the others from theirs; its failure is thrown when all have had their turn.
   */
  public void catchUp() {
    catchUp(() -> true);
  }

  private void catchUp(BooleanSupplier wanted) {
    changes.refresh();
    Throwable first = null;
    for (Follower follower : followers) {
      try {
        while (wanted.getAsBoolean() && follower.follow()) {}
        failing.remove(follower);
      } catch (RuntimeException | Error e) {
        failing.put(follower, e);
        first = first == null ? e : first;
      }
    }
    switch (first) {
      case null -> {}
      case Error error -> throw error;
      case RuntimeException failure -> throw failure;
      default -> throw new IllegalStateException(first);
    }
  }

  public synchronized void start() {
    if (thread == null) {
      running = true;
      thread = Thread.ofPlatform().name("followers").daemon().start(this::run);
    }
  }

  /** Says that there may be something to follow. */
  public void wake() {
    synchronized (signal) {
      awake = true;
      signal.notifyAll();
    }
  }

  /** Ends after the step at hand. */
  @Override
  public synchronized void close() {
    running = false;
    wake();
    Thread ending = thread;
    if (ending != null) {
      try {
        ending.join(Duration.ofSeconds(30));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      thread = null;
    }
  }

  private void run() {
    int failures = 0;
    while (running) {
      try {
        catchUp(() -> running);
        failures = 0;
        pause(PAUSE);
      } catch (RuntimeException | Error e) {
        failures++;
        tell(failures, e);
        pause(PAUSE.multipliedBy(Math.min(LONGEST_PAUSE, 1L << Math.min(failures, 6))));
      }
    }
  }

  /** Where there is too little memory there may be too little to tell, and following goes on. */
  private static void tell(int failures, Throwable failure) {
    try {
      LOG.error("A follower failed, attempt {}; it is tried again", failures, failure);
    } catch (Error e) {
      failure.addSuppressed(e);
    }
  }

  private void pause(Duration longest) {
    synchronized (signal) {
      try {
        if (!awake && running) {
          signal.wait(longest.toMillis());
        }
        awake = false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        running = false;
      }
    }
  }
}
