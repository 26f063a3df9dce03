package org.researchhub.formats.dublincore;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.researchhub.formats.AuthorityLookup;
import org.researchhub.formats.FormatReader;
import org.researchhub.formats.Origin;
import org.researchhub.formats.Receiver;
import org.researchhub.formats.xml.XmlElement;
import org.researchhub.formats.xml.XmlReading;

/**
 * Dublin Core: oai_dc, qualified terms, the item files of DSpace ({@code dcvalue}) and its own OAI
 * form (xoai); alone or within OAI-PMH.
 */
public final class DublinCoreReader implements FormatReader {

  private static final Set<String> TERMS =
      Set.of(
          "title", "creator", "identifier", "date", "description", "subject", "publisher", "type");

  @Override
  public void read(
      InputStream content, Origin origin, AuthorityLookup authorities, Receiver receiver)
      throws IOException {
    XmlReading.read(
        content,
        origin,
        authorities,
        receiver,
        DublinCoreReader::isRecord,
        DublinCoreRecord::read,
        "No Dublin Core record was found.");
  }

  private static boolean isRecord(XmlElement element) {
    return switch (element.name()) {
      case "dublin_core" -> true;
      case "dc", "qualifieddc", "metadata", "record", "Description", "qdc" ->
          element.children().stream().anyMatch(DublinCoreReader::isTerm) || isXoai(element);
      default -> false;
    };
  }

  private static boolean isTerm(XmlElement child) {
    return TERMS.contains(child.name()) && child.children().isEmpty();
  }

  static boolean isXoai(XmlElement element) {
    return element.children("element").stream()
        .anyMatch(child -> child.attribute("name").equals("dc"));
  }
}
