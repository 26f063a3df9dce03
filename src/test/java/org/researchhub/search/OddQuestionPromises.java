package org.researchhub.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.researchhub.search.Told.told;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.researchhub.search.SearchAnswer.Hit;
import org.researchhub.search.SearchRequest.Sort;

/** What every search index promises about questions that no reader would be expected to ask. */
interface OddQuestionPromises extends Indexed {

  @Test
  default void nonsenseFindsNothing() {
    put(told("a").titled("en", "Report"));
    for (String words : List.of("!!!", "*", "\"\"", "- -", "()[]{}", "\\", "AND OR NOT~^:")) {
      SearchAnswer answer = search(words);
      assertThat(answer.hits()).as(words).isEmpty();
      assertThat(answer.page()).isEqualTo(1);
    }
  }

  @Test
  default void whatIsTooLongIsShortenedAndSaidSo() {
    put(told("a").titled("en", "word"));
    assertThat(search("word ".repeat(10)).shortened()).isFalse();
    SearchAnswer answer = search("word ".repeat(1000));
    assertThat(answer.shortened()).isTrue();
    assertThat(Indexed.ids(answer)).containsExactly("a");
    assertThat(search("x".repeat(5000)).shortened()).isTrue();
  }

  @Test
  default void nothingTypedIsAnError() {
    put(
        told("a").titled("en", "Trafficking in children").saying("en", "An abstract of words."),
        told("b").titled("ar", "الاتجار بالأطفال").of(2006));
    var random = new Random(20061123);
    List<String> pieces =
        List.of(
            "\"",
            "-",
            "+",
            "*",
            "?",
            "~",
            "^",
            ":",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "\\",
            "/",
            "&&",
            "||",
            "!",
            " ",
            "\u0000",
            "\u0007",
            "\n",
            "\u202e",
            "\u200d",
            "\ud83d",
            "\ude42",
            "🙂",
            "children",
            "title:",
            "-title:",
            "title:\"",
            "agency:",
            "-place:",
            "guard*",
            "*ship",
            "abc*",
            "title:ch*",
            "กา",
            "बाल",
            "NOT",
            "AND",
            "الأطفال",
            "‏",
            "«",
            "”",
            "'",
            "’s",
            "l’",
            "%00",
            "<script>",
            "1e309",
            "2006",
            "İ",
            "ß",
            "ﷺ",
            "e\u0301\u0301\u0301",
            "\uffff",
            "贩运");
    Assertions.assertTimeout(
        Duration.ofSeconds(60),
        () ->
            Stream.generate(() -> hostile(random, pieces))
                .limit(2000)
                .forEach(words -> {
                  SearchRequest request =
                      SearchRequest.of(words, random.nextBoolean() ? "en" : "ar")
                          .withPage(random.nextInt(), random.nextInt())
                          .sorted(Sort.values()[random.nextInt(2)]);
                  SearchRequest asked = random.nextBoolean() ? request : request.withAnyWord();
                  SearchAnswer answer = index().search(asked);
                  assertThat(index().count(asked)).isEqualTo(answer.total());
                  answer.hits().forEach(OddQuestionPromises::checkMarks);
                }));
  }

  private static String hostile(Random random, List<String> pieces) {
    var words = new StringBuilder();
    int length = random.nextInt(60);
    for (int i = 0; i < length; i++) {
      words.append(
          random.nextInt(4) == 0
              ? String.valueOf((char) random.nextInt(0x10000))
              : pieces.get(random.nextInt(pieces.size())));
    }
    return words.toString();
  }

  private static void checkMarks(Hit hit) {
    hit.markedTitles().values().forEach(Indexed::marked);
    hit.passages().forEach(passage -> Indexed.marked(passage.text()));
  }
}
