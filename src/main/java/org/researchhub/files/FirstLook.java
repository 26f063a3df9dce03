package org.researchhub.files;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document seems to be, from what it states of itself and from its first pages. A program's
 * guess, for a person to check; nothing where nothing tells.
 *
 * @param authors as they are written, in their order
 * @param date EDTF, as the first page prints it; never the date on which the file was made
 * @param language a BCP 47 tag
 * @param symbol a document symbol such as {@code E/ESCWA/30/4}
 */
public record FirstLook(
    @Nullable Seen title,
    List<Seen> authors,
    @Nullable Seen date,
    @Nullable Seen language,
    @Nullable Seen symbol) {

  public static final FirstLook NOTHING = new FirstLook(null, List.of(), null, null, null);

  /**
   * @param page where it stands; 0 for the document's own properties
   */
  public record Seen(String value, int page) {}
}
