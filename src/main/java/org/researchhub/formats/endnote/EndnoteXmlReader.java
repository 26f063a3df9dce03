package org.researchhub.formats.endnote;

import java.io.IOException;
import java.io.InputStream;
import org.researchhub.formats.AuthorityLookup;
import org.researchhub.formats.FormatReader;
import org.researchhub.formats.Origin;
import org.researchhub.formats.Receiver;
import org.researchhub.formats.xml.XmlReading;

/** EndNote's XML, which other reference managers write too. */
public final class EndnoteXmlReader implements FormatReader {

  @Override
  public void read(
      InputStream content, Origin origin, AuthorityLookup authorities, Receiver receiver)
      throws IOException {
    XmlReading.read(
        content,
        origin,
        authorities,
        receiver,
        element -> element.name().equals("record"),
        EndnoteXmlRecord::read,
        "No EndNote record was found.");
  }
}
