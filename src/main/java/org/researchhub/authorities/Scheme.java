package org.researchhub.authorities;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list of controlled words.
 *
 * @param ordered whether the list has an order of its own; else it is shown by label
 * @param verifiedForMonths how long a person's check of an entry counts, in months; null when the
 *     list does not say
 */
public record Scheme(
    String id,
    Kind kind,
    Map<String, String> title,
    boolean ordered,
    @Nullable Integer verifiedForMonths) {

  /** What the words of a scheme are used for. */
  public enum Kind {
    THEME,
    TYPE,
    PLACE,
    AGENCY,
    LANGUAGE,
    INSTRUMENT,
    /** For coding studies; has no pages of its own. */
    CODING;

    static Kind of(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT));
    }
  }

  /** The title to show to a reader of this language. */
  public String title(String language) {
    return title.getOrDefault(language, title.getOrDefault("en", id));
  }
}
