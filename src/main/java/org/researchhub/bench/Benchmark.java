package org.researchhub.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Authorities;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Submission;
import org.researchhub.platform.changes.Followers;
import org.researchhub.platform.cli.Rooms;
import org.researchhub.search.Query;
import org.researchhub.search.Search;
import org.researchhub.search.SearchRequest;

/** Measures one hub, a part at a time; every ceiling in the same run and process. */
public final class Benchmark {

  private static final int BATCH = 500;
  private static final int WARM_UP = 10_000;
  private static final int MOST_ROUNDS = 12;
  private static final double SETTLED = 0.03;
  private static final int YOUNG = 3000;
  private static final int SEARCHES = 2000;
  private static final int PAGES = 1000;
  private static final int ROUNDS = 5;

  private static final double READING = 0.7;
  private static final double KEPT = 0.6;

  private static final List<String> PLAIN = List.of("-Xmx512m", "-XX:+UseSerialGC");

  private final Figures figures = new Figures();
  private final SearchLoad load = new SearchLoad();
  private final Path folder;
  private @Nullable LuceneCeiling ceiling;
  private int asked;

  /**
   * @param folder for what the ceilings need; the caller deletes it
   */
  public Benchmark(Path folder) {
    this.folder = folder;
  }

  /** Publishes and indexes so many records into a hub that does not serve. */
  public void publish(Rooms rooms, int wanted) {
    List<Description> records =
        new Records(rooms.door(Authorities.class).vocabulary()).read(wanted);
    Publications publications = rooms.door(Publications.class);
    double cpu = Measured.cpuMillis();
    long start = System.nanoTime();
    for (int from = 0; from < records.size(); from += BATCH) {
      publications.publishAll(
          records.subList(from, Math.min(records.size(), from + BATCH)).stream()
              .map(record -> Submission.fresh(record, "benchmark"))
              .toList());
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    figures.add("publish", "publishing, batches of " + BATCH, wanted / seconds, "records/s");
    figures.add("publish", "publishing, CPU", (Measured.cpuMillis() - cpu) / wanted, "ms/record");
    start = System.nanoTime();
    rooms.door(Followers.class).catchUp();
    seconds = (System.nanoTime() - start) / 1e9;
    try {
      ceiling = new LuceneCeiling(folder.resolve("ceiling"), records);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    figures.add("publish", "indexing", wanted / seconds, "records/s", ceiling.recordsPerSecond());
  }

  /**
   * Searches over HTTP beside the same questions straight to Lucene on the same index.
   *
   * @param index the index's folder
   * @throws IllegalStateException when both do not find the same
   */
  public void search(String address, Rooms rooms, Path index) {
    LuceneCeiling small = ceiling;
    if (small == null) {
      throw new IllegalStateException("Publish first");
    }
    try (var straight = new StraightLucene(index)) {
      agree(rooms.door(Search.class), straight);
      Measured young = Measured.load(searches(address, YOUNG), 4);
      settle(() -> Measured.load(searches(address, WARM_UP), 4));
      settle(() -> straight(straight::search, WARM_UP));
      settle(() -> straight(small::search, WARM_UP));
      var pages = new ArrayList<Measured>();
      var bare = new ArrayList<double[]>();
      var simple = new ArrayList<double[]>();
      for (int round = 0; round < ROUNDS; round++) {
        bare.add(straight(straight::search, SEARCHES));
        simple.add(straight(small::search, SEARCHES));
        pages.add(Measured.load(searches(address, SEARCHES), 4));
      }
      double cpu = median(pages.stream().mapToDouble(Measured::cpu).toArray());
      double bareCpu = median(bare.stream().mapToDouble(one -> one[0]).toArray());
      double simpleCpu = median(simple.stream().mapToDouble(one -> one[0]).toArray());
      figures.add("search", "server CPU per search page, 4 clients", cpu, "ms", bareCpu);
      figures.add("search", "the same beside two text fields only", cpu, "ms", simpleCpu);
      figures.add("search", "the same, the first " + YOUNG + " pages", young.cpu(), "ms", bareCpu);
      clients(address, median(bare.stream().mapToDouble(one -> one[1]).toArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Repeats work until the Java machine has compiled what it wants to: what is measured then is the
   * work and not the compiling.
   */
  private static void settle(Runnable work) {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double cpu = Measured.cpuMillis();
      double compiling = Measured.compilingMillis();
      work.run();
      if (Measured.compilingMillis() - compiling < SETTLED * (Measured.cpuMillis() - cpu)) {
        return;
      }
    }
  }

  private void clients(String address, double bareRate) {
    for (int clients : new int[] {1, 4, 16}) {
      Measured measured = Measured.load(searches(address, SEARCHES), clients);
      String with = ", " + clients + (clients == 1 ? " client" : " clients");
      figures.add("search", "throughput" + with, measured.rate(), "pages/s", bareRate);
      figures.add("search", "p50" + with, measured.p50(), "ms");
      figures.add("search", "p95" + with, measured.p95(), "ms");
      figures.add("search", "p99" + with, measured.p99(), "ms");
      figures.add("search", "failures" + with, measured.failures(), "");
    }
  }

  /** A ceiling that answers another question would say nothing. */
  private void agree(Search search, StraightLucene straight) {
    for (int i = 0; i < SEARCHES; i++) {
      SearchRequest request = load.request(i);
      long hub = search.search(request).total();
      long alone = straight.search(request);
      if (hub != alone) {
        throw new IllegalStateException(
            "The hub finds " + hub + " and Lucene alone " + alone + " for " + request);
      }
    }
  }

  /** Takes so many records in from a file, beside the same work of the bare libraries. */
  public void imports(Rooms rooms, int records) {
    Path source =
        new Records(rooms.door(Authorities.class).vocabulary())
            .write(folder.resolve("records.jsonl"), records);
    try {
      double bare = ImportCeiling.recordsPerSecond(folder.resolve("bare"), source, WARM_UP);
      new ImportSpeed(figures, rooms, source).measure(records, bare);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Publication pages first rendered and kept, beside a constant page of the same bytes. */
  public void pages(String address, Rooms rooms) {
    List<String> urls = new ArrayList<>();
    for (Publication publication : rooms.door(Publications.class).byIdAfter("", PAGES)) {
      urls.add(address + "/en/publications/" + publication.slug());
    }
    rooms.door(ConstantBytes.class).hold(bytes(urls.getLast()));
    List<String> constant = urls.stream().map(url -> address + ConstantBytes.PATH).toList();
    List<String> other = urls.stream().map(url -> url.replace("/en/", "/fr/")).toList();
    Measured.load(other, 4);
    Measured first = Measured.load(urls, 4);
    Measured.load(urls, 4);
    Measured.load(constant, 4);
    var kept = new ArrayList<Measured>();
    var bare = new ArrayList<Measured>();
    for (int round = 0; round < ROUNDS; round++) {
      bare.add(Measured.load(constant, 4));
      kept.add(Measured.load(urls, 4));
    }
    double bareCpu = median(bare.stream().mapToDouble(Measured::cpu).toArray());
    double bareRate = median(bare.stream().mapToDouble(Measured::rate).toArray());
    figures.add(
        "serve",
        "server CPU per kept publication page",
        median(kept.stream().mapToDouble(Measured::cpu).toArray()),
        "ms",
        bareCpu);
    figures.add("serve", "server CPU per first-rendered page", first.cpu(), "ms", bareCpu);
    figures.add(
        "serve",
        "kept pages, 4 clients",
        median(kept.stream().mapToDouble(Measured::rate).toArray()),
        "pages/s",
        bareRate);
    figures.add(
        "serve",
        "kept pages, p99",
        median(kept.stream().mapToDouble(Measured::p99).toArray()),
        "ms",
        median(bare.stream().mapToDouble(Measured::p99).toArray()));
    figures.add("serve", "first-rendered pages, 4 clients", first.rate(), "pages/s", bareRate);
  }

  /**
   * Starting on data folders that hold a hub already, beside an application with nothing in it:
   * both plain, and both with the options and the start-up cache of {@code ./hub serve} when this
   * process has them too.
   */
  public void start(Path small, Path large, int records) {
    start(PLAIN, "start", small, large, records);
    List<String> own = ChildProcess.ownOptions();
    if (own.stream().anyMatch(option -> option.startsWith("-XX:AOTCache="))) {
      start(own, "start with ./hub's cache", small, large, records);
    }
  }

  private void start(List<String> options, String name, Path small, Path large, int records) {
    List<StartUp> starts =
        StartUp.of(
            options,
            List.of(
                new StartUp.Program(List.of("bench-bare"), "ready"),
                serving(small),
                serving(large)));
    StartUp bare = starts.get(0);
    for (int i = 1; i < starts.size(); i++) {
      String with = i == 1 ? ", default hub" : ", " + records + " records";
      StartUp own = starts.get(i);
      figures.add("serve", name + ", CPU" + with, own.cpu(), "s", bare.cpu());
      figures.add("serve", name + ", wall clock" + with, own.wall(), "s", bare.wall());
      figures.add("serve", name + ", memory" + with, own.megabytes(), "MB", bare.megabytes());
    }
  }

  private static StartUp.Program serving(Path data) {
    return new StartUp.Program(
        List.of("serve", "--port", "0", "--data", data.toString()), "answers at");
  }

  /** Text of documents in worker processes beside PDFBox alone, on as many cores. */
  public void texts(int documents) {
    TextSpeed.Speed speed = new TextSpeed(folder).measure(documents);
    String of = ", " + documents + " × " + TextSpeed.PAGES + " pages";
    figures.add("files", "text of PDFs" + of, speed.own(), "pages/s", speed.bare(), READING);
    figures.add("files", "text of PDFs, CPU", speed.ownCpu(), "ms/page", speed.bareCpu());
    figures.add("files", "worker, most resident", speed.workerMegabytes(), "MB");
    figures.add("files", "hub's heap, grown by", speed.heapMegabytes(), "MB");
  }

  /** Objects stored, beside ocfl-java alone; what forcing costs is a figure of its own. */
  public void store(int objects) {
    StoreSpeed.Speed speed = new StoreSpeed(folder.resolve("store")).measure(objects);
    String of = ", " + objects + " × " + StoreSpeed.BYTES / 1000 + " kB";
    figures.add(
        "files", "stored" + of + ", nothing forced", speed.own(), "objects/s", speed.bare(), KEPT);
    figures.add("files", "stored, forced to the disk", speed.forced(), "objects/s", speed.bare());
    figures.add("files", "forcing", speed.forcingMillis(), "ms/object");
  }

  /** The figures for a person. */
  public List<String> table() {
    return figures.table();
  }

  /** The figures for a program. */
  public String json() {
    return figures.json();
  }

  private List<String> searches(String address, int count) {
    var urls = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      urls.add(address + "/en/search?" + Query.string(load.request(asked++)));
    }
    return urls;
  }

  private double[] straight(ToLongFunction<SearchRequest> search, int count) {
    double cpu = Measured.cpuMillis();
    long start = System.nanoTime();
    long found = 0;
    for (int i = 0; i < count; i++) {
      found += search.applyAsLong(load.request(asked++));
    }
    if (found == 0) {
      throw new IllegalStateException("Nothing is found");
    }
    return new double[] {
      (Measured.cpuMillis() - cpu) / count, count / ((System.nanoTime() - start) / 1e9)
    };
  }

  private static byte[] bytes(String url) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(url)).header("Accept-Encoding", "gzip").build(),
              HttpResponse.BodyHandlers.ofByteArray())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    java.util.Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
