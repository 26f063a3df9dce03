package org.researchhub.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.researchhub.platform.changes.Change;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.db.Database;

/** What stays true whatever is done, in whatever order, by however many at once. */
interface AnyOrderPromises extends Shelf {

  int WRITERS = 8;

  @Test
  @Timeout(120)
  default void anySequenceOfActsLeavesAConsistentCatalogue() {
    long seed = Long.getLong("hub.seed", System.nanoTime());
    try {
      Random random = new Random(seed);
      var acts = new RandomActs(publications(), random);
      Map<String, String> owners = new HashMap<>();
      for (int n = 0; n < 400; n++) {
        long before = changes().last();
        List<Outcome> outcomes = acts.next();
        long made = changes().last() - before;
        assertThat(made)
            .isLessThanOrEqualTo(outcomes.stream().filter(Outcome.Done.class::isInstance).count());
        owners(database())
            .forEach((slug, id) -> {
              String owner = owners.putIfAbsent(slug, id);
              assertThat(owner == null || owner.equals(id)).as("slug %s", slug).isTrue();
            });
      }
      assertThat(owners(database())).isEqualTo(owners);
      new Consistency(publications(), changes()).check();
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("With -Dhub.seed=" + seed, e);
    }
  }

  @Test
  @Timeout(180)
  default void underManyWritersAFollowerMissesNothingAndSeesNothingTooEarly() throws Exception {
    long seed = Long.getLong("hub.seed", System.nanoTime());
    var writing = new AtomicBoolean(true);
    try (var threads = Executors.newFixedThreadPool(WRITERS + 2)) {
      Future<Long> follower = threads.submit(following(writing));
      Future<Long> second = threads.submit(following(writing));
      var writers = new ArrayList<Future<?>>();
      for (int writer = 0; writer < WRITERS; writer++) {
        writers.add(threads.submit(writing(new Random(seed + writer))));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
      writing.set(false);
      assertThat(follower.get()).isEqualTo(second.get()).isEqualTo(changes().last());
      new Consistency(publications(), changes()).check();
    } catch (Exception | AssertionError e) {
      writing.set(false);
      throw new AssertionError("With -Dhub.seed=" + seed, e);
    }
  }

  private Callable<Integer> writing(Random random) {
    return () -> {
      var acts = new RandomActs(publications(), random);
      acts.know(publications().byIdAfter("", 5).stream().map(Publication::id).toList());
      int done = 0;
      while (done < 40) {
        for (Outcome outcome : acts.next()) {
          if (outcome instanceof Outcome.Done made) {
            done++;
            assertThat(found(made.entry().id()).version())
                .as("what is done can be read at once")
                .isGreaterThanOrEqualTo(made.entry().version());
          }
        }
      }
      return done;
    };
  }

  /** Polls as a follower does; answers where it came to. */
  private Callable<Long> following(AtomicBoolean writing) {
    var source = new Changes(database(), Fixtures.tickingClock());
    return () -> {
      long position = 0;
      boolean more = true;
      while (more) {
        more = writing.get();
        List<Change> some = source.after(position, 7);
        for (Change change : some) {
          assertThat(change.number()).as("no gap, none twice").isEqualTo(position + 1);
          assertThat(publications().history(change.id()))
              .as("what change %s says can be read", change.number())
              .anyMatch(line -> line.version() == change.version());
          assertThat(found(change.id()).version()).isGreaterThanOrEqualTo(change.version());
          position = change.number();
        }
        more |= !some.isEmpty();
      }
      return position;
    };
  }

  private static Map<String, String> owners(Database database) {
    return database.read(sql ->
        sql.fetch("select slug, id from catalogue_slug").intoMap("slug", "id").entrySet().stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    entry -> String.valueOf(entry.getKey()),
                    entry -> String.valueOf(entry.getValue()))));
  }
}
