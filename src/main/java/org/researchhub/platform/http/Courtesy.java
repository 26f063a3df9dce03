package org.researchhub.platform.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** When each host may be asked again: a pause after every request, longer when it asks for that. */
final class Courtesy {

  private static final int HOSTS = 2_000;
  private static final Duration LONGEST = Duration.ofHours(24);

  private final Clock clock;
  private final Duration pause;
  private final Map<String, Instant> next =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > HOSTS;
        }
      };

  Courtesy(Clock clock, Duration pause) {
    this.clock = clock;
    this.pause = pause;
  }

  Instant now() {
    return clock.instant();
  }

  /**
   * How long to wait before the host is asked; the turn is taken when that is no longer than the
   * patience there is.
   */
  synchronized Duration turn(String host, Duration patience) {
    Instant now = clock.instant();
    Instant free = next.getOrDefault(host, now);
    Duration wait = free.isAfter(now) ? Duration.between(now, free) : Duration.ZERO;
    if (wait.compareTo(patience) <= 0) {
      next.put(host, now.plus(wait).plus(pause));
    }
    return wait;
  }

  /** Nobody asks the host before the time is over. */
  synchronized void leaveAlone(String host, Duration time) {
    Duration bounded = time.compareTo(LONGEST) > 0 ? LONGEST : time;
    next.put(host, clock.instant().plus(bounded));
  }
}
