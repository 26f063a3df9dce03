package org.researchhub.platform.web;

import java.util.Map;
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
  private static final long WITHIN_REACH = 1000;

  private final Changes changes;
  private final Followers followers;

  HealthController(Changes changes, Followers followers) {
    this.changes = changes;
    this.followers = followers;
  }

  @GetMapping("/health/live")
  ResponseEntity<Map<String, String>> live() {
    return answer(HttpStatus.OK, "live");
  }

  /** Ready: the database answers, and every follower is close behind the last change. */
  @GetMapping("/health/ready")
  ResponseEntity<Map<String, String>> ready() {
    try {
      changes.refresh();
      long last = changes.last();
      for (Follower follower : followers.all()) {
        if (last - follower.position() > WITHIN_REACH) {
          return answer(HttpStatus.SERVICE_UNAVAILABLE, "catching-up");
        }
      }
      return answer(HttpStatus.OK, "ready");
    } catch (RuntimeException e) {
      LOG.warn("Not ready: {}", e.toString());
      return answer(HttpStatus.SERVICE_UNAVAILABLE, "not-ready");
    }
  }

  private static ResponseEntity<Map<String, String>> answer(HttpStatus status, String word) {
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .contentType(Answers.JSON)
        .body(Map.of("status", word));
  }
}
