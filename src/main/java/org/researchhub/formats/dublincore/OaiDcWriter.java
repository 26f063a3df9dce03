package org.researchhub.formats.dublincore;

import org.researchhub.formats.Citation;
import org.researchhub.formats.CitationWriter;
import org.researchhub.formats.record.Cited;
import org.researchhub.formats.xml.XmlText;

/**
 * Simple Dublin Core, the form of OAI-PMH: the same terms as {@link DublinCoreWriter}, each as the
 * element that it refines. One record is a document by itself; several stand in a collection, each
 * with its own namespaces.
 *
 * @see <a href="http://www.openarchives.org/OAI/2.0/oai_dc.xsd">oai_dc.xsd</a>
 */
public final class OaiDcWriter implements CitationWriter {

  private static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/oai_dc/";

  @Override
  public String before() {
    return XmlText.DECLARATION + "<collection>\n";
  }

  @Override
  public String after() {
    return "</collection>\n";
  }

  @Override
  public String record(Citation citation) {
    return begin(citation).close().toString();
  }

  @Override
  public String write(Citation citation) {
    return XmlText.DECLARATION + record(citation);
  }

  /** The record without its end. */
  static XmlText begin(Citation citation) {
    XmlText xml =
        new XmlText()
            .open(
                "oai_dc:dc",
                "xmlns:oai_dc",
                NAMESPACE,
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                NAMESPACE + " http://www.openarchives.org/OAI/2.0/oai_dc.xsd");
    for (DublinCoreTerms.Term term : DublinCoreTerms.of(new Cited(citation))) {
      xml.element("dc:" + term.element(), term.value(), "xml:lang", term.language());
    }
    return xml;
  }
}
