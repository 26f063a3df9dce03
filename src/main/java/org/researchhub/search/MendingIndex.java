package org.researchhub.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index that is thrown away and built anew from the catalogue when it turns out to be damaged,
 * be it when it is opened, read or written. While it does not hold everything it answers nothing,
 * so that readers are never told that there is nothing.
 */
final class MendingIndex implements SearchIndex {

  private static final Logger LOG = LoggerFactory.getLogger(MendingIndex.class);

  private final Supplier<SearchIndex> opening;
  private final Runnable discarding;
  private volatile SearchIndex index;
  private volatile boolean damaged;
  private volatile boolean incomplete;

  /**
   * @param opening opens the index, or an empty one when there is none; {@link UnreadableIndex}
   *     when it cannot
   * @param discarding deletes it
   */
  MendingIndex(Supplier<SearchIndex> opening, Runnable discarding) {
    this.opening = opening;
    this.discarding = discarding;
    this.index = opened();
  }

  private SearchIndex opened() {
    try {
      return opening.get();
    } catch (UnreadableIndex e) {
      LOG.warn("{} It is built anew from the catalogue.", e.getMessage());
      incomplete = true;
      discarding.run();
      return opening.get();
    }
  }

  @Override
  public synchronized boolean mend() {
    if (!damaged) {
      return false;
    }
    LOG.warn("The search index is damaged. It is built anew from the catalogue.");
    incomplete = true;
    try {
      index.close();
    } catch (RuntimeException e) {
      LOG.debug("The damaged index could not be closed", e);
    }
    discarding.run();
    index = opening.get();
    damaged = false;
    return true;
  }

  @Override
  public void complete() {
    incomplete = false;
  }

  @Override
  public SearchAnswer search(SearchRequest request) {
    return answering(now -> now.search(request));
  }

  @Override
  public long count(SearchRequest request) {
    return answering(now -> now.count(request));
  }

  @Override
  public List<SearchAnswer.FacetCount> counts(Facet facet) {
    return answering(now -> now.counts(facet));
  }

  private <T> T answering(Function<SearchIndex, T> question) {
    if (damaged || incomplete) {
      throw new SearchOutOfOrder();
    }
    return watched(question);
  }

  @Override
  public long position() {
    return watched(SearchIndex::position);
  }

  @Override
  public String origin() {
    return watched(SearchIndex::origin);
  }

  @Override
  public void apply(
      Collection<IndexedPublication> publications, Collection<String> gone, long position) {
    watched(now -> {
      now.apply(publications, gone, position);
      return true;
    });
  }

  @Override
  public List<Entry> entries() {
    return watched(SearchIndex::entries);
  }

  @Override
  public Set<String> having(Set<String> values) {
    return watched(now -> now.having(values));
  }

  @Override
  public void begin(String origin) {
    watched(now -> {
      now.begin(origin);
      return true;
    });
  }

  @Override
  public void close() {
    index.close();
  }

  private <T> T watched(Function<SearchIndex, T> question) {
    try {
      return question.apply(index);
    } catch (UnreadableIndex e) {
      damaged = true;
      throw e;
    }
  }
}
