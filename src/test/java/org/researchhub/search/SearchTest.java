package org.researchhub.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SearchTest {

  private static final SearchRequest REQUEST = SearchRequest.of("words", "en");

  @Test
  void answersOnItsOwnThreads() {
    var index = new Slow();
    index.go.countDown();
    try (Search search = new Search(index, 1, 1)) {
      assertThat(search.search(REQUEST).total()).isEqualTo(1);
      assertThat(index.thread).startsWith("search-");
    }
  }

  @Test
  void tellsThatItIsBusyWhenTheQueueIsFull() throws InterruptedException {
    var index = new Slow();
    try (Search search = new Search(index, 1, 1)) {
      Thread first = Thread.ofVirtual().start(() -> search.search(REQUEST));
      assertThat(index.begun.await(10, TimeUnit.SECONDS)).isTrue();
      Thread second = Thread.ofVirtual().start(() -> search.search(REQUEST));
      while (second.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
      assertThatThrownBy(() -> search.search(REQUEST)).isInstanceOf(SearchBusy.class);
      index.go.countDown();
      first.join();
      second.join();
    }
  }

  @Test
  void aBrokenIndexIsToldAsBeingOutOfOrder() {
    var index = new Slow();
    index.go.countDown();
    index.failure = new java.io.UncheckedIOException(new java.io.IOException("broken"));
    try (Search search = new Search(index, 1, 1)) {
      assertThatThrownBy(() -> search.search(REQUEST)).isInstanceOf(SearchOutOfOrder.class);
    }
  }

  /** Answers when it is let go. */
  private static final class Slow implements SearchIndex {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);
    private volatile String thread = "";
    private volatile java.io.@org.jspecify.annotations.Nullable UncheckedIOException failure;

    @Override
    public SearchAnswer search(SearchRequest request) {
      thread = Thread.currentThread().getName();
      begun.countDown();
      try {
        go.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      if (failure != null) {
        throw failure;
      }
      return new SearchAnswer(1, 1, List.of(), Map.of(), Map.of(), null, false, List.of(), 1);
    }

    @Override
    public long count(SearchRequest request) {
      return search(request).total();
    }

    @Override
    public List<SearchAnswer.FacetCount> counts(Facet facet) {
      return List.of();
    }

    @Override
    public long position() {
      return 0;
    }

    @Override
    public void apply(
        Collection<IndexedPublication> publications, Collection<String> gone, long position) {}

    @Override
    public List<Entry> entries() {
      return List.of();
    }

    @Override
    public Set<String> having(Set<String> values) {
      return Set.of();
    }

    @Override
    public String origin() {
      return "";
    }

    @Override
    public void begin(String origin, String asked) {}

    @Override
    public void complete() {}

    @Override
    public State state() {
      return new State(true, false, "");
    }

    @Override
    public Size size() {
      return new Size(0, 0);
    }

    @Override
    public void close() {}
  }
}
