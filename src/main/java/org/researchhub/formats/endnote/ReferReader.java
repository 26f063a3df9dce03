package org.researchhub.formats.endnote;

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

/** EndNote's export in the form of refer: a percent sign and a letter before each field. */
public final class ReferReader implements FormatReader {

  private static final Pattern FIELD = Pattern.compile("\\uFEFF?%(\\S)(?:\\s(.*)|)$");
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
    boolean blank = false;
    for (String line = lines.next(); line != null; line = lines.next()) {
      Matcher field = FIELD.matcher(line);
      if (field.matches()) {
        boolean begins = field.group(1).equals("0") && titled(fields);
        if (begins || (blank && !fields.isEmpty()) || fields.size() > MOST_FIELDS) {
          found += end(fields, terms, origin, receiver);
        }
        String value = field.group(2) == null ? "" : field.group(2).strip();
        fields.add(new TaggedField(lines.number(), field.group(1), value));
      } else if (!line.isBlank() && !fields.isEmpty()) {
        fields.set(fields.size() - 1, fields.getLast().continued(line.strip()));
      }
      blank = line.isBlank();
    }
    found += end(fields, terms, origin, receiver);
    if (found == 0) {
      receiver.problem(
          new Problem(0, "No record was found: no line begins with a percent sign and a letter."));
    }
    decoding.problem().ifPresent(receiver::problem);
  }

  /** Some files repeat the type within a record; a second one after a title begins the next. */
  private static boolean titled(List<TaggedField> fields) {
    return !fields.isEmpty()
        && fields.getFirst().tag().equals("0")
        && !fields.getFirst().value().isEmpty()
        && fields.stream().anyMatch(field -> field.tag().equals("T"));
  }

  private static int end(
      List<TaggedField> fields, KnownTerms terms, Origin origin, Receiver receiver) {
    if (fields.stream().noneMatch(field -> !field.value().isBlank())) {
      fields.clear();
      return 0;
    }
    receiver.take(ReferRecord.read(List.copyOf(fields), terms).item(origin));
    fields.clear();
    return 1;
  }
}
