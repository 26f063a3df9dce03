package org.researchhub.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

  private static final String ID = "k7x2m9qd";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Child trafficking in West Africa: policy responses |"
            + " child-trafficking-in-west-africa-policy-responses",
        "Let's talk – developing effective communication |"
            + " lets-talk-developing-effective-communication",
        "Côte d’Ivoire | cote-divoire",
        "Трговина децом | trgovina decom",
        "مفوضية الأمم المتحدة | ",
        "贩运儿童 | ",
        "Straße nach Łódź | strasse-nach-lodz",
        "2003-2004 | 2003-2004-k7x2m9qd",
        "2006 | 2006-k7x2m9qd",
        "!!! | k7x2m9qd",
        "🙂 | k7x2m9qd",
        "--A--B-- | a-b",
      })
  void titlesOfAnyScriptGiveAName(String title, String slug) {
    String made = Slug.of(title, ID, taken -> false);

    assertThat(Slug.valid(made)).as(made).isTrue();
    if (slug != null) {
      assertThat(made).isEqualTo(slug.strip().replace(' ', '-'));
    } else {
      assertThat(made).matches("[a-z][a-z0-9-]{3,}");
    }
  }

  @Test
  void aLongTitleIsCutBetweenWords() {
    String made =
        Slug.of("Trafficking in human beings, especially women ".repeat(9), ID, s -> false);

    assertThat(made)
        .isEqualTo("trafficking-in-human-beings-especially-women-trafficking-in-human-beings");
    assertThat(Slug.of("a".repeat(500), ID, s -> false)).hasSize(74);
  }

  @Test
  void aTakenNameGetsANumber() {
    var taken = new HashSet<>(Set.of("name", "name-2"));

    assertThat(Slug.of("Name", ID, taken::contains)).isEqualTo("name-3");
  }

  @Test
  void whateverTheTitleTheNameIsValidEvenWhenManyAreTaken() {
    Random random = new Random(7);
    for (int n = 0; n < 2_000; n++) {
      var title = new StringBuilder();
      for (int length = random.nextInt(120); length >= 0; length--) {
        title.appendCodePoint(
            switch (random.nextInt(4)) {
              case 0 -> '0' + random.nextInt(10);
              case 1 -> '-';
              case 2 -> 32 + random.nextInt(96);
              default -> 0xA0 + random.nextInt(0x3000);
            });
      }
      int[] left = {random.nextInt(12)};
      String made = Slug.of(title.toString(), ID, slug -> left[0]-- > 0);
      assertThat(Slug.valid(made)).as("%s for %s", made, title).isTrue();
    }
    String digits = Slug.of("7".repeat(300), ID, slug -> false);
    assertThat(Slug.valid(digits)).as(digits).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "a-", "-a", "a--b", "A", "ä", "12", "a b", "a/b", "a.b"})
  void otherNamesAreNotValid(String slug) {
    assertThat(Slug.valid(slug)).isFalse();
    assertThat(Slug.valid("a".repeat(81))).isFalse();
  }
}
