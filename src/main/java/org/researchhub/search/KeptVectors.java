package org.researchhub.search;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Vectors in the data folder's {@code derived/vectors}: one file for each publication and model,
 * and in it a vector for each text, by its digest. They may be deleted at any time.
 */
final class KeptVectors {

  private static final int FORM = 0x68760001;
  private static final int MOST_DIMENSIONS = 4096;

  private final Path folder;

  KeptVectors(Path dataFolder) {
    folder = dataFolder.resolve("derived").resolve("vectors");
  }

  /** Makes the folder; true when there was none. */
  boolean begin() {
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

  /** Damaged ones are as good as none. */
  Map<String, float[]> find(String publication, String model) {
    Map<String, float[]> vectors = new HashMap<>();
    try (var in =
        new DataInputStream(
            new BufferedInputStream(Files.newInputStream(file(publication, model))))) {
      if (in.readInt() != FORM) {
        return Map.of();
      }
      for (int left = in.readInt(); left > 0; left--) {
        String digest = in.readUTF();
        int size = in.readInt();
        if (size < 0 || size > MOST_DIMENSIONS) {
          return Map.of();
        }
        var vector = new float[size];
        for (int i = 0; i < size; i++) {
          vector[i] = in.readFloat();
        }
        vectors.put(digest, vector);
      }
      return vectors;
    } catch (NoSuchFileException | EOFException | java.io.UTFDataFormatException e) {
      return Map.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps these in place of all that were kept of the publication; wholly or not at all. */
  void keep(String publication, String model, Map<String, float[]> vectors) throws IOException {
    Path file = file(publication, model);
    Path unfinished = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
    Files.createDirectories(file.getParent());
    try {
      try (var out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
        out.writeInt(FORM);
        out.writeInt(vectors.size());
        for (Map.Entry<String, float[]> one : vectors.entrySet()) {
          out.writeUTF(one.getKey());
          out.writeInt(one.getValue().length);
          for (float number : one.getValue()) {
            out.writeFloat(number);
          }
        }
      }
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** Deletes all that is kept of a publication, whatever model made it. */
  void forget(String publication) throws IOException {
    Path of = file(publication, "").getParent();
    if (of == null || !Files.isDirectory(of)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(of, publication + "-*")) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Ids are of letters and digits; spread by their ends, which differ most. */
  private Path file(String publication, String model) {
    String end = publication.substring(Math.max(0, publication.length() - 2));
    return folder.resolve(end).resolve(publication + "-" + model + ".bin");
  }
}
