package org.researchhub.formats.bibtex;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.researchhub.formats.AuthorityLookup;
import org.researchhub.formats.FormatReader;
import org.researchhub.formats.Origin;
import org.researchhub.formats.Problem;
import org.researchhub.formats.Receiver;
import org.researchhub.formats.record.KnownTerms;
import org.researchhub.formats.text.Decoding;
import org.researchhub.formats.text.Lines;

/** BibTeX and BibLaTeX. */
public final class BibtexReader implements FormatReader {

  private static final Set<String> NO_WORKS = Set.of("set", "xdata", "control");

  @Override
  public void read(
      InputStream content, Origin origin, AuthorityLookup authorities, Receiver receiver)
      throws IOException {
    Decoding decoding = Decoding.of(content);
    KnownTerms terms = new KnownTerms(authorities);
    List<Problem> ofEntry = new ArrayList<>();
    int[] found = {0};
    new BibtexEntries(
            new Lines(decoding.reader()),
            entry -> {
              found[0]++;
              if (NO_WORKS.contains(entry.type())) {
                receiver.problem(
                    new Problem(
                        entry.line(),
                        "The entry "
                            + entry.key()
                            + " (@"
                            + entry.type()
                            + ") is no work of its own; it was left out."));
              } else {
                var said = BibtexRecord.read(entry, terms);
                ofEntry.forEach(problem -> said.problem(problem.line(), problem.message()));
                receiver.take(said.item(origin));
              }
              ofEntry.clear();
            },
            ofEntry::add)
        .read();
    ofEntry.forEach(receiver::problem);
    if (found[0] == 0) {
      receiver.problem(new Problem(0, "No entry was found: none begins with @ and a type."));
    }
    decoding.problem().ifPresent(receiver::problem);
  }
}
