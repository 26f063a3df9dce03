package org.researchhub.formats.marc;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.researchhub.formats.AuthorityLookup;
import org.researchhub.formats.FormatReader;
import org.researchhub.formats.Origin;
import org.researchhub.formats.Receiver;
import org.researchhub.formats.xml.XmlElement;
import org.researchhub.formats.xml.XmlReading;

/** MARCXML, alone, in collections, or within the answers of OAI-PMH and SRU. */
public final class MarcXmlReader implements FormatReader {

  @Override
  public void read(
      InputStream content, Origin origin, AuthorityLookup authorities, Receiver receiver)
      throws IOException {
    XmlReading.read(
        content,
        origin,
        authorities,
        receiver,
        element ->
            element.name().equals("record")
                && (element.child("datafield").isPresent() || element.child("leader").isPresent()),
        (element, terms) -> MarcReading.of(record(element), "marcxml", terms),
        "No MARC record was found.");
  }

  private static MarcRecord record(XmlElement element) {
    List<MarcRecord.Field> fields = new ArrayList<>();
    String leader = element.text("leader");
    for (XmlElement child : element.children()) {
      String tag = child.attribute("tag");
      if (child.name().equals("controlfield") && tag.equals("000")) {
        leader = child.text().replace('\\', ' ').replace('#', ' ');
      } else if (child.name().equals("controlfield")) {
        fields.add(MarcRecord.Field.control(tag, child.text().replace('\\', ' ')));
      } else if (child.name().equals("datafield")) {
        List<MarcRecord.Subfield> subfields = new ArrayList<>();
        for (XmlElement subfield : child.children("subfield")) {
          String code = subfield.attribute("code");
          subfields.add(
              new MarcRecord.Subfield(code.isEmpty() ? ' ' : code.charAt(0), subfield.text()));
        }
        String indicators = indicator(child, "ind1") + indicator(child, "ind2");
        fields.add(new MarcRecord.Field(tag, indicators, "", subfields));
      }
    }
    return new MarcRecord(leader, element.line(), fields);
  }

  private static String indicator(XmlElement field, String name) {
    String value = field.attribute(name);
    return value.isEmpty() ? " " : value.substring(0, 1);
  }
}
