package org.researchhub.curation.rules;

import java.util.List;
import org.researchhub.platform.web.Words;

/**
 * What a rule has to say about a draft.
 *
 * @param refuses whether it stops publishing; a warning does not
 * @param path where in the document, a JSON pointer
 * @param words the key of the sentence
 * @param values what the sentence quotes
 */
public record Finding(boolean refuses, String path, String words, List<String> values) {

  public static Finding refusal(String path, String words, String... values) {
    return new Finding(true, path, "curation.refuse." + words, List.of(values));
  }

  public static Finding warning(String path, String words, String... values) {
    return new Finding(false, path, "curation.warn." + words, List.of(values));
  }

  /** A whole sentence for a curator. */
  public String sentence(Words language) {
    return language.say(words, values.toArray());
  }
}
