package org.researchhub.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.researchhub.search.Told.told;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.researchhub.search.SearchAnswer.Hit;

/** What every search index promises to the follower that fills it, and to readers meanwhile. */
interface FollowingPromises extends Indexed {

  @Test
  default void anIndexKnowsWhoseChangesItFollowsUntilItBeginsAnew() {
    assertThat(index().origin()).isEmpty();
    index().begin("one database", "");
    put(told("a").titled("en", "First"));
    index().apply(List.of(), List.of("a"), 7);
    assertThat(index().origin()).isEqualTo("one database");
    reopen();
    assertThat(index().origin()).isEqualTo("one database");
    assertThat(index().position()).isEqualTo(7);
    index().begin("another database", "");
    reopen();
    assertThat(index().origin()).isEqualTo("another database");
    assertThat(index().position()).isZero();
    assertThat(index().entries()).isEmpty();
    put(told("b").titled("en", "Second"));
    assertThat(index().origin()).isEqualTo("another database");
    assertThat(Indexed.ids(search("second"))).containsExactly("b");
  }

  @Test
  default void twoStatesNeverHaveTheSameGeneration() {
    Stream<Runnable> changes =
        Stream.of(
            () -> put(told("a").titled("en", "First")),
            () -> index().apply(List.of(), List.of(), 7),
            () -> index().begin("another database", ""),
            () -> put(told("a").titled("en", "First")));
    long first = search("").generation();
    List<Long> generations =
        Stream.concat(
                Stream.of(first),
                changes.map(change -> {
                  change.run();
                  return search("").generation();
                }))
            .toList();
    assertThat(generations).doesNotHaveDuplicates();
  }

  @Test
  default void entriesAreInTheOrderOfTheirIdsWhateverOrderTheyCameIn() {
    put(told("m").version(3), told("b"), told("z").page(1, "en", "Text."));
    put(told("a").version(9), told("B"), told("b").version(2));
    index().apply(List.of(), List.of("z"), 5);
    assertThat(index().entries())
        .containsExactly(
            new SearchIndex.Entry("B", 1),
            new SearchIndex.Entry("a", 9),
            new SearchIndex.Entry("b", 2),
            new SearchIndex.Entry("m", 3));
  }

  @Test
  default void whatCountsUnderAValueIsNamedWhicheverFacetHasIt() {
    put(
        told("place").counting(Facet.PLACE, "al", "europe").page(1, "en", "al"),
        told("theme").counting(Facet.THEME, "al"),
        told("agency").counting(Facet.AGENCY, "Terre des hommes"),
        told("words").titled("en", "al").labelled("en", "al").identified("al"));
    assertThat(index().having(Set.of("al"))).containsExactlyInAnyOrder("place", "theme");
    assertThat(index().having(Set.of("europe", "Terre des hommes")))
        .containsExactlyInAnyOrder("place", "agency");
    assertThat(index().having(Set.of("terre", "unknown"))).isEmpty();
    assertThat(index().having(Set.of())).isEmpty();
    put(told("place").version(2).counting(Facet.PLACE, "xk"));
    index().apply(List.of(), List.of("theme"), 9);
    assertThat(index().having(Set.of("al"))).isEmpty();
    reopen();
    assertThat(index().having(Set.of("xk", "al"))).containsExactly("place");
  }

  @Test
  default void whoSearchesWhileItChangesSeesOneStateAndNeverAHalfOne() {
    int publications = 20;
    putAll(publications, 1);
    var done = new AtomicBoolean();
    List<CompletableFuture<Void>> readers =
        IntStream.range(0, 3)
            .mapToObj(reader ->
                CompletableFuture.runAsync(() -> {
                  long seen = 1;
                  while (!done.get()) {
                    seen = oneState(publications, seen);
                  }
                }))
            .toList();
    try {
      IntStream.rangeClosed(2, 12).forEach(version -> putAll(publications, version));
    } finally {
      done.set(true);
    }
    readers.forEach(CompletableFuture::join);
    assertThat(oneState(publications, 1)).isEqualTo(12);
  }

  private void putAll(int publications, int version) {
    put(
        IntStream.range(0, publications)
            .mapToObj(i ->
                told("p" + i)
                    .version(version)
                    .titled("en", "Guardianship " + version)
                    .counting(Facet.PLACE, "v" + version)
                    .page(1, "en", "Guardianship in version " + version))
            .toArray(Told[]::new));
  }

  /** Looks at an answer and answers which version all of it is of. */
  private long oneState(int publications, long atLeast) {
    SearchAnswer answer =
        index().search(SearchRequest.of("guardianship", "en").withPage(1, publications));
    assertThat(answer.total()).isEqualTo(publications);
    assertThat(answer.hits()).hasSize(publications);
    List<Long> versions =
        answer.hits().stream()
            .map(Hit::summary)
            .map(summary -> summary.path("version").asLong())
            .distinct()
            .toList();
    assertThat(versions).hasSize(1);
    long version = versions.getFirst();
    assertThat(version).isGreaterThanOrEqualTo(atLeast);
    assertThat(answer.facets().get(Facet.PLACE))
        .containsExactly(Indexed.count("v" + version, publications));
    return version;
  }
}
