package org.researchhub.enquiries.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Says when a form was made, signed so that nobody can make one up. The key lives as long as the
 * process: a form from before a restart is simply shown again with what was written in it.
 */
@Component
class Stamps {

  private static final Duration FASTEST = Duration.ofSeconds(2);
  private static final Duration SLOWEST = Duration.ofHours(12);

  private final Clock clock;
  private final SecretKeySpec key;

  Stamps(Clock clock, Random random) {
    this.clock = clock;
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    key = new SecretKeySpec(secret, "HmacSHA256");
  }

  String now() {
    String time = Long.toString(clock.millis(), 36);
    return time + "." + signature(time);
  }

  /** Whether a person can have filled in the form since it was made. */
  boolean fits(String stamp) {
    int dot = stamp.indexOf('.');
    if (dot < 1 || dot > 12) {
      return false;
    }
    String time = stamp.substring(0, dot);
    byte[] given = stamp.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(given, signature(time).getBytes(StandardCharsets.UTF_8))) {
      return false;
    }
    var age = Duration.between(Instant.ofEpochMilli(Long.parseLong(time, 36)), clock.instant());
    return age.compareTo(FASTEST) >= 0 && age.compareTo(SLOWEST) <= 0;
  }

  private String signature(String time) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] whole = mac.doFinal(time.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
