package org.researchhub.files;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is known of a stored file beside what versions say of it; joined when it is read.
 *
 * @param pages null where the form has none, or when they have not been counted yet
 * @param text {@code text}, {@code scanned} or {@code refused}; null while it is not read yet
 * @param tagged whether its structure is marked, so that it can be read aloud in order; null for
 *     forms that always are, and while it is not read yet
 * @param titled whether it states a title of its own; null as for {@code tagged}
 * @param languageStated whether it states its language; null as for {@code tagged}
 * @param lastChecked when its bytes were last compared with its digest, ISO 8601; null for never
 * @param intact what that comparison found; null when there was none
 */
public record FileFact(
    @Nullable Integer pages,
    @Nullable String text,
    @Nullable Boolean tagged,
    @Nullable Boolean titled,
    @Nullable Boolean languageStated,
    @Nullable String lastChecked,
    @Nullable Boolean intact) {

  public static final FileFact NOTHING = new FileFact(null, null, null, null, null, null, null);

  /** Writes what is known into a file's JSON, in the words of the published schema. */
  public void addTo(ObjectNode file) {
    if (pages != null) {
      file.put("pages", pages);
    }
    if (text != null) {
      file.put("text", text);
    }
    if (tagged != null) {
      file.put("tagged", tagged);
    }
    if (titled != null) {
      file.put("titled", titled);
    }
    if (languageStated != null) {
      file.put("languageStated", languageStated);
    }
    if (lastChecked != null) {
      file.put("lastChecked", lastChecked);
    }
  }
}
