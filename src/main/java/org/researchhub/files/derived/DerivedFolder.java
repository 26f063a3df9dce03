package org.researchhub.files.derived;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** A folder of files that were made from documents, each by its document's digest and its form. */
final class DerivedFolder {

  private final Path folder;

  DerivedFolder(Path folder) {
    this.folder = folder;
  }

  /** Writes one file's bytes; whoever calls closes the stream. */
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  boolean isThere() {
    return Files.isDirectory(folder);
  }

  /** Makes the folder; true when there was none. */
  boolean begin() {
    try {
      if (isThere()) {
        return false;
      }
      Files.createDirectories(folder);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file(String sha512, String form) {
    return folder.resolve(sha512.substring(0, 2)).resolve(sha512 + "-" + form);
  }

  /** Keeps a file, in place of what was kept before; it is there wholly or not at all. */
  void keep(String sha512, String form, Writing writing) throws IOException {
    Path file = file(sha512, form);
    Path unfinished = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
    Files.createDirectories(file.getParent());
    try {
      try (var bytes = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
        writing.to(bytes);
      }
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** Deletes all that was made from a document, in whatever form. */
  void forget(String sha512) {
    Path folderOf = folder.resolve(sha512.substring(0, 2));
    if (!Files.isDirectory(folderOf)) {
      return;
    }
    try (DirectoryStream<Path> made = Files.newDirectoryStream(folderOf, sha512 + "-*")) {
      for (Path file : made) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
