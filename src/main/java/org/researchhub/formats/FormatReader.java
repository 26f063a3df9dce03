package org.researchhub.formats;

import org.researchhub.catalogue.Description;

/** Reads one written form. Keeps no state: one reader serves any number of threads. */
public interface FormatReader {

  /** Never throws for what the bytes say; what cannot be read is told in the reading's problems. */
  Reading<Description> read(byte[] content, Origin origin, AuthorityLookup authorities);
}
