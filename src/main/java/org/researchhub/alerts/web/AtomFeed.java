package org.researchhub.alerts.web;

import java.io.StringWriter;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Description.AgencyStatement;
import org.researchhub.catalogue.Publication;
import org.researchhub.platform.CleanText;
import org.researchhub.platform.web.Site;

/** Writes an Atom feed (RFC 4287) in one language. */
final class AtomFeed {

  private static final String BORN = "2026";
  private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

  private final Site site;
  private final Vocabulary words;
  private final String language;
  private final String authority;

  AtomFeed(Site site, Vocabulary words) {
    this.site = site;
    this.words = words;
    this.language = site.words().language();
    this.authority = Objects.requireNonNullElse(URI.create(site.baseUrl()).getHost(), "localhost");
  }

  /**
   * @param path the page that shows the same, below the language
   * @param query its query string; empty for none
   */
  String write(String path, String query, String title, List<Publication> publications) {
    String suffix = query.isEmpty() ? "" : "?" + query;
    var text = new StringWriter();
    try {
      XMLStreamWriter xml = XML.createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
      xml.writeAttribute("xml:lang", language);
      element(xml, "id", tag("feed/" + language + path + suffix));
      element(xml, "title", title);
      element(xml, "subtitle", site.purpose());
      element(xml, "updated", updated(publications));
      link(xml, "self", "application/atom+xml", site.absolute(site.at(path + ".atom" + suffix)));
      link(xml, "alternate", "text/html", site.absolute(site.at(path + suffix)));
      author(xml, site.centre() == null ? site.title() : site.centre());
      for (Publication publication : publications) {
        entry(xml, publication);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  private void entry(XMLStreamWriter xml, Publication publication) throws XMLStreamException {
    Description described = publication.description();
    xml.writeStartElement("entry");
    element(xml, "id", tag("publication/" + publication.id()));
    text(xml, "title", Description.inLanguage(described.titles(), language).orElse(null));
    element(xml, "updated", publication.changed());
    element(xml, "published", publication.added() + "T00:00:00Z");
    String page = site.at("/publications/" + publication.slug());
    link(xml, "alternate", "text/html", site.absolute(page));
    link(xml, "alternate", "application/json", site.absolute(page + ".json"));
    for (AgencyStatement agency : described.agencies()) {
      author(xml, agency.printed());
    }
    for (String theme : described.themes()) {
      category(xml, theme);
    }
    for (String type : described.types()) {
      category(xml, type);
    }
    text(xml, "summary", Description.inLanguage(described.abstracts(), language).orElse(null));
    xml.writeEndElement();
  }

  private void category(XMLStreamWriter xml, String id) throws XMLStreamException {
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", clean(id));
    xml.writeAttribute("label", clean(words.label(id, language)));
  }

  private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
    xml.writeStartElement("author");
    element(xml, "name", name);
    xml.writeEndElement();
  }

  /** Words that may be in another language than the feed. */
  private void text(XMLStreamWriter xml, String name, Map.@Nullable Entry<String, String> text)
      throws XMLStreamException {
    if (text == null) {
      return;
    }
    xml.writeStartElement(name);
    if (!text.getKey().equals(language)) {
      xml.writeAttribute("xml:lang", text.getKey());
    }
    xml.writeCharacters(clean(text.getValue()));
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(clean(text));
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String type, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", clean(address));
  }

  private static String clean(String text) {
    return CleanText.oneLine(CleanText.xml(text));
  }

  private String tag(String specific) {
    return "tag:" + authority + "," + BORN + ":" + specific;
  }

  private static String updated(List<Publication> publications) {
    return publications.stream()
        .map(Publication::changed)
        .max(Comparator.naturalOrder())
        .orElse(BORN + "-01-01T00:00:00Z");
  }
}
