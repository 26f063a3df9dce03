package org.researchhub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.accounts.Accounts;
import org.researchhub.accounts.Role;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Submission;
import org.researchhub.files.StagedFile;
import org.researchhub.files.StagedFiles;
import org.researchhub.files.preservation.StoreCheck;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.cli.HubCommand;
import org.researchhub.platform.cli.Program;
import org.researchhub.platform.db.DatabaseAddress;
import org.researchhub.platform.db.PostgresServer;
import org.researchhub.platform.settings.DataFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A backup holds one moment of everything, and a hub made of it is that hub at that moment. */
class BackupTest {

  private static final List<String> START =
      List.of(
          "/en/",
          "/sitemap.xml",
          "/en/search?q=child",
          "/api/v1/publications?limit=100",
          "/api/v1/search?q=child");

  @TempDir Path folder;

  @BeforeAll
  static void commandsOpenHubs() {
    HubCommand.openWith(new OpenHub());
  }

  @Test
  void whatIsPutBackSaysTheSameAsBefore() throws Exception {
    Path data = settings("data", "");
    Path file = folder.resolve("hub.zip");
    SortedMap<String, String> said;
    String origin;
    try (ServedHub hub = ServedHub.in(data);
        var lock = DataFolder.lock(data).orElseThrow()) {
      hub.door(Accounts.class).add("Amina", Role.ADMINISTRATOR);
      hub.door(StagedFiles.class).stage("waits.txt", bytes("A draft's file"));
      hub.settle();
      origin = hub.door(Changes.class).origin();
      assertThat(hub("backup", file, "--data", data, "-q")).isZero();
      assertThat(hub("backup", file, "--data", data, "-q")).as("never overwritten").isEqualTo(5);
      said = new Crawl(hub.address()).from(START);
    }
    Path after = folder.resolve("after");
    assertThat(hub("restore", file, "--data", after, "-q")).isZero();
    assertThat(hub("restore", file, "--data", after, "-q")).as("not twice").isEqualTo(5);
    try (ServedHub hub = ServedHub.in(after)) {
      hub.settle();
      SortedMap<String, String> again = new Crawl(hub.address()).of(said.keySet());
      for (Map.Entry<String, String> answer : said.entrySet()) {
        assertThat(again.get(answer.getKey())).as(answer.getKey()).isEqualTo(answer.getValue());
      }
      assertThat(hub.door(Changes.class).origin()).isNotEqualTo(origin);
      assertThat(hub.door(Accounts.class).list()).hasSize(1);
      assertThat(hub.door(StoreCheck.class).verify(1).findings()).isEmpty();
    }
    assertThat(Files.list(after.resolve("staged"))).hasSize(1);
  }

  @Test
  void whatIsPublishedMeanwhileLeavesTheBackupWhole() throws Exception {
    Path data = settings("busy", "");
    var published = new AtomicInteger();
    var stop = new AtomicBoolean();
    try (ServedHub hub = ServedHub.in(data);
        var lock = DataFolder.lock(data).orElseThrow()) {
      Thread writer = Thread.ofPlatform().start(() -> publish(hub, published, stop));
      for (int n = 1; n <= 3; n++) {
        int before = published.get();
        assertThat(hub("backup", folder.resolve(n + ".zip"), "--data", data, "-q")).isZero();
        while (published.get() < before + 2) {
          Thread.sleep(10);
        }
      }
      stop.set(true);
      writer.join();
    }
    for (int n = 1; n <= 3; n++) {
      Path after = folder.resolve("after-" + n);
      assertThat(hub("restore", folder.resolve(n + ".zip"), "--data", after, "-q")).isZero();
      try (ServedHub hub = ServedHub.in(after)) {
        assertThat(hub.door(StoreCheck.class).verify(1).findings()).isEmpty();
        var web = new Programs(hub.address());
        for (var publication : hub.door(Publications.class).byIdAfter("", 1000)) {
          for (var edition : publication.description().editions()) {
            for (var file : edition.files()) {
              assertThat(web.get(file.address()).status()).as(file.address()).isEqualTo(200);
            }
          }
        }
      }
    }
  }

  @Test
  void aDamagedBackupIsRefusedAndLeavesNoHub() throws Exception {
    Path data = settings("data", "");
    Path file = folder.resolve("hub.zip");
    assertThat(hub("backup", file, "--data", data, "-q")).isZero();
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThat(hub("restore", file, "--data", folder.resolve("new"))).isEqualTo(1);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(hub("restore", file, "--data", folder.resolve("new"))).isEqualTo(1);
    assertThat(folder.resolve("new/hub.db")).doesNotExist();
  }

  @Test
  void postgresTablesArePutBackIntoAnEmptyDatabase() throws Exception {
    DatabaseAddress one = PostgresServer.freshDatabase();
    DatabaseAddress two = PostgresServer.freshDatabase();
    Path data = settings("data", database(one));
    Path file = folder.resolve("hub.zip");
    SortedMap<String, String> said;
    try (ServedHub hub = ServedHub.in(data);
        var lock = DataFolder.lock(data).orElseThrow()) {
      hub.settle();
      assertThat(hub("backup", file, "--data", data, "-q")).isZero();
      said = new Crawl(hub.address()).of(START);
    }
    assertThat(hub("restore", file, "--data", folder.resolve("taken"), "-q")).isEqualTo(5);
    Path after = settings("after", database(two));
    assertThat(hub("restore", file, "--data", after, "-q")).isZero();
    try (ServedHub hub = ServedHub.in(after)) {
      hub.settle();
      assertThat(new Crawl(hub.address()).of(START)).isEqualTo(said);
      assertThat(hub.door(StoreCheck.class).verify(1).findings()).isEmpty();
    }
  }

  @Test
  void whatWasCopiedByItselfBeforeAnUpgradeOnPostgresIsPutBackTheSameWay() throws Exception {
    DatabaseAddress one = PostgresServer.freshDatabase();
    DatabaseAddress two = PostgresServer.freshDatabase();
    Path data = settings("data", database(one));
    Flyway.configure()
        .dataSource(one.url(), one.user(), one.password())
        .locations("classpath:db/migration/postgresql")
        .target("1")
        .load()
        .migrate();
    fact(one, "insert into platform_fact values ('said', 'before the upgrade')");
    assertThat(hub("user", "list", "--data", data, "-q")).isZero();
    fact(one, "update platform_fact set value = 'after the upgrade' where name = 'said'");

    Files.writeString(
        data.resolve("hub.yaml"),
        Files.readString(data.resolve("hub.yaml")).replace(address(one), address(two)));
    assertThat(hub("restore", data.resolve("backup/hub-001.zip"), "--data", data, "-q")).isZero();
    assertThat(hub("user", "list", "--data", data, "-q")).isZero();

    assertThat(fact(two, "update platform_fact set value = '' where value = 'before the upgrade'"))
        .isEqualTo(1);
  }

  private static String address(DatabaseAddress of) {
    return String.valueOf(of.url());
  }

  private static int fact(DatabaseAddress of, String statement) throws SQLException {
    try (var connection = DriverManager.getConnection(address(of), of.user(), of.password());
        var said = connection.createStatement()) {
      return said.executeUpdate(statement);
    }
  }

  @Test
  void theDoctorSaysWhatToDo() throws Exception {
    assertThat(doctor(folder.resolve("nothing"), 0).get("data folder")).isEqualTo("note");
    Path data = settings("data", "");
    assertThat(doctor(data, 0).get("database")).isEqualTo("note");
    try (ServedHub hub = ServedHub.in(data);
        var lock = DataFolder.lock(data).orElseThrow()) {
      hub.door(Accounts.class).add("Amina", Role.ADMINISTRATOR);
      hub.settle();
      assertThat(doctor(data, 0))
          .containsEntry("java", "ok")
          .containsEntry("database", "ok")
          .containsEntry("server", "ok")
          .containsEntry("index", "ok")
          .containsEntry("store", "ok")
          .containsEntry("preservation", "ok")
          .containsEntry("accounts", "ok");
      assertThat(said(0, "files", "status", "--data", data))
          .containsPattern("Preservation      (Every change is|\\d+ changes are being) preserved");
    }
    Files.writeString(
        data.resolve("hub.yaml"),
        Files.readString(data.resolve("hub.yaml")) + "    clamd: 127.0.0.1:1\n");
    assertThat(doctor(data, 6)).containsEntry("clamd", "failed");
    Files.writeString(data.resolve("hub.yaml"), "hub:\n  titel: X\n");
    assertThat(doctor(data, 6)).containsEntry("settings", "failed");
    Files.delete(data.resolve("hub.yaml"));
    Files.write(data.resolve("hub.db"), new byte[5000]);
    assertThat(doctor(data, 6)).containsEntry("database", "failed");
  }

  private static String said(int expected, Object... arguments) {
    var before = System.out;
    var said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      assertThat(hub(arguments)).isEqualTo(expected);
    } finally {
      System.setOut(before);
    }
    return said.toString(StandardCharsets.UTF_8);
  }

  private static Map<String, String> doctor(Path data, int expected) {
    var states = new java.util.HashMap<String, String>();
    for (JsonNode finding :
        new JsonMapper()
            .readTree(said(expected, "doctor", "--json", "--data", data))
            .path("findings")) {
      states.put(finding.path("check").asString(), finding.path("state").asString());
      assertThat(finding.path("state").asString().equals("ok"))
          .isEqualTo(finding.path("remedy").isMissingNode());
    }
    return states;
  }

  private static void publish(ServedHub hub, AtomicInteger published, AtomicBoolean stop) {
    while (!stop.get()) {
      int number = published.get() + 1;
      try {
        var staged =
            (StagedFile)
                hub.door(StagedFiles.class).stage("n" + number + ".txt", bytes("N " + number));
        hub.door(StagedFiles.class).makeDurable(staged.digests().sha512());
        hub.door(Publications.class)
            .publish(Submission.fresh(description("Number " + number, staged), "test"));
        published.incrementAndGet();
        Thread.sleep(20);
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static Description description(String title, StagedFile file) {
    ObjectNode json = new JsonMapper().createObjectNode();
    json.putObject("titles").put("en", title);
    json.putArray("editions")
        .addObject()
        .put("language", "en")
        .putArray("files")
        .addObject()
        .put("name", file.name())
        .put("mediaType", "text/plain")
        .put("bytes", file.digests().bytes())
        .put("sha512", file.digests().sha512())
        .put("sha256", file.digests().sha256());
    return Description.of(json);
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String database(DatabaseAddress address) {
    return "  database:\n    url: %s\n    user: %s\n    password: '%s'\n"
        .formatted(
            address.url(), address.user(), Optional.ofNullable(address.password()).orElse(""));
  }

  /** The default hub's settings, in which nothing waits before it is preserved. */
  private Path settings(String name, String more) throws IOException {
    Path data = Files.createDirectories(folder.resolve(name));
    Files.writeString(
        data.resolve("hub.yaml"),
        Files.readString(Path.of("default-hub/hub.yaml")).stripTrailing()
            + "\n"
            + more
            + "  files:\n    window: 0\n");
    return data;
  }

  private static int hub(Object... arguments) {
    return Program.run(
        new ResearchHub.Commands(),
        Stream.of(arguments).map(Object::toString).toArray(String[]::new));
  }
}
