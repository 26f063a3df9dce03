package org.researchhub.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.researchhub.authorities.Authorities;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Submission;
import org.researchhub.files.Text;
import org.researchhub.platform.changes.Followers;
import org.researchhub.platform.cli.Rooms;
import org.researchhub.platform.jobs.Jobs;
import org.researchhub.search.IndexCheck;
import org.researchhub.search.IndexRebuilding;

/** Measures one hub, a part at a time; every ceiling in the same run and process. */
public final class Benchmark {

  private static final int BATCH = 500;
  private static final int WARM_UP = 10_000;
  private static final int PAGES = 1000;
  private static final int ROUNDS = 5;

  private static final double READING = 0.7;
  private static final double KEPT = 0.6;

  private static final List<String> PLAIN = List.of("-Xmx512m", "-XX:+UseSerialGC");

  private static final double CPU = 2;
  private static final double STARTING = 1.5;
  private static final double REBUILDING = 0.6;
  private static final double HEAP = 512;

  /** Until a new hub has done its jobs; a model's vectors of a judged set take a while. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

  private final Figures figures = new Figures();
  private final HeapWatch heap = new HeapWatch();
  private final SearchSpeed searching;
  private final Path folder;
  private final Load load;

  /**
   * How much is measured.
   *
   * @param records how many publications in the end
   * @param pages on how many pages of text some of them have
   * @param searches of how many each figure of searching is made
   */
  public record Load(int records, int pages, int searches) {

    /** At which numbers of publications searching is measured, the last of which is all. */
    public List<Integer> sizes() {
      var sizes = new ArrayList<>(List.of(10_000, 50_000, 150_000));
      sizes.removeIf(size -> size >= records);
      sizes.add(records);
      return sizes;
    }
  }

  /**
   * @param folder for what the ceilings need; the caller deletes it
   * @param queries where it is written which Lucene queries the questions become
   */
  public Benchmark(Path folder, Load load, Path queries) {
    this.folder = folder;
    this.load = load;
    this.searching = new SearchSpeed(figures, load.searches(), queries);
  }

  private TextFiles texts(Rooms rooms) {
    return new TextFiles(rooms.door(Text.class), load.records(), load.pages());
  }

  /** Publishes and indexes records into a hub that does not serve, up to so many in all. */
  public void publish(Rooms rooms, int from, int to) {
    var publishing = new Publishing(rooms.door(Publications.class));
    new Records(rooms.door(Authorities.class).vocabulary())
        .each(from, to, texts(rooms), publishing::add);
    publishing.flush();
    int count = to - from;
    String of = ", up to " + to;
    figures.add("publish", "publishing" + of, count / publishing.seconds, "publications/s");
    figures.add("publish", "publishing, CPU" + of, publishing.cpu / count, "ms/publication");
    long start = System.nanoTime();
    rooms.door(Followers.class).catchUp();
    double seconds = (System.nanoTime() - start) / 1e9;
    figures.add("publish", "indexing what is new" + of, count / seconds, "publications/s");
  }

  /** Publishes in batches and counts only that. */
  private static final class Publishing {
    private final Publications publications;
    private final List<Submission> waiting = new ArrayList<>();
    private double seconds;
    private double cpu;

    Publishing(Publications publications) {
      this.publications = publications;
    }

    void add(Description description) {
      waiting.add(Submission.fresh(description, "benchmark"));
      if (waiting.size() == BATCH) {
        flush();
      }
    }

    void flush() {
      double before = Measured.cpuMillis();
      long start = System.nanoTime();
      publications.publishAll(waiting);
      seconds += (System.nanoTime() - start) / 1e9;
      cpu += Measured.cpuMillis() - before;
      waiting.clear();
    }
  }

  /**
   * Builds the index anew, in a hub that does not serve, beside the same documents straight to
   * Lucene.
   */
  public void rebuild(Rooms rooms) {
    IndexRebuilding rebuilding = rooms.door(IndexRebuilding.class);
    rebuilding.ask();
    long start = System.nanoTime();
    while (rebuilding.follow()) {}
    double seconds = (System.nanoTime() - start) / 1e9;
    if (rebuilding.isAsked()) {
      throw new IllegalStateException("The index was not built anew");
    }
    Publications publications = rooms.door(Publications.class);
    try {
      double bare =
          new StraightIndexing(
                  publications, rooms.door(Authorities.class).vocabulary(), rooms.door(Text.class))
              .perSecond(folder.resolve("straight"));
      figures.add(
          "publish",
          "index rebuild",
          publications.count() / seconds,
          "publications/s",
          bare,
          REBUILDING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Searches over HTTP beside the same questions straight to Lucene on the same index. Of the last
   * size everything is measured, of the others what a page costs.
   *
   * @throws IllegalStateException when both do not find the same
   */
  public void search(String address, Rooms rooms, int publications) {
    rest(rooms);
    List<String> paths = List.of();
    if (publications == load.records()) {
      paths = paths(rooms);
      rooms.door(ConstantBytes.class).hold(bytes(address + paths.getLast()));
    }
    searching.at(publications, texts(rooms).pages(publications), address, rooms, paths);
  }

  /** The heap that all of it needed, when everything is measured. */
  public void heap() {
    figures.atMost(
        "memory",
        "heap, most used throughout, of " + Math.round(HeapWatch.limitMegabytes()),
        heap.mostMegabytes(),
        "MB",
        HEAP);
    heap.close();
  }

  /**
   * Waits until a hub that serves has done what a new one gives itself to do, which is the work of
   * no reader and of no later start.
   */
  public static void rest(Rooms rooms) {
    Jobs jobs = rooms.door(Jobs.class);
    IndexCheck index = rooms.door(IndexCheck.class);
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (index.status().behind() > 0
        || jobs.counts().stream().anyMatch(count -> !count.state().equals("failed"))) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("The hub has not come to rest: " + jobs.counts());
      }
      try {
        Thread.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  private static List<String> paths(Rooms rooms) {
    return rooms.door(Publications.class).byIdAfter("", PAGES).stream()
        .map(publication -> "/en/publications/" + publication.slug())
        .toList();
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
    rest(rooms);
    List<String> urls = paths(rooms).stream().map(path -> address + path).toList();
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
    double bareCpu = Measured.median(bare, Measured::cpu);
    double bareRate = Measured.median(bare, Measured::rate);
    figures.atMost(
        "serve",
        "server CPU per kept publication page",
        Measured.median(kept, Measured::cpu),
        "ms",
        bareCpu,
        CPU);
    figures.add("serve", "server CPU per first-rendered page", first.cpu(), "ms", bareCpu);
    figures.add(
        "serve",
        "kept pages, 4 clients",
        Measured.median(kept, Measured::rate),
        "pages/s",
        bareRate);
    figures.add(
        "serve",
        "kept pages, p99",
        Measured.median(kept, Measured::p99),
        "ms",
        Measured.median(bare, Measured::p99));
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
      figures.atMost("serve", name + ", CPU" + with, own.cpu(), "s", bare.cpu(), STARTING);
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
}
