package org.researchhub.platform.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** For how long a site wants to be left alone. */
final class RetryAfter {

  private static final Duration UNSAID = Duration.ofMinutes(1);

  private RetryAfter() {}

  static Duration of(@Nullable String stated, Instant now) {
    if (stated == null) {
      return UNSAID;
    }
    if (stated.strip().matches("\\d{1,7}")) {
      return Duration.ofSeconds(Long.parseLong(stated.strip()));
    }
    try {
      Instant until =
          ZonedDateTime.parse(stated.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    } catch (DateTimeException e) {
      return UNSAID;
    }
  }
}
