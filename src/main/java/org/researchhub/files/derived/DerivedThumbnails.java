package org.researchhub.files.derived;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Thumbnails in the data folder's {@code derived/thumbnails}: one JPEG picture for each digest and
 * form, an empty file for a document that has none. They may be deleted at any time.
 */
public final class DerivedThumbnails {

  /** What a picture may weigh. */
  public static final int MOST_BYTES = 4096;

  private final DerivedFolder folder;

  public DerivedThumbnails(Path dataFolder) {
    folder = new DerivedFolder(dataFolder.resolve("derived").resolve("thumbnails"));
  }

  /**
   * A picture on the disk.
   *
   * @param width in pixels, as is the height
   */
  public record Kept(Path file, int width, int height) {}

  /** Makes the folder; true when there was none. */
  public boolean begin() {
    return folder.begin();
  }

  /** Nothing also when there is none to be had; a damaged one is as good as none. */
  public Optional<Kept> find(String sha512, int form) {
    Path file = file(sha512, form);
    try {
      if (Files.size(file) > MOST_BYTES) {
        return Optional.empty();
      }
      return Jpeg.size(Files.readAllBytes(file))
          .map(size -> new Kept(file, size.width(), size.height()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it was made, or found that there is none. */
  public boolean has(String sha512, int form) {
    return Files.exists(file(sha512, form));
  }

  /**
   * Keeps a picture, in place of what was kept before; it is there wholly or not at all.
   *
   * @param jpeg empty when there is none
   */
  public void keep(String sha512, int form, byte[] jpeg) throws IOException {
    folder.keep(sha512, name(form), out -> out.write(jpeg));
  }

  /** Deletes every picture of a document, in whatever form. */
  public void forget(String sha512) {
    folder.forget(sha512);
  }

  private Path file(String sha512, int form) {
    return folder.file(sha512, name(form));
  }

  private static String name(int form) {
    return form + ".jpg";
  }
}
