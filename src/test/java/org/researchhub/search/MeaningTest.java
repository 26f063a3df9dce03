package org.researchhub.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.researchhub.authorities.Folding;
import org.researchhub.authorities.Idea;
import org.researchhub.authorities.Idea.Name;

class MeaningTest {

  private static final Idea GUARDIANSHIP =
      new Idea(
          "guardianship",
          List.of(
              new Name("guardianship", "en", true),
              new Name("tutelle", "fr", true),
              new Name("Tutelle", "fr", true),
              new Name("ward of court", "en", false)));

  private static final Idea MINORS =
      new Idea(
          "minors",
          List.of(
              new Name("unaccompanied minors", "en", true),
              new Name("mineurs non accompagnés", "fr", true),
              new Name("孤身未成年人", "zh", true)));

  private static final Idea CHILDREN =
      new Idea("children", List.of(new Name("minors", "en", true), new Name("儿童", "zh", true)));

  private final Meaning meaning = new Meaning(MeaningTest::named);

  private static List<Idea> named(String folded) {
    return List.of(GUARDIANSHIP, MINORS, CHILDREN).stream()
        .filter(idea ->
            idea.labels().stream().anyMatch(name -> Folding.fold(name.text()).equals(folded)))
        .toList();
  }

  private Map<String, String> stretches(String words) {
    var stretches = new java.util.LinkedHashMap<String, String>();
    meaning
        .of(words)
        .forEach(named ->
            stretches.put(
                words.substring(named.start(), named.end()), named.ideas().getFirst().id()));
    return stretches;
  }

  @Test
  void theLongestLabelIsMeant() {
    assertThat(stretches("Guardianship of unaccompanied minors"))
        .containsExactly(
            Map.entry("Guardianship", "guardianship"), Map.entry("unaccompanied minors", "minors"));
    assertThat(stretches("accompanied minors")).containsExactly(Map.entry("minors", "children"));
  }

  @Test
  void caseAccentsAndScriptsWithoutSpacesMakeNoDifference() {
    assertThat(stretches("la TUTELLE des Mineurs non accompagnes"))
        .containsOnlyKeys("TUTELLE", "Mineurs non accompagnes");
    assertThat(stretches("儿童贩运")).containsExactly(Map.entry("儿童", "children"));
    assertThat(stretches("l’tutelle")).containsOnlyKeys("tutelle");
  }

  @Test
  void whatWasTypedIsNotAmongTheOtherLabelsAndEachLabelIsThereOnce() {
    assertThat(meaning.of("guardianship").getFirst().ideas().getFirst().labels())
        .extracting(Name::text)
        .containsExactly("tutelle", "ward of court");
  }

  @Test
  void wordsThatNoVocabularyHasMeanNothing() {
    assertThat(meaning.of("")).isEmpty();
    assertThat(meaning.of(" \u0000 \ud800 'x' \"\" ")).isEmpty();
    assertThat(meaning.of("something else")).isEmpty();
  }

  @Test
  void whateverIsTypedOnlySoManyLabelsAreAdded() {
    var labels = new ArrayList<Name>();
    for (int i = 0; i < 1000; i++) {
      labels.add(new Name("label" + i, "x", true));
    }
    Idea many = new Idea("many", labels);
    var greedy =
        new Meaning(label -> label.contains(" ") ? List.of() : List.of(many, many, many, many));
    List<NamedIdeas> named = greedy.of(String.join(" ", Collections.nCopies(500, "word")));
    assertThat(named.getFirst().ideas()).hasSize(3);
    assertThat(named.getFirst().ideas().getFirst().labels()).hasSize(24);
    assertThat(
            named.stream()
                .flatMap(stretch -> stretch.ideas().stream())
                .mapToInt(idea -> idea.labels().size())
                .sum())
        .isEqualTo(96);
  }
}
