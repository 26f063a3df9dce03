package org.researchhub.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.researchhub.catalogue.Fixtures.described;
import static org.researchhub.catalogue.Fixtures.titled;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.researchhub.platform.changes.Change;

/** What the catalogue promises of publications that are withdrawn, removed or merged. */
interface LeavingPromises extends Shelf {

  String NO_LONGER = "It is no longer in the catalogue.";

  @Test
  default void aWithdrawnPublicationStaysReadableWithTheReasonAndLeavesTheLists() {
    Publication publication = publish(titled("One"));
    Publication withdrawn =
        done(publications().withdraw(publication.id(), 1, " Figures are wrong. ", "Ana"));

    assertThat(withdrawn.withdrawn()).isEqualTo("Figures are wrong.");
    assertThat(withdrawn.version()).isEqualTo(2);
    assertThat(withdrawn.description()).isEqualTo(publication.description());
    assertThat(found(publication.id())).isEqualTo(withdrawn);
    assertThat(publications().version(publication.id(), 2)).contains(withdrawn);
    assertThat(publications().count()).isZero();
    assertThat(publications().recent(0, 10)).isEmpty();
    assertThat(publications().byIdAfter("", 10)).isEmpty();
    assertThat(publications().years()).isEmpty();
    assertThat(publications().published(List.of(publication.id()))).isEmpty();
    assertThat(publications().entries(List.of(publication.id()))).containsExactly(withdrawn);
  }

  @Test
  default void aWithdrawnPublicationCanBeChangedAndStaysWithdrawn() {
    Publication publication = publish(titled("One"));
    Publication withdrawn = done(publications().withdraw(publication.id(), 1, "Wrong.", "Ana"));
    Publication changed = change(withdrawn, titled("Two"));

    assertThat(changed.withdrawn()).isEqualTo("Wrong.");
    assertThat(publications().count()).isZero();
    Publication back = done(publications().reinstate(publication.id(), 3, "Ana"));
    assertThat(back.withdrawn()).isNull();
    assertThat(back.version()).isEqualTo(4);
    assertThat(back.description()).isEqualTo(titled("Two"));
    assertThat(publications().recent(0, 10)).containsExactly(back);
  }

  @Test
  default void theNoteOfAChangeToAWithdrawnPublicationIsInTheHistoryBesideTheReason() {
    Publication publication = publish(titled("One"));
    Publication withdrawn = done(publications().withdraw(publication.id(), 1, "Wrong.", "Ana"));
    publish(Submission.change(withdrawn, titled("Two"), "Ben", "The title as on the cover."));

    assertThat(publications().history(publication.id()))
        .extracting(VersionEntry::note)
        .containsExactly("The title as on the cover.", "Wrong.", null);
    assertThat(publications().history(publication.id()))
        .extracting(VersionEntry::reason)
        .containsExactly("Wrong.", "Wrong.", null);
    assertThat(publications().version(publication.id(), 3).orElseThrow().withdrawn())
        .isEqualTo("Wrong.");
    assertThat(publications().withdrawn(0, 1).getFirst().withdrawn()).isEqualTo("Wrong.");
  }

  @Test
  default void withdrawingAndReinstatingAskForAReasonAVersionAndTheRightState() {
    Publication publication = publish(titled("One"));
    String id = publication.id();

    isRefused(
        publications().withdraw(id, 1, " ", "a"), "A reason is needed: it is shown on the page.");
    isRefused(publications().reinstate(id, 1, "a"), "It is not withdrawn.");
    assertThat(publications().withdraw(id, 2, "r", "a")).isEqualTo(new Outcome.Stale(publication));
    assertThat(publications().withdraw("nowhere", 1, "r", "a"))
        .isEqualTo(new Outcome.Missing("nowhere"));
    done(publications().withdraw(id, 1, "r", "a"));
    isRefused(publications().withdraw(id, 2, "r", "a"), "It is withdrawn already.");
  }

  @Test
  default void ofARemovedPublicationNothingIsLeftButWhatCitationsNeed() {
    Publication first =
        publish(
            described(
                "{'titles':{'en':'T'},'abstracts':{'en':'SECRET'},'agencies':[{'name':'A'}],"
                    + "'dates':[{'kind':'published','edtf':'2006'}],'persons':[{'name':'SECRET'}]}"));
    Publication second = change(first, described("{'titles':{'en':'T'},'notes':['SECRET']}"));
    isRefused(
        publications().remove(first.id(), 2, "", "a"),
        "A reason is needed: it is shown in place of the page.");
    Tombstone tombstone = gone(publications().remove(first.id(), 2, "Court order", "a"));

    assertThat(tombstone.version()).isEqualTo(3);
    assertThat(tombstone.survivor()).isNull();
    assertThat(tombstone.reason()).isEqualTo("Court order");
    assertThat(tombstone.slug()).isEqualTo(first.slug());
    assertThat(tombstone.remains()).isEqualTo(described("{'titles':{'en':'T'}}"));
    assertThat(found(first.id())).isEqualTo(tombstone);
    assertThat(publications().bySlug(first.slug())).contains(tombstone);
    for (long version = 1; version <= 3; version++) {
      assertThat(publications().version(first.id(), version)).isEmpty();
    }
    assertThat(publications().history(first.id())).hasSize(3);
    assertThat(publications().recent(0, 10)).isEmpty();
    assertThat(everythingStored()).doesNotContain("SECRET");
    isRefused(publications().publish(Submission.change(second, titled("X"), "a", null)), NO_LONGER);
    isRefused(publications().withdraw(first.id(), 3, "r", "a"), NO_LONGER);
    isRefused(publications().reinstate(first.id(), 3, "a"), NO_LONGER);
    isRefused(publications().remove(first.id(), 3, "r", "a"), NO_LONGER);
    isRefused(publications().unmerge(first.id(), "a"), "It is not merged into another.");
  }

  @Test
  default void aMergedPublicationLeadsToTheSurvivorUntilItIsUnmerged() {
    Publication one = publish(titled("One"));
    Publication two = publish(titled("Two"));
    Tombstone merged = gone(publications().merge(one.id(), 1, two.id(), "a"));

    assertThat(merged.survivor()).isEqualTo(two.id());
    assertThat(publications().bySlug("one")).contains(merged);
    assertThat(publications().recent(0, 10)).containsExactly(two);
    assertThat(publications().version(one.id(), 1)).contains(one);
    assertThat(publications().version(one.id(), 2)).isEmpty();
    assertThat(found(two.id())).isEqualTo(two);

    Publication back = done(publications().unmerge(one.id(), "a"));
    assertThat(back.version()).isEqualTo(3);
    assertThat(back.description()).isEqualTo(one.description());
    assertThat(back.slug()).isEqualTo("one");
    assertThat(publications().count()).isEqualTo(2);
    isRefused(publications().unmerge(one.id(), "a"), "It is not merged into another.");
    assertThat(publications().unmerge("nowhere", "a")).isEqualTo(new Outcome.Missing("nowhere"));
  }

  @Test
  default void unmergingGivesBackTheReasonOfAWithdrawnOne() {
    Publication one = publish(titled("One"));
    Publication two = publish(titled("Two"));
    done(publications().withdraw(one.id(), 1, "Wrong.", "a"));
    gone(publications().merge(one.id(), 2, two.id(), "a"));

    assertThat(done(publications().unmerge(one.id(), "a")).withdrawn()).isEqualTo("Wrong.");
    assertThat(publications().count()).isEqualTo(1);
  }

  @Test
  default void mergingNeedsASurvivorThatIsThereAndIsAnother() {
    Publication one = publish(titled("One"));
    Publication two = publish(titled("Two"));
    String unknown = "The publication to merge into, %s, is not in the catalogue.";

    isRefused(publications().merge(one.id(), 1, one.id(), "a"), unknown.formatted(one.id()));
    isRefused(publications().merge(one.id(), 1, "nowhere", "a"), unknown.formatted("nowhere"));
    assertThat(publications().merge(one.id(), 4, two.id(), "a")).isEqualTo(new Outcome.Stale(one));
    gone(publications().merge(one.id(), 1, two.id(), "a"));
    isRefused(publications().merge(two.id(), 1, one.id(), "a"), unknown.formatted(one.id()));
    isRefused(publications().merge(one.id(), 2, two.id(), "a"), NO_LONGER);
  }

  @Test
  @Timeout(60)
  default void twoThatAreMergedIntoEachOtherAtOnceDoNotBothGo() throws Exception {
    for (int round = 0; round < 20; round++) {
      Publication one = publish(titled("One"));
      Publication two = publish(titled("Two"));
      try (var threads = Executors.newFixedThreadPool(2)) {
        threads.submit(() -> publications().merge(one.id(), 1, two.id(), "a"));
        threads.submit(() -> publications().merge(two.id(), 1, one.id(), "b"));
      }
      assertThat(publications().published(List.of(one.id(), two.id()))).hasSize(1);
    }
  }

  @Test
  @Timeout(60)
  default void manyReadersOfWithdrawnOnesDoNotWaitForEachOther() throws Exception {
    var ids = new ArrayList<String>();
    for (int n = 0; n < 20; n++) {
      Publication publication = publish(titled("One"));
      done(publications().withdraw(publication.id(), 1, "r", "a"));
      ids.add(publication.id());
    }
    try (var threads = Executors.newFixedThreadPool(32)) {
      var readings = new ArrayList<Future<?>>();
      for (int n = 0; n < 320; n++) {
        readings.add(threads.submit(() -> assertThat(publications().entries(ids)).hasSize(20)));
      }
      for (Future<?> reading : readings) {
        reading.get(20, TimeUnit.SECONDS);
      }
    }
  }

  @Test
  default void everyActIsOneChangeOfTheNewVersion() {
    Publication one = publish(titled("One"));
    Publication two = publish(titled("Two"));
    done(publications().withdraw(one.id(), 1, "r", "a"));
    done(publications().reinstate(one.id(), 2, "a"));
    gone(publications().merge(one.id(), 3, two.id(), "a"));
    done(publications().unmerge(one.id(), "a"));
    gone(publications().remove(one.id(), 5, "r", "a"));

    assertThat(changes().after(2, 10))
        .extracting(Change::id, Change::version)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(one.id(), 2L),
            org.assertj.core.groups.Tuple.tuple(one.id(), 3L),
            org.assertj.core.groups.Tuple.tuple(one.id(), 4L),
            org.assertj.core.groups.Tuple.tuple(one.id(), 5L),
            org.assertj.core.groups.Tuple.tuple(one.id(), 6L));
    assertThat(publications().history(one.id()))
        .extracting(VersionEntry::state)
        .containsExactly("removed", "published", "merged", "published", "withdrawn", "published");
  }

  private String everythingStored() {
    return database()
        .read(sql ->
            sql.fetch("select json from catalogue_version").format(1000)
                + sql.fetch("select json from catalogue_publication").format(1000));
  }
}
