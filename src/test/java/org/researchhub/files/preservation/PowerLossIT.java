package org.researchhub.files.preservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.OtherProcess;

/**
 * What the system is asked to do, in its order, as strace sees it. {@code checks/power-loss} runs
 * it where strace must be there.
 */
class PowerLossIT {

  private static final Pattern FORCED = Pattern.compile("f(?:data)?sync\\([0-9]+<([^>]+)>");
  private static final Pattern SAID = Pattern.compile("write\\(1<[^>]*>, \"said: ([a-z ]+)");
  private static final Pattern DELETED = Pattern.compile("unlink(?:at)?\\(.*\"([^\"]+)\"");

  @TempDir Path folder;

  /** What was done to what: forced, said or deleted. */
  private record Deed(String what, String to) {}

  @Test
  void everythingIsForcedBeforeAnythingReliesOnIt() throws Exception {
    Path data = Files.createDirectories(folder.toRealPath().resolve("hub"));
    List<Deed> deeds = traced(data);
    String log = data.resolve("hub.db-wal").toString();
    String staged = data.resolve("staged").toString();

    List<Deed> takingIn = between(deeds, "ready", "taken in");
    assertInOrder(takingIn, staged + "/", staged, log);

    List<Deed> publishing = between(deeds, "taken in", "published");
    assertInOrder(publishing, staged + "/", staged, log);

    List<Deed> preserving = between(deeds, "published", "preserved");
    int gone =
        index(preserving, deed -> deed.what().equals("deleted") && deed.to().startsWith(staged));
    assertThat(gone).as("staged bytes go when the store has them").isNotNegative();
    int recorded =
        lastIndex(
            preserving.subList(0, gone),
            deed -> deed.what().equals("forced") && deed.to().equals(log));
    Set<String> before = new HashSet<>();
    preserving.subList(0, recorded).stream()
        .filter(deed -> deed.what().equals("forced"))
        .forEach(deed -> before.add(deed.to()));
    Path root = data.resolve("preservation");
    try (var all = Files.walk(root)) {
      List<Path> objects =
          all.filter(path -> root.relativize(path).toString().matches("[0-9a-f]{3}(/.*)?"))
              .toList();
      assertThat(objects).hasSizeGreaterThan(8);
      for (Path path : objects) {
        assertThat(before).as("forced before it is recorded").contains(path.toString());
      }
    }
    assertThat(before).as("the names at the root").contains(root.toString());
  }

  private static void assertInOrder(List<Deed> deeds, String file, String directory, String log) {
    int bytes =
        lastIndex(deeds, deed -> deed.what().equals("forced") && deed.to().startsWith(file));
    int names =
        lastIndex(deeds, deed -> deed.what().equals("forced") && deed.to().equals(directory));
    int commit = lastIndex(deeds, deed -> deed.what().equals("forced") && deed.to().equals(log));
    assertThat(bytes).as("the file is forced: %s", deeds).isNotNegative();
    assertThat(names).as("then its name: %s", deeds).isGreaterThan(bytes);
    assertThat(commit).as("then the commit: %s", deeds).isGreaterThan(names);
  }

  private static List<Deed> between(List<Deed> deeds, String from, String to) {
    int first = deeds.indexOf(new Deed("said", from));
    int last = deeds.indexOf(new Deed("said", to));
    assertThat(first).as(from).isNotNegative();
    assertThat(last).as(to).isGreaterThan(first);
    return deeds.subList(first + 1, last);
  }

  private static int index(List<Deed> deeds, Predicate<Deed> which) {
    for (int i = 0; i < deeds.size(); i++) {
      if (which.test(deeds.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static int lastIndex(List<Deed> deeds, Predicate<Deed> which) {
    int fromTheEnd = index(deeds.reversed(), which);
    return fromTheEnd < 0 ? -1 : deeds.size() - 1 - fromTheEnd;
  }

  private List<Deed> traced(Path data) throws Exception {
    Path trace = folder.resolve("trace.txt");
    Path said = folder.resolve("said.txt");
    var command =
        new ArrayList<>(
            List.of(
                "strace",
                "-f",
                "-y",
                "-s",
                "60",
                "-e",
                "trace=fsync,fdatasync,write,unlink,unlinkat",
                "-o",
                trace.toString()));
    command.addAll(OtherProcess.command(List.of(), OneKeeping.class, data.toString()));
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
    } catch (IOException e) {
      assumeTrue(false, "strace is not installed");
      throw e;
    }
    int ended = process.waitFor();
    assumeTrue(
        ended == 0 || !Files.readString(said).contains("ptrace"), "this machine lets nobody trace");
    assertThat(ended).as(Files.readString(said)).isZero();
    var deeds = new ArrayList<Deed>();
    for (String line : Files.readAllLines(trace)) {
      add(deeds, "forced", FORCED.matcher(line));
      add(deeds, "said", SAID.matcher(line));
      add(deeds, "deleted", DELETED.matcher(line));
    }
    return deeds;
  }

  private static void add(List<Deed> deeds, String what, Matcher found) {
    if (found.find()) {
      deeds.add(new Deed(what, found.group(1)));
    }
  }
}
