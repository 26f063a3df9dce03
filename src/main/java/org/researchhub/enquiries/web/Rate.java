package org.researchhub.enquiries.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.springframework.stereotype.Component;

/**
 * How many messages may come from one place. A place is what one provider gives one customer: an
 * IPv4 address, or an IPv6 network of 64 bits, behind which there may be a whole office; it may
 * send twenty at once and then one every two minutes, so that nobody is shut out for long because
 * of a neighbour. The network around it has a wider bound. Addresses are written nowhere: only a
 * digest that means nothing outside this process is held in memory, for an hour.
 */
@Component
class Rate {

  private static final Bound PLACE = new Bound(20, Duration.ofMinutes(2));
  private static final Bound AROUND = new Bound(100, Duration.ofSeconds(30));
  private static final int MOST_PLACES = 20_000;

  private final Clock clock;
  private final byte[] salt = new byte[16];
  private final Cache<Long, Bucket> places = buckets();
  private final Cache<Long, Bucket> networks = buckets();

  Rate(Clock clock, Random random) {
    this.clock = clock;
    random.nextBytes(salt);
  }

  /**
   * @param most how many at once
   * @param again after how long there may be one more
   */
  private record Bound(int most, Duration again) {}

  private static Cache<Long, Bucket> buckets() {
    return Caffeine.newBuilder()
        .maximumSize(MOST_PLACES)
        .expireAfterAccess(Duration.ofHours(1))
        .build();
  }

  /** Counts one message; false when it is one too many. */
  boolean allows(String address) {
    byte[] bytes = bytes(address);
    boolean four = bytes.length == 4;
    Bucket place = places.get(key(bytes, four ? 4 : 8), key -> new Bucket(PLACE, clock.instant()));
    Bucket around =
        networks.get(key(bytes, four ? 3 : 6), key -> new Bucket(AROUND, clock.instant()));
    return place.takes(clock.instant()) && around.takes(clock.instant());
  }

  /** An IPv4 address written as IPv6 is the IPv4 address. */
  private static byte[] bytes(String address) {
    try {
      return InetAddress.ofLiteral(address.replaceFirst("%.*", "")).getAddress();
    } catch (IllegalArgumentException e) {
      return new byte[4];
    }
  }

  private long key(byte[] address, int length) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt);
      digest.update((byte) address.length);
      return ByteBuffer.wrap(digest.digest(Arrays.copyOf(address, length))).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Fills by one after each pause, until it is full. */
  private static final class Bucket {
    private final Bound bound;
    private int left;
    private Instant filled;

    Bucket(Bound bound, Instant now) {
      this.bound = bound;
      this.left = bound.most();
      this.filled = now;
    }

    synchronized boolean takes(Instant now) {
      long more = Math.max(0, Duration.between(filled, now).dividedBy(bound.again()));
      filled = filled.plus(bound.again().multipliedBy(more));
      left = (int) Math.min(bound.most(), left + more);
      if (left == 0) {
        return false;
      }
      left--;
      return true;
    }
  }
}
