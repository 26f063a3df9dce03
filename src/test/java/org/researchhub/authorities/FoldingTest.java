package org.researchhub.authorities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is one word to a reader, and what is not. */
class FoldingTest {

  @ParameterizedTest
  @CsvSource({
    "Côte d’Ivoire, cote d ivoire",
    "Ελλάδα, ελλαδα",
    "Ёлка, елка",
    "ГРАЂАНИ, građani",
    "الطِّفْل, الطفل",
    "יְלָדִים, ילדים",
    "کودک, كودك",
    "ＵＮ, un"
  })
  void accentsVowelSignsAndScriptsOfOneLanguageMakeNoDifference(String written, String typed) {
    assertThat(Folding.fold(written)).isEqualTo(Folding.fold(typed));
  }

  @ParameterizedTest
  @CsvSource({"बाल, बल", "बिल, बोल", "শিশু, শশা", "பல், பால்", "ขาว, ข่าว", "ང་, ངི་", "が, か"})
  void vowelsAndTonesThatAreWrittenAsMarksStay(String one, String other) {
    assertThat(Folding.fold(one)).isNotEqualTo(Folding.fold(other)).doesNotContain(" ");
  }

  @Test
  void aMarkWithoutALetterIsNothing() {
    assertThat(Folding.fold("\u0301 \u093f")).isEmpty();
    assertThat(Folding.fold("a \u093f b")).isEqualTo("a b");
  }
}
