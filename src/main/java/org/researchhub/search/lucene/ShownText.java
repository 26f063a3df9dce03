package org.researchhub.search.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BitUtil;

/**
 * A text of a hit with the places and forms of its words, so that what matched can be marked
 * without taking the text apart again. Forms are kept as hashes: a collision marks a word too many,
 * nothing else.
 */
final class ShownText {

  static final byte ABSTRACT = 0;
  static final byte TITLE = 1;

  /** The text of a passage. */
  static final byte PASSAGE = 2;

  final String language;
  final boolean isTitle;
  private final byte[] bytes;
  private final int textStart;
  private final int textLength;
  private final int wordsStart;
  private final int words;

  private ShownText(
      String language,
      boolean isTitle,
      byte[] bytes,
      int textStart,
      int textLength,
      int wordsStart,
      int words) {
    this.language = language;
    this.isTitle = isTitle;
    this.bytes = bytes;
    this.textStart = textStart;
    this.textLength = textLength;
    this.wordsStart = wordsStart;
    this.words = words;
  }

  String text() {
    return new String(bytes, textStart, textLength, StandardCharsets.UTF_8);
  }

  /** The words of one text, to be filled with those of the next; every array is long enough. */
  static final class Decoded {
    int size;
    int[] starts = new int[512];
    int[] ends = new int[512];
    int[] folded = new int[512];
    int[] stems = new int[512];
    boolean[] sentences = new boolean[512];

    private void room(int words) {
      if (starts.length < words) {
        starts = new int[words];
        ends = new int[words];
        folded = new int[words];
        stems = new int[words];
        sentences = new boolean[words];
      }
    }
  }

  void decode(Decoded into) {
    into.room(words);
    into.size = words;
    var in = new ByteArrayDataInput(bytes, wordsStart, bytes.length - wordsStart);
    int position = 0;
    for (int i = 0; i < words; i++) {
      position += in.readVInt();
      into.starts[i] = position;
      int packed = in.readVInt();
      position += packed >>> 2;
      into.ends[i] = position;
      into.sentences[i] = (packed & 2) != 0;
      into.folded[i] = in.readInt();
      into.stems[i] = (packed & 1) == 0 ? into.folded[i] : in.readInt();
    }
  }

  /** Reads the text that was written there; the input stands behind it then. */
  static ShownText read(byte[] bytes, ByteArrayDataInput in) {
    boolean isTitle = in.readByte() == TITLE;
    int languageLength = in.readVInt();
    String language =
        new String(bytes, in.getPosition(), languageLength, StandardCharsets.US_ASCII);
    in.skipBytes(languageLength);
    int textLength = in.readVInt();
    int textStart = in.getPosition();
    in.skipBytes(textLength);
    int words = in.readVInt();
    int wordsLength = in.readVInt();
    int wordsStart = in.getPosition();
    in.skipBytes(wordsLength);
    return new ShownText(language, isTitle, bytes, textStart, textLength, wordsStart, words);
  }

  /** Takes a text apart and keeps it in the form that {@link #read} reads. */
  static final class Writer {
    private static final String SENTENCE_ENDS = ".!?؟。！？";

    private final String text;
    private final byte[] buffer;
    private int size;
    private int words;
    private int end;

    Writer(String text) {
      this.text = text;
      this.buffer = new byte[text.length() * 18 + 16];
    }

    void word(int start, int stop, Words.Forms forms) {
      boolean stemmed = !forms.stem().equals(forms.folded());
      boolean sentence = words == 0 || startsSentence(start);
      number(start - end);
      number((stop - start) << 2 | (sentence ? 2 : 0) | (stemmed ? 1 : 0));
      hash(forms.folded().hashCode());
      if (stemmed) {
        hash(forms.stem().hashCode());
      }
      end = stop;
      words++;
    }

    private void number(int value) {
      int rest = value;
      while (rest > 0x7f) {
        buffer[size++] = (byte) (rest | 0x80);
        rest >>>= 7;
      }
      buffer[size++] = (byte) rest;
    }

    private void hash(int value) {
      BitUtil.VH_LE_INT.set(buffer, size, value);
      size += Integer.BYTES;
    }

    private boolean startsSentence(int start) {
      boolean space = false;
      for (int i = start - 1; i >= end; i--) {
        char c = text.charAt(i);
        space |= Character.isWhitespace(c);
        if (SENTENCE_ENDS.indexOf(c) >= 0) {
          return (space || c > 127) && !Character.isLowerCase(text.charAt(start));
        }
      }
      return false;
    }

    void writeTo(ByteBuffersDataOutput blob, String language, byte kind) throws IOException {
      byte[] content = text.getBytes(StandardCharsets.UTF_8);
      byte[] tag = language.getBytes(StandardCharsets.US_ASCII);
      blob.writeByte(kind);
      blob.writeVInt(tag.length);
      blob.writeBytes(tag, tag.length);
      blob.writeVInt(content.length);
      blob.writeBytes(content, content.length);
      blob.writeVInt(words);
      blob.writeVInt(size);
      blob.writeBytes(buffer, size);
    }
  }
}
