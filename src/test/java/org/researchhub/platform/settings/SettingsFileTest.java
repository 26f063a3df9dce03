package org.researchhub.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchhub.platform.Fault;
import org.researchhub.platform.db.DatabaseAddress;

class SettingsFileTest {

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing\n", "hub:\n", "hub: {}\n", "hub:\n  contact:\n"})
  void everythingHasADefault(String yaml) throws IOException {
    assertThat(read(yaml, Map.of()))
        .isEqualTo(
            new HubSettings(
                folder,
                Map.of("en", "Research Hub"),
                Map.of("en", ""),
                Map.of("en", ""),
                Map.of("en", ""),
                Map.of("en", ""),
                null,
                List.of("en"),
                Map.of(),
                Map.of("en", "https://www.wikipedia.org/"),
                true,
                null,
                null,
                new DatabaseAddress(folder, null, null, null),
                List.of(),
                true,
                FileSettings.DEFAULT,
                Duration.ofSeconds(2),
                OutboundSettings.DEFAULT,
                ModelSettings.NONE));
    assertThat(SettingsFile.read(folder.resolve("none.yaml"), folder, Map.of()))
        .isEqualTo(read("", Map.of()));
  }

  @Test
  void everyKeyIsRead() throws IOException {
    String yaml =
        """
        hub:
          title: {en: A, ar: ب}
          centre: {es: Centro}
          centre-url: https://centre.example.org/
          purpose: {en: P}
          recent-heading: {en: R}
          base-url: https://hub.example.org/
          languages: [es, no]
          colours: {link: "#123456"}
          exit-url: {es: https://example.org/?a=b}
          exit: false
          contact: {email: hub@example.org, post: "Street 1\\nTown"}
          database: {url: "jdbc:postgresql://db/hub", user: u, password: 12}
          proxies: [10.0.0.1, 10.0.0.2]
          content: false
          search: {budget: 900}
          files:
            largest: 30
            keep-staged: 3
            pages: 400
            workers: 1
            picture-languages: [deu]
            clamd: 127.0.0.1:3310
            thumbnails: true
          outbound:
            enabled: false
            allowed: [Mirror.example.org:8080]
            pause: 5
            doi: http://mirror.example.org:8080/doi/
            handle: https://hdl.example.org
            crossref: https://crossref.example.org
            datacite: https://datacite.example.org
        """;

    assertThat(read(yaml, Map.of()))
        .isEqualTo(
            new HubSettings(
                folder,
                Map.of("en", "A", "ar", "ب"),
                Map.of("es", "Centro"),
                Map.of("es", "https://centre.example.org/"),
                Map.of("en", "P"),
                Map.of("en", "R"),
                URI.create("https://hub.example.org"),
                List.of("es", "no"),
                Map.of("link", "#123456"),
                Map.of("es", "https://example.org/?a=b"),
                false,
                "hub@example.org",
                "Street 1\nTown",
                new DatabaseAddress(folder, "jdbc:postgresql://db/hub", "u", "12"),
                List.of("10.0.0.1", "10.0.0.2"),
                false,
                new FileSettings(
                    30_000_000,
                    Duration.ofDays(3),
                    new DocumentSettings(400, 1, List.of("deu"), "127.0.0.1:3310", true),
                    StoreSettings.DEFAULT),
                Duration.ofMillis(900),
                new OutboundSettings(
                    false,
                    List.of("mirror.example.org:8080"),
                    Duration.ofSeconds(5),
                    URI.create("http://mirror.example.org:8080/doi"),
                    URI.create("https://hdl.example.org"),
                    URI.create("https://crossref.example.org"),
                    URI.create("https://datacite.example.org")),
                ModelSettings.NONE));
  }

  @Test
  void theDefaultHubsOwnFileIsRight() {
    HubSettings settings = SettingsFile.read(Path.of("default-hub/hub.yaml"), folder, Map.of());

    assertThat(settings.languages()).containsExactly("en", "fr", "ar");
    assertThat(settings.title()).containsKeys("en", "fr", "ar");
  }

  @Test
  void everyKeyHasAVariableThatGoesBeforeTheFile() throws IOException {
    Map<String, String> variables =
        Map.ofEntries(
            Map.entry("HUB_TITLE", "T"),
            Map.entry("HUB_CENTRE", "C"),
            Map.entry("HUB_CENTRE_URL", "https://c.example.org"),
            Map.entry("HUB_PURPOSE", "P"),
            Map.entry("HUB_RECENT_HEADING", "R"),
            Map.entry("HUB_BASE_URL", "http://localhost:9000"),
            Map.entry("HUB_LANGUAGES", "fr, en"),
            Map.entry("HUB_COLOURS", "link=#123456, text=#000000"),
            Map.entry("HUB_EXIT", "false"),
            Map.entry("HUB_EXIT_URL", "https://example.org"),
            Map.entry("HUB_CONTACT_EMAIL", "a@example.org"),
            Map.entry("HUB_CONTACT_POST", "Street"),
            Map.entry("HUB_DATABASE_URL", "jdbc:postgresql:hub"),
            Map.entry("HUB_DATABASE_USER", "u"),
            Map.entry("HUB_DATABASE_PASSWORD", "p"),
            Map.entry("HUB_PROXIES", "10.0.0.1"),
            Map.entry("HUB_CONTENT", "false"),
            Map.entry("HUB_SEARCH_BUDGET", "1500"),
            Map.entry("HUB_FILES_LARGEST", "40"),
            Map.entry("HUB_FILES_KEEP_STAGED", "5"),
            Map.entry("HUB_FILES_PAGES", "500"),
            Map.entry("HUB_FILES_WORKERS", "3"),
            Map.entry("HUB_FILES_PICTURE_LANGUAGES", "fra, eng"),
            Map.entry("HUB_FILES_CLAMD", "/run/clamd.sock"),
            Map.entry("HUB_FILES_THUMBNAILS", "true"),
            Map.entry("HUB_OUTBOUND_ENABLED", "true"),
            Map.entry("HUB_OUTBOUND_ALLOWED", "localhost:1"),
            Map.entry("HUB_OUTBOUND_PAUSE", "0"),
            Map.entry("HUB_OUTBOUND_DOI", "http://localhost:1/a"),
            Map.entry("HUB_OUTBOUND_HANDLE", "http://localhost:1/b"),
            Map.entry("HUB_OUTBOUND_CROSSREF", "http://localhost:1/c"),
            Map.entry("HUB_OUTBOUND_DATACITE", "http://localhost:1/d"));

    assertThat(read("hub: {title: {en: Other}, exit: true, languages: [ar]}", variables))
        .isEqualTo(
            new HubSettings(
                folder,
                Map.of("fr", "T"),
                Map.of("fr", "C"),
                Map.of("fr", "https://c.example.org"),
                Map.of("fr", "P"),
                Map.of("fr", "R"),
                URI.create("http://localhost:9000"),
                List.of("fr", "en"),
                Map.of("link", "#123456", "text", "#000000"),
                Map.of("fr", "https://example.org"),
                false,
                "a@example.org",
                "Street",
                new DatabaseAddress(folder, "jdbc:postgresql:hub", "u", "p"),
                List.of("10.0.0.1"),
                false,
                new FileSettings(
                    40_000_000,
                    Duration.ofDays(5),
                    new DocumentSettings(500, 3, List.of("fra", "eng"), "/run/clamd.sock", true),
                    StoreSettings.DEFAULT),
                Duration.ofMillis(1500),
                new OutboundSettings(
                    true,
                    List.of("localhost:1"),
                    Duration.ZERO,
                    URI.create("http://localhost:1/a"),
                    URI.create("http://localhost:1/b"),
                    URI.create("http://localhost:1/c"),
                    URI.create("http://localhost:1/d")),
                ModelSettings.NONE));
    assertThat(read("hub: {title: {en: A}}", Map.of("HUB_TITLE", "", "HUB_LANGUAGES", " ")))
        .isEqualTo(read("hub: {title: {en: A}}", Map.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "hub: {titel: x} | has a setting that does not exist: hub.titel. | Did you mean hub.title?",
        "hub: {baseurl: x} | has a setting that does not exist: hub.baseurl. | Did you mean"
            + " hub.base-url?",
        "hub: {contact: {mail: x}} | has a setting that does not exist: hub.contact.mail. | Did you"
            + " mean hub.contact.email?",
        "titel: x | has a setting that does not exist: titel. | Did you mean hub.title?",
        "hub: {contact: me} | has a value at hub.contact, which is a group of settings. | Write"
            + " below it one setting a line.",
        "hub: [a] | has a value at hub, which is a group of settings. | Write below it one setting"
            + " a line.",
        "just text | is not a list of settings. | Write `hub:` and below it one setting a line.",
        "hub: {title: [a]} | has a hub.title of the wrong form. | Write one text there.",
        "hub: {title: {en: {a: b}}} | has a hub.title of the wrong form. | Write one text there.",
        "hub: {contact: {email: [a]}} | has a hub.contact.email of the wrong form. | Write one text"
            + " there.",
        "hub: {languages: [english]} | has a language that is not a code: english. | Write two"
            + " letters, such as en.",
        "hub: {languages: {en: fr}} | has a hub.languages of the wrong form. | Write one text"
            + " there.",
        "hub: {colours: blue} | has a hub.colours without names. | Write below it one `name: value`"
            + " a line.",
        "hub: {files: {largest: 1 GB}} | has a hub.files.largest that is not possible: 1 GB. |"
            + " Write a whole number from 1 to 100000.",
        "hub: {outbound: {allowed: localhost}} | has a hub.outbound.allowed that is not a host with"
            + " a port: localhost. | Write host:port.",
        "hub: {exit: yes} | has a hub.exit that is neither true nor false. | Write one of the two.",
        "hub: {base-url: hub.example.org} | has a hub.base-url that is not a web address:"
            + " hub.example.org. | Write it as https://hub.example.org.",
        "hub: {base-url: 'https://a/?b'} | has a hub.base-url with a query. | Leave out ? and #.",
        "hub: {exit-url: {en: wikipedia.org}} | has a hub.exit-url that is not a web address:"
            + " wikipedia.org. | Write it as https://hub.example.org.",
        "hub: {database: {url: 'jdbc:mysql://x'}} | has a hub.database.url of an unknown kind. |"
            + " Write jdbc:postgresql://host/database, or leave it out for SQLite.",
        "hub: {title: a, title: b} | says one key twice, the second time in line 1. | Leave one of"
            + " them.",
      })
  void aMistakeIsNamedWithWhatToDo(String yaml, String what, String remedy) throws IOException {
    Fault fault = fault(yaml.getBytes(StandardCharsets.UTF_8), Map.of());

    assertThat(fault.getMessage()).isEqualTo(folder.resolve("hub.yaml") + " " + what);
    assertThat(fault.remedy()).isEqualTo(remedy);
    assertThat(fault.exitCode()).isEqualTo(Fault.USAGE);
  }

  @Test
  void theLineThatIsNotYamlIsNamed() throws IOException {
    assertThat(
            fault(
                "hub:\n  title: \"open\n  exit: true\n".getBytes(StandardCharsets.UTF_8), Map.of()))
        .hasMessageContaining("is not YAML");
    assertThat(fault("hub:\n\ttitle: x\n".getBytes(StandardCharsets.UTF_8), Map.of()))
        .hasMessageContaining("line 2 is not YAML");
    assertThat(fault(new byte[] {'h', 'u', 'b', ':', ' ', (byte) 0xff}, Map.of()))
        .hasMessageContaining("is not written in UTF-8");
  }

  @Test
  void aWrongVariableIsNamedItself() throws IOException {
    assertThat(fault(new byte[0], Map.of("HUB_EXIT", "maybe")))
        .hasMessage("The variable HUB_EXIT has a hub.exit that is neither true nor false.");
  }

  private HubSettings read(String yaml, Map<String, String> variables) throws IOException {
    Path file = Files.writeString(folder.resolve("hub.yaml"), yaml);
    return SettingsFile.read(file, folder, variables);
  }

  private Fault fault(byte[] yaml, Map<String, String> variables) throws IOException {
    Path file = Files.write(folder.resolve("hub.yaml"), yaml);
    return catchThrowableOfType(Fault.class, () -> SettingsFile.read(file, folder, variables));
  }
}
