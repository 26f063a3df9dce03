package org.researchhub.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * Words that may be in another language than the page they stand on.
 *
 * @param lang their language when it is not the page's own, else null
 */
public record Text(String value, @Nullable String lang) {

  /** Words in the page's own language. */
  public static Text own(String value) {
    return new Text(value, null);
  }

  /** Words in {@code lang} on a page in {@code pageLanguage}. */
  public static Text of(String value, String lang, String pageLanguage) {
    return new Text(value, lang.equals(pageLanguage) ? null : lang);
  }
}
