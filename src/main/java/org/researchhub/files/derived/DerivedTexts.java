package org.researchhub.files.derived;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
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

  private final DerivedFolder folder;

  public DerivedTexts(Path dataFolder) {
    folder = new DerivedFolder(dataFolder.resolve("derived"));
  }

  /** Whether there is a folder; what else is derived may make it before the first text is kept. */
  public boolean isThere() {
    return folder.isThere();
  }

  /** Makes the folder. */
  public void begin() {
    folder.begin();
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
    folder.keep(
        sha512,
        form(extractor),
        out -> {
          try (var bytes = new GZIPOutputStream(out)) {
            JSON.writeValue(bytes, TextJson.kept(text));
          }
        });
  }

  /** Deletes every text of a document, whatever read it. */
  public void forget(String sha512) {
    folder.forget(sha512);
  }

  private Path file(String sha512, int extractor) {
    return folder.file(sha512, form(extractor));
  }

  private static String form(int extractor) {
    return extractor + ".json.gz";
  }
}
