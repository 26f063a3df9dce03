package org.researchhub.files;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a look at a file's content came to. */
public sealed interface Inspection {

  /**
   * The file may be kept.
   *
   * @param mediaType from the content, never from the name
   * @param pages null where the form has none
   * @param remarks what the person who adds it should know, for example that readers will need more
   *     than this hub can give them
   */
  record Accepted(
      String mediaType, @Nullable Integer pages, Accessibility accessibility, List<Reason> remarks)
      implements Inspection {}

  /** The file is not taken. */
  record Refused(Reason reason) implements Inspection {}
}
