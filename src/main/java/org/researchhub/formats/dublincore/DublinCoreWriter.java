package org.researchhub.formats.dublincore;

import org.researchhub.formats.Citation;
import org.researchhub.formats.CitationWriter;
import org.researchhub.formats.record.Cited;
import org.researchhub.formats.xml.XmlText;

/** Qualified Dublin Core: the fifteen elements, and terms where they say more. */
public final class DublinCoreWriter implements CitationWriter {

  @Override
  public String before() {
    return XmlText.DECLARATION
        + "<records xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        + " xmlns:dcterms=\"http://purl.org/dc/terms/\">\n";
  }

  @Override
  public String after() {
    return "</records>\n";
  }

  @Override
  public String record(Citation citation) {
    XmlText xml = new XmlText().open("record");
    for (DublinCoreTerms.Term term : DublinCoreTerms.of(new Cited(citation))) {
      String name =
          term.refinement().isEmpty() ? "dc:" + term.element() : "dcterms:" + term.refinement();
      xml.element(name, term.value(), "xml:lang", term.language());
    }
    return xml.close().toString();
  }
}
