package org.researchhub.enquiries.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * How many messages one address may send in an hour. Addresses are held in memory only, for that
 * hour, and never written anywhere.
 */
@Component
class Rate {

  private static final int MOST = 10;
  private static final int MOST_ADDRESSES = 10_000;

  private final Cache<String, AtomicInteger> sent =
      Caffeine.newBuilder()
          .maximumSize(MOST_ADDRESSES)
          .expireAfterWrite(Duration.ofHours(1))
          .build();

  /** Counts one message; false when it is one too many. */
  boolean allows(String address) {
    return sent.get(address, key -> new AtomicInteger()).incrementAndGet() <= MOST;
  }
}
