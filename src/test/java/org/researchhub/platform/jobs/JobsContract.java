package org.researchhub.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.researchhub.platform.db.DatabaseContract;

/** What is promised of jobs, whichever database the hub stands on. */
abstract class JobsContract extends DatabaseContract {

  private static final Duration LEASE = Duration.ofMinutes(2);

  private final List<String> done = Collections.synchronizedList(new ArrayList<>());
  private Moving clock = new Moving();
  private Jobs jobs;

  /** A clock that a test moves on. */
  private static final class Moving extends Clock {
    private volatile Instant now = Instant.parse("2026-11-23T10:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

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

  private interface Work {
    void on(String subject) throws Exception;
  }

  @BeforeEach
  void openJobs() {
    clock = new Moving();
    jobs = new Jobs(database(), clock);
    done.clear();
  }

  @Test
  void aJobIsDoneOnceAndThenGone() {
    add("a");
    JobRunner runner = runner(done::add);

    assertThat(runner.runOne()).isTrue();
    assertThat(runner.runOne()).isFalse();
    assertThat(done).containsExactly("a");
    assertThat(jobs.counts()).isEmpty();
  }

  @Test
  void aJobIsWrittenWithWhatCausesItOrNotAtAll() {
    assertThatThrownBy(() ->
            database()
                .writing(transaction -> {
                  jobs.add(transaction, "work", "a");
                  throw new IllegalStateException("no");
                }))
        .hasMessage("no");

    assertThat(jobs.counts()).isEmpty();
  }

  @Test
  void whatWaitsAlreadyIsNotWrittenTwiceButWhatIsBeingDoneIs() {
    add("a");
    add("a");
    assertThat(jobs.counts()).extracting(JobCount::jobs).containsExactly(1L);

    assertThat(
            runner(
                    subject -> {
                      if (done.isEmpty()) {
                        add(subject);
                      }
                      done.add(subject);
                    })
                .runOne())
        .isTrue();
    assertThat(jobs.counts()).extracting(JobCount::state).containsExactly("waiting");
  }

  @Test
  void higherPriorityGoesFirstThenTheOlder() {
    add("a");
    clock.pass(Duration.ofSeconds(1));
    add("b");
    database().writing(transaction -> jobs.add(transaction, "work", "c", 5));
    JobRunner runner = runner(done::add);
    while (runner.runOne()) {}

    assertThat(done).containsExactly("c", "a", "b");
  }

  @Test
  void aFailureIsTriedAgainWithGrowingPausesThenGivenUpInSight() {
    add("a");
    JobRunner runner =
        runner(subject -> {
          done.add(subject);
          throw new IllegalStateException("not yet");
        });

    assertThat(runner.runOne()).isTrue();
    assertThat(runner.runOne()).isFalse();
    clock.pass(Duration.ofSeconds(9));
    assertThat(runner.runOne()).isFalse();
    clock.pass(Duration.ofSeconds(1));
    assertThat(runner.runOne()).isTrue();
    clock.pass(Duration.ofSeconds(39));
    assertThat(runner.runOne()).isFalse();
    for (int rest = 2; rest < Jobs.MOST_ATTEMPTS; rest++) {
      clock.pass(Duration.ofDays(1));
      assertThat(runner.runOne()).isTrue();
    }
    clock.pass(Duration.ofDays(1));
    assertThat(runner.runOne()).isFalse();
    assertThat(done).hasSize(Jobs.MOST_ATTEMPTS);
    assertThat(jobs.counts())
        .containsExactly(new JobCount("work", "failed", 1, "2026-11-23T10:00:00Z"));

    assertThat(jobs.retryFailed()).isEqualTo(1);
    assertThat(runner(done::add).runOne()).isTrue();
    assertThat(jobs.counts()).isEmpty();
  }

  @Test
  void whatADeadProcessHeldPassesToAnotherWhenItsLeaseHasRunOut() {
    add("a");
    Job dead = jobs.take(List.of("work"), "dead", LEASE).orElseThrow();
    JobRunner runner = runner(done::add);

    assertThat(runner.runOne()).isFalse();
    clock.pass(LEASE.minusSeconds(1));
    assertThat(jobs.extend(dead, "dead", LEASE)).isTrue();
    clock.pass(LEASE.minusSeconds(1));
    assertThat(runner.runOne()).isFalse();
    clock.pass(Duration.ofSeconds(2));
    Job taken = jobs.take(List.of("work"), "other", LEASE).orElseThrow();

    assertThat(taken.attempts()).isEqualTo(2);
    assertThat(jobs.extend(dead, "dead", LEASE)).isFalse();
    jobs.done(dead, "dead");
    jobs.failed(dead, "dead", "too late");
    assertThat(jobs.counts()).extracting(JobCount::state).containsExactly("running");
    jobs.done(taken, "other");
    assertThat(jobs.counts()).isEmpty();
  }

  @Test
  void aJobThatEndsEveryProcessIsGivenUp() {
    add("a");
    for (int attempt = 0; attempt < Jobs.MOST_ATTEMPTS; attempt++) {
      assertThat(jobs.take(List.of("work"), "dead " + attempt, LEASE)).isPresent();
      clock.pass(LEASE.plusSeconds(1));
    }
    assertThat(runner(done::add).runOne()).isTrue();

    assertThat(done).isEmpty();
    assertThat(jobs.counts()).extracting(JobCount::state).containsExactly("failed");
  }

  @Test
  @Timeout(120)
  void severalProcessesShareTheWorkAndNoneIsDoneTwice() throws Exception {
    var left = new CountDownLatch(60);
    for (int n = 0; n < 60; n++) {
      add("job " + n);
    }
    Work work =
        subject -> {
          done.add(subject);
          left.countDown();
        };
    try (JobRunner one = runner(work);
        JobRunner two = runner(work)) {
      one.start();
      two.start();
      assertThat(left.await(100, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(done).hasSize(60);
    assertThat(new HashSet<>(done)).hasSize(60);
  }

  @Test
  void aKindThatThisProgramDoesNotKnowIsLeftAlone() {
    database().writing(transaction -> jobs.add(transaction, "of tomorrow", "a"));

    assertThat(runner(done::add).runOne()).isFalse();
    assertThat(jobs.counts()).extracting(JobCount::kind).containsExactly("of tomorrow");
  }

  @Test
  @Timeout(60)
  void workThatNobodyWaitsForNeverTakesThePlaceOfOther() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    var usual = new CountDownLatch(5);
    JobKind slow =
        kind(
            "slow",
            true,
            subject -> {
              begun.countDown();
              end.await();
            });
    var lifecycle =
        new JobsLifecycle(
            jobs,
            List.of(slow, kind("work", false, subject -> usual.countDown())),
            new Renewals(database(), jobs, List.of()),
            database());
    database()
        .writing(transaction -> {
          for (int i = 0; i < 5; i++) {
            jobs.add(transaction, "slow", "s" + i, 10);
            jobs.add(transaction, "work", "w" + i);
          }
        });
    lifecycle.start();
    try {
      assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(usual.await(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      end.countDown();
      lifecycle.stop();
    }
  }

  private void add(String subject) {
    database().writing(transaction -> jobs.add(transaction, "work", subject));
  }

  private JobRunner runner(Work work) {
    return new JobRunner(jobs, List.of(kind("work", false, work)), 2, LEASE);
  }

  private static JobKind kind(String name, boolean isSlow, Work work) {
    return new JobKind() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public boolean isSlow() {
        return isSlow;
      }

      @Override
      public void run(String subject) throws Exception {
        work.on(subject);
      }
    };
  }
}
