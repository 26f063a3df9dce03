package org.researchhub.search;

import java.util.List;
import org.researchhub.catalogue.Publication;

/** The text of publications' files in passages. */
interface Passages {

  /** Where files are not looked at. */
  Passages NONE = publication -> List.of();

  /**
   * The passages of the files of this version, in their order, as far as text has been taken from
   * them. Read anew each time it is gone through; one file's are in memory at a time.
   */
  Iterable<IndexedPassage> of(Publication publication);
}
