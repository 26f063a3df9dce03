package org.researchhub.search;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index that answers. When it turns out to be damaged, be it when it is opened, read or
 * written, it is thrown away and built anew from the catalogue, by the process that follows. While
 * it does not hold everything it answers nothing, so that readers are never told that there is
 * nothing. Another that was built beside it takes its place between two questions.
 */
final class MendingIndex implements SearchIndex {

  private static final Logger LOG = LoggerFactory.getLogger(MendingIndex.class);

  private final IndexFolders folders;
  private volatile @Nullable SearchIndex index;

  MendingIndex(IndexFolders folders) {
    this.folders = folders;
    this.index = opened();
  }

  /** Another process may put a new index in the place of the one that is being opened. */
  private @Nullable SearchIndex opened() {
    Path folder = folders.current();
    try {
      SearchIndex opened = folders.open(folder);
      if (folders.current().equals(folder)) {
        return opened;
      }
      opened.close();
      return opened();
    } catch (UnreadableIndex e) {
      LOG.warn("{} It is built anew from the catalogue.", e.getMessage());
      return null;
    }
  }

  @Override
  public synchronized boolean mend() {
    if (index != null) {
      return false;
    }
    folders.discard(folders.current());
    index = folders.open(folders.current());
    return true;
  }

  /** Another index, which was built in this folder and is open, answers from now on. */
  synchronized void swap(Path folder, SearchIndex built) {
    folders.swap(folder);
    SearchIndex old = index;
    index = built;
    if (old != null) {
      close(old);
    }
  }

  private static void close(SearchIndex old) {
    try {
      old.close();
    } catch (RuntimeException e) {
      LOG.debug("The old index could not be closed", e);
    }
  }

  @Override
  public void complete() {
    watched(now -> {
      now.complete();
      return true;
    });
  }

  @Override
  public SearchAnswer search(SearchRequest request, Deadline deadline) {
    return answering(now -> now.search(request, deadline));
  }

  @Override
  public long count(SearchRequest request, Deadline deadline) {
    return answering(now -> now.count(request, deadline));
  }

  @Override
  public List<String> found(SearchRequest request, int most, Deadline deadline) {
    return answering(now -> now.found(request, most, deadline));
  }

  @Override
  public long generation() {
    return answering(SearchIndex::generation);
  }

  @Override
  public List<SearchAnswer.FacetCount> counts(Facet facet) {
    return answering(now -> now.counts(facet));
  }

  @Override
  public List<FoundTitle> titles(String beginning, String language, int most) {
    return answering(now -> now.titles(beginning, language, most));
  }

  @Override
  public List<Near> near(Near.To publication, int most) {
    return answering(now -> now.near(publication, most));
  }

  private <T> T answering(Function<SearchIndex, T> question) {
    return watched(now -> {
      if (!now.state().complete()) {
        throw new SearchOutOfOrder();
      }
      return question.apply(now);
    });
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
  public State state() {
    return watched(SearchIndex::state);
  }

  @Override
  public Size size() {
    return watched(SearchIndex::size);
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
  public void begin(String origin, String asked) {
    watched(now -> {
      now.begin(origin, asked);
      return true;
    });
  }

  @Override
  public void close() {
    SearchIndex now = index;
    if (now != null) {
      now.close();
    }
  }

  private <T> T watched(Function<SearchIndex, T> question) {
    SearchIndex now = index;
    if (now == null) {
      throw new SearchOutOfOrder();
    }
    try {
      return question.apply(now);
    } catch (UnreadableIndex e) {
      damaged(now);
      throw e;
    } catch (IllegalStateException e) {
      // What was asked of an index that was closed meanwhile is asked of the one in its place.
      if (index == now) {
        throw e;
      }
      return watched(question);
    }
  }

  private synchronized void damaged(SearchIndex what) {
    if (index == what) {
      LOG.warn("The search index is damaged. It is built anew from the catalogue.");
      index = null;
      close(what);
    }
  }
}
