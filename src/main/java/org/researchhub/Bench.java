package org.researchhub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.researchhub.bench.AcrossLanguages;
import org.researchhub.bench.Benchmark;
import org.researchhub.bench.Figures;
import org.researchhub.curation.MatchingQuality;
import org.researchhub.platform.Fault;
import org.researchhub.platform.changes.Followers;
import org.researchhub.platform.cli.GlobalOptions;
import org.researchhub.platform.cli.Terminal;
import org.researchhub.platform.settings.HubSettings;
import org.researchhub.platform.settings.SettingsFile;
import org.researchhub.platform.web.HubAddress;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "bench",
    description = "The published benchmark, on a hub of its own in a temporary folder.",
    footer = {
      "",
      "Examples:",
      "  hub bench --records 10000",
      "  hub bench search --records 150000 --json",
      "  hub bench across",
      "  hub bench import --records 100000",
      "  hub bench matching pairs.jsonl.gz -v",
      "  hub bench search-quality ir/cranfield ir/medline"
    })
final class Bench implements Callable<Integer> {

  /** The unhurried work for the preservation store would be counted as the work of the pages. */
  private static final String NOTHING_PRESERVED_MEANWHILE =
      """
      hub:
        files:
          window: 86400
      """;

  private static final List<String> PARTS = List.of("serve", "search", "import", "files");

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Parameters(
      paramLabel = "PART",
      arity = "0..*",
      description =
          "serve, search, import, files (default: all); or across: vocabulary terms asked for in"
              + " another language; or matching FILE…: labelled pairs of records; or search-quality"
              + " SET…: judged sets.")
  private List<String> parts = List.of();

  @Option(
      names = "--records",
      defaultValue = "10000",
      description = "How many publications (default: 10000).")
  private int records;

  @Option(
      names = "--pages",
      description = "On how many pages of text, 20 a file (default: 2 for 15 publications).")
  private @Nullable Integer pages;

  @Option(
      names = "--searches",
      defaultValue = "2000",
      description = "Of how many searches each figure of searching is made (default: 2000).")
  private int searches;

  @Option(
      names = "--queries",
      paramLabel = "FILE",
      description = "Write there which Lucene queries the questions become, and what they find.")
  private @Nullable Path queries;

  @Option(
      names = "--documents",
      defaultValue = "1000",
      description = "How many PDFs of 50 pages, and objects, for the part files (default: 1000).")
  private int documents;

  @Option(
      names = "--model",
      paramLabel = "FOLDER",
      description =
          "Ask every judged set once more with the embedding model in this folder; installed for"
              + " the one of ./hub extra embeddings.")
  private @Nullable String model;

  @Option(names = "--out", paramLabel = "FILE", description = "Write the figures there, as JSON.")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    OpenHub.quietly();
    var terminal = new Terminal(options);
    if (!parts.isEmpty() && parts.getFirst().equals("matching")) {
      return matching(terminal, parts.subList(1, parts.size()));
    }
    if (parts.contains("across")) {
      return across(terminal);
    }
    if (!parts.isEmpty() && parts.getFirst().equals("search-quality")) {
      return tell(
          terminal, new SearchQualityBench(options, model).measure(parts.subList(1, parts.size())));
    }
    known();
    Path folder = Files.createTempDirectory("hub-bench");
    try {
      var load =
          new Benchmark.Load(
              records, pages == null ? records * 2 / 15 : pages, Math.max(1, searches));
      var benchmark =
          new Benchmark(folder, load, queries == null ? folder.resolve("queries") : queries);
      measure(benchmark, load, folder);
      if (out != null) {
        Files.writeString(out, benchmark.json());
      }
      if (options.json()) {
        terminal.print(benchmark.json());
      } else {
        benchmark.table().forEach(terminal::print);
      }
      return 0;
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  /** On a hub of its own, because what it publishes would be found by the other questions. */
  private int across(Terminal terminal) throws IOException {
    Path folder = Files.createTempDirectory("hub-bench");
    var figures = new Figures();
    try (var hub =
        open(
            folder,
            WebApplicationType.SERVLET,
            Map.of("server.port", 0, "server.address", "127.0.0.1"))) {
      hub.getBean(DefaultHub.class).loadOnce();
      terminal.say("Asking across languages");
      new AcrossLanguages(figures, hub.getBean(HubAddress.class).listening(), hub::getBean)
          .measure();
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
    return tell(terminal, figures);
  }

  private void known() {
    for (String part : parts) {
      if (part.equals("oai")) {
        throw new Fault(
            Fault.USAGE, "There is no part oai yet.", "Choose of " + String.join(", ", PARTS));
      }
      if (!PARTS.contains(part)) {
        throw new Fault(
            Fault.USAGE,
            "“" + part + "” is no part of the benchmark.",
            "Choose of " + String.join(", ", PARTS) + "; matching and search-quality come first.");
      }
    }
  }

  private int matching(Terminal terminal, List<String> files) throws IOException {
    if (files.isEmpty()) {
      throw new Fault(Fault.USAGE, "No file of pairs is named.", "Try: hub bench matching FILE");
    }
    var figures = new Figures();
    for (String file : files) {
      try {
        MatchingQuality quality = MatchingQuality.of(Path.of(file));
        quality.figures().forEach((name, value) -> figures.add("matching", name, value, ""));
        if (options.verbose()) {
          quality.wrong().forEach(terminal::say);
        }
      } catch (IOException e) {
        throw new Fault(file + " cannot be read: " + e.getMessage(), "Check the file.", e);
      }
    }
    return tell(terminal, figures);
  }

  private int tell(Terminal terminal, Figures figures) throws IOException {
    if (out != null) {
      Files.writeString(out, figures.json());
    }
    if (options.json()) {
      terminal.print(figures.json());
    } else {
      figures.table().forEach(terminal::print);
    }
    return 0;
  }

  private void measure(Benchmark benchmark, Benchmark.Load load, Path folder) throws IOException {
    if (parts.isEmpty() || parts.contains("files")) {
      new Terminal(options).say("Reading " + documents + " documents");
      benchmark.texts(documents);
      new Terminal(options).say("Storing " + documents + " objects");
      benchmark.store(documents);
    }
    if (parts.isEmpty() || parts.contains("import")) {
      imports(benchmark, Files.createDirectory(folder.resolve("imports")));
    }
    if (!parts.isEmpty() && Collections.disjoint(parts, List.of("serve", "search"))) {
      return;
    }
    Path small = Files.createDirectory(folder.resolve("small"));
    Path large = Files.createDirectory(folder.resolve("large"));
    for (Path data : List.of(small, large)) {
      Files.writeString(data.resolve("hub.yaml"), NOTHING_PRESERVED_MEANWHILE);
      try (var hub = open(data, WebApplicationType.NONE, Map.of())) {
        hub.getBean(DefaultHub.class).loadOnce();
        hub.getBean(Followers.class).catchUp();
      }
    }
    boolean searched = parts.isEmpty() || parts.contains("search");
    int before = 0;
    for (int size : searched ? load.sizes() : List.of(records)) {
      new Terminal(options).say("Making a hub of " + size + " publications");
      try (var hub = open(large, WebApplicationType.NONE, Map.of())) {
        benchmark.publish(hub::getBean, before, size);
        if (searched && size == records) {
          new Terminal(options).say("Building its index anew");
          benchmark.rebuild(hub::getBean);
        }
      }
      before = size;
      if (searched) {
        search(benchmark, large, size);
      }
    }
    if (parts.isEmpty() || parts.contains("serve")) {
      try (var hub = serving(large)) {
        new Terminal(options).say("Reading publication pages");
        benchmark.pages(hub.getBean(HubAddress.class).listening(), hub::getBean);
      }
    }
    benchmark.heap();
    if (parts.isEmpty() || parts.contains("serve")) {
      new Terminal(options).say("Starting");
      for (Path data : List.of(small, large)) {
        try (var hub = serving(data)) {
          Benchmark.rest(hub::getBean);
        }
      }
      benchmark.start(small, large, records);
    }
  }

  private void search(Benchmark benchmark, Path data, int size) {
    new Terminal(options).say("Searching among " + size + " publications");
    try (var hub = serving(data)) {
      benchmark.search(hub.getBean(HubAddress.class).listening(), hub::getBean, size);
    }
  }

  private ConfigurableApplicationContext serving(Path data) {
    return open(
        data,
        WebApplicationType.SERVLET,
        Map.of("server.port", 0, "server.address", "127.0.0.1", "hub.bench", "true"));
  }

  /** The hub serves, so that its followers work beside the import as they always do. */
  private void imports(Benchmark benchmark, Path data) {
    new Terminal(options).say("Taking " + records + " records in");
    try (var hub =
        open(
            data,
            WebApplicationType.SERVLET,
            Map.of("server.port", 0, "server.address", "127.0.0.1"))) {
      benchmark.imports(hub::getBean, records);
    }
  }

  private ConfigurableApplicationContext open(
      Path data, WebApplicationType type, Map<String, Object> properties) {
    HubSettings settings = SettingsFile.read(data.resolve("hub.yaml"), data, Map.of());
    return OpenHub.start(settings, options, type, properties);
  }
}
