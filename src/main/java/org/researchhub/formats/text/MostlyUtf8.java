package org.researchhub.formats.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;

/**
 * UTF-8 in which a byte that cannot be UTF-8 stands for its windows-1252 character. A file of
 * either encoding is read right, and so is one that was put together from both.
 */
final class MostlyUtf8 extends Reader {

  private static final String HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

  private final InputStream bytes;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private int line = 1;
  private int firstBadLine;
  private int bad;
  private int lowSurrogate;

  MostlyUtf8(InputStream bytes) {
    this.bytes = bytes;
  }

  /** Whether at least as much of a sample is UTF-8 beyond ASCII as is not UTF-8. */
  static boolean holds(byte[] sample) {
    var reader = new MostlyUtf8(new ByteArrayInputStream(sample));
    var chars = new char[1 << 12];
    int beyond = 0;
    try {
      for (int n = reader.read(chars, 0, chars.length);
          n > 0;
          n = reader.read(chars, 0, chars.length)) {
        for (int i = 0; i < n; i++) {
          beyond += chars[i] >= 0x80 ? 1 : 0;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return beyond >= 2 * reader.bad;
  }

  /** Line of the first byte that is not UTF-8; 0 when there was none. */
  int firstBadLine() {
    return firstBadLine;
  }

  @Override
  public int read(char[] chars, int offset, int length) throws IOException {
    int written = 0;
    if (lowSurrogate != 0 && length > 0) {
      chars[offset] = (char) lowSurrogate;
      lowSurrogate = 0;
      written = 1;
    }
    while (written < length) {
      if (end - at < 4 && !fill() && at == end) {
        break;
      }
      int first = buffer[at] & 0xFF;
      if (first < 0x80) {
        at++;
        line += first == '\n' ? 1 : 0;
        chars[offset + written++] = (char) first;
        continue;
      }
      int code = next(first);
      if (code < 0x10000) {
        chars[offset + written++] = (char) code;
      } else {
        chars[offset + written++] = Character.highSurrogate(code);
        char low = Character.lowSurrogate(code);
        if (written < length) {
          chars[offset + written++] = low;
        } else {
          lowSurrogate = low;
        }
      }
    }
    return written == 0 && length > 0 ? -1 : written;
  }

  private int next(int first) {
    int more = first >= 0xF0 && first <= 0xF4 ? 3 : first >= 0xE0 && first < 0xF0 ? 2 : 1;
    int code = first & (0x3F >> more);
    boolean right = first >= 0xC2 && first <= 0xF4 && end - at > more;
    for (int i = 1; right && i <= more; i++) {
      int byteThere = buffer[at + i] & 0xFF;
      right = (byteThere & 0xC0) == 0x80;
      code = code << 6 | (byteThere & 0x3F);
    }
    int least = more == 3 ? 0x10000 : more == 2 ? 0x800 : 0x80;
    boolean surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (right && code >= least && code <= 0x10FFFF && !surrogate) {
      at += more + 1;
      return code;
    }
    firstBadLine = firstBadLine == 0 ? line : firstBadLine;
    bad++;
    at++;
    return first < 0xA0 ? HIGH.charAt(first - 0x80) : first;
  }

  private boolean fill() throws IOException {
    System.arraycopy(buffer, at, buffer, 0, end - at);
    end -= at;
    at = 0;
    int read = bytes.read(buffer, end, buffer.length - end);
    while (read > 0 && end + read < 4) {
      end += read;
      read = bytes.read(buffer, end, buffer.length - end);
    }
    end += Math.max(0, read);
    return read > 0;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
