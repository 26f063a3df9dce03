package org.researchhub.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.settings.HubSettings;
import org.researchhub.platform.web.Busy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The door to searching. Searches burn CPU, so they run on a few platform threads, one fewer than
 * there are cores but at least two, with a short queue before them; the threads that answer readers
 * only wait. Each question has a budget of time, in which its wait counts; an answer says when it
 * was cut.
 */
@Component
public class Search implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Search.class);
  private static final int QUEUE = 64;

  /** With one, a machine of two cores would stand half idle while readers wait for their turn. */
  private static final int FEWEST = 2;

  /** What is taken away may take longer than what a reader waits for. */
  private static final int LONGER = 10;

  /** Work that was told to end has so long for it. */
  private static final Duration ENDING = Duration.ofSeconds(1);

  private final SearchIndex index;
  private final Duration budget;
  private final @Nullable Meaning meaning;
  private final TextVectors vectors;
  private final ThreadPoolExecutor threads;
  private volatile boolean failing;

  @Autowired
  public Search(SearchIndex index, Meaning meaning, TextVectors vectors, HubSettings settings) {
    this(
        index,
        meaning,
        vectors,
        Math.max(FEWEST, Runtime.getRuntime().availableProcessors() - 1),
        QUEUE,
        settings.searchBudget());
  }

  Search(SearchIndex index, int threads, int queue, Duration budget) {
    this(index, null, TextVectors.NONE, threads, queue, budget);
  }

  private Search(
      SearchIndex index,
      @Nullable Meaning meaning,
      TextVectors vectors,
      int threads,
      int queue,
      Duration budget) {
    this.index = index;
    this.meaning = meaning;
    this.vectors = vectors;
    this.budget = budget;
    this.threads =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(queue),
            Thread.ofPlatform().name("search-", 1).daemon().factory());
  }

  /** The budget of a question and everything that is asked for its sake, which begins now. */
  public Deadline deadline() {
    return Deadline.in(budget);
  }

  /**
   * Answers a question; never fails for what a reader typed. When the budget is spent, the answer
   * has what was found until then and says that it was cut.
   *
   * @throws SearchBusy when the queue is full, or its turn did not come within the budget; nothing
   *     was searched
   * @throws SearchOutOfOrder when the index cannot be read, or is being built anew
   */
  public SearchAnswer search(SearchRequest request) {
    return search(request, deadline());
  }

  /** As {@link #search(SearchRequest)}, within a budget that has begun. */
  public SearchAnswer search(SearchRequest request, Deadline deadline) {
    if (request.sort() == SearchRequest.Sort.RELEVANCE && request.within() == null) {
      vectors.prepare(request.words());
    }
    return waitFor(() -> index.search(understood(request), deadline), deadline);
  }

  /**
   * How many a question finds, much cheaper than its answer; nothing when the time was over first.
   *
   * @throws SearchBusy when the queue is full; nothing was searched
   * @throws SearchOutOfOrder when the index cannot be read, or is being built anew
   */
  public OptionalLong count(SearchRequest request, Deadline deadline) {
    if (deadline.passed()) {
      return OptionalLong.empty();
    }
    long count = waitFor(() -> index.count(understood(request), deadline), deadline);
    return deadline.cut() ? OptionalLong.empty() : OptionalLong.of(count);
  }

  /**
   * How many each of these questions finds, in their order; those that the time left.
   *
   * @throws SearchBusy when the queue is full; nothing was searched
   * @throws SearchOutOfOrder when the index cannot be read, or is being built anew
   */
  public List<Long> counts(List<SearchRequest> requests, Deadline deadline) {
    if (requests.isEmpty() || deadline.passed()) {
      return List.of();
    }
    return waitFor(
        () -> {
          var counts = new ArrayList<Long>();
          for (SearchRequest request : requests) {
            long count = index.count(understood(request), deadline);
            if (deadline.cut()) {
              break;
            }
            counts.add(count);
          }
          return counts;
        },
        deadline);
  }

  /** Which of these words are labels of vocabularies, and what those may mean. */
  public List<NamedIdeas> meaning(String words) {
    return meaning == null ? List.of() : meaning.of(words);
  }

  private SearchRequest understood(SearchRequest request) {
    return request.ideas().isEmpty() ? request.meaning(meaning(request.words())) : request;
  }

  /**
   * The ids of everything that a question finds, in its order, all of one moment.
   *
   * @param most how many at most
   * @throws SearchBusy when the queue is full, or ten times the budget was not enough
   * @throws SearchOutOfOrder when the index cannot be read, or is being built anew
   */
  public List<String> found(SearchRequest request, int most) {
    Deadline deadline = Deadline.in(budget.multipliedBy(LONGER));
    List<String> ids = waitFor(() -> index.found(understood(request), most, deadline), deadline);
    if (deadline.cut()) {
      throw new SearchBusy();
    }
    return ids;
  }

  /**
   * Titles that begin with what was typed, those in the reader's language first.
   *
   * @param most how many at most
   * @throws SearchBusy when the queue is full; nothing was looked for
   * @throws SearchOutOfOrder when the index cannot be read, or is being built anew
   */
  public List<FoundTitle> titles(String beginning, String language, int most) {
    return waitFor(() -> index.titles(beginning, language, most), deadline());
  }

  /**
   * The publications that share most with one, the nearest first.
   *
   * @param most how many at most
   * @throws SearchBusy when the queue is full; nothing was looked for
   * @throws SearchOutOfOrder when the index cannot be read, or is being built anew
   */
  public List<Near> near(Near.To publication, int most) {
    return waitFor(() -> index.near(publication, most), deadline());
  }

  private <T> T waitFor(Callable<T> work, Deadline deadline) {
    var answer =
        new FutureTask<T>(() -> {
          if (deadline.passed()) {
            throw new SearchBusy();
          }
          return work.call();
        });
    try {
      threads.execute(answer);
    } catch (RejectedExecutionException e) {
      throw new SearchBusy();
    }
    try {
      T found = answer.get(deadline.left().plus(ENDING).toNanos(), TimeUnit.NANOSECONDS);
      failing = false;
      return found;
    } catch (InterruptedException e) {
      abandon(answer, deadline);
      Thread.currentThread().interrupt();
      throw new SearchBusy();
    } catch (TimeoutException e) {
      abandon(answer, deadline);
      throw new SearchBusy();
    } catch (ExecutionException e) {
      throw outOfOrder(e.getCause());
    }
  }

  /** Not interrupted: that would close the files of the index under everybody. */
  private void abandon(FutureTask<?> answer, Deadline deadline) {
    deadline.abandon();
    answer.cancel(false);
    threads.remove(answer);
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
   * How many publications have each value of a facet, most frequent first; every value. Costs
   * nothing.
   *
   * @throws SearchOutOfOrder when the index cannot be read, or is being built anew
   */
  public List<SearchAnswer.FacetCount> counts(Facet facet) {
    return known(() -> index.counts(facet));
  }

  /**
   * The number of the last change that searches see. Costs nothing.
   *
   * @throws SearchOutOfOrder when the index cannot be read
   */
  public long position() {
    return known(index::position);
  }

  /**
   * What changes whenever an answer may: {@link SearchAnswer#generation} of a search now. Costs
   * nothing.
   *
   * @throws SearchOutOfOrder when the index cannot be read, or is being built anew
   */
  public long generation() {
    return known(index::generation);
  }

  private <T> T known(Supplier<T> look) {
    try {
      return look.get();
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
