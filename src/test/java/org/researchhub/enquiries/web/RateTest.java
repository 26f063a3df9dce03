package org.researchhub.enquiries.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RateTest {

  private final Hand hand = new Hand();
  private final Rate rate = new Rate(hand, new Random(1));

  @Test
  void everyAddressOfOneIpv6NetworkIsTheSamePlace() {
    for (int i = 0; i < 20; i++) {
      assertTrue(rate.allows("2001:db8:1:2::" + Integer.toHexString(i + 1)));
    }
    assertFalse(rate.allows("2001:db8:1:2:ffff::1"));
    assertTrue(rate.allows("2001:db8:1:3::1"), "the network beside it");
  }

  @Test
  void anOfficeBehindOneAddressIsNeverShutOutForLong() {
    assertEquals(20, allowed("203.0.113.7", 60));
    hand.now = hand.now.plus(Duration.ofMinutes(2));
    assertEquals(1, allowed("203.0.113.7", 5));
    hand.now = hand.now.plus(Duration.ofHours(1));
    assertEquals(20, allowed("203.0.113.7", 60));
  }

  @Test
  void whoChangesAddressesWithinANetworkMeetsTheWiderBound() {
    int allowed = 0;
    for (int host = 1; host <= 250; host++) {
      allowed += allowed("198.51.100." + host, 2);
    }
    assertEquals(100, allowed);
    assertTrue(rate.allows("198.51.101.1"));
    int six = 0;
    for (int network = 1; network <= 250; network++) {
      six += allowed("2001:db8:9:" + Integer.toHexString(network) + "::1", 2);
    }
    assertEquals(100, six);
  }

  @Test
  void anIpv4AddressWrittenAsIpv6IsTheSamePlace() {
    allowed("192.0.2.1", 20);
    assertFalse(rate.allows("::ffff:192.0.2.1"));
    assertTrue(rate.allows("fe80::1%eth0"));
  }

  private int allowed(String address, int times) {
    int allowed = 0;
    for (int i = 0; i < times; i++) {
      allowed += rate.allows(address) ? 1 : 0;
    }
    return allowed;
  }

  /** A clock that is put forward by hand. */
  private static final class Hand extends Clock {
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
