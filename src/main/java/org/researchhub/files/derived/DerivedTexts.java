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
  private final Path begun;

  public DerivedTexts(Path dataFolder) {
    Path derived = dataFolder.resolve("derived");
    folder = new DerivedFolder(derived);
    begun = derived.resolve("texts");
  }

  /** Whether {@link #begin} was called since all that is derived was deleted last. */
  public boolean isBegun() {
    return Files.exists(begun);
  }

  /** Remembers in the folder that texts are kept here; what else is derived may have made it. */
  public void begin() {
    folder.begin();
    try {
      Files.write(begun, new byte[0]);
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
