package org.researchhub.formats;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What oai_dc.xsd asks of a record: the fifteen elements, any number in any order, only text. */
final class OaiDc {

  private static final String ELEMENTS = "http://purl.org/dc/elements/1.1/";
  private static final Set<String> FIFTEEN =
      Set.of(
          "title",
          "creator",
          "subject",
          "description",
          "publisher",
          "contributor",
          "date",
          "type",
          "format",
          "identifier",
          "source",
          "language",
          "relation",
          "coverage",
          "rights");

  private OaiDc() {}

  static Document parse(String xml) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(xml, e);
    }
  }

  /** The elements that the schema does not let stand in a record. */
  static List<String> strangers(Element record) {
    var strangers = new ArrayList<String>();
    NodeList elements = record.getElementsByTagName("*");
    for (int i = 0; i < elements.getLength(); i++) {
      Element element = (Element) elements.item(i);
      boolean text = element.getElementsByTagName("*").getLength() == 0;
      if (!ELEMENTS.equals(element.getNamespaceURI())
          || !FIFTEEN.contains(element.getLocalName())
          || !text) {
        strangers.add(element.getNodeName());
      }
    }
    return strangers;
  }
}
