package org.researchhub.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.platform.Alarm;
import org.researchhub.platform.changes.Change;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.changes.Follower;
import org.researchhub.platform.changes.Followers;
import org.researchhub.platform.db.Database;
import org.researchhub.platform.db.DatabaseAddress;
import org.researchhub.platform.db.DatabaseOpening;

class HealthTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  @TempDir private Path folder = Path.of("");
  private Database database;
  private Changes changes;
  private final Slow follower = new Slow();
  private final Bell alarm = new Bell();
  private Followers followers;

  @BeforeEach
  void open() {
    database = DatabaseOpening.open(new DatabaseAddress(folder, null, null, null));
    changes = new Changes(database, at(NOW));
    followers = new Followers(changes, List.of(follower));
    followers.start();
  }

  @AfterEach
  void close() throws Exception {
    followers.close();
    database.close();
  }

  @Test
  void manyChangesThatAreTakenInSoonAreNoReasonNotToBeReady() {
    change(3000);
    assertEquals("ready", ready(Duration.ofSeconds(29)));
  }

  @Test
  void oneChangeThatWaitsForHalfAMinuteIs() {
    change(1);
    assertEquals("catching-up", ready(Duration.ofSeconds(31)));
    follower.position = 1;
    assertEquals("ready", ready(Duration.ofSeconds(31)));
  }

  @Test
  void aFollowerThatFailsIsSeenAtOnce() throws InterruptedException {
    follower.failing = true;
    for (int i = 0; i < 100 && !followers.fails(follower); i++) {
      Thread.sleep(50);
    }
    assertEquals("failing", ready(Duration.ZERO));
  }

  @Test
  void withoutTheThreadThatFollowsItIsNotReady() {
    followers.close();
    assertEquals("failing", ready(Duration.ZERO));
  }

  @Test
  void anAlarmIsNamedAndMakesNothingUnready() {
    alarm.raised = true;
    assertEquals("ready", ready(Duration.ZERO));
    assertEquals("test-alarm", said(Duration.ZERO).get("alarms"));
  }

  private Map<String, String> said(Duration later) {
    var health = new HealthController(changes, followers, at(NOW.plus(later)), List.of(alarm));
    return java.util.Objects.requireNonNull(health.ready().getBody());
  }

  private String ready(Duration later) {
    var answer =
        new HealthController(changes, followers, at(NOW.plus(later)), List.of(alarm)).ready();
    String word = java.util.Objects.requireNonNull(answer.getBody()).getOrDefault("status", "");
    assertEquals(word.equals("ready") ? 200 : 503, answer.getStatusCode().value());
    return word;
  }

  private void change(int times) {
    database.writing(transaction -> {
      for (int i = 0; i < times; i++) {
        changes.append(transaction, Change.Kind.PAGE, "page-" + i, 1);
      }
    });
  }

  private static Clock at(Instant moment) {
    return Clock.fixed(moment, ZoneOffset.UTC);
  }

  private static final class Bell implements Alarm {
    private boolean raised;

    @Override
    public String name() {
      return "test-alarm";
    }

    @Override
    public Optional<String> raised() {
      return raised ? Optional.of("It rings") : Optional.empty();
    }
  }

  /** Takes in nothing by itself. */
  private static final class Slow implements Follower {
    private volatile long position;
    private volatile boolean failing;

    @Override
    public String name() {
      return "test";
    }

    @Override
    public long position() {
      return position;
    }

    @Override
    public boolean follow() {
      if (failing) {
        throw new StackOverflowError();
      }
      return false;
    }
  }
}
