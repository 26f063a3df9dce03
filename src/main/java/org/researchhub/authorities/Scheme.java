package org.researchhub.authorities;

import java.util.Locale;
import java.util.Map;

/**
 * A list of controlled words.
 *
 * @param ordered whether the list has an order of its own; else it is shown by label
 */
public record Scheme(String id, Kind kind, Map<String, String> title, boolean ordered) {

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
