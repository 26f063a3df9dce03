package org.researchhub.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.researchhub.search.Told.told;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every search index promises about what is put in and taken out. */
interface KeepingPromises extends Indexed {

  @Test
  default void emptyIndexFindsNothingAndHasNoPosition() {
    SearchAnswer answer = search("");
    assertThat(answer.total()).isZero();
    assertThat(answer.page()).isEqualTo(1);
    assertThat(answer.hits()).isEmpty();
    assertThat(answer.facets()).containsOnlyKeys(Facet.values());
    assertThat(index().position()).isZero();
    assertThat(index().entries()).isEmpty();
  }

  @Test
  default void replacedAndRemovedAreGone() {
    put(told("a").titled("en", "First"), told("b").titled("en", "Second"));
    put(told("a").version(2).titled("en", "Changed"));
    assertThat(Indexed.ids(search("first"))).isEmpty();
    assertThat(Indexed.ids(search("changed"))).containsExactly("a");
    index().apply(List.of(), List.of("b", "unknown"), 9);
    assertThat(index().entries()).containsExactly(new SearchIndex.Entry("a", 2));
    assertThat(search("").total()).isEqualTo(1);
  }

  @Test
  default void whatWasAppliedIsThereAfterOpeningAgain() {
    put(told("a").titled("en", "Kept").of(2001));
    long generation = search("").generation();
    reopen();
    assertThat(index().position()).isEqualTo(1);
    assertThat(search("").generation()).isEqualTo(generation);
    assertThat(Indexed.ids(search("kept"))).containsExactly("a");
    index().apply(List.of(), List.of(), 50);
    assertThat(index().position()).isEqualTo(50);
    assertThat(search("").generation()).isNotEqualTo(generation);
  }

  @Test
  default void beginningAnewIsEmptyAtPositionZero() {
    put(told("a").titled("en", "Gone").of(2001));
    long generation = search("").generation();
    index().begin("another database", "");
    assertThat(index().origin()).isEqualTo("another database");
    assertThat(index().position()).isZero();
    assertThat(index().entries()).isEmpty();
    assertThat(search("").total()).isZero();
    assertThat(search("").facets().get(Facet.YEAR)).isEmpty();
    assertThat(search("").generation()).isNotEqualTo(generation);
  }

  @Test
  default void whatBeganAnewIsNotCompleteUntilItIsToldToBeAlsoWhenItIsOpenedAgain() {
    assertThat(index().state().complete()).isFalse();
    index().begin("a database", "the second request");
    put(told("a").titled("en", "Half of it"));
    reopen();
    assertThat(index().state())
        .isEqualTo(new SearchIndex.State(false, false, "the second request"));
    assertThat(index().origin()).isEqualTo("a database");

    index().complete();
    reopen();
    assertThat(index().state()).isEqualTo(new SearchIndex.State(true, false, "the second request"));
    assertThat(index().position()).isEqualTo(1);
    put(told("b").titled("en", "Later"));
    assertThat(index().state().complete()).isTrue();
    index().begin("a database", "");
    assertThat(index().state()).isEqualTo(new SearchIndex.State(false, false, ""));
  }

  @Test
  default void itsSizeIsOfThePublicationsThatItHas() {
    put(told("a").titled("en", "First").page(1, "en", "A passage."), told("b"), told("c"));
    put(told("a").version(2).titled("en", "Changed"));
    index().apply(List.of(), List.of("b"), 9);
    assertThat(index().size().publications()).isEqualTo(2);
    assertThat(index().size().bytes()).isPositive();
  }
}
