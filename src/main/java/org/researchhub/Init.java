package org.researchhub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.researchhub.platform.Fault;
import org.researchhub.platform.cli.GlobalOptions;
import org.researchhub.platform.cli.Terminal;
import org.researchhub.platform.settings.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the settings of an own hub in a new data folder; its content is loaded when it starts. */
@Command(
    name = "init",
    description = "Makes an own hub in a new data folder.",
    footer = {
      "",
      "Examples:",
      "  hub init --empty --title \"Rivers Research Hub\" --languages en,es --data rivers",
      "  hub init --title \"en=Our hub\" --title \"fr=Notre portail\" --languages en,fr"
    })
final class Init implements Callable<Integer> {

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
  private static final Pattern BY_LANGUAGE = Pattern.compile("([a-z]{2,3})=(.+)");
  private static final List<String> TAKEN = List.of("hub.yaml", "hub.db", "hub.lock");

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Option(names = "--empty", description = "Without the default catalogue and its vocabularies.")
  private boolean empty;

  @Option(
      names = "--title",
      required = true,
      paramLabel = "T",
      description = "The hub's name, or LANGUAGE=NAME once for each language.")
  private List<String> titles = List.of();

  @Option(
      names = "--languages",
      split = ",",
      defaultValue = "en",
      paramLabel = "en,es",
      description = "Languages of the pages, the default one first (default: en).")
  private List<String> languages = List.of();

  @Override
  public Integer call() {
    for (String language : languages) {
      if (!LANGUAGE.matcher(language.strip()).matches()) {
        throw new Fault(
            Fault.USAGE,
            language + " is not the code of a language.",
            "Write two letters each, with commas between, such as en,es.");
      }
    }
    Path folder = options.dataFolder();
    String settings = settings();
    refuseWhenTaken(folder);
    DataFolder.prepare(folder);
    Path file = options.settingsFile();
    try {
      Files.writeString(file, settings);
    } catch (IOException e) {
      throw new Fault(
          "The settings " + file + " cannot be written.",
          "Let this user write there, or choose another folder with --data.",
          e);
    }
    if (options.json()) {
      new Terminal(options).print(report(folder, file).toPrettyString());
    } else {
      tell(folder, file);
    }
    return 0;
  }

  private void refuseWhenTaken(Path folder) {
    boolean taken = Files.exists(options.settingsFile());
    for (String name : TAKEN) {
      taken |= Files.exists(folder.resolve(name));
    }
    if (taken) {
      throw new Fault(
          Fault.CONFLICT,
          "There is a hub in " + folder + " already; nothing was changed.",
          "Choose a new folder with --data.");
    }
  }

  private String settings() {
    var yaml = new StringBuilder();
    yaml.append("# Settings of this hub. Every key may also be set as an environment variable")
        .append(" (hub.base-url as HUB_BASE_URL).\n")
        .append("# An unknown key stops the start and names the nearest known one.\n")
        .append("hub:\n  title:\n");
    byLanguage()
        .forEach((language, title) ->
            yaml.append("    ").append(language).append(": ").append(quoted(title)).append('\n'));
    yaml.append("\n  # The organisation under the title, and one sentence on the home page.\n")
        .append("  # centre: ")
        .append("{en: Name of the centre}\n")
        .append("  # purpose: {en: What this hub is for.}\n")
        .append("  # recent-heading: {en: Recent publications}\n\n")
        .append("  # The first is the default language.\n")
        .append("  languages: [")
        .append(String.join(", ", languages.stream().map(String::strip).toList()))
        .append("]\n\n")
        .append("  # Whether the default hub's catalogue is loaded when this hub first starts.\n")
        .append("  content: ")
        .append(!empty)
        .append("\n\n")
        .append("  # Where \"Leave this site\" leads; exit: false takes the button away.\n")
        .append("  # exit-url: {en: \"https://en.wikipedia.org/wiki/Weather\"}\n\n")
        .append("  # The address under which readers reach the hub.\n")
        .append("  # base-url: https://hub.example.org\n\n")
        .append(
            "  # Shown on the contact page. The hub says aloud at start when they are missing.\n")
        .append("  # contact:\n  #   email: hub@example.org\n  #   post: |\n")
        .append("  #     Name of the centre\n  #     1 Example Street\n\n")
        .append("  # Colours that differ from the built-in ones.\n")
        .append("  # colours:\n  #   link: \"#14508c\"\n");
    return yaml.toString();
  }

  private Map<String, String> byLanguage() {
    var texts = new LinkedHashMap<String, String>();
    for (String title : titles) {
      var named = BY_LANGUAGE.matcher(title);
      if (named.matches()) {
        texts.put(named.group(1), named.group(2).strip());
      } else {
        languages.forEach(language -> texts.putIfAbsent(language.strip(), title.strip()));
      }
    }
    if (texts.values().stream().anyMatch(String::isEmpty)) {
      throw new Fault(Fault.USAGE, "The title is empty.", "Give the hub a name with --title.");
    }
    return texts;
  }

  /** A JSON string is a YAML one. */
  private static String quoted(String text) {
    return new JsonMapper().writeValueAsString(text);
  }

  private ObjectNode report(Path folder, Path file) {
    ObjectNode report = new JsonMapper().createObjectNode();
    report.put("data", folder.toString());
    report.put("settings", file.toString());
    ObjectNode title = report.putObject("title");
    byLanguage().forEach(title::put);
    ArrayNode all = report.putArray("languages");
    languages.forEach(language -> all.add(language.strip()));
    report.put("empty", empty);
    return report;
  }

  private void tell(Path folder, Path file) {
    if (!options.quiet()) {
      new Terminal(options).say("The hub's settings are in " + file + ".");
      new Terminal(options).say("Start it with: hub serve --data " + folder);
    }
  }
}
