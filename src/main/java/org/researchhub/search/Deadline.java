package org.researchhub.search;

import java.time.Duration;

/**
 * Until when a question may be worked on, and whether the work was cut because it was over. Of one
 * question and all that is asked for its sake; safe from any thread.
 */
public final class Deadline {

  private final long end;
  private final boolean isSet;
  private volatile boolean cut;
  private volatile boolean abandoned;

  private Deadline(boolean isSet, long end) {
    this.isSet = isSet;
    this.end = end;
  }

  /** So long from now. */
  public static Deadline in(Duration budget) {
    return new Deadline(true, System.nanoTime() + budget.toNanos());
  }

  /** As long as it takes. */
  public static Deadline never() {
    return new Deadline(false, 0);
  }

  /** Whether to stop; whoever asks and is told so has cut the work. */
  public boolean passed() {
    if (abandoned || (isSet && System.nanoTime() - end >= 0)) {
      cut = true;
      return true;
    }
    return false;
  }

  /** Whether anything was left out of the answer because the time was over. */
  public boolean cut() {
    return cut;
  }

  /** Nobody waits for the answer any more: the work ends as soon as it looks here. */
  void abandon() {
    abandoned = true;
  }

  /** How long there is; more than a day when there is no end. */
  Duration left() {
    return isSet ? Duration.ofNanos(Math.max(0, end - System.nanoTime())) : Duration.ofDays(2);
  }
}
