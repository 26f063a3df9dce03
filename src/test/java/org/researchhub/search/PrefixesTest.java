package org.researchhub.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchhub.authorities.DefaultVocabularies;
import org.researchhub.authorities.Vocabulary;
import org.springframework.util.LinkedMultiValueMap;

/** Filters typed among the words. */
class PrefixesTest {

  private static final Vocabulary VOCABULARY = DefaultVocabularies.vocabulary();

  @ParameterizedTest
  @CsvSource({
    "law place:albania, law, al",
    "place:Albanie droit, droit, al",
    "PLACE:ألبانيا, '', al",
    "'a place:\"Albania\"  b', a b, al"
  })
  void aPlaceIsNamedInAnyLanguage(String typed, String words, String country) {
    SearchRequest request = asked(typed);
    assertThat(request.words()).isEqualTo(words);
    assertThat(request.filters()).containsOnlyKeys(Facet.PLACE);
    assertThat(VOCABULARY.bySlug(org.researchhub.authorities.Scheme.Kind.PLACE, country))
        .isPresent()
        .hasValueSatisfying(
            place -> assertThat(request.filters().get(Facet.PLACE)).containsExactly(place.id()));
  }

  @ParameterizedTest
  @CsvSource({
    "year:2004, 2004, 2004",
    "year:2004..2006, 2004, 2006",
    "year:2004.., 2004,",
    "year:..2006, , 2006"
  })
  void yearsAreOneOrARange(String typed, Integer from, Integer to) {
    SearchRequest request = asked("report " + typed);
    assertThat(request.words()).isEqualTo("report");
    assertThat(request.from()).isEqualTo(from);
    assertThat(request.to()).isEqualTo(to);
  }

  @Test
  void severalNarrowEachOtherAndJoinWhatIsChosenBeside() {
    var parameters = new LinkedMultiValueMap<String, String>();
    parameters.add("q", "place:albania agency:UNICEF language:fr law");
    parameters.add("place", "romania");
    SearchRequest request = Query.of(parameters, "en", VOCABULARY, 10).request();
    assertThat(request.words()).isEqualTo("law");
    assertThat(request.filters()).containsOnlyKeys(Facet.PLACE, Facet.AGENCY, Facet.LANGUAGE);
    assertThat(request.filters().get(Facet.PLACE)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "place:nowhere-at-all, nowhere-at-all",
    "law place:\"no where\" x, 'law \"no where\" x'",
    "-place:nowhere, -nowhere",
    "year:soon, soon",
    "year:20042006, 20042006",
    "'law year:', law",
    "'place: albania', albania",
    "'place:\"\"', ''"
  })
  void whatNamesNothingBecomesAWordAndIsToldSo(String typed, String words) {
    SearchRequest request = asked(typed);
    assertThat(request.words()).isEqualTo(words);
    assertThat(request.filters()).isEmpty();
    assertThat(request.from()).isNull();
    assertThat(query(typed).asWords()).hasSize(1);
    assertThat(typed).contains(query(typed).asWords().getFirst());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org",
        "workplace:albania",
        "note: albania",
        "agency:\"Somebody Unheard Of\"",
        "title:law"
      })
  void whatIsNotAFilterStaysAsItIs(String typed) {
    assertThat(asked(typed).words()).isEqualTo(typed);
    assertThat(asked(typed).filters()).isEmpty();
    assertThat(query(typed).asWords()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-place:albania, al", "-PLACE:\"Albanie\", al"})
  void aMinusLeavesOutWhatThePlaceHas(String typed, String country) {
    SearchRequest request = asked("law " + typed);
    assertThat(request.words()).isEqualTo("law");
    String place =
        VOCABULARY
            .bySlug(org.researchhub.authorities.Scheme.Kind.PLACE, country)
            .orElseThrow()
            .id();
    assertThat(request.leftOut(Facet.PLACE)).containsExactly(place);
    assertThat(request.chosen(Facet.PLACE)).isEmpty();
  }

  @Test
  void yearsAreLeftOutOneByOne() {
    assertThat(asked("-year:2004").leftOut(Facet.YEAR)).containsExactly("2004");
    assertThat(asked("-year:2004..2006").leftOut(Facet.YEAR))
        .containsExactlyInAnyOrder("2004", "2005", "2006");
    assertThat(asked("-year:2004..").words()).isEqualTo("-2004..");
  }

  @Test
  void whatIsLeftOutStaysInTheAddress() {
    String address = Query.string(asked("law -place:albania -type:report"));
    var parameters = new LinkedMultiValueMap<String, String>();
    for (String parameter : address.split("&")) {
      String[] pair = parameter.split("=");
      parameters.add(pair[0], pair[1]);
    }
    assertThat(Query.of(parameters, "en", VOCABULARY, 10).request().filters())
        .isEqualTo(asked("law -place:albania -type:report").filters());
  }

  @Test
  void nothingTypedIsAnError() {
    var random = new Random(7);
    for (int i = 0; i < 500; i++) {
      var typed = new StringBuilder();
      for (int piece = random.nextInt(30); piece > 0; piece--) {
        typed.append(
            switch (random.nextInt(6)) {
              case 0 -> "place:";
              case 1 -> "year:";
              case 2 -> "\"";
              case 3 -> " ";
              case 4 -> "2004..";
              default -> String.valueOf((char) random.nextInt(0x10000));
            });
      }
      assertThat(asked(typed.toString()).words().length()).isLessThanOrEqualTo(typed.length());
    }
  }

  private static SearchRequest asked(String typed) {
    return query(typed).request();
  }

  private static Query query(String typed) {
    var parameters = new LinkedMultiValueMap<String, String>();
    parameters.add("q", typed);
    return Query.of(parameters, "en", VOCABULARY, 10);
  }
}
