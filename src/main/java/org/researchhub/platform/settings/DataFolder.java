package org.researchhub.platform.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.researchhub.platform.Fault;

/** The folder in which everything of a hub is kept, and the lock of the process that follows it. */
public final class DataFolder {

  /**
   * Held by the one process whose followers work on the folder; ends with the process at latest.
   */
  public static final class Lock implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock lock;

    private Lock(FileChannel channel, FileLock lock) {
      this.channel = channel;
      this.lock = lock;
    }

    @Override
    public void close() throws IOException {
      lock.release();
      channel.close();
    }
  }

  private DataFolder() {}

  /**
   * Makes the folder when it is not there.
   *
   * @throws Fault when it cannot be made, read or written
   */
  public static Path prepare(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new Fault(
          "The data folder " + folder + " cannot be made.",
          "Choose another with --data, or let this user write to " + folder.getParent() + ".",
          e);
    }
    if (!Files.isReadable(folder) || !Files.isWritable(folder) || !Files.isExecutable(folder)) {
      throw unusable(folder, null);
    }
    return folder;
  }

  /** The lock, or nothing when another process holds it. */
  public static Optional<Lock> lock(Path folder) {
    FileChannel channel;
    try {
      channel =
          FileChannel.open(
              folder.resolve("hub.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw unusable(folder, e);
    }
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(new Lock(channel, lock));
      }
    } catch (OverlappingFileLockException e) {
      // The same process holds it: as good as another.
    } catch (IOException e) {
      throw unusable(folder, e);
    }
    try {
      channel.close();
    } catch (IOException e) {
      throw unusable(folder, e);
    }
    return Optional.empty();
  }

  private static Fault unusable(Path folder, @org.jspecify.annotations.Nullable IOException cause) {
    return new Fault(
        "The data folder " + folder + " cannot be read and written.",
        "Choose another with --data, or let this user read and write it.",
        cause);
  }
}
