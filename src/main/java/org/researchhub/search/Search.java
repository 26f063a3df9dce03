package org.researchhub.search;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.web.Busy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The door to searching. Searches burn CPU, so they run on a few platform threads, one fewer than
 * there are cores, with a short queue before them; the threads that answer readers only wait.
 */
@Component
public class Search implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Search.class);
  private static final int QUEUE = 64;

  private final SearchIndex index;
  private final ThreadPoolExecutor threads;
  private volatile boolean failing;

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
   * @throws SearchOutOfOrder when the index cannot be read, or is being built anew
   */
  public SearchAnswer search(SearchRequest request) {
    return waitFor(() -> index.search(request));
  }

  /**
   * How many a question finds; much cheaper than its answer.
   *
   * @throws SearchBusy when the queue is full; nothing was searched
   * @throws SearchOutOfOrder when the index cannot be read, or is being built anew
   */
  public long count(SearchRequest request) {
    return waitFor(() -> index.count(request));
  }

  private <T> T waitFor(Callable<T> work) {
    Future<T> answer;
    try {
      answer = threads.submit(work);
    } catch (RejectedExecutionException e) {
      throw new SearchBusy();
    }
    try {
      T found = answer.get();
      failing = false;
      return found;
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new SearchBusy();
    } catch (ExecutionException e) {
      throw outOfOrder(e.getCause());
    }
  }

  /** What went wrong is the administrator's to read, once; readers go on by other ways. */
  private Busy outOfOrder(@Nullable Throwable failure) {
    if (failure instanceof Busy known) {
      return known;
    }
    if (!failing) {
      failing = true;
      LOG.error("The search index failed; until it answers again this is not repeated", failure);
    }
    return new SearchOutOfOrder();
  }

  /**
   * How many publications have each value of a facet, most frequent first; every value.
   *
   * @throws SearchOutOfOrder when the index cannot be read, or is being built anew
   */
  public List<SearchAnswer.FacetCount> counts(Facet facet) {
    try {
      return index.counts(facet);
    } catch (RuntimeException | Error e) {
      throw outOfOrder(e);
    }
  }

  /**
   * The number of the last change that searches see.
   *
   * @throws SearchOutOfOrder when the index cannot be read
   */
  public long position() {
    try {
      return index.position();
    } catch (RuntimeException | Error e) {
      throw outOfOrder(e);
    }
  }

  /** Stops the threads; the index stays open. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
