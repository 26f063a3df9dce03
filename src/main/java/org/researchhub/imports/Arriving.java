package org.researchhub.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.researchhub.imports.Uploads.Beginning;
import org.researchhub.imports.Uploads.Sending;
import org.researchhub.imports.Uploads.Sent;
import org.springframework.util.FileSystemUtils;

/**
 * The files of one sending, on the disk as they arrive, each called by its place from 1. What is
 * not moved elsewhere is gone in the end.
 */
final class Arriving implements AutoCloseable {

  private final Path folder;
  private final List<Arrived> files = new ArrayList<>();

  Arriving(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  /**
   * A file on the disk.
   *
   * @param document whether it is a PDF document, or is called so
   */
  record Arrived(String name, Path path, long bytes, boolean document) {}

  Path folder() {
    return folder;
  }

  List<Arrived> files() {
    return files;
  }

  /**
   * Takes the files to the last, also when one of them is unfit: a browser that is answered before
   * it has sent everything shows no answer.
   *
   * @param largest bytes of a file
   * @param most how many files
   * @return why nothing is to be made of them; empty when all is well
   */
  Optional<Beginning> take(Sending sending, long largest, int most) throws IOException {
    Beginning unfit = null;
    for (Sent sent = sending.next().orElse(null);
        sent != null;
        sent = sending.next().orElse(null)) {
      if (unfit == null && files.size() == most) {
        unfit = new Beginning.TooMany(most);
      }
      if (unfit == null && !keep(sent, largest)) {
        unfit = new Beginning.Unfit(sent.name());
      }
    }
    return unfit != null || !files.isEmpty()
        ? Optional.ofNullable(unfit).or(this::mixed)
        : Optional.of(new Beginning.Nothing());
  }

  private Optional<Beginning> mixed() {
    int documents = (int) files.stream().filter(Arrived::document).count();
    return documents == 0 || documents == files.size()
        ? Optional.empty()
        : Optional.of(new Beginning.Mixed(documents, files.size() - documents));
  }

  private boolean keep(Sent sent, long largest) throws IOException {
    Path path = path(folder, files.size() + 1);
    long bytes = 0;
    try (OutputStream out = Files.newOutputStream(path)) {
      InputStream content = sent.content();
      byte[] some = new byte[1 << 16];
      for (int n = content.read(some); n >= 0 && bytes <= largest; n = content.read(some)) {
        out.write(some, 0, n);
        bytes += n;
      }
    }
    if (bytes == 0 || bytes > largest) {
      return false;
    }
    files.add(new Arrived(sent.name(), path, bytes, DocumentImports.isDocument(sent.name(), path)));
    return true;
  }

  static Path path(Path folder, int place) {
    return folder.resolve(String.valueOf(place));
  }

  @Override
  public void close() throws IOException {
    FileSystemUtils.deleteRecursively(folder);
  }
}
