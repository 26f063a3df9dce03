package org.researchhub.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.researchhub.platform.db.tables.Tables.CURATION_MERGE;
import static org.researchhub.platform.db.tables.Tables.CURATION_PAIR;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import org.researchhub.files.preservation.KeptObject;
import org.researchhub.platform.changes.Change;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.db.DatabaseAddress;
import org.researchhub.platform.db.DatabaseOpening;

/** What was decided of pairs lasts: the preservation store hears of it and gives it back. */
abstract class DecisionsContract extends CurationFixture {

  private static final Description RECORD =
      described("{'titles': {'en': 'Children at work'}, 'agencies': [{'name': 'ILO'}]}");

  @Test
  void thatTwoAreNotTheSameIsKnownAgainAlsoOfARecordThatWasThrownAway() {
    publish(RECORD);
    Draft draft = drafts.add(RECORD, "Ana");
    pairs().apart(draft, matches.best(RECORD, null).orElseThrow(), "Ana");
    drafts.discard(draft.id());

    putBack();

    assertThat(matches.best(RECORD, null)).isEmpty();
    assertThat(decided()).as("and will be kept again").hasSize(2);
  }

  @Test
  void aMergeOfTwoPublicationsCanStillBeUndone() {
    Publication survivor = publish(described("{'titles': {'en': 'Ports'}, 'notes': ['a']}"));
    Publication loser = publish(described("{'titles': {'en': 'Ports', 'fr': 'Les ports'}}"));
    Pair pair = pair(loser.id(), survivor.id());
    assertThat(merges().merge(pair.id(), Map.of(), 0, "Ana"))
        .isInstanceOf(Merges.Result.Done.class);

    putBack();

    assertThat(pairs().merged(9)).extracting(Pair::id).containsExactly(pair.id());
    assertThat(merges().undo(pair.id(), "Ben")).isInstanceOf(Merges.Result.Done.class);
    assertThat(current(survivor.id()).description()).isEqualTo(survivor.description());
    assertThat(current(loser.id()).description()).isEqualTo(loser.description());
  }

  @Test
  void aDecisionOnADraftFollowsWhatTheDraftIsPublishedAs() {
    Publication here = publish(RECORD);
    Draft draft = drafts.add(RECORD, "Ana");
    pairs().apart(draft, matches.best(RECORD, null).orElseThrow(), "Ana");
    Publication there = published(drafts.publish(draft.id(), "Ana"));

    putBack();

    assertThat(pairs().between(there.id(), here.id()).map(Pair::state)).contains(Pair.State.APART);
    assertThat(matches.best(here.description(), here.id())).isEmpty();
  }

  @Test
  void whatWasOpenedAgainAndMergesOfDraftsAreNotPutBack() {
    Publication one = publish("Ports");
    Pair reopened = pair(publish("Harbours").id(), one.id());
    assertThat(pairs().keepBoth(reopened.id(), "Ana")).isTrue();
    assertThat(pairs().reopen(reopened.id(), "Ana")).isTrue();
    Pair drafted = pair(drafts.add(titled("Ports"), "Ana").id(), one.id());
    assertThat(merges().merge(drafted.id(), Map.of(), 0, "Ana"))
        .isInstanceOf(Merges.Result.Done.class);

    putBack();

    assertThat(pairs().find(reopened.id())).isEmpty();
    assertThat(pairs().find(drafted.id())).isEmpty();
  }

  @Test
  void whatWasTakenBackAndThrownAwayIsTakenBackInTheStoreToo() {
    publish(RECORD);
    Draft draft = drafts.add(RECORD, "Ana");
    pairs().apart(draft, matches.best(RECORD, null).orElseThrow(), "Ana");
    String pair = decided().getFirst().id();
    assertThat(new String(kept().get(pair), StandardCharsets.UTF_8)).contains("apart");
    assertThat(pairs().reopen(pair, "Ben")).isTrue();
    drafts.discard(draft.id());
    assertThat(pairs().find(pair)).isEmpty();

    assertThat(new String(kept().get(pair), StandardCharsets.UTF_8))
        .contains("open")
        .doesNotContain("apart");
    putBack();
    assertThat(pairs().find(pair)).isEmpty();
  }

  @Test
  void whatIsOnlyFoundIsNoChange() {
    pair(publish("Harbours").id(), publish("Ports").id());

    assertThat(decided()).isEmpty();
  }

  @Test
  void nothingThatARecordSaysIsKeptWithADecision() {
    publish(RECORD);
    Draft draft = drafts.add(RECORD, "Ana");
    pairs().apart(draft, matches.best(RECORD, null).orElseThrow(), "Ana");

    assertThat(kept().values())
        .singleElement()
        .satisfies(text ->
            assertThat(new String(text, StandardCharsets.UTF_8))
                .contains("apart")
                .doesNotContain("Children", "ILO"));
  }

  @Test
  void decisionsOfAnOlderHubAreSaidAsChangesWhenItIsUpgraded(@TempDir Path older) throws Exception {
    DatabaseAddress address = address(older);
    String url = address.url() == null ? "jdbc:sqlite:" + older.resolve("hub.db") : address.url();
    Flyway.configure()
        .dataSource(url, address.user(), address.password())
        .locations("classpath:db/migration/" + (address.url() == null ? "sqlite" : "postgresql"))
        .target("32")
        .load()
        .migrate();
    try (var connection = DriverManager.getConnection(url, address.user(), address.password());
        var statement = connection.createStatement()) {
      statement.execute("insert into platform_change values (1, 'publication', 'p', 1, 'then')");
      for (String state : List.of("apart", "open", "merged")) {
        statement.execute(
            "insert into curation_pair (id, one, other, likeness, score, reasons, found, state)"
                + " values ('m%s', '%1$s', 'o', '', 1, '[]', '2026-01-01T00:00:00Z', '%1$s')"
                    .formatted(state));
      }
    }
    var files = new DatabaseAddress(older, address.url(), address.user(), address.password());
    try (var database = DatabaseOpening.open(files)) {
      assertThat(new Changes(database, CLOCK).after(1, 9))
          .extracting(change -> change.number() + " " + change.kind() + " " + change.id())
          .containsExactly("2 PAIR mapart", "3 PAIR mmerged");
    }
  }

  @Test
  @Timeout(60)
  void ofTwoWhoKeepBothAtTheSameMomentTheSecondIsToldThatItIsDecided() throws Exception {
    Pair pair = pair(publish("Harbours").id(), publish("Ports").id());

    List<Object> answers =
        whileDeciding(
            slow -> pairsOf(slow).keepBoth(pair.id(), "Ana"),
            () -> pairs().keepBoth(pair.id(), "Ben"));

    assertThat(answers).containsExactly(true, false);
    assertThat(decided()).hasSize(1);
  }

  @Test
  @Timeout(60)
  void whatIsKeptApartIsNotMergedByOneWhoDecidesAtTheSameMoment() throws Exception {
    Pair pair = pair(drafts.add(titled("Harbours"), "Cai").id(), publish("Ports").id());

    List<Object> answers =
        whileDeciding(
            slow -> pairsOf(slow).keepBoth(pair.id(), "Ana"),
            () -> merges().merge(pair.id(), Map.of(), 0, "Ben"));

    assertThat(answers).containsExactly(true, new Merges.Result.Refused("curation.merge.decided"));
    assertThat(pairs().find(pair.id()).map(Pair::state)).contains(Pair.State.APART);
  }

  @Test
  @Timeout(60)
  void whatIsMergedIsNotKeptApartByOneWhoDecidesAtTheSameMoment() throws Exception {
    Pair pair = pair(drafts.add(titled("Harbours"), "Cai").id(), publish("Ports").id());

    List<Object> answers =
        whileDeciding(
            slow -> mergesOf(slow).merge(pair.id(), Map.of(), 0, "Ana"),
            () -> pairs().keepBoth(pair.id(), "Ben"));

    assertThat(answers.getFirst()).isInstanceOf(Merges.Result.Done.class);
    assertThat(answers.getLast()).isEqualTo(false);
    assertThat(pairs().find(pair.id()).map(Pair::state)).contains(Pair.State.MERGED);
  }

  @Test
  @Timeout(60)
  void ofTwoWhoUndoAMergeAtTheSameMomentTheSecondIsToldThatThereIsNone() throws Exception {
    Pair pair = pair(drafts.add(titled("Harbours"), "Cai").id(), publish("Ports").id());
    merges().merge(pair.id(), Map.of(), 0, "Cai");

    List<Object> answers =
        whileDeciding(
            slow -> mergesOf(slow).undo(pair.id(), "Ana"), () -> merges().undo(pair.id(), "Ben"));

    assertThat(answers.getFirst()).isInstanceOf(Merges.Result.Done.class);
    assertThat(answers.getLast()).isEqualTo(new Merges.Result.Refused("curation.merge.none"));
    assertThat(pairs().find(pair.id()).map(Pair::state)).contains(Pair.State.OPEN);
  }

  /** What two are answered, of whom the second begins while the first is in the middle of it. */
  private List<Object> whileDeciding(Function<Changes, Object> first, Supplier<Object> second)
      throws Exception {
    var deciding = new CountDownLatch(1);
    var mayEnd = new CountDownLatch(1);
    var slow = new Changes(database(), pausing(deciding, mayEnd));
    try (var threads = Executors.newFixedThreadPool(2)) {
      Future<Object> one = threads.submit(() -> first.apply(slow));
      assertThat(deciding.await(20, TimeUnit.SECONDS)).isTrue();
      Future<Object> other = threads.submit(second::get);
      Thread.sleep(300);
      mayEnd.countDown();
      return List.of(one.get(), other.get());
    }
  }

  /** Asked for the time in the middle of writing a decision down, it waits. */
  private static Clock pausing(CountDownLatch asked, CountDownLatch mayAnswer) {
    return new Clock() {
      @Override
      public Instant instant() {
        asked.countDown();
        try {
          mayAnswer.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
        return CLOCK.instant();
      }

      @Override
      public ZoneId getZone() {
        return CLOCK.getZone();
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }
    };
  }

  private Pairs pairsOf(Changes slow) {
    return new Pairs(database(), drafts, publications, slow, CLOCK, new Random(7));
  }

  private Merges mergesOf(Changes slow) {
    return new Merges(database(), publications, slow, CLOCK);
  }

  private List<Change> decided() {
    return changes.after(0, 1000).stream()
        .filter(change -> change.kind() == Change.Kind.PAIR)
        .toList();
  }

  /** What the preservation store holds of each pair that it heard of. */
  private Map<String, byte[]> kept() {
    var preserved = new PreservedPairs(database(), changes);
    var kept = new TreeMap<String, byte[]>();
    decided().stream()
        .flatMap(change -> preserved.touchedBy(change).stream())
        .distinct()
        .forEach(id ->
            preserved
                .contents(id)
                .ifPresent(contents -> kept.put(id, contents.texts().get("pair.json"))));
    return kept;
  }

  /** Loses every pair, and has those put back that the preservation store knows. */
  private void putBack() {
    Map<String, byte[]> kept = kept();
    database()
        .writing(transaction -> {
          transaction.deleteFrom(CURATION_PAIR).where(DSL.noCondition()).execute();
          transaction.deleteFrom(CURATION_MERGE).where(DSL.noCondition()).execute();
          var preserved = new PreservedPairs(database(), changes);
          kept.forEach((id, text) -> preserved.restore(transaction, new Kept(id, text)));
        });
  }

  private record Kept(String id, byte[] text) implements KeptObject {
    @Override
    public List<String> paths() {
      return List.of("pair.json");
    }

    @Override
    public byte[] read(String path) {
      return text;
    }
  }
}
