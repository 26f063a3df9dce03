package org.researchhub.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchhub.authorities.DefaultVocabularies;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import org.researchhub.search.lucene.LuceneSearchIndex;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Languages with codes of their own whose readers understand each other. */
class LanguagesMeetTest {

  private static final Vocabulary VOCABULARY = DefaultVocabularies.vocabulary();

  @TempDir private Path folder;
  private SearchIndex index;
  private Search search;

  @BeforeEach
  void open() {
    index = LuceneSearchIndex.open(folder);
    search = new Search(index, 1, 1, java.time.Duration.ofMinutes(1));
    var indexing = new Indexing(VOCABULARY, Passages.NONE);
    index.apply(
        Stream.of(
                publication("sr", "sr-Latn", "Zaštita dece"),
                publication("hr", "hr", "Zaštita djece"),
                publication("bs", "bs", "Zaštitu djece"),
                publication("sh", "sh", "Заштита дјеце"),
                publication("en", "en", "Protection"))
            .map(indexing::of)
            .toList(),
        List.of(),
        1);
  }

  @AfterEach
  void close() {
    search.close();
    index.close();
  }

  @Test
  void aFilterOnSerboCroatFindsItsLanguagesAndTheirsFindIt() {
    assertThat(found("", "sh")).containsExactlyInAnyOrder("sr", "hr", "bs", "sh");
    assertThat(found("", "serbian")).containsExactlyInAnyOrder("sr", "sh");
    assertThat(found("", "hr")).containsExactlyInAnyOrder("hr", "sh");
    assertThat(found("", "bs")).containsExactlyInAnyOrder("bs", "sh");
    assertThat(found("language:Serbo-Croat", "")).containsExactlyInAnyOrder("sr", "hr", "bs", "sh");
    assertThat(found("-language:Serbo-Croat", "")).containsExactly("en");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zaštita dece", "zastite djece", "заштитом деце", "Zaštitu djece"})
  void wordsOfEachFindAllOfThem(String words) {
    assertThat(found(words, "")).containsExactlyInAnyOrder("sr", "hr", "bs", "sh");
  }

  private List<String> found(String words, String language) {
    var parameters = new LinkedMultiValueMap<String, String>();
    parameters.add("q", words);
    if (!language.isEmpty()) {
      parameters.add("language", language);
    }
    return Indexed.ids(search.search(Query.of(parameters, "en", VOCABULARY, 10).request()));
  }

  private static Publication publication(String id, String tag, String title) {
    ObjectNode json = new JsonMapper().createObjectNode();
    json.putObject("titles").put(tag, title);
    json.putArray("languages").add(id);
    return new Publication(id, 1, id, "2026-01-01", 0, "2026-01-01", null, Description.of(json));
  }
}
