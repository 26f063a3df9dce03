package org.researchhub.formats.mods;

import java.io.IOException;
import java.io.InputStream;
import org.researchhub.formats.AuthorityLookup;
import org.researchhub.formats.FormatReader;
import org.researchhub.formats.Origin;
import org.researchhub.formats.Receiver;
import org.researchhub.formats.xml.XmlElement;
import org.researchhub.formats.xml.XmlReading;

/** MODS, alone, in collections, or within METS and OAI-PMH. */
public final class ModsReader implements FormatReader {

  @Override
  public void read(
      InputStream content, Origin origin, AuthorityLookup authorities, Receiver receiver)
      throws IOException {
    XmlReading.read(
        content,
        origin,
        authorities,
        receiver,
        ModsReader::isRecord,
        ModsRecord::read,
        "No MODS record was found.");
  }

  /** METS may wrap the elements of MODS without an element mods around them. */
  private static boolean isRecord(XmlElement element) {
    return element.name().equals("mods")
        || (element.name().equals("xmlData") && element.child("titleInfo").isPresent());
  }
}
