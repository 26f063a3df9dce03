package org.researchhub.files.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A document that is a ZIP archive; what unfolds from it is counted and bounded. */
public final class ZipContainer implements AutoCloseable {

  private static final int MOST_ENTRIES = 20_000;
  private static final int SHORT = 200;

  private final ZipFile zip;
  private long left;

  /**
   * Opens an archive; the caller closes it.
   *
   * @throws Unreadable when it is no whole archive
   */
  public ZipContainer(Path file, Limits limits) throws Unreadable, IOException {
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException | IllegalArgumentException e) {
      throw new Unreadable("refuse.cut-off");
    }
    left = limits.unpacked();
    if (zip.size() > MOST_ENTRIES) {
      zip.close();
      throw new Unreadable("refuse.bomb");
    }
  }

  /** The media type of the document that the archive is; {@code application/zip} if it is none. */
  static String type(Path file, Limits limits) throws Unreadable, IOException {
    try (var container = new ZipContainer(file, limits)) {
      InputStream mimetype = container.open("mimetype");
      if (mimetype != null) {
        String stated = ascii(mimetype, SHORT).strip();
        if (Kind.of(stated).isPresent()) {
          return stated;
        }
      }
      InputStream types = container.open("[Content_Types].xml");
      return types == null ? "application/zip" : office(ascii(types, 1 << 20));
    }
  }

  /** From the list of parts, which names the type of the main one. */
  private static String office(String parts) {
    String list = parts.toLowerCase(Locale.ROOT);
    if (list.contains("macroenabled") || list.contains("vbaproject")) {
      return "macros";
    }
    if (list.contains("wordprocessingml.document.main")) {
      return Kind.DOCX.mediaType();
    }
    if (list.contains("spreadsheetml.sheet.main")) {
      return Kind.XLSX.mediaType();
    }
    return list.contains("presentationml.presentation.main")
        ? Kind.PPTX.mediaType()
        : "application/zip";
  }

  private static String ascii(InputStream bytes, int most) throws IOException {
    try (bytes) {
      return new String(bytes.readNBytes(most), StandardCharsets.ISO_8859_1);
    }
  }

  /**
   * A part, or null when there is none of this name. What is read is counted over all parts.
   *
   * @throws TooMuch from the stream, when more unfolds than a document may hold
   */
  public @Nullable InputStream open(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    return entry == null || entry.isDirectory() ? null : new Counted(zip.getInputStream(entry));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** More unfolds from an archive than a document may hold. */
  public static final class TooMuch extends IOException {}

  private final class Counted extends FilterInputStream {

    Counted(InputStream bytes) {
      super(bytes);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int count = super.read(bytes, from, length);
      count(Math.max(0, count));
      return count;
    }

    private void count(int more) throws TooMuch {
      left -= more;
      if (left < 0) {
        throw new TooMuch();
      }
    }
  }
}
