package org.researchhub.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.researchhub.search.Told.told;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchhub.search.SearchAnswer.FacetCount;

/** What every search index promises about words for one kind of text, and about beginnings. */
interface FieldPromises extends Indexed {

  @Test
  default void wordsOfTheTitleAreInTheTitle() {
    put(
        told("a").titled("en", "Guardianship of children", "Subtitle").titled("fr", "La tutelle"),
        told("b").titled("en", "Children").saying("en", "Guardianship and its subtitle."),
        told("c").titled("en", "Report").page(3, "en", "Guardianship."));
    assertThat(Indexed.ids(search("title:guardianship"))).containsExactly("a");
    assertThat(Indexed.ids(search("TITLE:Guardianships children"))).containsExactly("a");
    assertThat(Indexed.ids(search("title:subtitle"))).containsExactly("a");
    assertThat(Indexed.ids(search("title:tutelles"))).containsExactly("a");
    assertThat(Indexed.ids(search("guardianship -title:guardianship")))
        .containsExactlyInAnyOrder("b", "c");
    assertThat(Indexed.ids(search("title:nothing"))).isEmpty();
    assertThat(Indexed.marked(Indexed.title(search("title:guardianship").hits().getFirst())))
        .containsExactly("Guardianship");
  }

  @Test
  default void wordsKeptTogetherInTheTitleStandThereTogether() {
    put(
        told("a").titled("en", "The best interests of the child"),
        told("b").titled("en", "Interests that are best").saying("en", "The best interests."),
        told("c").titled("en", "Best", "interests"));
    assertThat(Indexed.ids(search("title:\"best interests\""))).containsExactly("a");
    assertThat(Indexed.ids(search("best -title:\"best interests\"")))
        .containsExactlyInAnyOrder("b", "c");
  }

  @Test
  default void aNameThatIsOnlyPrintedIsAnAgencyToo() {
    put(
        told("a").titled("en", "Report").by("Hope for Children Foundation"),
        told("b").titled("en", "Hope for children foundation"));
    assertThat(Indexed.ids(search("agency:\"hope for children\""))).containsExactly("a");
    assertThat(Indexed.ids(search("agency:hope report"))).containsExactly("a");
    assertThat(Indexed.ids(search("children -agency:hope"))).containsExactly("b");
    assertThat(search("agency:hope").asWords()).isEmpty();
  }

  @Test
  default void anAgencyThatNobodyHasIsLookedForAsWordsAndSaidSo() {
    put(told("a").titled("en", "A study of shelters").by("UNICEF"));
    SearchAnswer answer = search("agency:shelters study");
    assertThat(Indexed.ids(answer)).containsExactly("a");
    assertThat(answer.asWords()).containsExactly("agency:shelters");
    assertThat(search("agency:shelters study").total())
        .isEqualTo(index().count(SearchRequest.of("shelters study", "en")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"title:", "title: ", "title:\"\"", "title:!!", "-title:"})
  default void aFieldWithNothingAfterItIsLeftOutAndSaidSo(String field) {
    put(told("a").titled("en", "Guardianship"), told("b").titled("en", "Title"));
    SearchAnswer answer = search("guardianship " + field);
    assertThat(Indexed.ids(answer)).containsExactly("a");
    assertThat(answer.asWords()).hasSize(1);
    assertThat(answer.asWords().getFirst()).startsWith("title:");
  }

  @Test
  default void beginningsFindWhatGoesOnFromThem() {
    put(
        told("a").titled("en", "Guardianship"),
        told("b").titled("en", "The guardian").saying("en", "guarding"),
        told("c").titled("en", "Report").page(2, "en", "Of guardianships."),
        told("d").titled("en", "Garden"),
        told("e").titled("fr", "Études"),
        told("f").titled("ar", "حِمَايَة"));
    assertThat(Indexed.ids(search("guardian*"))).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(Indexed.ids(search("GUARDIANSH*"))).containsExactlyInAnyOrder("a", "c");
    assertThat(Indexed.ids(search("title:guard*"))).containsExactlyInAnyOrder("a", "b");
    assertThat(Indexed.ids(search("-guard*"))).containsExactlyInAnyOrder("d", "e", "f");
    assertThat(Indexed.ids(search("etud*"))).containsExactly("e");
    assertThat(Indexed.ids(search("حما*"))).containsExactly("f");
    assertThat(Indexed.marked(Indexed.title(search("guardian*").hits().getFirst()))).hasSize(1);
  }

  @Test
  default void starsElsewhereAreNothing() {
    put(told("a").titled("en", "Guardianship"), told("b").titled("en", "ship"));
    assertThat(Indexed.ids(search("gu*"))).isEmpty();
    assertThat(Indexed.ids(search("*ship"))).containsExactly("b");
    assertThat(Indexed.ids(search("\"guard*\""))).isEmpty();
    assertThat(Indexed.ids(search("ship *"))).containsExactly("b");
  }

  @Test
  default void ofVeryManyWordsWithABeginningTheMostFrequentAreFound() {
    var words = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      words.append("abc").append(i).append(' ');
    }
    put(told("many").titled("en", "Many").saying("en", words.toString()));
    assertThat(Indexed.ids(search("abc*"))).containsExactly("many");
  }

  @Test
  default void whatIsLeftOutIsNeitherFoundNorCounted() {
    put(
        told("a").titled("en", "Report").counting(Facet.PLACE, "al", "europe"),
        told("b").titled("en", "Report").counting(Facet.PLACE, "ro", "europe"),
        told("c").titled("en", "Report"));
    SearchAnswer answer =
        index()
            .search(
                SearchRequest.of("report", "en")
                    .withFilter(Facet.PLACE, Set.of(SearchRequest.LEFT_OUT + "al")));
    assertThat(Indexed.ids(answer)).containsExactlyInAnyOrder("b", "c");
    List<FacetCount> places = answer.facets().getOrDefault(Facet.PLACE, List.of());
    assertThat(places)
        .containsExactlyInAnyOrder(Indexed.count("ro", 1), Indexed.count("europe", 1));
    SearchAnswer both =
        narrowed(Map.of(Facet.PLACE, Set.of("europe", SearchRequest.LEFT_OUT + "ro")));
    assertThat(Indexed.ids(both)).containsExactly("a");
  }
}
