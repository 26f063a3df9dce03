package org.researchhub.files;

import java.util.List;
import org.researchhub.platform.web.Words;

/**
 * Why something is as it is, for a person: a sentence of the words files with its values.
 *
 * @param key the sentence's key, below {@code files.}
 * @param values what stands in its places; whole numbers are written as the language writes them
 */
public record Reason(String key, List<String> values) {

  public static Reason of(String key, Object... values) {
    return new Reason(key, List.of(values).stream().map(Object::toString).toList());
  }

  /** The sentence in this language. */
  public String in(String language) {
    return Words.in(language)
        .say(
            "files." + key,
            values.stream()
                .<Object>map(value -> value.matches("[0-9]{1,15}") ? Long.valueOf(value) : value)
                .toArray());
  }
}
