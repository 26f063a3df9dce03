package org.researchhub.imports.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.researchhub.imports.DocumentImports;
import org.researchhub.imports.Imports;
import org.researchhub.platform.Fault;

/** Files, folders and standard input, as they are named on the command line. */
final class SourceFiles {

  private final ImportProgress progress;

  SourceFiles(ImportProgress progress) {
    this.progress = progress;
  }

  List<Imports.Source> named(List<String> sources) {
    var all = new ArrayList<Imports.Source>();
    for (String source : sources) {
      if (source.equals("-")) {
        all.add(new Imports.Source("standard input", null, () -> System.in));
      } else if (Files.isDirectory(Path.of(source))) {
        try (Stream<Path> files = Files.walk(Path.of(source))) {
          files.filter(SourceFiles::isPlainFile).sorted().forEach(file -> all.add(source(file)));
        } catch (IOException e) {
          throw unreadable(source, e);
        }
      } else {
        all.add(source(Path.of(source)));
      }
    }
    return all;
  }

  /** Where the sources are that are files. */
  List<Path> paths(List<Imports.Source> sources) {
    return sources.stream()
        .map(Imports.Source::place)
        .filter(Objects::nonNull)
        .map(Path::of)
        .toList();
  }

  /** Those of the files that are PDF documents, or are called so. */
  List<Path> documents(List<Imports.Source> sources) {
    return paths(sources).stream().filter(SourceFiles::isDocument).toList();
  }

  private static boolean isDocument(Path file) {
    try {
      return DocumentImports.isDocument(file.toString(), file);
    } catch (IOException e) {
      throw unreadable(file.toString(), e);
    }
  }

  private static boolean isPlainFile(Path file) {
    return Files.isRegularFile(file) && !String.valueOf(file.getFileName()).startsWith(".");
  }

  private Imports.Source source(Path file) {
    if (!Files.exists(file)) {
      throw new Fault(Fault.NOT_FOUND, "There is no file " + file + ".", "Check its name.");
    }
    if (!Files.isReadable(file)) {
      throw unreadable(file.toString(), null);
    }
    try {
      progress.expect(Files.size(file));
    } catch (IOException e) {
      throw unreadable(file.toString(), e);
    }
    return new Imports.Source(
        String.valueOf(file.getFileName()),
        file.toAbsolutePath().normalize().toString(),
        () -> progress.counting(Files.newInputStream(file)));
  }

  private static Fault unreadable(String source, @Nullable IOException cause) {
    return new Fault(source + " cannot be read.", "Let this user read it.", cause);
  }
}
