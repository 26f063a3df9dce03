package org.researchhub.formats.marc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One record of ISO 2709 taken apart.
 *
 * @param record null when nothing could be read
 * @param problem what was not as the standard has it; empty when all was
 */
record Iso2709(@Nullable MarcRecord record, String problem) {

  private static final byte FIELD_END = 0x1E;
  private static final Pattern LEADER =
      Pattern.compile("\\d{5}[ -~]{5}[ -~]{2}[\\d ]{5}[ -~]{3}[ -~]{4}");

  /** The bytes of a record without its terminator; blanks before the leader do not matter. */
  static Iso2709 of(byte[] bytes, int number) {
    int start = 0;
    while (start < bytes.length && (bytes[start] <= ' ' && bytes[start] >= 0)) {
      start++;
    }
    boolean twice = bytes.length > start + 10 && ascii(bytes, start, 10).matches("\\d{10}");
    start += twice ? 5 : 0;
    String leader = ascii(bytes, start, 24);
    if (leader.length() < 24 || !LEADER.matcher(leader).matches()) {
      return new Iso2709(null, "the first 24 characters are no leader; the record was left out.");
    }
    int directoryEnd = indexOf(bytes, FIELD_END, start + 24);
    if (directoryEnd < 0) {
      return new Iso2709(null, "the directory has no end; the record was left out.");
    }
    int lengths = digit(leader, 20, 4);
    int starts = digit(leader, 21, 5);
    List<Entry> entries = new ArrayList<>();
    int size = 3 + lengths + starts + digit(leader, 22, 0);
    for (int at = start + 24; at + size <= directoryEnd; at += size) {
      entries.add(new Entry(ascii(bytes, at, 3), number(ascii(bytes, at + 3 + lengths, starts))));
    }
    MarcText text = MarcText.of(leader, Arrays.copyOfRange(bytes, directoryEnd, bytes.length));
    return fields(bytes, directoryEnd, entries, leader, text, number);
  }

  /**
   * Where the directory says that a field begins, counted from the first; -1 when it says nothing.
   */
  private record Entry(String tag, int start) {}

  /**
   * By the directory's places where each of them follows the end of a field; one after the other
   * where they were counted wrongly.
   */
  private static Iso2709 fields(
      byte[] bytes,
      int directoryEnd,
      List<Entry> entries,
      String leader,
      MarcText text,
      int number) {
    int base = directoryEnd + 1;
    boolean placed =
        entries.stream()
            .allMatch(entry ->
                entry.start() >= 0
                    && base + entry.start() < bytes.length
                    && bytes[base + entry.start() - 1] == FIELD_END);
    List<MarcRecord.Field> fields = new ArrayList<>();
    String unreadable = "";
    int next = base;
    for (Entry entry : entries) {
      int at = placed ? base + entry.start() : next;
      if (at >= bytes.length) {
        break;
      }
      int end = indexOf(bytes, FIELD_END, at);
      int stop = end < 0 ? bytes.length : end;
      byte[] content = Arrays.copyOfRange(bytes, at, stop);
      Optional<String> decoded = text.decode(content);
      if (decoded.isEmpty()) {
        unreadable =
            "field " + entry.tag() + " is in no character set that is known; Latin was taken.";
      }
      String value = decoded.orElseGet(() -> MarcText.latin(content));
      fields.add(field(entry.tag(), value, leader));
      next = stop + 1;
    }
    String problem =
        fields.size() < entries.size()
            ? "it has "
                + fields.size()
                + " fields where its directory names "
                + entries.size()
                + "."
            : unreadable;
    return new Iso2709(new MarcRecord(leader, number, fields), problem);
  }

  private static int number(String digits) {
    return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
  }

  private static MarcRecord.Field field(String tag, String value, String leader) {
    int first = value.indexOf(0x1F);
    if (first < 0) {
      return MarcRecord.Field.control(tag, value);
    }
    int count = digit(leader, 10, 2);
    String indicators = value.substring(0, Math.min(first, count));
    List<MarcRecord.Subfield> subfields = new ArrayList<>();
    for (String part : value.substring(first + 1).split("\u001F", -1)) {
      if (!part.isEmpty()) {
        subfields.add(new MarcRecord.Subfield(part.charAt(0), part.substring(1)));
      }
    }
    return new MarcRecord.Field(tag, indicators, "", subfields);
  }

  private static int digit(String leader, int position, int otherwise) {
    char c = leader.charAt(position);
    return c >= '0' && c <= '9' ? c - '0' : otherwise;
  }

  private static int indexOf(byte[] bytes, byte wanted, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  private static String ascii(byte[] bytes, int from, int length) {
    int there = Math.min(length, bytes.length - from);
    return there <= 0 ? "" : new String(bytes, from, there, StandardCharsets.ISO_8859_1);
  }
}
