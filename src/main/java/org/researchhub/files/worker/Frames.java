package org.researchhub.files.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Messages between the hub and a worker: four bytes of length, one byte that says what it is, then
 * its values. Neither side believes the other: a length beyond the bound ends the talk.
 */
final class Frames {

  static final int LONGEST = 8 << 20;

  private static final int ABSENT = -1;
  private static final int MOST_TEXTS = 1_000;

  private final DataInputStream in;
  private final DataOutputStream out;

  Frames(InputStream in, OutputStream out) {
    this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
  }

  /** What a message holds, read in the order of writing. */
  static final class Values {

    private final byte[] bytes;
    private final DataInputStream in;

    private Values(byte[] bytes) {
      this.bytes = bytes;
      this.in = new DataInputStream(new ByteArrayInputStream(bytes));
    }

    char kind() throws IOException {
      return (char) in.readUnsignedByte();
    }

    int number() throws IOException {
      return in.readInt();
    }

    @Nullable Integer numberOrNone() throws IOException {
      int number = in.readInt();
      return number == Integer.MIN_VALUE ? null : (Integer) number;
    }

    @Nullable Boolean truthOrNone() throws IOException {
      return switch (in.readByte()) {
        case 0 -> false;
        case 1 -> true;
        default -> null;
      };
    }

    String text() throws IOException {
      String text = textOrNone();
      if (text == null) {
        throw new IOException("a text is missing");
      }
      return text;
    }

    @Nullable String textOrNone() throws IOException {
      int length = in.readInt();
      if (length == ABSENT) {
        return null;
      }
      if (length < 0 || length > in.available()) {
        throw new IOException("a text of " + length + " bytes in a message of " + bytes.length);
      }
      return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    /** What is left of the message. */
    byte[] rest() throws IOException {
      return in.readAllBytes();
    }

    List<String> texts() throws IOException {
      int count = in.readInt();
      if (count < 0 || count > MOST_TEXTS) {
        throw new IOException("a list of " + count);
      }
      var texts = new ArrayList<String>();
      for (int i = 0; i < count; i++) {
        texts.add(text());
      }
      return texts;
    }
  }

  /** A message in the making. */
  static final class Message {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream values = new DataOutputStream(bytes);

    Message(char kind) throws IOException {
      values.writeByte(kind);
    }

    Message number(int number) throws IOException {
      values.writeInt(number);
      return this;
    }

    Message numberOrNone(@Nullable Integer number) throws IOException {
      return number(number == null ? Integer.MIN_VALUE : number);
    }

    Message truthOrNone(@Nullable Boolean truth) throws IOException {
      values.writeByte(truth == null ? -1 : truth ? 1 : 0);
      return this;
    }

    Message text(@Nullable String text) throws IOException {
      if (text == null) {
        return number(ABSENT);
      }
      byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
      number(encoded.length);
      values.write(encoded);
      return this;
    }

    Message rest(byte[] rest) throws IOException {
      values.write(rest);
      return this;
    }

    Message texts(List<String> texts) throws IOException {
      number(texts.size());
      for (String text : texts) {
        text(text);
      }
      return this;
    }
  }

  void write(Message message) throws IOException {
    out.writeInt(message.bytes.size());
    message.bytes.writeTo(out);
    out.flush();
  }

  /**
   * The next message.
   *
   * @throws EOFException when the other side has ended
   * @throws IOException when it says what no message can say
   */
  Values read() throws IOException {
    int length = in.readInt();
    if (length < 1 || length > LONGEST) {
      throw new IOException("a message of " + length + " bytes");
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return new Values(bytes);
  }
}
