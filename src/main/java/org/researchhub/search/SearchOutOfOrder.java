package org.researchhub.search;

import org.researchhub.platform.web.Busy;

/**
 * The index cannot be read, or is being built anew and does not hold everything yet. For a reader:
 * 503 with Retry-After, and lists to browse in place of results.
 */
public final class SearchOutOfOrder extends Busy {

  public SearchOutOfOrder() {
    super("Search is out of order for now.");
  }
}
