package org.researchhub.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.researchhub.search.Told.told;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.search.SearchAnswer.Passage;
import org.researchhub.search.SearchRequest.Sort;
import org.researchhub.search.lucene.LuceneSearchIndex;

/**
 * An index that knows what texts mean: here, how much they are about children and about bridges.
 */
class TextVectorsTest implements TextVectors {

  private static final String SENTENCE =
      "who looks after young people that have lost their parents in wartime";

  @TempDir private Path folder;
  private final Map<String, float[]> vectors = new HashMap<>();
  private final Map<String, float[]> questions = new HashMap<>();
  private SearchIndex index;

  @BeforeEach
  void open() {
    index = LuceneSearchIndex.open(folder, this);
    means("Orphans", 1, 0.1f);
    means("Steel bridges", 0, 1);
    means("Wartime economy: young people, parents", 0.5f, 0.5f);
    means("Nobody is left behind; aunts care for orphans.", 1, 0);
    questions.put(SENTENCE, vector(1, 0));
    put();
  }

  @AfterEach
  void close() {
    index.close();
  }

  private void put() {
    index.apply(
        List.of(
            told("orphans")
                .titled("en", "Orphans")
                .counting(Facet.PLACE, "al")
                .of(2001)
                .publication(),
            told("bridges").titled("en", "Steel bridges").counting(Facet.PLACE, "fr").publication(),
            told("words")
                .titled("en", "Wartime economy: young people, parents", "people lost looks")
                .counting(Facet.PLACE, "fr")
                .of(2004)
                .publication(),
            told("file")
                .titled("en", "Annual report")
                .counting(Facet.PLACE, "al", "fr")
                .page(7, "en", "Nobody is left behind; aunts care for orphans.")
                .publication()),
        List.of(),
        1);
  }

  private void means(String text, float children, float bridges) {
    vectors.put(TextVectors.digest(text), vector(children, bridges));
  }

  private static float[] vector(float children, float bridges) {
    float length = (float) Math.hypot(children, bridges);
    return new float[] {children / length, bridges / length};
  }

  @Override
  public String key() {
    return "made";
  }

  @Override
  public Map<String, float[]> of(String publication) {
    return vectors;
  }

  @Override
  public float @Nullable [] ofQuestion(String words) {
    return questions.get(words);
  }

  private SearchAnswer search(String words) {
    return index.search(SearchRequest.of(words, "en"));
  }

  @Test
  void aSentenceFindsWhatSaysTheSameInOtherWords() {
    assertThat(Indexed.ids(search(SENTENCE))).contains("orphans", "file", "words");
    assertThat(Indexed.ids(search(SENTENCE)).getFirst()).isEqualTo("words");
    questions.clear();
    assertThat(Indexed.ids(search(SENTENCE))).containsExactly("words");
  }

  @Test
  void whatIsNearInAFileIsShownWithItsPage() {
    Passage passage =
        search(SENTENCE).hits().stream()
            .filter(hit -> hit.id().equals("file"))
            .flatMap(hit -> hit.passages().stream())
            .findFirst()
            .orElseThrow();
    assertThat(passage.address()).endsWith("report.pdf#page=7");
    assertThat(passage.text().text()).startsWith("Nobody is left behind");
    assertThat(passage.text().marks()).isEmpty();
  }

  @Test
  void whatIsNearIsCountedAndFilteredLikeWhatHasTheWords() {
    SearchRequest asked = SearchRequest.of(SENTENCE, "en");
    SearchAnswer all = index.search(asked);
    assertThat(index.count(asked)).isEqualTo(all.total()).isEqualTo(4);
    assertThat(all.facets().get(Facet.PLACE))
        .containsExactly(Indexed.count("fr", 3), Indexed.count("al", 2));
    SearchRequest narrowed = asked.withFilter(Facet.PLACE, Set.of("al"));
    SearchAnswer some = index.search(narrowed);
    assertThat(Indexed.ids(some)).containsExactlyInAnyOrder("orphans", "file");
    assertThat(index.count(narrowed)).isEqualTo(2);
    assertThat(some.facets().get(Facet.PLACE))
        .containsExactly(Indexed.count("fr", 3), Indexed.count("al", 2));
    assertThat(some.withoutFilter()).isEqualTo(Map.of(Facet.PLACE, 4L));
    assertThat(Indexed.ids(index.search(asked.withYears(2000, 2002)))).containsExactly("orphans");
  }

  @Test
  void fewWordsFindOnlyWhatHasThemInAnOrderThatMeaningShares() {
    means("Parents", 0, 1);
    means("Parents again", 1, 0);
    index.apply(
        List.of(
            told("a").titled("en", "Parents").publication(),
            told("b").titled("en", "Parents again").publication()),
        List.of("words"),
        2);
    assertThat(Indexed.ids(search("parents"))).containsExactly("a", "b");
    questions.put("parents", vector(1, 0));
    assertThat(Indexed.ids(search("parents"))).containsExactlyInAnyOrder("a", "b");
    assertThat(index.count(SearchRequest.of("parents", "en"))).isEqualTo(2);
  }

  @Test
  void whatIsKeptTogetherLeftOutOrSortedByDateIsOfTheWordsAlone() {
    for (String words :
        List.of(SENTENCE + " -orphans", SENTENCE.replace("young people", "\"young people\""))) {
      questions.put(words, vector(1, 0));
      assertThat(Indexed.ids(search(words))).as(words).containsExactly("words");
    }
    SearchRequest newest = SearchRequest.of(SENTENCE, "en").sorted(Sort.NEWEST);
    assertThat(Indexed.ids(index.search(newest))).containsExactly("words");
    assertThat(index.count(newest)).isEqualTo(1);
  }

  @Test
  void aPublicationWhoseVectorsAreNotThereYetIsFoundByItsWords() {
    vectors.clear();
    put();
    assertThat(Indexed.ids(search(SENTENCE))).containsExactly("words");
  }
}
