package org.researchhub.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.files.Accessibility;
import org.researchhub.files.DocumentText;
import org.researchhub.files.DocumentText.Unit;
import org.researchhub.search.PassageCutting.Cut;

class PassageCuttingTest {

  @Test
  void passagesAreWholeSentencesOfOnePage() {
    String sentence = "This sentence has exactly eight words in it. ";
    List<Cut> cuts = PassageCutting.of(text(sentence.repeat(40), "A short page."));
    assertThat(cuts).hasSize(3);
    assertThat(cuts)
        .filteredOn(cut -> Integer.valueOf(1).equals(cut.page()))
        .allMatch(cut -> cut.text().startsWith("This") && cut.text().endsWith("it."))
        .allMatch(cut -> cut.text().split(" ").length <= 220);
    assertThat(cuts.getLast()).isEqualTo(new Cut(2, null, "en", "A short page."));
  }

  @Test
  void aHeadingBeginsAPassage() {
    String body = "Sentence with a few words. ".repeat(12);
    List<Cut> cuts = PassageCutting.of(text(body + "\nGuardianship\n" + body));
    assertThat(cuts).hasSize(2);
    assertThat(cuts.getLast().text()).startsWith("Guardianship\nSentence");
  }

  @Test
  void theLastFewWordsOfAPageGoToThePassageBefore() {
    List<Cut> cuts = PassageCutting.of(text("Sentence with five words here. ".repeat(32)));
    assertThat(cuts).hasSize(1);
  }

  @Test
  void whatHasNoSentencesIsCutAllTheSameAndNothingIsLost() {
    for (String endless :
        List.of(
            "word ".repeat(2000),
            "贩".repeat(3000),
            "🙂 ".repeat(500),
            "x贩".repeat(3000),
            "x".repeat(899) + " y".repeat(900))) {
      List<Cut> cuts = PassageCutting.of(text(endless));
      var all = new StringBuilder();
      cuts.forEach(cut -> all.append(cut.text()));
      assertThat(all.toString().replaceAll("\\s", "")).isEqualTo(endless.replace(" ", ""));
      assertThat(cuts).allMatch(cut -> cut.text().length() <= 2000);
    }
  }

  @Test
  void anEndlessSentenceIsCutInTimeThatGrowsWithItsLength() {
    for (String endless : List.of("word,word ".repeat(200_000), "a.".repeat(1_000_000))) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> assertThat(PassageCutting.of(text(endless))).hasSizeGreaterThan(2000));
    }
  }

  @Test
  void pagesWithoutWordsHaveNoPassages() {
    assertThat(PassageCutting.of(text("", " \n \n"))).isEmpty();
  }

  @Test
  void whatIsKeptIsReadAgainAndDamageIsAsGoodAsNothing(@TempDir Path folder) throws Exception {
    var kept = new KeptPassages(folder);
    String sha512 = "ab".repeat(64);
    assertThat(kept.find(sha512)).isEmpty();
    List<Cut> cuts =
        List.of(new Cut(3, null, "ar", "حماية"), new Cut(null, 2, null, "Text\nof two lines"));
    kept.keep(sha512, cuts);
    assertThat(kept.find(sha512)).contains(cuts);
    try (var files = java.nio.file.Files.walk(folder)) {
      for (Path file : files.filter(java.nio.file.Files::isRegularFile).toList()) {
        java.nio.file.Files.write(file, new byte[] {1, 2, 3});
      }
    }
    assertThat(kept.find(sha512)).isEmpty();
  }

  private static DocumentText text(String... pages) {
    var units = new ArrayList<Unit>();
    for (String page : pages) {
      units.add(new Unit(units.size() + 1, null, null, "en", page, false));
    }
    return new DocumentText(
        DocumentText.Outcome.TEXT,
        null,
        "application/pdf",
        Accessibility.UNKNOWN,
        units,
        List.of());
  }
}
