package org.researchhub.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request for a page in a language.
 *
 * @param path below the language's root, e.g. {@code /search}
 * @param query as asked, without the question mark; null when there is none
 * @param sparing whether its reader asks to be spared data
 */
public record Visit(
    Sites sites, Site site, String language, String path, @Nullable String query, boolean sparing) {

  /**
   * The visit that a request is.
   *
   * @throws NoSuchPage when the hub has no pages in this language
   */
  public static Visit of(Sites sites, HttpServletRequest request, String language) {
    Site site = sites.in(language);
    if (site == null) {
      throw new NoSuchPage();
    }
    String path = request.getRequestURI();
    String below = path.startsWith("/" + language) ? path.substring(language.length() + 1) : path;
    return new Visit(
        sites, site, language, below, request.getQueryString(), Speculation.isSpared(request));
  }

  public Words words() {
    return site.words();
  }

  /** An address of this language, e.g. {@code at("/search")}. */
  public String at(String below) {
    return site.at(below);
  }

  /**
   * A frame for this page with what follows from the address filled in: the canonical address, the
   * same page in the other languages, and "not to be indexed" where there is no translation.
   *
   * @param canonicalQuery the part of the query that makes another page, e.g. {@code page=2}; null
   *     for none
   */
  public Frame.Builder frame(String title, @Nullable String canonicalQuery) {
    String suffix = canonicalQuery == null ? "" : "?" + canonicalQuery;
    String asked = query == null ? "" : "?" + query;
    var alternates = new ArrayList<Frame.Alternate>();
    for (String other : sites.languages()) {
      Words words = Words.in(other);
      alternates.add(
          new Frame.Alternate(
              other, words.ownName(), "/" + other + path + asked, words.translated()));
    }
    Frame.Builder frame =
        Frame.of(site, title)
            .canonical(site.at(path) + suffix)
            .alternates(List.copyOf(alternates))
            .anyLanguage(path);
    return site.words().translated() ? frame : frame.robots("noindex");
  }

  public Frame.Builder frame(String title) {
    return frame(title, null);
  }
}
