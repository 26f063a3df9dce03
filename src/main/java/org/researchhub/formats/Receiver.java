package org.researchhub.formats;

import org.researchhub.catalogue.Description;

/** Takes what a reader reads, one by one and in the source's order, so that nothing piles up. */
public interface Receiver {

  void take(Reading.Item<Description> item);

  /** A problem that belongs to no record. */
  void problem(Problem problem);
}
