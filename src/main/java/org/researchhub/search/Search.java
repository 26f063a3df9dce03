package org.researchhub.search;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The door to searching. Searches burn CPU, so they run on a few platform threads, one fewer than
 * there are cores, with a short queue before them; the threads that answer readers only wait.
 */
@Component
public class Search implements AutoCloseable {

  private static final int QUEUE = 64;

  private final SearchIndex index;
  private final ThreadPoolExecutor threads;

  @Autowired
  public Search(SearchIndex index) {
    this(index, Math.max(1, Runtime.getRuntime().availableProcessors() - 1), QUEUE);
  }

  Search(SearchIndex index, int threads, int queue) {
    this.index = index;
    this.threads =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(queue),
            Thread.ofPlatform().name("search-", 1).daemon().factory());
  }

  /**
   * Answers a question; never fails for what a reader typed.
   *
   * @throws SearchBusy when the queue is full; nothing was searched
   * @throws java.io.UncheckedIOException when the index is broken
   */
  public SearchAnswer search(SearchRequest request) {
    Future<SearchAnswer> answer;
    try {
      answer = threads.submit(() -> index.search(request));
    } catch (RejectedExecutionException e) {
      throw new SearchBusy();
    }
    try {
      return answer.get();
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new SearchBusy();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }

  /** How many publications have each value of a facet, most frequent first; every value. */
  public List<SearchAnswer.FacetCount> counts(Facet facet) {
    return index.counts(facet);
  }

  /** The number of the last change that searches see. */
  public long position() {
    return index.position();
  }

  /** Stops the threads; the index stays open. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
