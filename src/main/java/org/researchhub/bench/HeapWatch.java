package org.researchhub.bench;

import java.lang.management.ManagementFactory;

/** Looks often how much of the heap is used, garbage too. */
final class HeapWatch implements AutoCloseable {

  private static final long BETWEEN_LOOKS = 50;

  private final Thread thread;
  private volatile long most;

  HeapWatch() {
    thread = Thread.ofPlatform().name("heap-watch").daemon().start(this::watch);
  }

  private void watch() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        most = Math.max(most, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        Thread.sleep(BETWEEN_LOOKS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  double mostMegabytes() {
    return most / 1048576.0;
  }

  /** As much as this process may use at all. */
  static double limitMegabytes() {
    return Runtime.getRuntime().maxMemory() / 1048576.0;
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
