package org.researchhub.formats.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.researchhub.formats.Problem;

/**
 * Characters from bytes whose encoding nobody states reliably: a byte order mark counts, then the
 * pattern of UTF-16, then what the bytes are when they are valid UTF-8, then what the file itself
 * declares, then windows-1252.
 */
public final class Decoding {

  private static final int SAMPLE = 1 << 16;
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?is)\\A\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]{1,40})[\"']"
              + "|(?m)^%\\s*Encoding:\\s*([\\w.:-]{1,40})");

  private final Reader reader;
  private final @Nullable MostlyUtf8 tolerant;

  private Decoding(Reader reader, @Nullable MostlyUtf8 tolerant) {
    this.reader = reader;
    this.tolerant = tolerant;
  }

  /** Looks at the beginning of the stream and goes on from where it stands. */
  public static Decoding of(InputStream bytes) throws IOException {
    var pushback = new PushbackInputStream(bytes, SAMPLE);
    byte[] sample = pushback.readNBytes(SAMPLE);
    int mark = markLength(sample);
    pushback.unread(sample, mark, sample.length - mark);
    Charset charset = charset(sample);
    if (charset.equals(StandardCharsets.UTF_8)) {
      var tolerant = new MostlyUtf8(pushback);
      return new Decoding(tolerant, tolerant);
    }
    return new Decoding(new InputStreamReader(pushback, charset), null);
  }

  public Reader reader() {
    return reader;
  }

  /** To be asked at the end: whether some of it was not in the encoding that the rest is in. */
  public Optional<Problem> problem() {
    return tolerant == null || tolerant.firstBadLine() == 0
        ? Optional.empty()
        : Optional.of(
            new Problem(
                tolerant.firstBadLine(),
                "The text is not UTF-8 throughout: what is not, beginning in line "
                    + tolerant.firstBadLine()
                    + ", was read as Windows-1252."));
  }

  /** The beginning of a source as text, for telling its written form. */
  public static String preview(byte[] beginning) {
    int mark = markLength(beginning);
    return new String(beginning, mark, beginning.length - mark, charset(beginning));
  }

  private static Charset charset(byte[] sample) {
    int first = unsigned(sample, 0);
    int second = unsigned(sample, 1);
    if (markLength(sample) == 3) {
      return StandardCharsets.UTF_8;
    }
    if (first == 0xFE && second == 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    if (first == 0xFF && second == 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    if (first == 0 && second != 0) {
      return StandardCharsets.UTF_16BE;
    }
    if (first != 0 && second == 0 && sample.length > 1) {
      return StandardCharsets.UTF_16LE;
    }
    return isUtf8(sample) ? StandardCharsets.UTF_8 : declared(sample);
  }

  private static int markLength(byte[] sample) {
    int first = unsigned(sample, 0);
    int second = unsigned(sample, 1);
    if (first == 0xEF && second == 0xBB && unsigned(sample, 2) == 0xBF) {
      return 3;
    }
    return (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE) ? 2 : 0;
  }

  private static int unsigned(byte[] sample, int at) {
    return at < sample.length ? sample[at] & 0xFF : -1;
  }

  /** A sequence cut off by the end of the sample is no fault. */
  private static boolean isUtf8(byte[] sample) {
    int end = sample.length;
    if (end == SAMPLE) {
      while (end > 0 && end > SAMPLE - 4 && (sample[end - 1] & 0xC0) == 0x80) {
        end--;
      }
      end -= (sample[end - 1] & 0x80) != 0 ? 1 : 0;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sample, 0, end));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static Charset declared(byte[] sample) {
    String head = new String(sample, 0, Math.min(2000, sample.length), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(head);
    if (!declared.find()) {
      return StandardCharsets.UTF_8;
    }
    String name = declared.group(1) == null ? declared.group(2) : declared.group(1);
    try {
      Charset charset = Charset.forName(name);
      boolean latin = charset.equals(StandardCharsets.ISO_8859_1) || name.matches("(?i)us-ascii");
      return latin ? WINDOWS : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }
}
