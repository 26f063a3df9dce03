package org.researchhub.formats.dublincore;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Description.AgencyStatement;
import org.researchhub.catalogue.Publication;
import org.researchhub.platform.CleanText;

/**
 * Writes a publication as simple Dublin Core in the form that OAI-PMH gave it. Controlled words are
 * written as labels in English, languages as codes.
 *
 * @see <a href="http://www.openarchives.org/OAI/2.0/oai_dc.xsd">oai_dc.xsd</a>
 */
public final class DublinCore {

  private static final String OAI_DC = "http://www.openarchives.org/OAI/2.0/oai_dc/";
  private static final String DC = "http://purl.org/dc/elements/1.1/";
  private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

  private final XMLStreamWriter xml;

  private DublinCore(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** The whole document, with its declaration, in UTF-8. */
  public static String write(Publication publication, Vocabulary words) {
    var text = new StringWriter();
    try {
      XMLStreamWriter xml = XML.createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("oai_dc", "dc", OAI_DC);
      xml.writeNamespace("oai_dc", OAI_DC);
      xml.writeNamespace("dc", DC);
      new DublinCore(xml).describe(publication, publication.description(), words);
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Writing to memory failed", e);
    }
    return text.toString();
  }

  private void describe(Publication publication, Description description, Vocabulary words)
      throws XMLStreamException {
    texts("title", description.titles());
    texts("title", description.subtitles());
    for (Description.Text title : description.alternativeTitles()) {
      element("title", title.lang(), title.value());
    }
    for (Description.PersonStatement person : description.persons()) {
      element(person.role().equals("author") ? "creator" : "contributor", null, person.name());
    }
    for (AgencyStatement agency : description.agencies()) {
      String element =
          switch (agency.role()) {
            case "publisher" -> "publisher";
            case "author" -> "creator";
            default -> "contributor";
          };
      element(element, null, agency.printed());
    }
    for (Description.DateStatement date : description.dates()) {
      element(date.kind().equals("published") ? "date" : "coverage", null, date.edtf());
    }
    labels("subject", description.themes(), words);
    labels("subject", description.instruments(), words);
    for (Description.Text keyword : description.keywords()) {
      element("subject", keyword.lang(), keyword.value());
    }
    labels("coverage", description.places(), words);
    labels("type", description.types(), words);
    texts("description", description.abstracts());
    for (String note : description.notes()) {
      element("description", null, note);
    }
    for (String language : description.languages()) {
      element("language", null, language);
    }
    identifiers(publication, description);
    related(description);
  }

  private void identifiers(Publication publication, Description description)
      throws XMLStreamException {
    element("identifier", null, publication.id());
    for (Description.Identifier identifier : description.identifiers()) {
      element(
          "identifier",
          null,
          identifier.scheme().toUpperCase(Locale.ROOT) + ": " + identifier.value());
    }
    for (Description.Edition edition : description.editions()) {
      for (Description.StoredFileStatement file : edition.files()) {
        element("format", null, file.mediaType());
      }
    }
  }

  private void related(Description description) throws XMLStreamException {
    for (Description.Link link : description.links()) {
      element("relation", null, link.url());
    }
    for (Description.Source source : description.sources()) {
      element("source", null, source.url() == null ? source.name() : source.url());
    }
    element("rights", null, description.rights().statement());
    element("rights", null, description.rights().licence());
  }

  private void labels(String name, List<String> ids, Vocabulary words) throws XMLStreamException {
    for (String id : ids) {
      element(name, null, words.label(id, "en"));
    }
  }

  private void texts(String name, Map<String, String> texts) throws XMLStreamException {
    for (Map.Entry<String, String> text : texts.entrySet()) {
      element(name, text.getKey(), text.getValue());
    }
  }

  private void element(String name, @Nullable String language, @Nullable String value)
      throws XMLStreamException {
    String clean = value == null ? "" : CleanText.oneLine(value);
    if (clean.isEmpty()) {
      return;
    }
    xml.writeCharacters("\n  ");
    xml.writeStartElement(DC, name);
    if (language != null) {
      xml.writeAttribute("xml:lang", language);
    }
    xml.writeCharacters(clean);
    xml.writeEndElement();
  }
}
