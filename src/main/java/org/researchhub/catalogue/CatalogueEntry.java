package org.researchhub.catalogue;

/** What an identifier leads to. */
public sealed interface CatalogueEntry permits Publication, Tombstone {

  String id();

  /** 1, 2, 3 … without gaps. */
  long version();

  /** The name in its address, once given never given to another. */
  String slug();

  /** When this version was made, ISO 8601 in UTC. */
  String changed();
}
