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
 * declares, then UTF-8 with a few slips, then what the letters make likely, then windows-1252.
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
  private final @Nullable EncodingGuess guess;

  private Decoding(Reader reader, @Nullable MostlyUtf8 tolerant, @Nullable EncodingGuess guess) {
    this.reader = reader;
    this.tolerant = tolerant;
    this.guess = guess;
  }

  /** Looks at the beginning of the stream and goes on from where it stands. */
  public static Decoding of(InputStream bytes) throws IOException {
    var pushback = new PushbackInputStream(bytes, SAMPLE);
    byte[] sample = pushback.readNBytes(SAMPLE);
    int mark = markLength(sample);
    pushback.unread(sample, mark, sample.length - mark);
    Optional<Charset> certain = certain(sample);
    EncodingGuess guess = certain.isEmpty() ? guessed(sample) : null;
    if (guess != null) {
      return new Decoding(new InputStreamReader(pushback, guess.charset()), null, guess);
    }
    Charset charset = certain.orElse(StandardCharsets.UTF_8);
    if (charset.equals(StandardCharsets.UTF_8)) {
      var tolerant = new MostlyUtf8(pushback);
      return new Decoding(tolerant, tolerant, null);
    }
    return new Decoding(new InputStreamReader(pushback, charset), null, null);
  }

  public Reader reader() {
    return reader;
  }

  /**
   * To be asked at the end: whether the encoding was guessed, or some of it was not in the encoding
   * that the rest is in.
   */
  public Optional<Problem> problem() {
    if (guess != null) {
      return Optional.of(
          new Problem(
              guess.line(),
              "The file does not say in which encoding it is. By its letters it is "
                  + guess.charset().name()
                  + " (sure to "
                  + guess.confidence()
                  + " of 100), and so it was read. If they look wrong, save it as UTF-8."));
    }
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
    Charset charset =
        certain(beginning)
            .orElseGet(() -> {
              EncodingGuess guess = guessed(beginning);
              return guess == null ? StandardCharsets.UTF_8 : guess.charset();
            });
    return new String(beginning, mark, beginning.length - mark, charset);
  }

  private static Optional<Charset> certain(byte[] sample) {
    int first = unsigned(sample, 0);
    int second = unsigned(sample, 1);
    if (markLength(sample) == 3) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (first == 0xFE && second == 0xFF) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    if (first == 0xFF && second == 0xFE) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (first == 0 && second != 0) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    if (first != 0 && second == 0 && sample.length > 1) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return isUtf8(sample) ? Optional.of(StandardCharsets.UTF_8) : declared(sample);
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

  /** Null when the sample is UTF-8 with slips, or windows-1252. */
  private static @Nullable EncodingGuess guessed(byte[] sample) {
    return MostlyUtf8.holds(sample) ? null : EncodingGuess.of(sample).orElse(null);
  }

  private static Optional<Charset> declared(byte[] sample) {
    String head = new String(sample, 0, Math.min(2000, sample.length), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(head);
    if (!declared.find()) {
      return Optional.empty();
    }
    String name = declared.group(1) == null ? declared.group(2) : declared.group(1);
    try {
      Charset charset = Charset.forName(name);
      boolean latin = charset.equals(StandardCharsets.ISO_8859_1) || name.matches("(?i)us-ascii");
      return Optional.of(latin ? WINDOWS : charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
