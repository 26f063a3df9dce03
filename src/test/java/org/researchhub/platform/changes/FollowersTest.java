package org.researchhub.platform.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchhub.platform.db.Database;
import org.researchhub.platform.db.DatabaseAddress;
import org.researchhub.platform.db.DatabaseOpening;

class FollowersTest {

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(classes = {OutOfMemoryError.class, LinkageError.class, StackOverflowError.class})
  void anErrorDoesNotEndTheFollowing(Class<? extends Error> kind) throws Exception {
    try (Database database = database()) {
      var failing = new Once(kind.getConstructor().newInstance());
      var other = new Once(null);
      try (var followers =
          new Followers(new Changes(database, Clock.systemUTC()), List.of(failing, other))) {
        followers.start();
        assertThat(failing.again.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(other.again.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(followers.following()).isTrue();
      }
    }
  }

  @Test
  void whatFailsIsKnownAndTheOthersHaveTheirTurn() throws Exception {
    try (Database database = database()) {
      var failing = new Once(new StackOverflowError());
      var other = new Once(null);
      var followers =
          new Followers(new Changes(database, Clock.systemUTC()), List.of(failing, other));
      assertThatThrownBy(followers::catchUp).isInstanceOf(StackOverflowError.class);
      assertThat(followers.fails(failing)).isTrue();
      assertThat(followers.fails(other)).isFalse();
      assertThat(other.turns.get()).isEqualTo(1);
      followers.catchUp();
      assertThat(followers.fails(failing)).isFalse();
      assertThat(followers.following()).isFalse();
    }
  }

  @Test
  void whomNobodyWaitsForRestsWhileOthersWrite() throws Exception {
    try (Database database = database()) {
      var changes = new Changes(database, Clock.systemUTC());
      var slow = new Slow();
      try (var followers = new Followers(changes, List.of(slow))) {
        followers.start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
        for (int version = 1; System.nanoTime() < end; version++) {
          int number = version;
          database.writing(
              transaction -> changes.append(transaction, Change.Kind.PAGE, "about", number));
        }
        int besideWriting = slow.turns.get();
        Thread.sleep(3_000);
        slow.turns.set(0);
        Thread.sleep(2_000);
        assertThat(besideWriting).isPositive().isLessThan(slow.turns.get() / 2);
      }
    }
  }

  /** Always has something to do, of 20 ms each. */
  private static final class Slow implements Follower {
    private final AtomicInteger turns = new AtomicInteger();

    @Override
    public String name() {
      return "slow";
    }

    @Override
    public boolean unhurried() {
      return true;
    }

    @Override
    public long position() {
      return 0;
    }

    @Override
    public boolean follow() {
      turns.incrementAndGet();
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return true;
    }
  }

  private Database database() {
    return DatabaseOpening.open(new DatabaseAddress(folder, null, null, null));
  }

  /** Fails at the first turn when it has something to fail with. */
  private static final class Once implements Follower {
    private final AtomicInteger turns = new AtomicInteger();
    private final CountDownLatch again = new CountDownLatch(1);
    private final @Nullable Error failure;

    Once(@Nullable Error failure) {
      this.failure = failure;
    }

    @Override
    public String name() {
      return "test";
    }

    @Override
    public long position() {
      return 0;
    }

    @Override
    public boolean follow() {
      if (turns.incrementAndGet() > 1) {
        again.countDown();
      } else if (failure != null) {
        throw failure;
      }
      return false;
    }
  }
}
