package org.researchhub.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * A link as a page shows it.
 *
 * @param lang the language of the text when it is not the page's own, else null
 */
public record Link(String text, String url, @Nullable String lang) {

  public Link(String text, String url) {
    this(text, url, null);
  }
}
