package org.researchhub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.researchhub.bench.Benchmark;
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
    footer = {"", "Examples:", "  hub bench --records 10000", "  hub bench search --json"})
final class Bench implements Callable<Integer> {

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Parameters(paramLabel = "PART", arity = "0..*", description = "serve, search (default: all).")
  private List<String> parts = List.of();

  @Option(
      names = "--records",
      defaultValue = "10000",
      description = "How many publications (default: 10000).")
  private int records;

  @Option(names = "--out", paramLabel = "FILE", description = "Write the figures there, as JSON.")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    var terminal = new Terminal(options);
    Path folder = Files.createTempDirectory("hub-bench");
    try {
      var benchmark = new Benchmark(folder);
      measure(benchmark, folder);
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

  private void measure(Benchmark benchmark, Path folder) throws IOException {
    Path small = Files.createDirectory(folder.resolve("small"));
    Path large = Files.createDirectory(folder.resolve("large"));
    new Terminal(options).say("Making a hub of " + records + " publications");
    for (Path data : List.of(small, large)) {
      try (var hub = open(data, WebApplicationType.NONE, Map.of())) {
        hub.getBean(DefaultHub.class).loadOnce();
        hub.getBean(Followers.class).catchUp();
        if (data.equals(large)) {
          benchmark.publish(hub::getBean, records);
        }
      }
    }
    try (var hub =
        open(
            large,
            WebApplicationType.SERVLET,
            Map.of("server.port", 0, "server.address", "127.0.0.1", "hub.bench", "true"))) {
      String address = hub.getBean(HubAddress.class).listening();
      if (parts.isEmpty() || parts.contains("search")) {
        new Terminal(options).say("Searching");
        benchmark.search(address, hub::getBean, large.resolve("index"));
      }
      if (parts.isEmpty() || parts.contains("serve")) {
        new Terminal(options).say("Reading publication pages");
        benchmark.pages(address, hub::getBean);
      }
    }
    if (parts.isEmpty() || parts.contains("serve")) {
      new Terminal(options).say("Starting");
      benchmark.start(small, large, records);
    }
  }

  private ConfigurableApplicationContext open(
      Path data, WebApplicationType type, Map<String, Object> properties) {
    HubSettings settings = SettingsFile.read(data.resolve("hub.yaml"), data, Map.of());
    return OpenHub.start(settings, options, type, properties);
  }
}
