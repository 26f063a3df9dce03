package org.researchhub.imports;

import org.researchhub.formats.Problem;

/** Takes what an import says of each record, in the order of the sources and as soon as it can. */
public interface ImportReceiver {

  void take(Imported record);

  /** A problem that belongs to no record; line 0 means that the source could not be read. */
  void problem(String source, Problem problem);

  /** Called after every thousand records at the latest, when all before is safe. */
  default void safe(long records) {}
}
