package org.researchhub.search;

import org.researchhub.platform.web.Busy;

/** More searches are waiting than can be answered soon. For a reader: 503 with Retry-After. */
public final class SearchBusy extends Busy {

  public SearchBusy() {
    super("Too many searches are waiting.");
  }
}
