package org.researchhub.formats;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.researchhub.formats.text.Decoding;

/**
 * The written form of a source, told from its beginning.
 *
 * @param form null when it is none that the hub reads
 * @param reason a sentence on what it seems to be instead; empty when the form is known
 */
public record Detection(@Nullable WrittenForm form, String reason) {

  private static final int BEGINNING = 1 << 14;

  static Detection of(WrittenForm form) {
    return new Detection(form, "");
  }

  static Detection refused(String reason) {
    return new Detection(null, reason);
  }

  /** The stream, unpacked where it is gzip, and able to be looked into with {@link #of}. */
  public static BufferedInputStream opened(InputStream bytes) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(bytes, BEGINNING);
    byte[] first = peek(buffered, 2);
    boolean packed = first.length == 2 && (first[0] & 0xFF) == 0x1F && (first[1] & 0xFF) == 0x8B;
    return packed
        ? new BufferedInputStream(new GZIPInputStream(buffered, 1 << 16), BEGINNING)
        : buffered;
  }

  /**
   * Reads a source of any form, packed or not, and says so where it cannot be read.
   *
   * @param content closed by the caller
   * @param form null to tell it from the beginning
   * @throws IOException when the source itself fails
   */
  public static void read(
      InputStream content,
      @Nullable WrittenForm form,
      Origin origin,
      AuthorityLookup authorities,
      ColumnChoice columns,
      Receiver receiver)
      throws IOException {
    try {
      BufferedInputStream opened = opened(content);
      Detection detected = form == null ? of(opened) : of(form);
      if (detected.form() == null) {
        receiver.problem(new Problem(0, detected.reason()));
      } else {
        detected.form().reader(columns).read(opened, origin, authorities, receiver);
      }
    } catch (ZipException | EOFException e) {
      receiver.problem(
          new Problem(0, "It is packed with gzip and damaged; it was read as far as it goes."));
    }
  }

  /** Looks at the beginning and leaves the stream where it stood. */
  public static Detection of(BufferedInputStream opened) throws IOException {
    return of(peek(opened, BEGINNING));
  }

  /** Of the first bytes of a source. */
  public static Detection of(byte[] beginning) {
    if (beginning.length == 0) {
      return refused("It is empty.");
    }
    if (starts(beginning, "PK\u0003\u0004")) {
      return refused(
          "It is an archive or an office document (ZIP); the hub does not read records from"
              + " those.");
    }
    if (starts(beginning, "%PDF")) {
      return refused("It is a PDF document; records are not read from documents.");
    }
    if (MarcMarks.isMarc(beginning)) {
      return of(WrittenForm.MARC);
    }
    String text = Decoding.preview(beginning).replaceFirst("^[\\s\\uFEFF]+", "");
    if (text.isBlank()) {
      return refused("It holds nothing but blanks.");
    }
    if (text.lastIndexOf('\0', 512) >= 0) {
      return refused("It is a binary file of an unknown kind.");
    }
    return switch (text.charAt(0)) {
      case '<' -> XmlMarks.form(text);
      case '{', '[' -> JsonMarks.form(text);
      default -> TextMarks.form(text);
    };
  }

  private static byte[] peek(BufferedInputStream stream, int length) throws IOException {
    stream.mark(length);
    byte[] bytes = stream.readNBytes(length);
    stream.reset();
    return bytes;
  }

  private static boolean starts(byte[] bytes, String with) {
    byte[] wanted = with.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    return bytes.length >= wanted.length
        && Arrays.equals(Arrays.copyOf(bytes, wanted.length), wanted);
  }
}
