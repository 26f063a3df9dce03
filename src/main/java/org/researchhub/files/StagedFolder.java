package org.researchhub.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.researchhub.platform.Fault;
import org.researchhub.platform.Forcing;

/** The folder of staged files, each under its id. */
final class StagedFolder {

  private static final int AT_ONCE = 64 * 1024;

  private final Path dataFolder;
  private final Path folder;
  private final Forcing forcing;

  StagedFolder(Path dataFolder, Forcing forcing) {
    this.dataFolder = dataFolder;
    this.folder = dataFolder.resolve("staged");
    this.forcing = forcing;
  }

  Path path(String id) {
    return folder.resolve(id);
  }

  /**
   * Writes bytes down and forces them, their length and their name. Stops after one more than the
   * limit; the caller deletes what is too long.
   */
  Digests take(String id, InputStream bytes, long limit) throws IOException {
    try {
      make();
      return copied(path(id), bytes, limit);
    } catch (UnreadableSource e) {
      delete(id);
      throw e.getCause();
    } catch (IOException e) {
      throw withdrawn(id, unwritable(e));
    }
  }

  /** What refused to be written may refuse to be deleted too, and is found again as abandoned. */
  private Fault withdrawn(String id, Fault failure) {
    try {
      delete(id);
    } catch (Fault e) {
      failure.addSuppressed(e);
    }
    return failure;
  }

  private Digests copied(Path file, InputStream bytes, long limit)
      throws IOException, UnreadableSource {
    MessageDigest sha512 = digest("SHA-512");
    MessageDigest sha256 = digest("SHA-256");
    long length = 0;
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      byte[] buffer = new byte[AT_ONCE];
      for (int read; length <= limit && (read = read(bytes, buffer)) >= 0; length += read) {
        sha512.update(buffer, 0, read);
        sha256.update(buffer, 0, read);
        out.write(buffer, 0, read);
      }
    }
    if (length > 0 && length <= limit) {
      forcing.file(file);
      forcing.folder(folder);
    }
    return new Digests(hex(sha512), hex(sha256), length);
  }

  /**
   * @return false when there is no such file
   */
  boolean force(String id) {
    try {
      forcing.file(path(id));
      forcing.folder(folder);
      return true;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  void delete(String id) {
    try {
      Files.deleteIfExists(path(id));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** The ids of files last written before a moment. */
  List<String> olderThan(Instant moment) {
    var ids = new ArrayList<String>();
    if (!Files.isDirectory(folder)) {
      return ids;
    }
    try (var files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
          ids.add(file.getFileName().toString());
        }
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
    return ids;
  }

  private void make() throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      forcing.folder(dataFolder);
    }
  }

  private Fault unwritable(IOException cause) {
    return new Fault(
        "The file could not be kept in " + folder + ": " + cause.getMessage() + ".",
        "Make room on the disk, or let this user write to that folder, and hand it in again.",
        cause);
  }

  private static int read(InputStream bytes, byte[] buffer) throws UnreadableSource {
    try {
      return bytes.read(buffer);
    } catch (IOException e) {
      throw new UnreadableSource(e);
    }
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** It is the sender's bytes that failed, not the disk. */
  private static final class UnreadableSource extends Exception {
    private final IOException cause;

    UnreadableSource(IOException cause) {
      super(cause);
      this.cause = cause;
    }

    @Override
    public synchronized IOException getCause() {
      return cause;
    }
  }
}
