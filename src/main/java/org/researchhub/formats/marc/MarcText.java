package org.researchhub.formats.marc;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.marc4j.MarcException;
import org.marc4j.converter.impl.AnselToUnicode;

/**
 * The characters of one record: UTF-8 where the leader says so or the bytes are; MARC-8 where a
 * record of MARC 21 says nothing else and its bytes can be; Latin-1 otherwise, with danMARC's
 * escapes.
 */
enum MarcText {
  UTF_8,
  MARC_8,
  LATIN;

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Pattern DANISH = Pattern.compile("@([0-9A-Fa-f]{4})");

  static MarcText of(String leader, byte[] data) {
    boolean plain = true;
    for (byte b : data) {
      plain &= b >= 0 && b != 0x1B;
    }
    if (plain || isUtf8(data)) {
      return data.length > 0 && !plain ? UTF_8 : plain && escapes(leader) ? LATIN : UTF_8;
    }
    boolean saysUtf8 = leader.charAt(9) == 'a';
    return !saysUtf8 && !escapes(leader) && canBeMarc8(data) ? MARC_8 : LATIN;
  }

  /** Whether the record is of another family than MARC 21. */
  private static boolean escapes(String leader) {
    return !leader.endsWith("4500");
  }

  /** Empty when an escape of MARC-8 leads to a character set that there is not. */
  Optional<String> decode(byte[] field) {
    try {
      String text =
          switch (this) {
            case UTF_8 -> new String(field, StandardCharsets.UTF_8);
            case MARC_8 -> new AnselToUnicode().convert(field);
            case LATIN -> latin(field);
          };
      return Optional.of(Normalizer.normalize(text, Normalizer.Form.NFC));
    } catch (MarcException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /** Windows-1252 with danMARC's escapes; every byte is a character of it. */
  static String latin(byte[] field) {
    return DANISH.matcher(new String(field, WINDOWS)).replaceAll(MarcText::character);
  }

  private static String character(MatchResult escape) {
    String character = String.valueOf((char) Integer.parseInt(escape.group(1), 16));
    return character.matches("\\p{Cntrl}|\\p{Cs}")
        ? ""
        : java.util.regex.Matcher.quoteReplacement(character);
  }

  private static boolean isUtf8(byte[] data) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(data));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /**
   * A combining mark of MARC-8 stands before a letter or another mark; and 0x80 to 0x87 mean
   * nothing.
   */
  private static boolean canBeMarc8(byte[] data) {
    for (int i = 0; i < data.length; i++) {
      int b = data[i] & 0xFF;
      if (b == 0x1B) {
        return true;
      }
      int next = i + 1 < data.length ? data[i + 1] & 0xFF : 0x20;
      boolean mark = b >= 0xE0 && b <= 0xFE;
      boolean onLetter = Character.isLetter(next) || next >= 0xA1 || next == ' ';
      if ((b >= 0x80 && b < 0x88) || (mark && !onLetter)) {
        return false;
      }
    }
    return true;
  }
}
