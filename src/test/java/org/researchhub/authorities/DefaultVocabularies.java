package org.researchhub.authorities;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The default hub's vocabularies, read from their files. */
public final class DefaultVocabularies {

  private static final Path FOLDER = Path.of("default-hub/vocabularies");

  private DefaultVocabularies() {}

  public static List<VocabularyFile> files() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .map(DefaultVocabularies::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the program would hold them, without a database. */
  public static Vocabulary vocabulary() {
    return new Vocabulary(
        files().stream().map(VocabularyFile::scheme).toList(),
        files().stream()
            .flatMap(file -> file.concepts().stream())
            .map(ConceptJson::concept)
            .toList());
  }

  private static VocabularyFile read(Path file) {
    return VocabularyFile.of(file.toString(), new YAMLMapper().readTree(file.toFile()));
  }
}
