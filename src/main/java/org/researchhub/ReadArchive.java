package org.researchhub;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.researchhub.platform.db.DatabaseBackup;

/** A backup that is read; each file's bytes are held against its check sum. */
record ReadArchive(ZipFile zip) implements DatabaseBackup.Archive {

  @Override
  public List<String> names(String start) {
    return zip.stream()
        .map(ZipEntry::getName)
        .filter(name -> name.startsWith(start))
        .sorted()
        .toList();
  }

  @Override
  public InputStream open(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new ZipException("it lacks " + name);
    }
    return new CheckedInputStream(zip.getInputStream(entry), new CRC32()) {
      @Override
      public int read() throws IOException {
        return checked(super.read());
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        return checked(super.read(bytes, from, length));
      }

      private int checked(int read) throws ZipException {
        if (read < 0 && getChecksum().getValue() != entry.getCrc()) {
          throw new ZipException(name + " in it is damaged");
        }
        return read;
      }
    };
  }
}
