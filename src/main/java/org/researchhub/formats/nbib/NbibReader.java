package org.researchhub.formats.nbib;

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

/** The MEDLINE form of PubMed: tags padded to four characters, records apart by empty lines. */
public final class NbibReader implements FormatReader {

  private static final Pattern FIELD = Pattern.compile("([A-Z]{2,4})\\s{0,3}-\\s?(.*)");

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
      boolean begins = field.matches() && field.group(1).equals("PMID");
      if (begins && !fields.isEmpty()) {
        found += end(fields, terms, origin, receiver);
      }
      if (field.matches()) {
        if (blank && fields.size() > 1 && fields.getFirst().tag().equals(field.group(1))) {
          found += end(fields, terms, origin, receiver);
        }
        fields.add(new TaggedField(lines.number(), field.group(1), field.group(2).strip()));
      } else if (!line.isBlank() && !fields.isEmpty()) {
        if (line.startsWith(" ")) {
          fields.set(fields.size() - 1, fields.getLast().continued(line.strip()));
        } else {
          fields.add(new TaggedField(lines.number(), "", line.strip()));
        }
      }
      blank = line.isBlank();
    }
    found += end(fields, terms, origin, receiver);
    if (found == 0) {
      receiver.problem(new Problem(0, "No record was found: no line begins with PMID- ."));
    }
    decoding.problem().ifPresent(receiver::problem);
  }

  private static int end(
      List<TaggedField> fields, KnownTerms terms, Origin origin, Receiver receiver) {
    boolean any = fields.stream().anyMatch(field -> !field.tag().isEmpty());
    if (any) {
      receiver.take(NbibRecord.read(List.copyOf(fields), terms).item(origin));
    }
    fields.clear();
    return any ? 1 : 0;
  }
}
