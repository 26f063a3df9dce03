package org.researchhub.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;

/** The bytes of one file on this machine's disk. */
public record BytesOnDisk(Path file, long size) implements StoredBytes {

  @Override
  public Optional<Path> path() {
    return Optional.of(file);
  }

  @Override
  public InputStream open(long from) throws IOException {
    FileChannel channel = FileChannel.open(file);
    channel.position(from);
    return Channels.newInputStream(channel);
  }
}
