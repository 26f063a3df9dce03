package org.researchhub.search;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.search.lucene.LuceneSearchIndex;
import org.researchhub.search.lucene.OpenSearchIndex;
import org.researchhub.search.lucene.OpenSearchNode;

/**
 * The promises of an index, asked of an OpenSearch node, which is tried and no part of the program;
 * run by {@code checks/opensearch}.
 */
@Tag("long")
class OpenSearchIT extends SearchIndexContract {

  private static final String NO_TITLES =
      "the trial suggests no titles: one request for the terms, one for their publications";

  private static final String NOTHING_NEAR =
      "the trial finds nothing near: first how rare codes and words are, then who has them";

  private static OpenSearchNode node;
  private static long started;

  @BeforeAll
  static void startNode(@TempDir Path nodes) throws IOException {
    long begun = System.nanoTime();
    node = OpenSearchNode.start(Path.of("target/opensearch/cp"), nodes);
    started = System.nanoTime() - begun;
  }

  @AfterAll
  static void stopNode() {
    node.close();
  }

  @Override
  protected SearchIndex open(Path folder) {
    return OpenSearchIndex.open(node, named(folder));
  }

  private static String named(Path folder) {
    return "hub-" + Integer.toHexString(folder.hashCode());
  }

  @Override
  @Test
  @Disabled("the trial suggests no spellings: two more requests for a question that finds little")
  public void misspeltWordsAreCorrectedOnlyWhenThatFindsMore() {}

  @Override
  @Test
  @Disabled("the trial suggests no spellings: two more requests for a question that finds little")
  public void whatOnlyFilesHaveIsSuggestedToo() {}

  @Override
  @Test
  @Disabled("there is no weighted synonym: a rare label weighs more than the word asked for")
  public void aRareLabelDoesNotDrownTheCommonWordThatWasAskedFor() {}

  @Override
  @Test
  @Disabled(NO_TITLES)
  public void aTitleIsFoundByItsBeginningWhateverItsCaseAndAccents() {}

  @Override
  @Test
  @Disabled(NO_TITLES)
  public void titlesInTheReadersLanguageComeFirstThenNewerOnesEachPublicationOnce() {}

  @Override
  @Test
  @Disabled(NO_TITLES)
  public void whatWasTakenOutOrRenamedIsNotSuggested() {}

  @Override
  @Test
  @Disabled(NO_TITLES)
  public void oddBeginningsFindNothingAndDoNotFail() {}

  @Override
  @Test
  @Disabled(NOTHING_NEAR)
  public void rarerSharedCodesAreNearerThanMoreCommonOnes() {}

  @Override
  @Test
  @Disabled(NOTHING_NEAR)
  public void withoutSharedCodesSimilarWordsAreNear() {}

  @Override
  @Test
  @Disabled("forms of one word do not count as one: texts that are equal score unequally")
  public void ofEqualsThePassageInTheReadersOrTheChosenLanguageComesFirst() {}

  /** Prints what docs/decisions/opensearch.md says. */
  @Test
  void whatItCostsBesideLucene(@TempDir Path lucene) throws IOException {
    Path data = Path.of(System.getenv().getOrDefault("HUB_TEST_DATA", "../shared/data"));
    Assumptions.assumeTrue(data.resolve("bench/queries.txt").toFile().exists());
    var cost = new CostOfIndexes(data);
    System.out.printf(
        "OpenSearch up after %.1f s, resident %d MB%n", started / 1e9, node.resident());
    try (SearchIndex own = LuceneSearchIndex.open(lucene)) {
      cost.of("Lucene", own);
    }
    System.out.printf("Lucene index %d MB%n", CostOfIndexes.size(lucene));
    cost.of("OpenSearch", index());
    System.out.printf(
        "OpenSearch index %d MB, resident %d MB%n",
        node.size(named(folder)) / 1_000_000, node.resident());
  }
}
