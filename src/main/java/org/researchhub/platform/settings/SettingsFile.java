package org.researchhub.platform.settings;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.Fault;
import org.researchhub.platform.db.DatabaseAddress;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads hub.yaml. Every key may also be given as an environment variable: {@code hub.base-url} as
 * {@code HUB_BASE_URL}. A key that does not exist is a fault that names the nearest one.
 */
public final class SettingsFile {

  private static final YAMLMapper YAML =
      YAMLMapper.builder(
              YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .build();
  private static final List<String> KEYS =
      with(
          Stream.of(StoreSettings.KEYS, OutboundSettings.KEYS, ModelSettings.KEYS)
              .flatMap(List::stream)
              .toList(),
          "hub.title",
          "hub.centre",
          "hub.centre-url",
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
          "hub.content",
          FileSettings.LARGEST,
          FileSettings.KEEP_STAGED,
          DocumentSettings.PAGES,
          DocumentSettings.WORKERS,
          DocumentSettings.PICTURE_LANGUAGES,
          DocumentSettings.CLAMD,
          DocumentSettings.THUMBNAILS,
          HubSettings.SEARCH_BUDGET);

  private SettingsFile() {}

  private static List<String> with(List<String> more, String... keys) {
    return Stream.concat(Stream.of(keys), more.stream()).toList();
  }

  /**
   * Reads the file; a missing one means every default.
   *
   * @throws Fault when the file is malformed or has an unknown key or an impossible value
   */
  public static HubSettings read(Path file, Path dataFolder, Map<String, String> environment) {
    var values = new TreeMap<String, JsonNode>();
    flatten(file, "", content(file), values);
    return settings(new SettingValues(file, values, environment), dataFolder);
  }

  private static ObjectNode content(Path file) {
    if (!Files.exists(file)) {
      return YAML.createObjectNode();
    }
    try {
      JsonNode content = YAML.readTree(Files.readString(file));
      if (content.isMissingNode() || content.isNull()) {
        return YAML.createObjectNode();
      }
      if (content instanceof ObjectNode object) {
        return object;
      }
      throw wrong(
          file, "is not a list of settings", "Write `hub:` and below it one setting a line.");
    } catch (JacksonException e) {
      throw malformed(file, e);
    } catch (CharacterCodingException e) {
      throw wrong(file, "is not written in UTF-8", "Save it as UTF-8 text.");
    } catch (IOException e) {
      throw wrong(file, "cannot be read", "Check that it is a file that this user may read.");
    }
  }

  private static Fault malformed(Path file, JacksonException failure) {
    int line = line(failure);
    return failure.getOriginalMessage().startsWith("Duplicate")
        ? wrong(file, "says one key twice, the second time in line " + line, "Leave one of them.")
        : wrong(
            file,
            "cannot be read: line " + line + " is not YAML",
            "Look for a missing space after a colon, a tab, or an unclosed quotation mark there.");
  }

  /** Where the problem is, rather than where what it is in begins. */
  private static int line(JacksonException failure) {
    return failure.getCause() instanceof MarkedYamlEngineException yaml
            && yaml.getProblemMark().isPresent()
        ? yaml.getProblemMark().get().getLine() + 1
        : failure.getLocation() == null ? 0 : failure.getLocation().getLineNr();
  }

  private static void flatten(
      Path file, String prefix, ObjectNode node, Map<String, JsonNode> values) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String key = prefix.isEmpty() ? entry.getKey() : prefix + "." + entry.getKey();
      if (KEYS.contains(key)) {
        values.put(key, entry.getValue());
      } else if (!isSection(key)) {
        throw wrong(
            file,
            "has a setting that does not exist: " + key,
            "Did you mean " + nearest(key) + "?");
      } else if (entry.getValue() instanceof ObjectNode below) {
        flatten(file, key, below, values);
      } else if (!isBlank(entry.getValue())) {
        throw wrong(
            file,
            "has a value at " + key + ", which is a group of settings",
            "Write below it one setting a line.");
      }
    }
  }

  private static boolean isBlank(JsonNode value) {
    return value.isNull() || (value.isString() && value.asString().isBlank());
  }

  private static boolean isSection(String key) {
    return KEYS.stream().anyMatch(known -> known.startsWith(key + "."));
  }

  private static String nearest(String key) {
    return KEYS.stream()
        .min(Comparator.comparingInt(known -> EditDistance.between(known, key)))
        .orElseThrow();
  }

  private static HubSettings settings(SettingValues values, Path dataFolder) {
    List<String> languages = languages(values);
    String first = languages.getFirst();
    return new HubSettings(
        dataFolder,
        values.texts("hub.title", first, "Research Hub"),
        values.texts("hub.centre", first, ""),
        centreUrls(values, first),
        values.texts("hub.purpose", first, ""),
        values.texts("hub.recent-heading", first, ""),
        baseUrl(values),
        languages,
        values.map("hub.colours"),
        exitUrls(values, first),
        values.flag("hub.exit"),
        values.text("hub.contact.email"),
        values.text("hub.contact.post"),
        new DatabaseAddress(
            dataFolder,
            databaseUrl(values),
            values.text("hub.database.user"),
            values.text("hub.database.password")),
        values.list("hub.proxies"),
        values.flag("hub.content"),
        FileSettings.of(values),
        Duration.ofMillis(
            values.number(
                HubSettings.SEARCH_BUDGET,
                HubSettings.USUAL_SEARCH_BUDGET.toMillis(),
                100,
                60_000)),
        OutboundSettings.of(values),
        ModelSettings.of(values));
  }

  private static List<String> languages(SettingValues values) {
    List<String> languages = values.list("hub.languages");
    for (String language : languages) {
      if (!language.matches("[a-z]{2,3}")) {
        throw values.wrong(
            "hub.languages",
            "has a language that is not a code: " + language,
            "Write two letters, such as en.");
      }
    }
    return languages.isEmpty() ? List.of("en") : languages.stream().distinct().toList();
  }

  private static @Nullable URI baseUrl(SettingValues values) {
    String text = values.text("hub.base-url");
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.contains("?") || text.contains("#")) {
      throw values.wrong("hub.base-url", "has a hub.base-url with a query", "Leave out ? and #.");
    }
    return values.address("hub.base-url", text);
  }

  private static Map<String, String> centreUrls(SettingValues values, String language) {
    var urls = values.texts("hub.centre-url", language, "");
    urls.values().stream()
        .filter(url -> !url.isEmpty())
        .forEach(url -> values.address("hub.centre-url", url));
    return urls;
  }

  private static Map<String, String> exitUrls(SettingValues values, String language) {
    var urls = values.texts("hub.exit-url", language, "https://www.wikipedia.org/");
    urls.values().forEach(url -> values.address("hub.exit-url", url));
    return urls;
  }

  private static @Nullable String databaseUrl(SettingValues values) {
    String url = values.text("hub.database.url");
    if (url == null || url.isBlank()) {
      return null;
    }
    if (!url.startsWith("jdbc:postgresql:")) {
      throw values.wrong(
          "hub.database.url",
          "has a hub.database.url of an unknown kind",
          "Write jdbc:postgresql://host/database, or leave it out for SQLite.");
    }
    return url;
  }

  private static Fault wrong(Path file, String what, String remedy) {
    return new Fault(Fault.USAGE, file + " " + what + ".", remedy);
  }
}
