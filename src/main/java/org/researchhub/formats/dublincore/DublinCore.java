package org.researchhub.formats.dublincore;

import org.researchhub.authorities.Vocabulary;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import org.researchhub.formats.Citation;
import org.researchhub.formats.record.Cited;
import org.researchhub.formats.xml.XmlText;

/**
 * Writes a publication as simple Dublin Core, the form of OAI-PMH: the same terms as {@link
 * DublinCoreWriter}, each as the element that it refines, and where the record came from.
 *
 * @see <a href="http://www.openarchives.org/OAI/2.0/oai_dc.xsd">oai_dc.xsd</a>
 */
public final class DublinCore {

  private DublinCore() {}

  /**
   * The whole document, with its declaration, in UTF-8. It does not say where the hub is: its own
   * addresses begin with a slash.
   */
  public static String write(Publication publication, Vocabulary words) {
    Description described = publication.description();
    XmlText xml =
        new XmlText()
            .open(
                "oai_dc:dc",
                "xmlns:oai_dc",
                "http://www.openarchives.org/OAI/2.0/oai_dc/",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/");
    xml.element("dc:identifier", publication.id());
    for (DublinCoreTerms.Term term :
        DublinCoreTerms.of(new Cited(Citation.of(publication, words, "", "en")))) {
      xml.element("dc:" + term.element(), term.value(), "xml:lang", term.language());
    }
    described.instruments().forEach(id -> xml.element("dc:subject", words.label(id, "en")));
    for (Description.Edition edition : described.editions()) {
      edition.files().forEach(file -> xml.element("dc:format", file.mediaType()));
    }
    for (Description.Source source : described.sources()) {
      xml.element("dc:source", source.url() == null ? source.name() : source.url());
    }
    return XmlText.DECLARATION + xml.close();
  }
}
