package org.researchhub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No English sentence of the interface stands on a French or Arabic page. */
@ExtendWith(Stage.Opener.class)
class UntranslatedTest {

  private static final int SHORTEST = 13;
  private static final Pattern PLURAL = Pattern.compile(".*\\.(zero|one|two|few|many|other)");
  private static final Pattern KEY =
      Pattern.compile("\\b(platform|reading|search|projects|internships|enquiries)\\.[a-z.]+\\b");

  @ParameterizedTest
  @ValueSource(strings = {"fr", "ar"})
  void noPageShowsAnEnglishSentenceOfTheInterface(String language, Stage stage) throws IOException {
    Properties english = sentences("en");
    Properties own = sentences(language);
    List<String> keys =
        english.stringPropertyNames().stream()
            .filter(key -> !english.getProperty(key).contains("{"))
            .filter(key -> !PLURAL.matcher(key).matches())
            .filter(key -> english.getProperty(key).length() >= SHORTEST)
            .filter(key -> !english.getProperty(key).equals(own.getProperty(key)))
            .sorted()
            .toList();
    List<String> untranslated = new ArrayList<>();
    try (var answers = new Answers(stage.address())) {
      for (PageKind kind : PageKind.ALL.stream().filter(PageKind::open).toList()) {
        String seen = seen(answers.get(kind.in(language)).page(), language);
        KEY.matcher(seen).results().forEach(key -> untranslated.add(kind + ": " + key.group()));
        keys.stream()
            .filter(key -> seen.contains(english.getProperty(key).strip()))
            .forEach(key -> untranslated.add(kind + ": " + english.getProperty(key)));
      }
    }
    assertEquals(List.of(), untranslated);
  }

  /** What is seen or read aloud, without the texts that are marked as being in another language. */
  private static String seen(Document page, String language) {
    page.select("main [lang]:not([lang=" + language + "])").remove();
    Stream<String> attributes =
        Stream.of("aria-label", "placeholder", "title", "alt", "data-copy", "data-done")
            .flatMap(name -> page.select("[" + name + "]").eachAttr(name).stream());
    return page.title() + "\n" + page.body().text() + "\n" + String.join("\n", attributes.toList());
  }

  private static Properties sentences(String language) throws IOException {
    var sentences = new Properties();
    try (var file = Stage.class.getResourceAsStream("/words/" + language + ".properties");
        var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      sentences.load(reader);
    }
    return sentences;
  }
}
