package org.researchhub.search;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What every search index promises. A subclass only says how one is opened. */
abstract class SearchIndexContract
    implements MatchingPromises,
        CountingPromises,
        ShowingPromises,
        KeepingPromises,
        FollowingPromises,
        PassagePromises,
        FieldPromises,
        OtherLanguagesPromises,
        SuggestingPromises,
        OddQuestionPromises {

  @TempDir protected Path folder;
  private SearchIndex index;
  private long position;

  /** Opens the index in the folder, with what was put into it before. */
  protected abstract SearchIndex open(Path folder);

  @BeforeEach
  void openIndex() {
    index = open(folder);
  }

  @AfterEach
  void closeIndex() {
    index.close();
  }

  @Override
  public SearchIndex index() {
    return index;
  }

  @Override
  public void reopen() {
    index.close();
    index = open(folder);
  }

  @Override
  public void put(Told... publications) {
    index.apply(Stream.of(publications).map(Told::publication).toList(), List.of(), ++position);
  }
}
