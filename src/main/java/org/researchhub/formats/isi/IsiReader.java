package org.researchhub.formats.isi;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.researchhub.formats.AuthorityLookup;
import org.researchhub.formats.FormatReader;
import org.researchhub.formats.Origin;
import org.researchhub.formats.Problem;
import org.researchhub.formats.Receiver;
import org.researchhub.formats.record.KnownTerms;
import org.researchhub.formats.text.Decoding;
import org.researchhub.formats.text.Lines;
import org.researchhub.formats.text.TaggedField;

/**
 * The field-tagged export of the Web of Science: two characters before each field, ER at the end.
 */
public final class IsiReader implements FormatReader {

  private static final Pattern FIELD = Pattern.compile("\\uFEFF?([A-Z][A-Z0-9])(?:\\s(.*)|)$");
  private static final int MOST_FIELDS = 5_000;

  @Override
  public void read(
      InputStream content, Origin origin, AuthorityLookup authorities, Receiver receiver)
      throws IOException {
    Decoding decoding = Decoding.of(content);
    Lines lines = new Lines(decoding.reader());
    KnownTerms terms = new KnownTerms(authorities);
    List<TaggedField> fields = new ArrayList<>();
    int found = 0;
    for (String line = lines.next(); line != null; line = lines.next()) {
      Matcher field = FIELD.matcher(line);
      if (!field.matches()) {
        if (!line.isBlank() && !fields.isEmpty()) {
          fields.set(fields.size() - 1, fields.getLast().continued(line.strip()));
        }
        continue;
      }
      String tag = field.group(1);
      String value = field.group(2) == null ? "" : field.group(2).strip();
      if (tag.equals("ER")
          || (tag.equals("PT") && !fields.isEmpty())
          || fields.size() > MOST_FIELDS) {
        found += end(fields, terms, origin, receiver);
      }
      if (!List.of("ER", "EF", "FN", "VR").contains(tag)) {
        fields.add(new TaggedField(lines.number(), tag, value));
      }
    }
    if (!fields.isEmpty()) {
      receiver.problem(
          new Problem(
              fields.getLast().line(),
              "The last record has no end (ER); it was read as far as it goes."));
    }
    found += end(fields, terms, origin, receiver);
    if (found == 0) {
      receiver.problem(new Problem(0, "No record was found."));
    }
    decoding.problem().ifPresent(receiver::problem);
  }

  private static int end(
      List<TaggedField> fields, KnownTerms terms, Origin origin, Receiver receiver) {
    if (fields.isEmpty()) {
      return 0;
    }
    receiver.take(IsiRecord.read(List.copyOf(fields), terms).item(origin));
    fields.clear();
    return 1;
  }
}
