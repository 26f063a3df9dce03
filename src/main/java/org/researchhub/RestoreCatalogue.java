package org.researchhub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.researchhub.files.preservation.PreservationStore;
import org.researchhub.files.preservation.Restoration;
import org.researchhub.files.preservation.StoreOpening;
import org.researchhub.platform.Fault;
import org.researchhub.platform.changes.Followers;
import org.researchhub.platform.cli.GlobalOptions;
import org.researchhub.platform.cli.Terminal;
import org.researchhub.platform.settings.DataFolder;
import org.researchhub.platform.settings.HubSettings;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Opens the hub by itself, because nothing may be loaded into it before. */
@Command(
    name = "restore-catalogue",
    description = "Makes a hub in a new data folder from a preservation store alone.",
    footer = {
      "",
      "Examples:",
      "  hub files restore-catalogue --from /mnt/preservation --data new-hub"
    })
final class RestoreCatalogue implements Callable<Integer> {

  private static final int DONE_IN_PART = 3;

  /** What a hub holds and its store does not. */
  private static final List<String> UNKNOWN =
      List.of(
          "the staff's accounts",
          "drafts that were not published",
          "pairs of similar records that nobody has decided on",
          "what it takes to undo merges of drafts",
          "batches of imports, and which of their records were left out",
          "messages to the centre",
          "whether files were scanned for viruses",
          "the settings of the machine (database, mail, storage, secrets)");

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Option(names = "--from", required = true, paramLabel = "DIR", description = "The store.")
  private Path from = Path.of("");

  @Override
  public Integer call() {
    Path store = from.toAbsolutePath().normalize();
    DataFolder.prepare(options.dataFolder());
    Optional<DataFolder.Lock> lock = DataFolder.lock(options.dataFolder());
    if (lock.isEmpty()) {
      throw new Fault(
          Fault.CONFLICT,
          "A hub is serving the data folder " + options.dataFolder() + ".",
          "Name a folder that does not exist yet with --data.");
    }
    try (var alone = new OpenHub.Alone(lock)) {
      putBackSettings(store);
      try (ConfigurableApplicationContext hub = open()) {
        hub.getBean(DefaultHub.class).leaveOut();
        Restoration.Restored restored = hub.getBean(Restoration.class).from(store);
        hub.getBean(Followers.class).catchUp();
        return report(restored);
      }
    }
  }

  private ConfigurableApplicationContext open() {
    HubSettings settings = options.settings();
    return OpenHub.start(settings, options, WebApplicationType.NONE, Map.of());
  }

  /** Those of the data folder, or those asked for, come before what the store has. */
  private void putBackSettings(Path store) {
    Path file = options.dataFolder().resolve(PreservedSettings.FILE);
    if (Files.exists(options.settingsFile()) || Files.exists(file)) {
      return;
    }
    try (ConfigurableApplicationContext unsettled = open();
        PreservationStore source = unsettled.getBean(StoreOpening.class).reading(store)) {
      Optional<byte[]> kept =
          Restoration.read(
              source, PreservedSettings.KIND, PreservedSettings.ALL, PreservedSettings.FILE);
      if (kept.isPresent()) {
        Files.write(file, kept.get());
      }
    } catch (IOException e) {
      throw new Fault(
          "The settings " + file + " cannot be written.",
          "Let this user write to the data folder.",
          e);
    }
  }

  private int report(Restoration.Restored restored) {
    var terminal = new Terminal(options);
    if (options.json()) {
      ObjectNode json = new JsonMapper().createObjectNode();
      ObjectNode objects = json.putObject("objects");
      restored.objects().forEach(objects::put);
      restored.problems().forEach(json.putArray("problems")::add);
      UNKNOWN.forEach(json.putArray("unknown")::add);
      terminal.print(json.toPrettyString());
    } else {
      restored.objects().forEach((kind, count) -> terminal.print(kind + "\t" + count));
      restored.problems().forEach(terminal::complain);
    }
    terminal.say(
        "The store cannot know: "
            + String.join("; ", UNKNOWN)
            + ". Add accounts with: hub user add NAME --role administrator");
    return restored.problems().isEmpty() ? 0 : DONE_IN_PART;
  }
}
