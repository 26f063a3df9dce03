package org.researchhub.formats.marc;

import org.researchhub.formats.Citation;
import org.researchhub.formats.CitationWriter;
import org.researchhub.formats.xml.XmlText;

/** MARCXML. */
public final class MarcXmlWriter implements CitationWriter {

  @Override
  public String before() {
    return XmlText.DECLARATION + "<collection xmlns=\"http://www.loc.gov/MARC21/slim\">\n";
  }

  @Override
  public String after() {
    return "</collection>\n";
  }

  @Override
  public String record(Citation citation) {
    MarcRecord record = MarcWriting.of(citation);
    XmlText xml = new XmlText().open("record").element("leader", record.leader());
    for (MarcRecord.Field field : record.fields()) {
      if (field.subfields().isEmpty()) {
        xml.element("controlfield", field.value(), "tag", field.tag());
      } else {
        String first = field.indicators().substring(0, 1);
        String second = field.indicators().substring(1);
        xml.open("datafield", "tag", field.tag(), "ind1", first, "ind2", second);
        field
            .subfields()
            .forEach(
                sub -> xml.element("subfield", sub.value(), "code", String.valueOf(sub.code())));
        xml.close();
      }
    }
    return xml.close().toString();
  }
}
