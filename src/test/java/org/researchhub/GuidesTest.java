package org.researchhub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchhub.authorities.DefaultVocabularies;
import org.researchhub.authorities.Folding;
import org.researchhub.files.DocumentText;
import org.researchhub.files.Documents;
import org.researchhub.platform.settings.FileSettings;

/** The user guides that the default hub begins with say what their sources say. */
class GuidesTest {

  private static final long MOST_BYTES = 200_000;
  private static final String LATIN_COMMA = "\\p{IsArabic}[,;?]";

  @ParameterizedTest
  @ValueSource(strings = {"readers", "curators", "administrators"})
  void aPrintedGuideHasTheTextOfItsSourceAndIsSmallAndTagged(String guide) throws IOException {
    try (var documents = new Documents(FileSettings.DEFAULT)) {
      for (String language : new String[] {"en", "fr", "ar"}) {
        String name = guide + "." + language;
        Path pdf = Path.of("default-hub/files/guide-" + name + ".pdf");
        String source = Files.readString(Path.of("docs/guide/" + name + ".md"));
        DocumentText text = documents.text(pdf);

        assertThat(Files.size(pdf)).as(name).isLessThanOrEqualTo(MOST_BYTES);
        assertThat(text.accessibility().tagged()).as(name).isTrue();
        assertThat(text.accessibility().language()).as(name).startsWith(language);
        assertThat(told(text)).as(name).doesNotContain("`").doesNotContainPattern(LATIN_COMMA);
        assertThat(letters(told(text))).as(name).isEqualTo(letters(source));
        assertThat(told(text).lines().map(GuidesTest::letters).toList())
            .as("paragraphs of " + name)
            .containsAll(headings(source));
        assertThat(text.contents())
            .as(name)
            .extracting(entry -> letters(entry.title()))
            .isEqualTo(headings(source));
      }
    }
  }

  /** A guide is a publication too: whoever searches for a theme wants others. */
  @Test
  void noExampleOfABeginningIsThatOfATheme() throws IOException {
    for (String language : List.of("en", "fr", "ar")) {
      String source = Files.readString(Path.of("docs/guide/readers." + language + ".md"));
      var example = Pattern.compile("`(\\p{L}+)\\*`").matcher(source);
      assertThat(example.find()).as(language).isTrue();
      String beginning = Folding.fold(example.group(1));
      assertThat(
              DefaultVocabularies.vocabulary()
                  .themesByWord()
                  .subMap(beginning, beginning + Character.MAX_VALUE))
          .as(language)
          .isEmpty();
    }
  }

  private static List<String> headings(String source) {
    return source.lines().filter(line -> line.startsWith("#")).map(GuidesTest::letters).toList();
  }

  @Test
  void everyGuideIsThereInEveryLanguage() throws IOException {
    try (Stream<Path> sources = Files.list(Path.of("docs/guide"))) {
      assertThat(sources).hasSize(9);
    }
    try (Stream<Path> files = Files.list(Path.of("default-hub/files"))) {
      assertThat(files).hasSize(9);
    }
  }

  private static String told(DocumentText text) {
    return text.units().stream().map(DocumentText.Unit::text).collect(Collectors.joining("\n"));
  }

  /** Spaces, hyphens at line ends and marks of form are no difference; the letters' order is. */
  private static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
