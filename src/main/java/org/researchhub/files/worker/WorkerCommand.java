package org.researchhub.files.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import org.researchhub.files.documents.Limits;

/**
 * The command line of a worker: the same program with another main class, and little of its own.
 */
public final class WorkerCommand {

  private static final Set<String> ENVIRONMENT =
      Set.of("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TESSDATA_PREFIX", "SystemRoot");

  private final List<String> start = new ArrayList<>();

  /**
   * @param megabytes of memory for what a document is while it is read
   * @param mainClass what to run; a test may give one that misbehaves
   */
  public WorkerCommand(Limits limits, int megabytes, String mainClass) {
    String temporary = System.getProperty("java.io.tmpdir");
    String classPath = System.getProperty("java.class.path");
    start.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    start.add("-Xmx" + megabytes + "m");
    start.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=" + temporary + File.separator + "worker-%p.log",
            "-Xlog:disable",
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=" + temporary,
            "-Dpdfbox.fontcache=" + temporary,
            "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider"));
    if (packed(classPath)) {
      start.add("-Dloader.main=" + mainClass);
      start.addAll(
          List.of("-cp", classPath, "org.springframework.boot.loader.launch.PropertiesLauncher"));
    } else {
      start.addAll(List.of("-cp", classPath, mainClass));
    }
    start.add(Long.toString(limits.bytes()));
    start.add(Integer.toString(limits.pages()));
    start.addAll(limits.readByMachine());
  }

  /** Whether the class path is one jar that holds the others, which only Boot's launcher opens. */
  private static boolean packed(String classPath) {
    if (classPath.contains(File.pathSeparator) || !classPath.endsWith(".jar")) {
      return false;
    }
    try (var jar = new JarFile(classPath)) {
      return jar.getEntry("BOOT-INF/classes/") != null;
    } catch (IOException e) {
      return false;
    }
  }

  /** Starts one. It knows nothing of the hub's environment, in which passwords may stand. */
  Process start() throws IOException {
    var builder = new ProcessBuilder(start);
    builder.environment().keySet().retainAll(ENVIRONMENT);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return builder.start();
  }
}
