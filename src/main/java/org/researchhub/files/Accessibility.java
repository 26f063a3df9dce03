package org.researchhub.files;

import org.jspecify.annotations.Nullable;

/**
 * What a document says about itself to those who read it by ear or by hand.
 *
 * @param tagged whether its structure is marked, so that it can be read in order; null for forms
 *     that always are
 * @param title the title that it states, null when it states none
 * @param language the language that it states, a BCP 47 tag, null when it states none
 */
public record Accessibility(
    @Nullable Boolean tagged, @Nullable String title, @Nullable String language) {

  public static final Accessibility UNKNOWN = new Accessibility(null, null, null);
}
