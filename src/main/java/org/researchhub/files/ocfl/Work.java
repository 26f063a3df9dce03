package org.researchhub.files.ocfl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Folders in which objects are prepared: one for each opened store, named by its process. */
final class Work {

  private static final Logger LOG = LoggerFactory.getLogger(Work.class);
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private Work() {}

  /** Makes a new one below a folder, and deletes those of processes that have ended. */
  static Path open(Path base) {
    try {
      Files.createDirectories(base);
      List<Path> others;
      try (Stream<Path> list = Files.list(base)) {
        others = list.filter(folder -> !OWN.contains(folder)).toList();
      }
      for (Path other : others) {
        if (ended(other)) {
          delete(other);
        }
      }
      Path work = Files.createTempDirectory(base, ProcessHandle.current().pid() + "-");
      OWN.add(work);
      return work;
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + base + " cannot be used", e);
    }
  }

  private static boolean ended(Path folder) {
    String pid = folder.getFileName().toString().replaceAll("-.*", "");
    if (!pid.matches("[0-9]{1,18}")) {
      return false;
    }
    long number = Long.parseLong(pid);
    return number == ProcessHandle.current().pid()
        || ProcessHandle.of(number).filter(ProcessHandle::isAlive).isEmpty();
  }

  static void close(Path work) {
    try {
      delete(work);
      OWN.remove(work);
    } catch (IOException e) {
      LOG.debug("{} stays until the next start", work, e);
    }
  }

  static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.deleteIfExists(file);
    }
  }
}
