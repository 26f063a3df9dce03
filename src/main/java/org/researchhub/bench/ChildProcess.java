package org.researchhub.bench;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** Runs a command of this same program in another JVM of the same kind. */
final class ChildProcess {

  private ChildProcess() {}

  /** The options that this JVM runs with, properties aside. */
  static List<String> ownOptions() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("-X"))
        .toList();
  }

  static ProcessBuilder of(List<String> virtualMachine, List<String> command) {
    String classPath = System.getProperty("java.class.path");
    var line = new ArrayList<String>();
    line.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    line.addAll(virtualMachine);
    line.add("--enable-native-access=ALL-UNNAMED");
    line.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
    if (classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator)) {
      line.addAll(List.of("-jar", classPath));
    } else {
      line.addAll(List.of("-cp", classPath, "org.researchhub.ResearchHub"));
    }
    line.addAll(command);
    return new ProcessBuilder(line);
  }
}
