package org.researchhub.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.cli.Rooms;
import org.researchhub.search.IndexCheck;
import org.researchhub.search.Query;
import org.researchhub.search.Search;
import org.researchhub.search.SearchAnswer;
import org.researchhub.search.SearchRequest;

/**
 * Searches over HTTP beside the same questions straight to Lucene on the same index, at one size of
 * the catalogue after the other.
 */
final class SearchSpeed {

  private static final int MOST_ROUNDS = 12;
  private static final double SETTLED = 0.03;

  /** However much is still compiled, measuring begins after so long. */
  private static final double LONGEST_WARM_UP = 90;

  private static final int ROUNDS = 5;
  private static final int FEW_ROUNDS = 3;
  private static final int CLIENTS = 16;
  private static final int MANY_CLIENTS = 64;
  private static final int READERS = 4;

  /** Where there is much to search. */
  private static final double CPU = 2;

  /** Among few, what a page costs without any searching weighs more. */
  private static final double CPU_AMONG_FEW = 4;

  private static final int FEW = 100_000;

  private static final double THROUGHPUT = 0.5;
  private static final double SLOWEST = 5;
  private static final double READING = 2;

  private final Figures figures;
  private final int searches;
  private final Path queries;
  private List<String> paths = List.of();
  private int asked;
  private @Nullable Size first;

  /**
   * @param searches of how many each figure is made
   * @param queries where it is written which Lucene queries the questions become
   */
  SearchSpeed(Figures figures, int searches, Path queries) {
    this.figures = figures;
    this.searches = searches;
    this.queries = queries;
  }

  private record Size(int publications, double cpu) {}

  /**
   * What a hub of this size does.
   *
   * @param paths addresses of publication pages below the hub's when this is the size of which
   *     everything is measured; else empty
   * @throws IllegalStateException when hub and Lucene do not find the same
   */
  void at(int publications, long pages, String address, Rooms rooms, List<String> paths) {
    this.paths = paths;
    Path index = rooms.door(IndexCheck.class).status().folder();
    try (var straight = new StraightLucene(index)) {
      new Measuring(address, rooms.door(Search.class), straight)
          .all(publications, pages, !paths.isEmpty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One hub that answers, and its index. */
  private final class Measuring {

    private final String address;
    private final Search search;
    private final StraightLucene straight;
    private final SearchLoad load;

    Measuring(String address, Search search, StraightLucene straight) {
      this.address = address;
      this.search = search;
      this.straight = straight;
      this.load = new SearchLoad(search);
    }

    void all(int publications, long pages, boolean isLast) throws IOException {
      agree(searches, search, straight, queries);
      Measured young = Measured.load(searches(searches), READERS);
      settle(() -> Measured.load(searches(5 * searches), READERS));
      settle(() -> straight(5 * searches, 1));
      var own = new ArrayList<Measured>();
      var bare = new ArrayList<Measured>();
      for (int round = 0; round < (isLast ? ROUNDS : FEW_ROUNDS); round++) {
        bare.add(straight(searches, 1));
        own.add(Measured.load(searches(searches), READERS));
      }
      double cpu = Measured.median(own, Measured::cpu);
      double bareCpu = Measured.median(bare, Measured::cpu);
      String of = ", " + publications + " publications, " + pages + " pages of text";
      figures.atMost(
          "search",
          "server CPU per search page" + of,
          cpu,
          "ms",
          bareCpu,
          publications < FEW ? CPU_AMONG_FEW : CPU);
      if (isLast) {
        figures.add("search", "the same, the first " + searches, young.cpu(), "ms", bareCpu);
        growth(publications, cpu);
        besideSixteenThreads();
        for (int clients : new int[] {1, READERS}) {
          tell(Measured.load(searches(searches), clients), clients);
        }
        slowest();
        pageBesideSearches();
      } else if (first == null) {
        first = new Size(publications, cpu);
      }
    }

    private void growth(int publications, double cpu) {
      if (first != null) {
        Size smallest = first;
        figures.atMost(
            "search",
            "CPU grows from " + smallest.publications() + ", beside documents",
            cpu / smallest.cpu(),
            "×",
            (double) publications / smallest.publications(),
            1);
      }
    }

    private void tell(Measured measured, int clients) {
      String with = ", " + clients + (clients == 1 ? " client" : " clients");
      figures.add("search", "throughput" + with, measured.rate(), "pages/s");
      figures.add("search", "p50" + with, measured.p50(), "ms");
      figures.add("search", "p95" + with, measured.p95(), "ms");
      figures.add("search", "p99" + with, measured.p99(), "ms");
      figures.atMost("search", "failures" + with, measured.failures(), "", 0);
    }

    /** Each question alone, after it was asked once. */
    private void slowest() {
      double most = 0;
      for (SearchRequest request : load.bare()) {
        search.search(request);
        long start = System.nanoTime();
        search.search(request);
        most = Math.max(most, (System.nanoTime() - start) / 1e6);
      }
      figures.add("search", "slowest of the " + load.bare().size() + " questions", most, "ms");
    }

    private void pageBesideSearches() {
      List<String> pages = paths.stream().map(path -> address + path).limit(searches).toList();
      List<String> constant = List.of(address + ConstantBytes.PATH);
      List<String> questions = searches(searches);
      Measured.load(pages, READERS);
      var besideSearches = new ArrayList<Measured>();
      var besideConstant = new ArrayList<Measured>();
      for (int round = 0; round < FEW_ROUNDS; round++) {
        besideConstant.add(Measured.beside(constant, MANY_CLIENTS, pages, 1));
        besideSearches.add(Measured.beside(questions, MANY_CLIENTS, pages, 1));
      }
      figures.atMost(
          "search",
          "p99 of a publication page beside " + MANY_CLIENTS + " clients",
          Measured.median(besideSearches, Measured::p99),
          "ms",
          Measured.median(besideConstant, Measured::p99),
          READING);
    }

    private List<String> searches(int count) {
      var urls = new ArrayList<String>();
      for (int i = 0; i < count; i++) {
        urls.add(address + "/en/search?" + Query.string(load.request(asked++)));
      }
      return urls;
    }

    /** The queries are made before it is measured what Lucene does with them. */
    private Measured straight(int count, int threads) {
      List<StraightLucene.Asked> questions = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        questions.add(question(load.request(asked++), search, straight));
      }
      var found = new AtomicLong();
      Measured measured =
          Measured.inProcess(
              count, threads, n -> found.addAndGet(straight.search(questions.get(n))));
      if (found.get() == 0) {
        throw new IllegalStateException("Nothing is found");
      }
      return measured;
    }

    private void besideSixteenThreads() {
      var own = new ArrayList<Measured>();
      var bare = new ArrayList<Measured>();
      for (int round = 0; round < FEW_ROUNDS; round++) {
        bare.add(straight(searches, CLIENTS));
        own.add(Measured.load(searches(searches), CLIENTS));
      }
      String with = ", " + CLIENTS + " clients";
      figures.add(
          "search",
          "throughput" + with,
          Measured.median(own, Measured::rate),
          "pages/s",
          Measured.median(bare, Measured::rate),
          THROUGHPUT);
      figures.add(
          "search",
          "p50" + with,
          Measured.median(own, Measured::p50),
          "ms",
          Measured.median(bare, Measured::p50));
      figures.add(
          "search",
          "p95" + with,
          Measured.median(own, Measured::p95),
          "ms",
          Measured.median(bare, Measured::p95));
      figures.atMost(
          "search",
          "p99" + with,
          Measured.median(own, Measured::p99),
          "ms",
          Measured.median(bare, Measured::p99),
          SLOWEST);
      figures.atMost(
          "search", "failures" + with, own.stream().mapToLong(Measured::failures).sum(), "", 0);
    }
  }

  /**
   * A ceiling that answers another question would say nothing.
   *
   * @param written where each question, how many it finds and its Lucene query are written
   * @return how many are found in all
   * @throws IllegalStateException when one finds something else than the other
   */
  static long agree(int count, Search search, StraightLucene straight, Path written)
      throws IOException {
    var load = new SearchLoad(search);
    var lines = new ArrayList<String>();
    long found = 0;
    for (int i = 0; i < count; i++) {
      SearchRequest request = load.request(i);
      StraightLucene.Asked question = question(request, search, straight);
      SearchAnswer answer = search.search(request);
      long alone = straight.search(question);
      if (answer.total() != alone && !answer.cut()) {
        throw new IllegalStateException(
            "The hub finds " + answer.total() + " and Lucene alone " + alone + " for " + request);
      }
      lines.add(Query.string(request) + "\t" + alone + "\t" + question.query());
      found += alone;
    }
    Files.write(written, lines);
    return found;
  }

  private static StraightLucene.Asked question(
      SearchRequest request, Search search, StraightLucene straight) {
    return straight.asked(request.meaning(search.meaning(request.words())));
  }

  /**
   * Repeats work until the Java machine has compiled what it wants to: what is measured then is the
   * work and not the compiling.
   */
  private static void settle(Runnable work) {
    long start = System.nanoTime();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double cpu = Measured.cpuMillis();
      double compiling = Measured.compilingMillis();
      work.run();
      boolean settled =
          Measured.compilingMillis() - compiling < SETTLED * (Measured.cpuMillis() - cpu);
      if (settled || (System.nanoTime() - start) / 1e9 > LONGEST_WARM_UP) {
        return;
      }
    }
  }
}
