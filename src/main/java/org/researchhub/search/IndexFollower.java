package org.researchhub.search;

import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.changes.Follower;
import org.springframework.stereotype.Component;

/**
 * Keeps the index that answers equal to the published catalogue. The index keeps the position in
 * its own commit, so that a crash between two batches repeats at most one, which does no harm. An
 * index that follows another database's changes, or was found damaged, begins anew; one of an older
 * program is left as it is, until the one that is built beside it takes its place.
 */
@Component
class IndexFollower implements Follower {

  private final SearchIndex index;
  private final Changes changes;
  private final TakingIn taking;
  private final RebuildRequests requests;

  /** Whether the index was mended and has not been complete since. */
  private boolean mended;

  IndexFollower(SearchIndex index, Changes changes, TakingIn taking, RebuildRequests requests) {
    this.index = index;
    this.changes = changes;
    this.taking = taking;
    this.requests = requests;
  }

  @Override
  public String name() {
    return "search index";
  }

  /** Nothing waits for this follower while it has nothing that it may write to. */
  @Override
  public long position() {
    return index.state().older() ? changes.last() : index.position();
  }

  /** No other index takes the place of this one between a look at it and a change of it. */
  @Override
  public boolean follow() {
    synchronized (index) {
      if (index.mend()) {
        return true;
      }
      try {
        return step();
      } catch (RuntimeException | Error e) {
        if (mended || !index.mend()) {
          throw e;
        }
        mended = true;
        return true;
      }
    }
  }

  private boolean step() {
    if (!index.origin().equals(changes.origin()) || index.position() > changes.last()) {
      beginWhenOfAnotherDatabase();
    }
    if (index.state().older()) {
      return false;
    }
    if (taking.into(index)) {
      return true;
    }
    index.complete();
    mended = false;
    return false;
  }

  /**
   * Another process may have committed since the last look: only an index that is ahead of what is
   * committed now belongs to another state of this database, such as one put back from a copy.
   */
  private void beginWhenOfAnotherDatabase() {
    changes.refresh();
    if (!index.origin().equals(changes.origin()) || index.position() > changes.last()) {
      index.begin(changes.origin(), requests.last());
    }
  }
}
