package org.researchhub.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SearchTest {

  private static final SearchRequest REQUEST = SearchRequest.of("words", "en");
  private static final Duration LONG = Duration.ofSeconds(60);

  @Test
  void answersOnItsOwnThreads() {
    var index = new Slow();
    index.go.countDown();
    try (Search search = new Search(index, 1, 1, LONG)) {
      assertThat(search.search(REQUEST).total()).isEqualTo(1);
      assertThat(index.thread).startsWith("search-");
    }
  }

  @Test
  void tellsThatItIsBusyWhenTheQueueIsFull() throws InterruptedException {
    var index = new Slow();
    try (Search search = new Search(index, 1, 1, LONG)) {
      Thread first = Thread.ofVirtual().start(() -> search.search(REQUEST));
      assertThat(index.begun.await(10, TimeUnit.SECONDS)).isTrue();
      Thread second = Thread.ofVirtual().start(() -> search.search(REQUEST));
      while (second.getState() != Thread.State.TIMED_WAITING) {
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
    try (Search search = new Search(index, 1, 1, LONG)) {
      assertThatThrownBy(() -> search.search(REQUEST)).isInstanceOf(SearchOutOfOrder.class);
    }
  }

  @Test
  void whoseTurnDoesNotComeWithinTheBudgetIsToldThatItIsBusyAndNothingIsSearched()
      throws InterruptedException {
    var index = new Slow();
    try (Search search = new Search(index, 1, 5, LONG)) {
      Thread first = Thread.ofVirtual().start(() -> search.search(REQUEST));
      assertThat(index.begun.await(10, TimeUnit.SECONDS)).isTrue();
      assertThatThrownBy(() -> search.search(REQUEST, Deadline.in(Duration.ofMillis(20))))
          .isInstanceOf(SearchBusy.class);
      index.go.countDown();
      first.join();
      assertThat(search.search(REQUEST).total()).isEqualTo(1);
      assertThat(index.asked).hasValue(2);
    }
  }

  @Test
  void aRequestThatIsAbandonedDoesNotKeepItsThread() throws InterruptedException {
    var index = new Slow();
    try (Search search = new Search(index, 1, 1, LONG)) {
      Thread first =
          Thread.ofVirtual()
              .start(() ->
                  assertThatThrownBy(() -> search.search(REQUEST)).isInstanceOf(SearchBusy.class));
      assertThat(index.begun.await(10, TimeUnit.SECONDS)).isTrue();
      first.interrupt();
      first.join();
      while (index.at.get() > 0) {
        Thread.onSpinWait();
      }
      index.go.countDown();
      assertThat(search.search(REQUEST).total()).isEqualTo(1);
    }
  }

  @Test
  void whatIsCountedForASearchHasWhatIsLeftOfItsTime() {
    var index = new Slow();
    index.go.countDown();
    try (Search search = new Search(index, 1, 1, LONG)) {
      assertThat(search.count(REQUEST, search.deadline())).hasValue(1);
      Deadline over = Deadline.in(Duration.ZERO);
      assertThat(search.count(REQUEST, over)).isEmpty();
      assertThat(over.cut()).isTrue();
    }
  }

  /** Answers when it is let go, or told that nobody waits. */
  private static final class Slow implements SearchIndex {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger at = new AtomicInteger();
    private volatile String thread = "";
    private volatile java.io.@org.jspecify.annotations.Nullable UncheckedIOException failure;

    @Override
    public SearchAnswer search(SearchRequest request, Deadline deadline) {
      thread = Thread.currentThread().getName();
      asked.incrementAndGet();
      at.incrementAndGet();
      begun.countDown();
      try {
        while (!deadline.passed() && !go.await(1, TimeUnit.MILLISECONDS)) {}
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      } finally {
        at.decrementAndGet();
      }
      if (failure != null) {
        throw failure;
      }
      return new SearchAnswer(
          1, 1, List.of(), Map.of(), Map.of(), 1, 0, null, false, List.of(), deadline.cut(), 1);
    }

    @Override
    public long count(SearchRequest request, Deadline deadline) {
      return search(request, deadline).total();
    }

    @Override
    public List<String> found(SearchRequest request, int most, Deadline deadline) {
      return List.of();
    }

    @Override
    public long generation() {
      return 1;
    }

    @Override
    public List<SearchAnswer.FacetCount> counts(Facet facet) {
      return List.of();
    }

    @Override
    public List<FoundTitle> titles(String beginning, String language, int most) {
      return List.of();
    }

    @Override
    public List<Near> near(Near.To publication, int most) {
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
