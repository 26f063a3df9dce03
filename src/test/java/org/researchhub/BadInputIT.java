package org.researchhub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.platform.Fault;
import org.researchhub.platform.db.DatabaseAddress;
import org.researchhub.platform.db.DatabaseOpening;

/**
 * What the program says to an administrator when it cannot start: one line that says what and what
 * to do, an exit code, and nothing changed.
 */
@Timeout(300)
class BadInputIT {

  @TempDir private Path folder = Path.of("");

  @Test
  void malformedSettings() throws Exception {
    settings("hub:\n  title: \"open\n");
    refuses(Fault.USAGE, "hub.yaml cannot be read: line ", serve());
  }

  @Test
  void anUnknownSettingAndTheNearestOne() throws Exception {
    settings("hub:\n  titel: x\n");
    refuses(Fault.USAGE, "does not exist: hub.titel. Did you mean hub.title?", serve());
  }

  @Test
  void settingsThatAreNotThere() throws Exception {
    Path none = folder.resolve("none.yaml");
    refuses(Fault.USAGE, none + " are not there.", serve("--config", none.toString()));
  }

  @Test
  void aFileInPlaceOfTheDataFolder() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");
    refuses(
        Fault.FAULT,
        "The data folder " + file,
        run("serve", "--port", "0", "--data", file.toString()));
  }

  @Test
  void aFolderInPlaceOfTheDatabase() throws Exception {
    settings("hub:\n");
    Files.createDirectories(folder.resolve("hub.db"));
    refuses(Fault.FAULT, "The database cannot be opened: ", serve());
  }

  @Test
  void aFileThatIsNoDatabase() throws Exception {
    settings("hub:\n");
    Files.writeString(folder.resolve("hub.db"), "This is not a database. ".repeat(200));
    refuses(Fault.FAULT, "The database cannot be opened: ", serve());
  }

  @Test
  void aDatabaseNewerThanTheProgram() throws Exception {
    settings("hub:\n");
    DatabaseOpening.open(new DatabaseAddress(folder, null, null, null)).close();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("hub.db"));
        var statement = connection.createStatement()) {
      statement.execute(
          "insert into flyway_schema_history values (999, '999', 'later', 'SQL',"
              + " 'V999__later.sql', 1, 'later', '2027-01-01 00:00:00', 1, 1)");
    }
    refuses(Fault.FAULT, "The database is newer than this program: it has migration 999.", serve());
  }

  @Test
  void aPortInUse() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = String.valueOf(taken.getLocalPort());
      refuses(
          Fault.CONFLICT,
          "Port " + port + " on 127.0.0.1 is in use",
          run("serve", "--port", port, "--data", folder.resolve("new").toString()));
    }
    assertThat(folder.resolve("new")).doesNotExist();
  }

  @Test
  void aSecondServeOnOneFolder() throws Exception {
    settings("hub:\n  content: false\n");
    Process first = process(serve()).start();
    try (var said = first.errorReader()) {
      String line = said.readLine();
      while (line != null && !line.startsWith("The hub answers at ")) {
        line = said.readLine();
      }
      assertThat(line).isNotNull();
      List<String> second = output(serve());
      assertThat(second).hasSize(2);
      assertThat(second.getFirst()).isEqualTo("exit " + Fault.CONFLICT);
      assertThat(second.getLast())
          .startsWith("hub: Another hub is serving the data folder " + folder);
      assertThat(first.isAlive()).isTrue();
      first.destroy();
      assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(first.exitValue()).as("stopped by SIGTERM").isZero();
    } finally {
      first.destroyForcibly();
    }
  }

  private void refuses(int exitCode, String what, List<String> command) throws Exception {
    Map<String, String> before = files();
    List<String> output = output(command);
    assertThat(output).as("the exit code, then one line").hasSize(2);
    assertThat(output.getFirst()).isEqualTo("exit " + exitCode);
    assertThat(output.getLast()).startsWith("hub: ").contains(what).hasSizeLessThan(400);
    assertThat(files()).isEqualTo(before);
  }

  private void settings(String yaml) throws IOException {
    Files.writeString(folder.resolve("hub.yaml"), yaml);
  }

  private List<String> serve(String... more) {
    var command = new ArrayList<>(run("serve", "--port", "0", "--data", folder.toString()));
    command.addAll(List.of(more));
    return command;
  }

  private static List<String> run(String... arguments) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                "-cp",
                System.getProperty("java.class.path"),
                ResearchHub.class.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** The exit code, then all that it said on either stream. */
  private static List<String> output(List<String> command) throws Exception {
    Process process = process(command).redirectErrorStream(true).start();
    try (var said = process.inputReader()) {
      List<String> lines = said.lines().toList();
      var output = new ArrayList<>(List.of("exit " + process.waitFor()));
      output.addAll(lines);
      return output;
    } finally {
      process.destroyForcibly();
    }
  }

  private static ProcessBuilder process(List<String> command) {
    var builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("HUB_"));
    return builder;
  }

  /** Names and contents; the lock may be there or not, it says nothing. */
  private Map<String, String> files() throws IOException {
    var files = new TreeMap<String, String>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.toList()) {
        if (!file.endsWith("hub.lock")) {
          files.put(
              folder.relativize(file).toString(),
              Files.isDirectory(file)
                  ? "folder"
                  : new String(
                      Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
        }
      }
    }
    return new HashMap<>(files);
  }
}
