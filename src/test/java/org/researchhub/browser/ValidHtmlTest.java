package org.researchhub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page is written as the HTML standard asks, as far as a parser and its tree can tell. */
@ExtendWith(Stage.Opener.class)
class ValidHtmlTest {

  private static final List<String> INTERACTIVE =
      List.of("a[href]", "button", "input", "select", "textarea", "summary");

  static Stream<Arguments> pages() {
    return PageKind.ALL.stream()
        .flatMap(kind -> Look.LANGUAGES.stream().map(language -> Arguments.of(kind, language)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pages")
  void aPageIsWellFormed(PageKind kind, String language, Stage stage) {
    try (var answers = new Answers(stage.address())) {
      assertEquals(List.of(), faults(answers.get(stage.path(kind, language)).body()));
    }
  }

  private static List<String> faults(byte[] body) {
    Parser parser = Parser.htmlParser().setTrackErrors(20);
    Document page = Jsoup.parse(new String(body, StandardCharsets.UTF_8), "", parser);
    var faults = new ArrayList<String>();
    parser.getErrors().forEach(error -> faults.add(error.toString()));
    Set<String> ids = new HashSet<>();
    for (Element element : page.select("[id]")) {
      if (!ids.add(element.id())) {
        faults.add("twice: #" + element.id());
      }
    }
    for (String attribute :
        List.of("for", "aria-labelledby", "aria-describedby", "aria-controls")) {
      for (Element element : page.select("[" + attribute + "]")) {
        for (String id : element.attr(attribute).strip().split("\\s+")) {
          if (!ids.contains(id)) {
            faults.add(attribute + " names nothing: " + id);
          }
        }
      }
    }
    for (String outer : List.of("a[href]", "button")) {
      INTERACTIVE.forEach(inner ->
          page.select(outer + " " + inner).forEach(element -> faults.add("inside: " + element)));
    }
    page.select("p > div, p > ul, p > ol, ul > :not(li), ol > :not(li), dl > :not(div, dt, dd)")
        .forEach(element -> faults.add("out of place: " + element));
    page.select("h1 + h3, h2 + h4").forEach(element -> faults.add("a level left out: " + element));
    page.select("img:not([alt])").forEach(element -> faults.add("without alt: " + element));
    return faults;
  }
}
