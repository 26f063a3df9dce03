package org.researchhub.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.researchhub.platform.db.tables.Tables.PLATFORM_FACT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.researchhub.platform.db.DatabaseContract;

/** What is stored in an older form is made anew, once, whatever happens meanwhile. */
abstract class RenewalsContract extends DatabaseContract {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

  private final List<String> begun = Collections.synchronizedList(new ArrayList<>());
  private Jobs jobs;

  @BeforeEach
  void openJobs() {
    jobs = new Jobs(database(), CLOCK);
    begun.clear();
    database()
        .writing(transaction -> {
          for (String id : List.of("a", "b", "c", "d", "e")) {
            store(transaction, id, "old");
          }
        });
  }

  @Test
  void allOfItIsMadeAnewInBoundedPartsAndThenNeverAgain() {
    hub(new Facts("new", ""));

    assertThat(stored()).containsOnly("new");
    assertThat(begun).containsExactly("", "b", "d", "e");
    assertThat(jobs.counts()).isEmpty();
    hub(new Facts("new", ""));
    assertThat(begun).hasSize(4);
  }

  @Test
  void cutOffItGoesOnWhereItWas() {
    var renewals = new Renewals(database(), jobs, List.of(new Facts("new", "c")));
    assertThatThrownBy(() -> renewals.run("facts")).hasMessage("cut off");
    assertThat(stored()).containsExactly("new", "new", "old", "old", "old");
    begun.clear();

    hub(new Facts("new", ""));

    assertThat(stored()).containsOnly("new");
    assertThat(begun).containsExactly("b", "d", "e");
  }

  @Test
  void ifTheFormChangesMeanwhileItBeginsAgain() {
    var renewals = new Renewals(database(), jobs, List.of(new Facts("new", "c")));
    assertThatThrownBy(() -> renewals.run("facts")).hasMessage("cut off");

    hub(new Facts("newer", ""));

    assertThat(stored()).containsOnly("newer");
  }

  @Test
  void whatWasStoppedIsTakenUpByTheNextStart() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(
            () -> new Renewals(database(), jobs, List.of(new Facts("new", ""))).run("facts"))
        .isInstanceOf(InterruptedException.class);
    assertThat(stored()).containsExactly("new", "new", "old", "old", "old");

    hub(new Facts("new", ""));

    assertThat(stored()).containsOnly("new");
  }

  @Test
  @Timeout(60)
  void aHubThatStartsDoesItByItself() throws InterruptedException {
    var renewals = new Renewals(database(), jobs, List.of(new Facts("new", "")));
    var lifecycle = new JobsLifecycle(jobs, List.of(renewals), renewals, database());
    lifecycle.start();
    try {
      while (stored().contains("old")) {
        Thread.sleep(10);
      }
    } finally {
      lifecycle.stop();
    }
  }

  /** A start of a hub, and all that it finds to do. */
  private void hub(Renewal renewal) {
    var renewals = new Renewals(database(), jobs, List.of(renewal));
    renewals.begin();
    renewals.begin();
    var runner = new JobRunner(jobs, List.of(renewals), 1, Duration.ofMinutes(2));
    while (runner.runOne()) {}
  }

  private List<String> stored() {
    return database()
        .read(sql ->
            sql.select(PLATFORM_FACT.VALUE)
                .from(PLATFORM_FACT)
                .orderBy(PLATFORM_FACT.NAME)
                .fetch(PLATFORM_FACT.VALUE));
  }

  private static void store(DSLContext transaction, String id, String value) {
    transaction
        .insertInto(PLATFORM_FACT)
        .set(PLATFORM_FACT.NAME, id)
        .set(PLATFORM_FACT.VALUE, value)
        .onConflict(PLATFORM_FACT.NAME)
        .doUpdate()
        .set(PLATFORM_FACT.VALUE, value)
        .execute();
  }

  /** Two at a time; fails after one of them was begun, when it is told to. */
  private final class Facts implements Renewal {

    private final String form;
    private final String failing;

    Facts(String form, String failing) {
      this.form = form;
      this.failing = failing;
    }

    @Override
    public String name() {
      return "facts";
    }

    @Override
    public String form() {
      return form;
    }

    @Override
    public Optional<String> renew(DSLContext transaction, String after) {
      begun.add(after);
      List<String> ids =
          transaction
              .select(PLATFORM_FACT.NAME)
              .from(PLATFORM_FACT)
              .where(PLATFORM_FACT.NAME.gt(after))
              .orderBy(PLATFORM_FACT.NAME)
              .limit(2)
              .fetch(PLATFORM_FACT.NAME);
      for (String id : ids) {
        store(transaction, id, form);
        if (id.equals(failing)) {
          throw new IllegalStateException("cut off");
        }
      }
      return ids.isEmpty() ? Optional.empty() : Optional.of(ids.getLast());
    }
  }
}
