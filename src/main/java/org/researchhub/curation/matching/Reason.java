package org.researchhub.curation.matching;

import java.util.List;
import org.researchhub.platform.web.Words;

/**
 * One thing that speaks for or against two records being the same.
 *
 * @param words the key of the sentence
 * @param values what the sentence quotes
 */
public record Reason(String words, List<String> values) {

  static Reason of(String words, Object... values) {
    return new Reason(
        "curation.match." + words, java.util.Arrays.stream(values).map(Object::toString).toList());
  }

  /** In words, without a full stop. */
  public String sentence(Words language) {
    return language.say(words, values.toArray());
  }
}
