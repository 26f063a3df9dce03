package org.researchhub.authorities;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
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

  /** What is stored folded is made anew only when the form is another. */
  @Test
  void whoFoldsInAnotherWayRaisesTheForm() throws NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (int letter = ' '; letter < 0x1_0000; letter++) {
      int age = UCharacter.getAge(letter).getMajor();
      if (!Character.isSurrogate((char) letter) && age >= 1 && age <= 6) {
        String text = "a" + (char) letter + "ы" + (char) letter + "น" + (char) letter + " ";
        digest.update(Folding.fold(text).getBytes(StandardCharsets.UTF_8));
      }
    }

    assertThat(Folding.FORM + " " + HexFormat.of().formatHex(digest.digest(), 0, 8))
        .as("raise Folding.FORM, and write here what it gives now")
        .isEqualTo("2 cf57175e43d7883a");
  }

  /** Texts of plain letters are folded by themselves: the same as among others. */
  @Test
  void aTextIsFoldedTheSameAmongOthers() {
    var random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      String text =
          random
              .ints(random.nextInt(30), 0, 128)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      assertThat(Folding.fold(text + " é")).as(text).isEqualTo((Folding.fold(text) + " e").strip());
    }
  }

  @Test
  void aMarkWithoutALetterIsNothing() {
    assertThat(Folding.fold("\u0301 \u093f")).isEmpty();
    assertThat(Folding.fold("a \u093f b")).isEqualTo("a b");
  }
}
