package org.researchhub.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.stereotype.Component;

/**
 * Every force of this program to the disk goes through here, so that a test can write down their
 * order. When a method returns, a loss of power no longer loses what it was called for.
 */
@Component
public class Forcing {

  /** Forces what was written into a file, and its length. */
  public void file(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Forces which names stand in a folder: after making, renaming or deleting in it. */
  public void folder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
