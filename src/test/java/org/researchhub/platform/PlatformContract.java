package org.researchhub.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.researchhub.platform.db.tables.Tables.AUTHORITIES_CONCEPT;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.researchhub.platform.changes.Change;
import org.researchhub.platform.changes.Change.Kind;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.db.DatabaseContract;
import org.researchhub.platform.db.Documents;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the database, the changes, documents and facts promise, whichever database it is. */
abstract class PlatformContract extends DatabaseContract {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void changesCountFromOneAndSayWhenAndWhat() {
    var changes = new Changes(database(), CLOCK);

    assertThat(changes.last()).isZero();
    assertThat(changes.after(0, 10)).isEmpty();
    for (Kind kind : Kind.values()) {
      database().writing(transaction -> changes.append(transaction, kind, "id-" + kind, 7));
    }
    List<Change> all = changes.after(0, 100);
    assertThat(all).hasSize(Kind.values().length);
    assertThat(all.getFirst())
        .isEqualTo(new Change(1, Kind.PUBLICATION, "id-PUBLICATION", 7, NOW.toString()));
    assertThat(changes.last()).isEqualTo(all.size());
    assertThat(changes.after(2, 2)).extracting(Change::number).containsExactly(3L, 4L);
    assertThat(changes.after(all.size(), 2)).isEmpty();
  }

  @Test
  void whatIsRolledBackLeavesNoGap() {
    var changes = new Changes(database(), CLOCK);
    database().writing(transaction -> changes.append(transaction, Kind.PAGE, "a", 1));

    assertThatThrownBy(() ->
            database()
                .writing(transaction -> {
                  changes.append(transaction, Kind.PAGE, "b", 1);
                  throw new IllegalStateException("no");
                }))
        .hasMessage("no");

    database().writing(transaction -> changes.append(transaction, Kind.PAGE, "c", 1));
    assertThat(changes.after(0, 10))
        .extracting(Change::number, Change::id)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1L, "a"),
            org.assertj.core.groups.Tuple.tuple(2L, "c"));
  }

  @Test
  @Timeout(30)
  void aSecondWriterWaitsForTheFirstAndNobodySeesEitherTooEarly() throws Exception {
    var changes = new Changes(database(), CLOCK);
    var appended = new CountDownLatch(1);
    var mayCommit = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var first =
          threads.submit(() ->
              database()
                  .write(transaction -> {
                    long number = changes.append(transaction, Kind.PAGE, "first", 1);
                    appended.countDown();
                    await(mayCommit);
                    return number;
                  }));
      await(appended);
      var second =
          threads.submit(() ->
              database().write(transaction -> changes.append(transaction, Kind.PAGE, "second", 1)));
      Thread.sleep(300);
      assertThat(second.isDone()).isFalse();
      assertThat(changes.after(0, 10)).isEmpty();
      assertThat(new Changes(database(), CLOCK).last()).isZero();
      mayCommit.countDown();
      assertThat(first.get()).isEqualTo(1);
      assertThat(second.get()).isEqualTo(2);
    }
    assertThat(changes.after(0, 10)).extracting(Change::id).containsExactly("first", "second");
  }

  @Test
  void commitsOfOthersAreSeenAfterARefresh() {
    var ours = new Changes(database(), CLOCK);
    var theirs = new Changes(database(), CLOCK);

    database().writing(transaction -> theirs.append(transaction, Kind.PAGE, "a", 1));
    ours.refresh();
    assertThat(ours.last()).isEqualTo(1);
  }

  @Test
  void aListenerThatFailsDoesNotUndoACommitNorKeepItFromOthers() {
    var told = new CountDownLatch(1);
    database()
        .afterCommit(() -> {
          throw new IllegalStateException("deaf");
        });
    database().afterCommit(told::countDown);
    var facts = new Facts(database());

    facts.remember("name", "value");
    assertThat(facts.recall("name")).contains("value");
    assertThat(told.getCount()).isZero();
  }

  @Test
  void factsAreRememberedUntilTheyAreReplaced() {
    var facts = new Facts(database());

    assertThat(facts.recall("name")).isEmpty();
    facts.remember("name", "one");
    facts.remember("other", "x");
    facts.remember("name", "two");
    assertThat(facts.recall("name")).contains("two");
    assertThat(new Facts(database()).recall("other")).contains("x");
  }

  @Test
  void documentsKeepTheirVersionsAndAnswerTheNewest() {
    var documents = new Documents(AUTHORITIES_CONCEPT);
    database()
        .writing(transaction -> {
          assertThat(documents.add(transaction, "b", json("{\"n\":1}"), NOW)).isEqualTo(1);
          assertThat(documents.add(transaction, "b", json("{\"n\":2}"), NOW)).isEqualTo(2);
          assertThat(documents.add(transaction, "Z", json("{}"), NOW)).isEqualTo(1);
          assertThat(documents.add(transaction, "a-b", json("{}"), NOW)).isEqualTo(1);
          assertThat(documents.add(transaction, "ab", json("{}"), NOW)).isEqualTo(1);
        });

    assertThat(database().<Optional<Documents.Document>>read(sql -> documents.newest(sql, "b")))
        .contains(new Documents.Document("b", 2, json("{\"n\":2}")));
    assertThat(database().<Optional<Documents.Document>>read(sql -> documents.newest(sql, "c")))
        .isEmpty();
    assertThat(database().<List<Documents.Document>>read(documents::newest))
        .extracting(Documents.Document::id)
        .containsExactly("Z", "a-b", "ab", "b");
  }

  @Test
  void readersCannotWrite() {
    assertThatThrownBy(() -> database().read(sql -> sql.execute("delete from platform_fact")))
        .isInstanceOf(org.jooq.exception.DataAccessException.class);
  }

  @Test
  @Timeout(30)
  void readsDoNotWaitForWrites() throws Exception {
    var facts = new Facts(database());
    var written = new CountDownLatch(1);
    var mayCommit = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(12)) {
      for (int n = 0; n < 12; n++) {
        threads.submit(() ->
            database()
                .write(transaction -> {
                  new Changes(database(), CLOCK).append(transaction, Kind.PAGE, "x", 1);
                  written.countDown();
                  await(mayCommit);
                  return 0;
                }));
      }
      await(written);
      Thread.sleep(200);
      for (int n = 0; n < 20; n++) {
        assertThat(facts.recall("name")).isEmpty();
      }
      mayCommit.countDown();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ObjectNode json(String text) {
    return (ObjectNode) JSON.readTree(text);
  }
}
