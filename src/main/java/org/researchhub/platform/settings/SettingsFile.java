package org.researchhub.platform.settings;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.Fault;
import org.researchhub.platform.db.DatabaseAddress;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads hub.yaml. Every key may also be given as an environment variable: {@code hub.base-url} as
 * {@code HUB_BASE_URL}. A key that does not exist is a fault that names the nearest one.
 */
public final class SettingsFile {

  private static final List<String> BY_LANGUAGE =
      List.of("hub.title", "hub.centre", "hub.purpose", "hub.recent-heading", "hub.exit-url");
  private static final List<String> KEYS =
      List.of(
          "hub.title",
          "hub.centre",
          "hub.purpose",
          "hub.recent-heading",
          "hub.base-url",
          "hub.languages",
          "hub.colours",
          "hub.exit",
          "hub.exit-url",
          "hub.contact.email",
          "hub.contact.post",
          "hub.database.url",
          "hub.database.user",
          "hub.database.password",
          "hub.proxies",
          "hub.content");

  private final Path file;
  private final Path dataFolder;
  private final Map<String, String> environment;
  private final Map<String, JsonNode> values = new TreeMap<>();

  private SettingsFile(Path file, Path dataFolder, Map<String, String> environment) {
    this.file = file;
    this.dataFolder = dataFolder;
    this.environment = environment;
  }

  /**
   * Reads the file; a missing one means every default.
   *
   * @throws Fault when the file is malformed or has an unknown key or an impossible value
   */
  public static HubSettings read(Path file, Path dataFolder, Map<String, String> environment) {
    var reading = new SettingsFile(file, dataFolder, environment);
    reading.flatten("", reading.content());
    return reading.settings();
  }

  private ObjectNode content() {
    if (!Files.exists(file)) {
      return new YAMLMapper().createObjectNode();
    }
    try {
      JsonNode content = new YAMLMapper().readTree(Files.readString(file));
      if (content.isMissingNode() || content.isNull()) {
        return new YAMLMapper().createObjectNode();
      }
      if (content instanceof ObjectNode object) {
        return object;
      }
      throw wrong("is not a list of settings", "Write `hub:` and below it one setting a line.");
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw wrong(
          "cannot be read: line " + line + " is not YAML",
          "Look for a missing space after a colon, a tab, or an unclosed quotation mark there.");
    } catch (IOException e) {
      throw wrong("cannot be read", "Check that this user may read the file.");
    }
  }

  private void flatten(String prefix, ObjectNode node) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String key = prefix.isEmpty() ? entry.getKey() : prefix + "." + entry.getKey();
      boolean whole = BY_LANGUAGE.contains(key) || key.equals("hub.colours");
      if (KEYS.contains(key) || whole) {
        values.put(key, entry.getValue());
      } else if (entry.getValue() instanceof ObjectNode below && isSection(key)) {
        flatten(key, below);
      } else {
        throw wrong(
            "has a setting that does not exist: " + key, "Did you mean " + nearest(key) + "?");
      }
    }
  }

  private static boolean isSection(String key) {
    return KEYS.stream().anyMatch(known -> known.startsWith(key + "."));
  }

  private static String nearest(String key) {
    return KEYS.stream()
        .min((a, b) -> Integer.compare(EditDistance.between(a, key), EditDistance.between(b, key)))
        .orElseThrow();
  }

  private HubSettings settings() {
    List<String> languages = languages();
    return new HubSettings(
        dataFolder,
        texts("hub.title", "Research Hub"),
        texts("hub.centre", ""),
        texts("hub.purpose", ""),
        texts("hub.recent-heading", ""),
        baseUrl(),
        languages,
        map("hub.colours"),
        texts("hub.exit-url", "https://www.wikipedia.org/"),
        flag("hub.exit"),
        text("hub.contact.email"),
        text("hub.contact.post"),
        new DatabaseAddress(
            dataFolder, databaseUrl(), text("hub.database.user"), text("hub.database.password")),
        list("hub.proxies"),
        flag("hub.content"));
  }

  private List<String> languages() {
    List<String> languages = list("hub.languages");
    for (String language : languages) {
      if (!language.matches("[a-z]{2,3}")) {
        throw wrong(
            "has a language that is not a code: " + language, "Write two letters, such as en.");
      }
    }
    return languages.isEmpty() ? List.of("en") : languages;
  }

  private @Nullable URI baseUrl() {
    String text = text("hub.base-url");
    if (text == null || text.isBlank()) {
      return null;
    }
    if (!text.matches("https?://[^/\\s]+(/[^\\s?#]*)?")) {
      throw wrong(
          "has a hub.base-url that is not an address: " + text,
          "Write it as https://hub.example.org.");
    }
    return URI.create(text.replaceAll("/+$", ""));
  }

  private @Nullable String databaseUrl() {
    String url = text("hub.database.url");
    if (url == null || url.isBlank()) {
      return null;
    }
    if (!url.startsWith("jdbc:postgresql:")) {
      throw wrong(
          "has a hub.database.url of an unknown kind",
          "Write jdbc:postgresql://host/database, or leave it out for SQLite.");
    }
    return url;
  }

  private @Nullable String text(String key) {
    String fromEnvironment = environment.get(variable(key));
    if (fromEnvironment != null) {
      return fromEnvironment;
    }
    JsonNode value = values.get(key);
    return value == null || value.isNull() ? null : value.asString();
  }

  private boolean flag(String key) {
    String text = text(key);
    if (text == null || text.equals("true")) {
      return true;
    }
    if (text.equals("false")) {
      return false;
    }
    throw wrong("has a " + key + " that is neither true nor false", "Write one of the two.");
  }

  private List<String> list(String key) {
    String fromEnvironment = environment.get(variable(key));
    if (fromEnvironment != null) {
      return List.of(fromEnvironment.split("\\s*,\\s*"));
    }
    JsonNode value = values.get(key);
    var list = new ArrayList<String>();
    if (value != null && value.isString()) {
      list.addAll(List.of(value.asString().split("\\s*,\\s*")));
    } else if (value != null) {
      value.forEach(element -> list.add(element.asString()));
    }
    return List.copyOf(list);
  }

  private Map<String, String> map(String key) {
    var map = new LinkedHashMap<String, String>();
    JsonNode value = values.get(key);
    if (value != null) {
      value.properties().forEach(entry -> map.put(entry.getKey(), entry.getValue().asString()));
    }
    return map;
  }

  private Map<String, String> texts(String key, String otherwise) {
    String fromEnvironment = environment.get(variable(key));
    JsonNode value = values.get(key);
    if (fromEnvironment != null) {
      return Map.of("en", fromEnvironment);
    }
    if (value == null || value.isNull()) {
      return Map.of("en", otherwise);
    }
    return value.isObject() ? map(key) : Map.of("en", value.asString());
  }

  private static String variable(String key) {
    return key.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
  }

  private Fault wrong(String what, String remedy) {
    return new Fault(Fault.USAGE, file + " " + what + ".", remedy);
  }
}
