package org.researchhub.platform.changes;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Some followers, one thread for all of them. One that fails, be it for too little memory, is tried
 * again with growing pauses and does not hold up the others.
 */
final class FollowersThread implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FollowersThread.class);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_REST = Duration.ofSeconds(5);
  private static final int LONGEST_PAUSE = 60;

  /** From here on it is a long import that goes on, and no reader waits for one of its records. */
  private static final int MANY = 100;

  /** So many changes more are taken in at once, for little more than a few would cost. */
  private static final Duration GATHERING = Duration.ofMillis(500);

  /** Whoever wrote so shortly before goes on writing, as a long import does many at a time. */
  private static final Duration WRITING = Duration.ofSeconds(2);

  private final String name;
  private final int priority;
  private final int rest;
  private final Changes changes;
  private final List<Follower> followers;
  private final Map<Follower, Throwable> failing = new ConcurrentHashMap<>();
  private final Object signal = new Object();
  private boolean awake;
  private volatile boolean running;
  private volatile @Nullable Thread thread;

  /**
   * @param rest how many times as long as a step it rests after it, if something was written
   *     shortly before: priorities of threads mean nothing to most systems
   */
  FollowersThread(String name, int priority, int rest, Changes changes, List<Follower> followers) {
    this.name = name;
    this.priority = priority;
    this.rest = rest;
    this.changes = changes;
    this.followers = followers;
  }

  boolean fails(Follower follower) {
    return failing.containsKey(follower);
  }

  boolean following() {
    Thread current = thread;
    return current != null && current.isAlive();
  }

  void catchUp() {
    catchUp(() -> true, () -> {});
  }

  private void catchUp(BooleanSupplier wanted, Runnable afterStep) {
    changes.refresh();
    Throwable first = null;
    for (Follower follower : followers) {
      try {
        while (wanted.getAsBoolean() && follower.follow()) {
          afterStep.run();
        }
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

  synchronized void start() {
    if (thread == null && !followers.isEmpty()) {
      running = true;
      thread = Thread.ofPlatform().name(name).priority(priority).daemon().start(this::run);
    }
  }

  void wake() {
    synchronized (signal) {
      awake = true;
      signal.notifyAll();
    }
  }

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
        var rests = new Rests();
        long before = changes.last();
        catchUp(() -> running, rests::afterStep);
        failures = 0;
        if (changes.last() - before >= MANY) {
          pauseFor(GATHERING.toNanos());
        }
        pause(PAUSE);
      } catch (RuntimeException | Error e) {
        failures++;
        tell(failures, e);
        pause(PAUSE.multipliedBy(Math.min(LONGEST_PAUSE, 1L << Math.min(failures, 6))));
      }
    }
  }

  /** Leaves the machine to those who write, and to those who follow for readers. */
  private final class Rests {

    private long since = System.nanoTime();
    private long last = changes.last();
    private long written = since - WRITING.toNanos();

    void afterStep() {
      long now = System.nanoTime();
      if (changes.last() > last) {
        written = now;
        last = changes.last();
      }
      if (now - written < WRITING.toNanos()) {
        pauseFor(Math.min(LONGEST_REST.toNanos(), rest * (now - since)));
      }
      since = System.nanoTime();
    }
  }

  private void pauseFor(long nanos) {
    long end = System.nanoTime() + nanos;
    synchronized (signal) {
      try {
        for (long left = nanos; running && left > 0; left = end - System.nanoTime()) {
          TimeUnit.NANOSECONDS.timedWait(signal, left);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        running = false;
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
