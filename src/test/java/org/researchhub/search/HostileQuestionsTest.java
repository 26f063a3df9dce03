package org.researchhub.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.researchhub.search.Told.told;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.search.lucene.LuceneSearchIndex;

/** Ten thousand generated questions to an index with passages. */
class HostileQuestionsTest {

  private static final int QUESTIONS = 10_000;
  private static final Duration BUDGET = Duration.ofSeconds(2);
  private static final List<String> SAID =
      List.of(
          "children",
          "trafficking",
          "guardianship",
          "the",
          "of",
          "and",
          "in",
          "enfants",
          "traite",
          "la",
          "des",
          "الأطفال",
          "الاتجار",
          "在",
          "儿童",
          "дети",
          "παιδιά",
          "çocuk",
          "title",
          "year");

  @TempDir private Path folder;

  @Test
  void noneIsAnErrorAndNoneTakesLongerThanItsTime() {
    try (SearchIndex index = LuceneSearchIndex.open(folder)) {
      fill(index);
      var asked = new Random(7);
      var slow = new ArrayList<String>();
      HostileQuestions.of(QUESTIONS, 2006)
          .forEach(words -> {
            SearchRequest request = request(words, asked);
            Deadline deadline = Deadline.in(BUDGET);
            SearchAnswer answer = index.search(request, deadline);
            assertThat(answer.page()).isPositive();
            if (answer.cut() || deadline.left().isZero()) {
              slow.add(words);
            }
          });
      assertThat(slow).isEmpty();
    }
  }

  private static SearchRequest request(String words, Random random) {
    SearchRequest request =
        SearchRequest.of(words, List.of("en", "fr", "ar", "xx").get(random.nextInt(4)))
            .withPage(random.nextInt(), random.nextInt())
            .sorted(SearchRequest.Sort.values()[random.nextInt(2)]);
    return random.nextBoolean() ? request : request.withAnyWord();
  }

  private static void fill(SearchIndex index) {
    var random = new Random(1);
    var publications = new ArrayList<IndexedPublication>();
    for (int i = 0; i < 300; i++) {
      Told told =
          told("p" + i)
              .titled("en", said(random, 8))
              .titled("ar", said(random, 5))
              .saying("fr", said(random, 60))
              .of(1980 + i % 40);
      for (int page = 1; page <= 5; page++) {
        told.page(page, "en", said(random, 120));
      }
      publications.add(told.publication());
    }
    index.apply(publications, List.of(), 1);
  }

  private static String said(Random random, int words) {
    var said = new StringBuilder();
    for (int i = 0; i < words; i++) {
      said.append(SAID.get(random.nextInt(SAID.size()))).append(i % 9 == 8 ? ". " : " ");
    }
    return said.toString();
  }
}
