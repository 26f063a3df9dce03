package org.researchhub.search;

/** More searches are waiting than can be answered soon. For a reader: 503 with Retry-After. */
public final class SearchBusy extends RuntimeException {

  public SearchBusy() {
    super("Too many searches are waiting.");
  }
}
