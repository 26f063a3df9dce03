package org.researchhub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No English sentence of the interface stands on a French or Arabic page. */
@ExtendWith(Stage.Opener.class)
class UntranslatedTest {

  private static final int SHORTEST = 13;
  private static final Pattern PLACE = Pattern.compile("\\{\\d\\}");
  private static final Pattern WORD = Pattern.compile("[A-Za-z]{4}");
  private static final Pattern KEY =
      Pattern.compile("\\b(platform|reading|search|projects|internships|enquiries)\\.[a-z.]+\\b");

  @ParameterizedTest
  @ValueSource(strings = {"fr", "ar"})
  void noPageShowsAnEnglishSentenceOfTheInterface(String language, Stage stage) throws IOException {
    Properties english = sentences("en");
    Properties own = sentences(language);
    List<Said> all =
        english.stringPropertyNames().stream()
            .filter(key -> !english.getProperty(key).equals(own.getProperty(key)))
            .sorted()
            .map(key -> Said.of(english.getProperty(key), own.getProperty(key, "")))
            .filter(Said::telling)
            .toList();
    assertTrue(all.size() > english.size() / 2, all.size() + " of " + english.size());
    List<String> untranslated = new ArrayList<>();
    try (var answers = new Answers(stage.address())) {
      for (PageKind kind : PageKind.ALL.stream().filter(PageKind::open).toList()) {
        Document page = answers.get(stage.path(kind, language)).page();
        page.select("main [lang]:not([lang=" + language + "])").remove();
        String whole = whole(page);
        Set<String> pieces = pieces(page);
        KEY.matcher(whole).results().forEach(key -> untranslated.add(kind + ": " + key.group()));
        all.stream()
            .filter(said -> said.standsIn(whole, pieces))
            .forEach(said -> untranslated.add(kind + ": " + said.english()));
      }
    }
    assertEquals(List.of(), untranslated);
  }

  /**
   * What the interface says in English. A long one is looked for anywhere; a short one, or one with
   * something filled in, only as all that an element or attribute says, because its words may stand
   * in a title too.
   */
  private record Said(String english, Pattern pattern, Pattern own) {

    static Said of(String english, String own) {
      return new Said(english.strip(), pattern(english), pattern(own));
    }

    private static Pattern pattern(String text) {
      String quoted = Pattern.quote(text.strip());
      return Pattern.compile(PLACE.matcher(quoted).replaceAll("\\\\E.{0,120}?\\\\Q"));
    }

    /** Some say the same: "1 publication" is French too. */
    private boolean is(String piece) {
      return pattern.matcher(piece).matches() && !own.matcher(piece).matches();
    }

    /** Whether it has a word of its own, so that whoever sees it knows that it is English. */
    boolean telling() {
      return WORD.matcher(PLACE.matcher(english).replaceAll(" ")).find()
          && !own.matcher(english).matches();
    }

    boolean standsIn(String whole, Set<String> pieces) {
      if (PLACE.matcher(english).find()) {
        return pieces.stream().anyMatch(this::is);
      }
      return english.length() >= SHORTEST
          ? whole.contains(english)
          : pieces.contains(english) && is(english);
    }
  }

  /** All that is seen or read aloud. */
  private static String whole(Document page) {
    return page.title() + "\n" + page.body().text() + "\n" + String.join("\n", attributes(page));
  }

  /** What each element and attribute says by itself. */
  private static Set<String> pieces(Document page) {
    var pieces = new HashSet<String>(attributes(page));
    for (Element element : page.body().select("*")) {
      pieces.add(element.ownText());
      pieces.add(element.text());
    }
    return pieces;
  }

  private static List<String> attributes(Document page) {
    return Stream.of("aria-label", "placeholder", "title", "alt", "data-copy", "data-done")
        .flatMap(name -> page.select("[" + name + "]").eachAttr(name).stream())
        .toList();
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
