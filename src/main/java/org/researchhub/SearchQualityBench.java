package org.researchhub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.researchhub.bench.Benchmark;
import org.researchhub.bench.Figures;
import org.researchhub.bench.ReportQuestions;
import org.researchhub.bench.SearchQuality;
import org.researchhub.platform.Fault;
import org.researchhub.platform.cli.GlobalOptions;
import org.researchhub.platform.cli.Rooms;
import org.researchhub.platform.cli.Terminal;
import org.researchhub.platform.settings.SettingsFile;
import org.researchhub.platform.web.HubAddress;
import org.springframework.boot.WebApplicationType;
import org.springframework.util.FileSystemUtils;

/** How well search finds, each set in an empty hub of its own, which is served meanwhile. */
final class SearchQualityBench {

  private static final String EMPTY =
      """
      hub:
        content: false
        files:
          window: 86400
      """;

  private static final String MODEL =
      """
        search:
          model:
            folder: '%s'
      """;

  private static final String CORPUS = "corpus.jsonl.gz";

  /** A collection, a set of it, a language of the set, its files. */
  private static final int DEEPEST = 3;

  private static final String WITH = ", with the model";

  /** What is measured in one hub. */
  private interface Part {
    void measure(Rooms rooms, String address) throws IOException;
  }

  private final GlobalOptions options;
  private final @Nullable String model;
  private final Figures figures = new Figures();

  /**
   * @param model the folder of a model with which every set is asked once more; null for none
   */
  SearchQualityBench(GlobalOptions options, @Nullable String model) {
    this.options = options;
    this.model = model;
  }

  /**
   * @param sets folders of judged documents, or around such folders, and files of questions about
   *     reports
   */
  Figures measure(List<String> sets) throws IOException {
    if (sets.isEmpty()) {
      throw new Fault(
          Fault.USAGE,
          "No judged set is named.",
          "Try: hub bench search-quality DIR…, each with corpus.jsonl.gz, queries.jsonl, qrels.tsv"
              + " and bm25-baseline.json.");
    }
    var languages = new ArrayList<Path>();
    for (Path set : within(sets)) {
      if (Files.isRegularFile(set)) {
        ReportQuestions questions = read(set, () -> new ReportQuestions(figures, set));
        in(set.toString(), null, questions::ask);
      } else {
        SearchQuality quality = read(set, () -> new SearchQuality(figures, List.of(set)));
        measure(set.toString(), quality);
        if (quality.isInOneLanguage()) {
          languages.add(set);
        }
      }
    }
    if (languages.size() > 1) {
      SearchQuality all = new SearchQuality(figures, languages);
      measure("all languages in one index", all);
    }
    return figures;
  }

  /** Those that are named, and all in folders that are named; looked for before any is asked. */
  private static List<Path> within(List<String> named) {
    var sets = new ArrayList<Path>();
    for (String name : named) {
      Path given = Path.of(name);
      List<Path> found =
          read(
              given,
              () -> {
                try (Stream<Path> files =
                    Files.find(given, DEEPEST, (file, kind) -> file.endsWith(CORPUS))) {
                  return files.map(Path::getParent).sorted().toList();
                }
              });
      if (found.isEmpty() && !Files.isRegularFile(given)) {
        throw new Fault(
            "There is no judged set in " + given + ".",
            "Name a folder with " + CORPUS + ", or one around such folders.");
      }
      sets.addAll(found.isEmpty() ? List.of(given) : found);
    }
    return sets;
  }

  private interface Reading<T> {
    T read() throws IOException;
  }

  private static <T> T read(Path set, Reading<T> reading) {
    try {
      return reading.read();
    } catch (IOException e) {
      throw new Fault(set + " cannot be read: " + e.getMessage(), "Check the set.", e);
    }
  }

  private void measure(String name, SearchQuality quality) throws IOException {
    in(
        name,
        null,
        (rooms, address) -> {
          quality.publish(rooms);
          quality.ask(address, "");
        });
    if (model != null) {
      in(
          name + WITH,
          model,
          (rooms, address) -> {
            quality.publish(rooms);
            Benchmark.rest(rooms);
            quality.ask(address, WITH);
          });
    }
  }

  private void in(String name, @Nullable String with, Part part) throws IOException {
    new Terminal(options).say("Asking " + name);
    Path data = Files.createTempDirectory("hub-bench");
    try {
      Files.writeString(
          data.resolve("hub.yaml"), with == null ? EMPTY : EMPTY + MODEL.formatted(with));
      try (var hub =
          OpenHub.start(
              SettingsFile.read(data.resolve("hub.yaml"), data, Map.of()),
              options,
              WebApplicationType.SERVLET,
              Map.of("server.port", 0, "server.address", "127.0.0.1"))) {
        part.measure(hub::getBean, hub.getBean(HubAddress.class).listening());
      }
    } finally {
      FileSystemUtils.deleteRecursively(data);
    }
  }
}
