package org.researchhub.platform.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.researchhub.platform.Alarm;
import org.researchhub.platform.changes.Change;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.changes.Follower;
import org.researchhub.platform.changes.Followers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the hub lives and whether it is ready; strangers are told no more than that. */
@RestController
class HealthController {

  private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);

  /** What readers would call out of date. */
  private static final Duration LONGEST_LAG = Duration.ofSeconds(30);

  private final Changes changes;
  private final Followers followers;
  private final Clock clock;
  private final List<Alarm> alarms;

  HealthController(Changes changes, Followers followers, Clock clock, List<Alarm> alarms) {
    this.changes = changes;
    this.followers = followers;
    this.clock = clock;
    this.alarms = List.copyOf(alarms);
  }

  @GetMapping("/health/live")
  ResponseEntity<Map<String, String>> live() {
    return answer(HttpStatus.OK, "live");
  }

  /**
   * Ready: the database answers, the followers' thread lives, none on whom readers wait fails, and
   * none of those has left a change waiting for half a minute. However many changes a burst makes,
   * it is ready as long as they are taken in at that pace. Alarms make nothing unready: they are
   * named, and the log says more.
   */
  @GetMapping("/health/ready")
  ResponseEntity<Map<String, String>> ready() {
    try {
      changes.refresh();
      for (Follower follower : followers.all()) {
        if (follower.unhurried()) {
          continue;
        }
        if (waits(follower)) {
          return answer(HttpStatus.SERVICE_UNAVAILABLE, "catching-up");
        }
        if (followers.fails(follower)) {
          return answer(HttpStatus.SERVICE_UNAVAILABLE, "failing");
        }
      }
      return followers.following()
          ? answer(HttpStatus.OK, "ready", raised())
          : answer(HttpStatus.SERVICE_UNAVAILABLE, "failing");
    } catch (RuntimeException e) {
      LOG.warn("Not ready: {}", e.toString());
      return answer(HttpStatus.SERVICE_UNAVAILABLE, "not-ready");
    }
  }

  private boolean waits(Follower follower) {
    long position = follower.position();
    if (position >= changes.last()) {
      return false;
    }
    List<Change> waiting = changes.after(position, 1);
    return !waiting.isEmpty()
        && Instant.parse(waiting.getFirst().at()).isBefore(clock.instant().minus(LONGEST_LAG));
  }

  private List<String> raised() {
    Stream<String> following =
        followers.all().stream()
            .filter(follower -> follower.unhurried() && followers.fails(follower))
            .map(Follower::name);
    Stream<String> named =
        alarms.stream().filter(alarm -> alarm.raised().isPresent()).map(Alarm::name);
    return Stream.concat(following, named).distinct().sorted().toList();
  }

  private static ResponseEntity<Map<String, String>> answer(HttpStatus status, String word) {
    return answer(status, word, List.of());
  }

  private static ResponseEntity<Map<String, String>> answer(
      HttpStatus status, String word, List<String> alarms) {
    Map<String, String> said =
        alarms.isEmpty()
            ? Map.of("status", word)
            : Map.of("status", word, "alarms", String.join(" ", alarms));
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .contentType(Answers.JSON)
        .body(said);
  }
}
