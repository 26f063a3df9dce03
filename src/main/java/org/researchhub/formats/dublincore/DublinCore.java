package org.researchhub.formats.dublincore;

import org.researchhub.authorities.Vocabulary;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import org.researchhub.formats.Citation;
import org.researchhub.formats.xml.XmlText;

/**
 * Writes a publication as simple Dublin Core, the form of OAI-PMH: as {@link OaiDcWriter} does,
 * with its own identifier and where the record came from.
 */
public final class DublinCore {

  private DublinCore() {}

  /**
   * The whole document, with its declaration, in UTF-8. It does not say where the hub is: its own
   * addresses begin with a slash.
   */
  public static String write(Publication publication, Vocabulary words) {
    Description described = publication.description();
    XmlText xml = OaiDcWriter.begin(Citation.of(publication, words, "", "en"));
    xml.element("dc:identifier", publication.id());
    for (Description.Edition edition : described.editions()) {
      edition.files().forEach(file -> xml.element("dc:format", file.mediaType()));
    }
    for (Description.Source source : described.sources()) {
      xml.element("dc:source", source.url() == null ? source.name() : source.url());
    }
    return XmlText.DECLARATION + xml.close();
  }
}
