package org.researchhub.platform.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.Fault;
import org.researchhub.platform.settings.HubSettings;
import org.researchhub.platform.settings.SettingsFile;
import picocli.CommandLine.Option;

/** Options that every command understands, before or after the command. */
public final class GlobalOptions {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The hub's data folder (default: $HUB_DATA, else ./data).")
  private @Nullable Path data;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The settings (default: hub.yaml in the data folder).")
  private @Nullable Path config;

  @Option(
      names = {"-v", "--verbose"},
      description = "Say more.")
  private boolean verbose;

  @Option(
      names = {"-q", "--quiet"},
      description = "Say only what went wrong.")
  private boolean quiet;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  public Path dataFolder() {
    if (data != null) {
      return data.toAbsolutePath().normalize();
    }
    String fromEnvironment = System.getenv("HUB_DATA");
    return Path.of(fromEnvironment == null ? "data" : fromEnvironment).toAbsolutePath().normalize();
  }

  public Path settingsFile() {
    return config == null ? dataFolder().resolve("hub.yaml") : config.toAbsolutePath();
  }

  /**
   * Reads the settings.
   *
   * @throws Fault when they are malformed, or when the file asked for with --config is not there
   */
  public HubSettings settings() {
    if (config != null && !Files.exists(config)) {
      throw new Fault(Fault.USAGE, "The settings " + config + " are not there.", "Check --config.");
    }
    return SettingsFile.read(settingsFile(), dataFolder(), Map.copyOf(System.getenv()));
  }

  public boolean verbose() {
    return verbose;
  }

  public boolean quiet() {
    return quiet;
  }

  public boolean json() {
    return json;
  }
}
