package org.researchhub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.researchhub.files.preservation.Contents;
import org.researchhub.files.preservation.KeptObject;
import org.researchhub.files.preservation.Preserved;
import org.researchhub.platform.changes.Change;
import org.researchhub.platform.settings.HubSettings;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What readers see of hub.yaml, as an object: the title, the languages, the colours and so on. What
 * belongs to the machine, and every secret, stays out.
 */
@Component
class PreservedSettings implements Preserved {

  static final String KIND = "settings";
  static final String FILE = "hub.yaml";

  static final String ALL = "all";
  private static final List<String> OF_READERS =
      List.of(
          "title",
          "centre",
          "centre-url",
          "purpose",
          "recent-heading",
          "base-url",
          "languages",
          "colours",
          "exit",
          "exit-url",
          "contact",
          "content");
  private static final YAMLMapper YAML = new YAMLMapper();

  private final Path file;

  PreservedSettings(HubSettings settings) {
    this.file = settings.dataFolder().resolve(FILE);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<String> touchedBy(Change change) {
    return Optional.empty();
  }

  @Override
  public List<String> unannounced() {
    return List.of(ALL);
  }

  @Override
  public Optional<Contents> contents(String id) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      JsonNode hub = YAML.readTree(Files.readString(file)).path("hub");
      if (!(hub instanceof ObjectNode all)) {
        return Optional.empty();
      }
      ObjectNode kept = YAML.createObjectNode();
      kept.set("hub", all.retain(OF_READERS));
      byte[] text = YAML.writeValueAsString(kept).getBytes(StandardCharsets.UTF_8);
      return Optional.of(Contents.of(1, "Settings", "hub", Map.of(FILE, text)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** They are put back before the hub is opened, because it reads them first of all. */
  @Override
  public void restore(DSLContext transaction, KeptObject object) {}
}
