package org.researchhub.files;

import java.util.List;
import org.researchhub.platform.web.Words;

/**
 * Why something is as it is, for a person: a sentence of the words files with its values.
 *
 * @param key the sentence's key, below {@code files.}
 * @param values what stands in its places; whole numbers are written as the language writes them,
 *     and a sentence in several forms counts the first
 */
public record Reason(String key, List<String> values) {

  public static Reason of(String key, Object... values) {
    return new Reason(key, List.of(values).stream().map(Object::toString).toList());
  }

  /** The sentence in this language. */
  public String in(String language) {
    Words words = Words.in(language);
    String sentence = "files." + key;
    if (!words.knows(sentence)) {
      return words.count(sentence, Long.parseLong(values.getFirst()));
    }
    return words.say(
        sentence,
        values.stream()
            .<Object>map(value -> value.matches("[0-9]{1,15}") ? Long.valueOf(value) : value)
            .toArray());
  }
}
