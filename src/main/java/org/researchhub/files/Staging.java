package org.researchhub.files;

import java.util.List;
import org.researchhub.platform.web.Words;

/** What became of a file that was handed in. */
public sealed interface Staging permits StagedFile, Staging.Refused {

  /**
   * It was not taken in, and nothing of it is kept.
   *
   * @param words the key of the sentence
   * @param values what the sentence quotes
   */
  record Refused(String words, List<String> values) implements Staging {

    /** What, why, and what to do. */
    public String sentence(Words language) {
      return language.say(words, values.toArray());
    }
  }
}
