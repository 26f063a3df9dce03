package org.researchhub.search;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of about 150 words of a stored file, on one page.
 *
 * @param place where it stands
 * @param language a BCP 47 tag; {@code und} when it is not known
 * @param text whole sentences, as long as they are not longer than a passage
 */
public record IndexedPassage(Place place, String language, String text) {

  /**
   * Where a passage stands.
   *
   * @param sha512 the digest of the file, or as much of its beginning as its address needs
   * @param name the file's name
   * @param page the page, from 1; null where the form has none
   * @param section the section, from 1; null where the passage is on a page
   */
  public record Place(
      String sha512, String name, @Nullable Integer page, @Nullable Integer section) {}
}
