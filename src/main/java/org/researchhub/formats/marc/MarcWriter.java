package org.researchhub.formats.marc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.researchhub.formats.Citation;
import org.researchhub.formats.CitationWriter;
import org.researchhub.platform.CleanText;

/**
 * MARC 21 as ISO 2709, in UTF-8. What would make a field or the record longer than the form can
 * count is cut, at a character; a note in the record says which fields are, and where the whole is.
 */
public final class MarcWriter implements CitationWriter {

  private static final int LONGEST_FIELD = 9_000;
  private static final int LONGEST_RECORD = 90_000;
  private static final int ROOM_FOR_NOTE = 1_000;

  @Override
  public String record(Citation citation) {
    MarcRecord whole = MarcWriting.of(citation);
    List<String> cut = cut(whole);
    return written(cut.isEmpty() ? whole : noting(whole, cut, citation.url()));
  }

  /**
   * The tags of the fields that are longer than the form can count, or for which no room is left.
   */
  private static List<String> cut(MarcRecord record) {
    var cut = new ArrayList<String>();
    int length = ROOM_FOR_NOTE;
    for (MarcRecord.Field field : record.fields()) {
      int bytes = text(field).getBytes(StandardCharsets.UTF_8).length;
      if (bytes > LONGEST_FIELD || length + Math.min(bytes, LONGEST_FIELD) > LONGEST_RECORD) {
        cut.add(field.tag());
      }
      length += Math.min(bytes, LONGEST_FIELD);
    }
    return cut.stream().distinct().toList();
  }

  private static MarcRecord noting(MarcRecord record, List<String> cut, String whole) {
    var fields = new ArrayList<>(record.fields());
    int place = (int) fields.stream().filter(field -> field.tag().compareTo("500") < 0).count();
    String note =
        "Not whole, because MARC 21 counts no further: field %s. The whole record: %s"
            .formatted(String.join(", ", cut), whole);
    fields.add(place, MarcRecord.Field.data("500", "  ", "a", note));
    return new MarcRecord(record.leader(), record.place(), fields);
  }

  private static String written(MarcRecord record) {
    var directory = new StringBuilder();
    var data = new StringBuilder();
    int length = 0;
    for (MarcRecord.Field field : record.fields()) {
      String text = cut(text(field), LONGEST_FIELD) + '\u001E';
      int bytes = text.getBytes(StandardCharsets.UTF_8).length;
      if (length + bytes > LONGEST_RECORD) {
        break;
      }
      directory.append("%s%04d%05d".formatted(field.tag(), bytes, length));
      data.append(text);
      length += bytes;
    }
    int base = 24 + directory.length() + 1;
    String leader =
        "%05d%s%05d%s"
            .formatted(
                base + length + 1,
                record.leader().substring(5, 12),
                base,
                record.leader().substring(17));
    return leader + directory + '\u001E' + data + '\u001D';
  }

  private static String text(MarcRecord.Field field) {
    if (field.subfields().isEmpty()) {
      return CleanText.xml(field.value());
    }
    var text = new StringBuilder(field.indicators());
    field
        .subfields()
        .forEach(
            sub -> text.append('\u001F').append(sub.code()).append(CleanText.oneLine(sub.value())));
    return text.toString();
  }

  private static String cut(String text, int most) {
    String cut = text;
    while (cut.getBytes(StandardCharsets.UTF_8).length > most) {
      int end = Math.max(1, cut.length() * 9 / 10);
      cut = cut.substring(0, Character.isHighSurrogate(cut.charAt(end - 1)) ? end - 1 : end);
    }
    return cut;
  }
}
