package org.researchhub.formats.marc;

import java.nio.charset.StandardCharsets;
import org.researchhub.formats.Citation;
import org.researchhub.formats.CitationWriter;
import org.researchhub.platform.CleanText;

/**
 * MARC 21 as ISO 2709, in UTF-8. What would make a field or the record longer than the form can
 * count is cut, at a character.
 */
public final class MarcWriter implements CitationWriter {

  private static final int LONGEST_FIELD = 9_000;
  private static final int LONGEST_RECORD = 90_000;

  @Override
  public String record(Citation citation) {
    MarcRecord record = MarcWriting.of(citation);
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
