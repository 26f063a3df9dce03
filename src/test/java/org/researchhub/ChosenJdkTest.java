package org.researchhub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Which Java machine {@code ./hub} runs the program with, where the default one is too old. */
@DisabledOnOs(OS.WINDOWS)
class ChosenJdkTest {

  /** Stands for the program: tells what runs it. */
  public static final class Told {
    private Told() {}

    public static void main(String[] arguments) {
      System.out.println("Java " + Runtime.version().feature() + " " + arguments[0]);
    }
  }

  @TempDir private Path clone = Path.of("");
  private Path old = Path.of("");

  @BeforeEach
  void aCloneThatIsBuiltAndAnOldJava() throws IOException {
    Files.copy(Path.of("hub"), clone.resolve("hub"));
    Path build = Files.createDirectories(clone.resolve("target/app/built"));
    Files.writeString(clone.resolve("target/app/current"), "built\n");
    Files.writeString(build.resolve("sources"), "");
    program(build.resolve("research-hub.jar"));
    old = Files.createDirectories(clone.resolve("old-jdk"));
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.12\"\n");
    for (String name : new String[] {"java", "javac"}) {
      Path file = Files.createDirectories(old.resolve("bin")).resolve(name);
      Files.writeString(file, "#!/bin/sh\necho Java 17\n");
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    Path found = Files.createDirectories(clone.resolve("home/.jdks"));
    Files.createSymbolicLink(
        found.resolve("jdk"), Path.of(System.getProperty("java.home")).toRealPath());
  }

  @Test
  void theOldJavaOnThePathIsPassedOverForOneInTheUsualFolders() throws Exception {
    assertThat(run(Map.of())).matches("(?s)Java (2[5-9]|[3-9]\\d) hello\\s*");
  }

  @Test
  void aJavaHomeThatIsTooOldIsPassedOverToo() throws Exception {
    assertThat(run(Map.of("JAVA_HOME", old.toString())))
        .matches("(?s)Java (2[5-9]|[3-9]\\d) hello\\s*");
  }

  @Test
  void aJdkThatWasNamedForTheHubAndIsTooOldIsToldOf() throws Exception {
    assertThat(run(Map.of("HUB_JAVA_HOME", old.toString())))
        .contains("HUB_JAVA_HOME (" + old + ") holds no JDK 25 or newer")
        .contains(" hello")
        .doesNotContain("Java 17");
  }

  private String run(Map<String, String> more) throws Exception {
    var command = new ProcessBuilder("sh", clone.resolve("hub").toString(), "hello");
    Map<String, String> environment = command.environment();
    environment.clear();
    environment.putAll(more);
    environment.put("PATH", old.resolve("bin") + ":/usr/bin:/bin");
    environment.put("HOME", clone.resolve("home").toString());
    Path output = clone.resolve("output");
    Process process = command.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    String told = Files.readString(output);
    assertThat(process.exitValue()).as(told).isZero();
    return told;
  }

  private static void program(Path jar) throws IOException {
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Told.class.getName());
    String name = Told.class.getName().replace('.', '/') + ".class";
    try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
        var bytes = Told.class.getResourceAsStream("/" + name)) {
      out.putNextEntry(new JarEntry(name));
      bytes.transferTo(out);
      out.closeEntry();
    }
  }
}
