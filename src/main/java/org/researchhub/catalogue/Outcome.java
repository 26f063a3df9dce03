package org.researchhub.catalogue;

import java.util.List;

/** What became of an act on the catalogue. */
public sealed interface Outcome {

  /** It is done and durable; this is the new version. */
  record Done(CatalogueEntry entry) implements Outcome {}

  /** Somebody changed it meanwhile; this is what it is now. Nothing was done. */
  record Stale(CatalogueEntry current) implements Outcome {}

  /** It cannot be done, for all these reasons (full sentences). Nothing was done. */
  record Refused(List<String> reasons) implements Outcome {}

  /** There is no such publication. */
  record Missing(String id) implements Outcome {}
}
