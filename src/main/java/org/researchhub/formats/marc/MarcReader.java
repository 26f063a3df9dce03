package org.researchhub.formats.marc;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.researchhub.formats.AuthorityLookup;
import org.researchhub.formats.FormatReader;
import org.researchhub.formats.Origin;
import org.researchhub.formats.Problem;
import org.researchhub.formats.Receiver;
import org.researchhub.formats.record.KnownTerms;
import org.researchhub.formats.record.Transcript;

/**
 * MARC as ISO 2709. A record ends at its terminator whatever its leader says of its length, so that
 * a wrong length spoils nothing. Problems name records by their number, for there are no lines.
 */
public final class MarcReader implements FormatReader {

  private static final int RECORD_END = 0x1D;
  private static final int LONGEST = 4 << 20;

  @Override
  public void read(
      InputStream content, Origin origin, AuthorityLookup authorities, Receiver receiver)
      throws IOException {
    InputStream bytes = new BufferedInputStream(content, 1 << 16);
    KnownTerms terms = new KnownTerms(authorities);
    var record = new ByteArrayOutputStream();
    int number = 0;
    boolean ended = true;
    for (int b = bytes.read(); b >= 0; b = bytes.read()) {
      if (b == RECORD_END) {
        take(record.toByteArray(), ++number, true, origin, terms, receiver);
        record.reset();
        ended = true;
      } else if (record.size() < LONGEST) {
        ended = false;
        record.write(b);
      }
    }
    String rest = record.toString(StandardCharsets.ISO_8859_1).strip();
    if (!ended && rest.length() > 24) {
      take(record.toByteArray(), ++number, false, origin, terms, receiver);
    }
    if (number == 0) {
      receiver.problem(new Problem(0, "No MARC record was found."));
    }
  }

  private static void take(
      byte[] bytes, int number, boolean whole, Origin origin, KnownTerms terms, Receiver receiver) {
    if (bytes.length >= LONGEST) {
      receiver.problem(
          new Problem(number, "Record " + number + " is longer than 4 MB; it was left out."));
      return;
    }
    Iso2709 parsed = Iso2709.of(bytes, number);
    if (parsed.record() == null) {
      receiver.problem(new Problem(number, "Record " + number + ": " + parsed.problem()));
      return;
    }
    Transcript said = MarcReading.of(parsed.record(), "marc", terms);
    if (!parsed.problem().isEmpty()) {
      said.problem(number, "Record " + number + ": " + parsed.problem());
    }
    if (!whole) {
      said.problem(number, "Record " + number + " has no end; it was read as far as it goes.");
    }
    receiver.take(said.item(origin));
  }
}
