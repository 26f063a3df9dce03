package org.researchhub.formats.legacypage;

import org.researchhub.formats.record.PrintedDate;

/** What a bracket, a line or a last sentence states of a publication beside its abstract. */
sealed interface Statement {

  /**
   * @param sure false when a place or a name stands before the date
   */
  record Published(PrintedDate date, String printed, boolean sure) implements Statement {}

  record Languages(Availability availability) implements Statement {}

  record Forthcoming(String printed) implements Statement {}

  record Edition(String printed) implements Statement {}

  record Extent(String printed) implements Statement {}

  /** Of the file or the page, not of the publication. */
  record Aside() implements Statement {}
}
