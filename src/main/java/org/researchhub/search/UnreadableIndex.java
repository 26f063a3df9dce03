package org.researchhub.search;

/**
 * The index on disk is damaged or was written by another program. It has been left as it is; it
 * holds nothing that cannot be built again from the catalogue.
 */
public final class UnreadableIndex extends RuntimeException {

  public UnreadableIndex(String message, Throwable cause) {
    super(message, cause);
  }

  public UnreadableIndex(String message) {
    super(message);
  }
}
