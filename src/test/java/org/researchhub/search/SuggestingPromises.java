package org.researchhub.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.researchhub.search.Told.told;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every search index promises about titles that are begun, and about what is near. */
interface SuggestingPromises extends Indexed {

  @Test
  default void aTitleIsFoundByItsBeginningWhateverItsCaseAndAccents() {
    put(
        told("a").titled("fr", "Évaluation de la tutelle").at("evaluation"),
        told("b").titled("en", "A report on evaluation"));
    FoundTitle found = index().titles("EVALU", "en", 8).getFirst();
    assertThat(found)
        .isEqualTo(new FoundTitle("a", "evaluation", "Évaluation de la tutelle", "fr"));
    assertThat(index().titles("evalu", "en", 8)).hasSize(1);
    assertThat(index().titles("evaluation du", "en", 8)).isEmpty();
  }

  @Test
  default void titlesInTheReadersLanguageComeFirstThenNewerOnesEachPublicationOnce() {
    put(
        told("old").titled("en", "Protection in 1999").newest(1),
        told("new").titled("en", "Protection in 2004").newest(2),
        told("both")
            .titled("en", "Protection of children")
            .titled("fr", "Protection des enfants")
            .newest(0));
    assertThat(index().titles("protection", "fr", 8))
        .extracting(FoundTitle::id, FoundTitle::language)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("both", "fr"),
            org.assertj.core.groups.Tuple.tuple("new", "en"),
            org.assertj.core.groups.Tuple.tuple("old", "en"));
    assertThat(index().titles("protection", "en", 2)).hasSize(2);
  }

  @Test
  default void whatWasTakenOutOrRenamedIsNotSuggested() {
    put(told("a").titled("en", "First title"), told("b").titled("en", "First of all"));
    index().apply(List.of(told("a").titled("en", "Other").publication()), List.of("b"), 2);
    assertThat(index().titles("first", "en", 8)).isEmpty();
    assertThat(index().titles("oth", "en", 8)).extracting(FoundTitle::id).containsExactly("a");
  }

  @Test
  default void oddBeginningsFindNothingAndDoNotFail() {
    put(told("a").titled("en", "Report"), told("long").titled("en", "report ".repeat(200)));
    for (String odd : List.of("", " ", "\u0000", "\ud800", "-", "\"", "\uffff", "rep\u0000ort x")) {
      assertThat(index().titles(odd, "en", 8)).as(odd).isEmpty();
    }
    assertThat(index().titles("report ".repeat(150), "en", 8))
        .extracting(FoundTitle::id)
        .containsExactly("long");
    assertThat(index().titles("report", "en", 0)).isEmpty();
  }

  @Test
  default void rarerSharedCodesAreNearerThanMoreCommonOnes() {
    put(
        IntStream.range(0, 60)
            .mapToObj(i -> told("common" + i).counting(Facet.THEME, "everywhere").newest(i))
            .toArray(Told[]::new));
    put(
        told("rare").counting(Facet.PLACE, "al", "europe"),
        told("self").counting(Facet.PLACE, "al", "europe").counting(Facet.THEME, "everywhere"),
        told("nothing").counting(Facet.PLACE, "bj"));
    var asked =
        new Near.To(
            "self",
            Map.of(Facet.PLACE, Set.of("al"), Facet.THEME, Set.of("everywhere")),
            Map.of(),
            Map.of());
    assertThat(index().near(asked, 2))
        .containsExactly(
            new Near("rare", List.of("al"), List.of()),
            new Near("common59", List.of("everywhere"), List.of()));
    assertThat(index().near(asked, 100)).hasSize(61).extracting(Near::id).doesNotContain("nothing");
  }

  @Test
  default void withoutSharedCodesSimilarWordsAreNear() {
    put(
        told("self")
            .titled("en", "Guardianship of unaccompanied minors")
            .saying("en", "Guardians appointed at borders."),
        told("near")
            .titled("en", "Appointing a guardian")
            .saying("en", "The guardianship of unaccompanied minors, and borders."),
        told("chance").titled("en", "Unaccompanied baggage"),
        told("far").titled("en", "Microfinance in villages"));
    var asked =
        new Near.To(
            "self",
            Map.of(),
            Map.of("en", "Guardianship of unaccompanied minors"),
            Map.of("en", "Guardians appointed at borders."));
    Near found = index().near(asked, 5).getFirst();
    assertThat(index().near(asked, 5)).hasSize(1);
    assertThat(found.id()).isEqualTo("near");
    assertThat(found.codes()).isEmpty();
    assertThat(found.words()).contains("unaccompanied", "minors", "borders").doesNotContain("of");
    index().apply(List.of(), List.of("near"), 2);
    assertThat(index().near(asked, 5)).extracting(Near::id).doesNotContain("near");
  }
}
