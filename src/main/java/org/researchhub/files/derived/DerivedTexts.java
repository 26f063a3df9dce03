package org.researchhub.files.derived;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.researchhub.files.DocumentText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Texts in the data folder's {@code derived}: one compressed file for each digest and version of
 * the reading. They may be deleted at any time and are made anew.
 */
public final class DerivedTexts {

  private static final JsonMapper JSON = new JsonMapper();

  private final Path folder;

  public DerivedTexts(Path dataFolder) {
    folder = dataFolder.resolve("derived");
  }

  /** Makes the folder; true when there was none, and with it no text. */
  public boolean begin() {
    try {
      if (Files.isDirectory(folder)) {
        return false;
      }
      Files.createDirectories(folder);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A damaged one is as good as none. */
  public Optional<DocumentText> find(String sha512, int extractor) {
    try (var bytes =
        new GZIPInputStream(
            new BufferedInputStream(Files.newInputStream(file(sha512, extractor))))) {
      return Optional.of(TextJson.read(JSON.readTree(bytes)));
    } catch (NoSuchFileException | ZipException e) {
      return Optional.empty();
    } catch (JacksonException | IllegalArgumentException | java.io.EOFException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether there is one, without reading it. */
  public boolean has(String sha512, int extractor) {
    return Files.exists(file(sha512, extractor));
  }

  /** Keeps a text, in place of what was kept before; it is there wholly or not at all. */
  public void keep(String sha512, int extractor, DocumentText text) throws IOException {
    Path file = file(sha512, extractor);
    Path unfinished = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
    Files.createDirectories(file.getParent());
    try {
      try (var bytes =
          new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
        JSON.writeValue(bytes, TextJson.kept(text));
      }
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** Deletes every text of a document, whatever read it. */
  public void forget(String sha512) {
    Path folderOf = folder.resolve(sha512.substring(0, 2));
    if (!Files.isDirectory(folderOf)) {
      return;
    }
    try (DirectoryStream<Path> texts = Files.newDirectoryStream(folderOf, sha512 + "-*")) {
      for (Path text : texts) {
        Files.deleteIfExists(text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String sha512, int extractor) {
    return folder.resolve(sha512.substring(0, 2)).resolve(sha512 + "-" + extractor + ".json.gz");
  }
}
