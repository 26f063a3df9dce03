package org.researchhub.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Description;
import org.researchhub.formats.Problem;

/**
 * What the outside says of something that was named by its identifier or address.
 *
 * @param description what was found, each value with its source; else only the identifier
 * @param answer why nothing was found, a sentence; null when something was
 * @param problems what a person should check
 */
public record LookedUp(Description description, @Nullable String answer, List<Problem> problems) {

  public boolean found() {
    return answer == null;
  }
}
