package org.researchhub.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.researchhub.search.Told.told;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.researchhub.authorities.Idea;
import org.researchhub.authorities.Idea.Name;
import org.researchhub.search.SearchAnswer.Hit;

/** What every search index promises when it is told what the words of a question mean. */
interface OtherLanguagesPromises extends Indexed {

  List<Name> GUARDIANSHIP =
      List.of(
          new Name("tutelle", "fr", true),
          new Name("skrbništvo", "hr", true),
          new Name("mise sous tutelle", "fr", true),
          new Name("监护", "zh", true),
          new Name("опека", "ru", true));

  /** Tells what one stretch of the words means. */
  static SearchRequest meaning(String words, String stretch, List<Name> others) {
    int start = words.indexOf(stretch);
    return SearchRequest.of(words, "en")
        .meaning(
            List.of(
                new NamedIdeas(
                    start, start + stretch.length(), List.of(new Idea("idea", others)))));
  }

  default List<String> found(String words, String stretch, List<Name> others) {
    return Indexed.ids(index().search(meaning(words, stretch, others)));
  }

  @Test
  default void theLabelsOfOtherLanguagesAreFoundAfterTheWordItself() {
    put(
        told("fr").titled("fr", "La tutelle des mineurs : la tutelle en droit français"),
        told("hr").saying("hr", "O skrbništvu: skrbništvo nad djecom."),
        told("zh").titled("zh", "儿童监护制度"),
        told("en").titled("en", "Law").saying("en", "A long text in which guardianship is named."),
        told("no").titled("en", "Something else"));
    assertThat(found("guardianship", "guardianship", GUARDIANSHIP))
        .startsWith("en")
        .containsExactlyInAnyOrder("en", "fr", "hr", "zh");
    assertThat(index().count(meaning("guardianship", "guardianship", GUARDIANSHIP))).isEqualTo(4);
    assertThat(Indexed.ids(search("guardianship"))).containsExactly("en");
  }

  @Test
  default void aRareLabelDoesNotDrownTheCommonWordThatWasAskedFor() {
    var all = new ArrayList<Told>();
    for (int i = 0; i < 30; i++) {
      all.add(told("en" + i).titled("en", "A report about children and their schools"));
    }
    all.add(told("hr").titled("hr", "Djeca djeca djeca").saying("hr", "Djeca"));
    all.add(told("fr").titled("fr", "Personnes de moins de dix-huit ans"));
    put(all.toArray(Told[]::new));
    List<String> found =
        Indexed.ids(
            index()
                .search(
                    meaning(
                            "children",
                            "children",
                            List.of(
                                new Name("djeca", "hr", true),
                                new Name("personnes de moins de dix-huit ans", "fr", true)))
                        .withPage(1, 50)));
    assertThat(found).hasSize(32);
    assertThat(found.subList(30, 32)).containsExactlyInAnyOrder("hr", "fr");
  }

  @Test
  default void labelsOfSeveralWordsAreFoundTogetherOnly() {
    List<Name> others = List.of(new Name("mineurs non accompagnés", "fr", true));
    put(
        told("en").titled("en", "Unaccompanied minors in Albania"),
        told("fr").titled("fr", "Les mineurs non accompagnés en Albanie"),
        told("apart").titled("fr", "Les enfants accompagnés et non les mineurs"));
    assertThat(found("unaccompanied minors", "unaccompanied minors", others))
        .containsExactly("en", "fr");
    assertThat(found("unaccompanied minors albanie", "unaccompanied minors", others))
        .containsExactly("fr");
  }

  @Test
  default void everyWordOfALabelIsThereWhereTheLabelIsInAnotherLanguage() {
    List<Name> others = List.of(new Name("tutelle", "fr", true));
    put(
        told("fr").titled("fr", "La tutelle à Tirana"),
        told("half").titled("en", "Legal matters in Tirana"));
    assertThat(found("legal guardianship tirana", "legal guardianship", others))
        .containsExactly("fr");
  }

  @Test
  default void labelsInTheTextOfFilesAreFoundAndMarked() {
    put(
        told("fr")
            .titled("fr", "Rapport")
            .page(1, "fr", "Rien de ce qui est cherché.")
            .page(7, "fr", "Le juge ordonne la mise sous tutelle. La tutelle prend fin à 18 ans."),
        told("no").titled("fr", "Rapport").page(1, "fr", "Rien."));
    SearchAnswer answer = index().search(meaning("guardianship", "guardianship", GUARDIANSHIP));
    assertThat(Indexed.ids(answer)).containsExactly("fr");
    Hit hit = answer.hits().getFirst();
    assertThat(hit.passages()).hasSize(1);
    assertThat(hit.passages().getFirst().address()).endsWith("#page=7");
    assertThat(Indexed.marked(hit.passages().getFirst().text())).contains("tutelle");
  }

  @Test
  default void wordsKeptTogetherOrLeftOutStandForThemselves() {
    put(
        told("fr").titled("fr", "La tutelle"),
        told("en").titled("en", "Guardianship"),
        told("both").titled("en", "Guardianship").saying("fr", "La tutelle des enfants."));
    assertThat(found("\"guardianship\"", "guardianship", GUARDIANSHIP))
        .containsExactlyInAnyOrder("en", "both");
    assertThat(found("tutelle -guardianship", "guardianship", GUARDIANSHIP)).containsExactly("fr");
  }

  @Test
  default void meaningNothingOrTooMuchIsNoError() {
    put(told("en").titled("en", "Guardianship"));
    var labels = new ArrayList<Name>();
    for (int i = 0; i < 500; i++) {
      labels.add(new Name("label " + i, "und", true));
      labels.add(new Name("one" + i, "x", false));
    }
    labels.add(new Name("", "fr", true));
    labels.add(new Name("…", "fr", true));
    assertThat(found("guardianship", "guardianship", labels)).containsExactly("en");
    assertThat(found("guardianship", "guardianship", List.of())).containsExactly("en");
    SearchRequest outside =
        SearchRequest.of("guardianship", "en")
            .meaning(List.of(new NamedIdeas(40, 90, List.of(new Idea("i", GUARDIANSHIP)))));
    assertThat(Indexed.ids(index().search(outside))).containsExactly("en");
  }
}
