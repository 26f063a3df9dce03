package org.researchhub.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.researchhub.platform.Forcing;

/**
 * Where indexes lie: each in a numbered folder, the one that answers and the one that is built
 * beside it named by a file each. Such a file is there wholly or not at all, also after a crash.
 */
final class IndexFolders {

  private static final String CURRENT = "current";
  private static final String BESIDE = "beside";
  private static final String FIRST = "1";

  private final Path folder;
  private final Function<Path, SearchIndex> opening;
  private final Consumer<Path> discarding;
  private final Forcing forcing = new Forcing();

  /**
   * @param opening opens the index in a folder, or an empty one when there is none; {@link
   *     UnreadableIndex} when it cannot
   * @param discarding deletes it
   */
  IndexFolders(Path folder, Function<Path, SearchIndex> opening, Consumer<Path> discarding) {
    this.folder = folder;
    this.opening = opening;
    this.discarding = discarding;
  }

  SearchIndex open(Path index) {
    return opening.apply(index);
  }

  /** The folder of the index that answers, be there an index or not. */
  Path current() {
    return named(CURRENT).orElseGet(() -> hasOneOfItsOwn() ? folder : folder.resolve(FIRST));
  }

  /** The folder of the index that is being built. */
  Optional<Path> beside() {
    return named(BESIDE).filter(index -> Files.isDirectory(index) && !index.equals(current()));
  }

  /** A folder that no index was ever in, for one to be built. */
  Path free() {
    int last =
        all().stream()
            .mapToInt(index -> Integer.parseInt(String.valueOf(index.getFileName())))
            .max()
            .orElse(0);
    int current = current().equals(folder) ? 0 : number(current().getFileName()).orElse(0);
    return folder.resolve(Integer.toString(Math.max(last, current) + 1));
  }

  /** From now on this index is the one that is being built. */
  void build(Path index) {
    name(BESIDE, index);
  }

  /** The index that was built answers from now on. */
  void swap(Path index) {
    name(CURRENT, index);
    abandon();
  }

  /** Nothing is being built any more. */
  void abandon() {
    try {
      Files.deleteIfExists(folder.resolve(BESIDE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void discard(Path index) {
    discarding.accept(index);
  }

  /** Deletes every index that neither answers nor is being built. */
  void discardOthers() {
    Path current = current();
    Optional<Path> beside = beside();
    for (Path index : all()) {
      if (!index.equals(current) && beside.filter(index::equals).isEmpty()) {
        discarding.accept(index);
        delete(index);
      }
    }
    if (!current.equals(folder) && hasOneOfItsOwn()) {
      discarding.accept(folder);
    }
  }

  /** Older programs kept the one index that there was beside where its name is now. */
  private boolean hasOneOfItsOwn() {
    return list(folder).stream()
        .anyMatch(file -> String.valueOf(file.getFileName()).startsWith("segments"));
  }

  private List<Path> all() {
    return list(folder).stream()
        .filter(file -> number(file.getFileName()).isPresent() && Files.isDirectory(file))
        .toList();
  }

  private static OptionalInt number(Path name) {
    String text = String.valueOf(name);
    return text.matches("[1-9]\\d{0,8}")
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }

  private Optional<Path> named(String file) {
    try {
      Path name = Path.of(Files.readString(folder.resolve(file)).strip());
      return number(name).isPresent() ? Optional.of(folder.resolve(name)) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void name(String file, Path index) {
    Path part = folder.resolve(file + ".part");
    try {
      Files.writeString(part, index.getFileName() + "\n");
      forcing.file(part);
      Files.move(
          part,
          folder.resolve(file),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      forcing.folder(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Collection<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path index) {
    try {
      for (Path left : list(index)) {
        Files.delete(left);
      }
      Files.delete(index);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
